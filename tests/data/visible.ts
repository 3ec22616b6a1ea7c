/**
 * What each viewer of school 1 sees when there are two schools like it: rows per table, and nothing of a table that is
 * not named here. This is the permit table of the database: a new grant or policy needs a line here.
 */
export const VISIBLE = {
  visitor: { places: 3, schools: 2, policies: 3, form_receipts: 2, recruiting_needs: 2 },
  volunteer: {
    places: 3,
    schools: 2,
    policies: 3,
    form_receipts: 2,
    recruiting_needs: 2,
    people: 1,
    volunteers: 1,
    applications: 1,
    referees: 1,
    screening_items: 7,
    children: 1,
    slots: 2,
    matches: 1,
    contact_plans: 1,
    contacts: 1,
    check_ins: 1,
  },
  own: { form_receipts: 2, people: 1, sessions: 1, second_factors: 1, recovery_codes: 1 },
  family: {
    places: 3,
    schools: 2,
    policies: 3,
    form_receipts: 2,
    children: 1,
    family_members: 1,
    permissions: 4,
    matches: 1,
    volunteers: 1,
    contact_plans: 1,
    contacts: 1,
    check_ins: 1,
  },
  staff: {
    places: 3,
    schools: 2,
    policies: 3,
    form_receipts: 2,
    people: 2,
    grants: 1,
    sessions: 0,
    second_factors: 0,
    volunteers: 1,
    applications: 1,
    referees: 1,
    screening_items: 7,
    application_approvals: 1,
    nominations: 1,
    children: 1,
    family_members: 1,
    family_links: 1,
    permissions: 4,
    id_numbers: 3,
    slots: 2,
    rounds: 1,
    score_policies: 2,
    round_pairs: 1,
    round_overrides: 1,
    round_records: 1,
    matches: 1,
    match_approvals: 1,
    contact_plans: 1,
    contacts: 1,
    check_ins: 1,
    recruiting_needs: 1,
    audit: 2,
    audit_head: 0,
    opening_alerts: 0,
  },
} satisfies Record<string, Record<string, number>>;

/** The same for everyone: a map and the rules, no person. */
export const COMMON = ["places", "schools", "policies", "form_receipts"];

/** Numbers of volunteers by school, told to whoever looks for one; staff see only their own schools' rows. */
export const TOLD = ["recruiting_needs"];

/** Columns that a viewer may not read in rows that it may see. */
export const HIDDEN = {
  visitor: { recruiting_needs: ["gains", "recruits", "computed_at", "due_at"] },
  volunteer: {
    recruiting_needs: ["gains", "recruits", "computed_at", "due_at"],
    people: ["password_hash", "sort_key", "disabled_at"],
    children: [
      "address",
      "x",
      "y",
      "class_name",
      "priority",
      "state",
      "waiting_since",
      "guardianship_rating",
      "guardianship_settled_on",
      "registered_before",
      "moved_to_parents_town",
      "aid",
    ],
    screening_items: ["authority", "answers", "note", "recorded_by"],
  },
  family: {
    children: ["address", "x", "y", "birth_date", "priority", "state", "aid", "needs", "wishes", "dislikes"],
    family_members: ["phone", "guardian", "carer", "works_at", "restricted"],
    permissions: ["method", "recorded_by", "member_id"],
    matches: ["score", "terms", "decline_reason", "closure_reason"],
    volunteers: ["person_id", "phone", "birth_year", "place_id", "x", "y"],
    check_ins: ["note", "wish", "topics", "mood", "concern", "concern_note", "question", "answer"],
  },
  own: {
    people: ["sort_key", "phone", "disabled_at"],
    sessions: ["id_hash", "authenticated_at"],
  },
  staff: {
    people: ["password_hash"],
    sessions: ["id_hash", "id", "agent", "last_seen_at"],
    second_factors: ["secret", "last_step", "created_at"],
  },
} satisfies Record<string, Record<string, string[]>>;
