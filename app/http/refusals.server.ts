/** Database rules by the name of the constraint (or the trigger's message), as reasons that a form can show. */
export const REASONS: Record<string, string> = {
  FEED_WITHOUT_OWNER: "FEED_WITHOUT_OWNER",
  people_email_key: "EMAIL_TAKEN",
  volunteers_person_id_key: "REPEATED",
  grants_open_key: "GRANT_EXISTS",
  matches_open_pair: "PAIR_EXISTS",
  matches_open_slot: "SLOT_TAKEN",
  family_links_one_live: "STALE",
  contact_restrictions_open_member: "RESTRICTED_ALREADY",
  contact_restrictions_open_name: "RESTRICTED_ALREADY",
  family_sessions_id_hash_key: "REPEATED",
  // The database names the party that is taken; only at commit, when the check was put off, it cannot.
  engagements_free: "TIME_TAKEN",
  VOLUNTEER_BUSY: "VOLUNTEER_BUSY",
  CHILD_BUSY: "CHILD_BUSY",
  SUPERVISOR_BUSY: "SUPERVISOR_BUSY",
  SEAT_TAKEN: "SEAT_TAKEN",
  rooms_open_name: "ROOM_NAME_TAKEN",
  supervisors_open_person: "SUPERVISOR_EXISTS",
  calendar_days_day: "DAY_LISTED",
  care_agreements_one_open: "AGREEMENT_RUNS",
  dropout_cases_one_open: "STALE",
  transfers_one_open: "TRANSFER_OPEN",
  MENTOR_STAYS: "MENTOR_STAYS",
  MATCH_OF_ANOTHER_CHILD: "INVALID",
  dropout_steps_corrects_id_key: "CORRECTED_ALREADY",
  CASE_OF_ANOTHER_CHILD: "INVALID",
  STEP_OF_ANOTHER_CASE: "INVALID",
  conference_departments_place_id_code_key: "REPEATED",
  conference_items_meeting_id_matter_key: "REPEATED",
  conference_departments_open: "DEPARTMENT_EXISTS",
  MEETING_CLOSED: "MEETING_CLOSED",
  MEETING_NOT_CLOSED: "MEETING_NOT_CLOSED",
  ACTION_SETTLED: "ACTION_SETTLED",
  OF_ANOTHER_CONFERENCE: "INVALID",
  MEMBER_OF_ANOTHER_CHILD: "INVALID",
  roster_imports_running: "ROSTER_RUNNING",
  weekly_hours_volunteer_id_key: "STALE",
  weekly_hours_child_id_key: "STALE",
  weekly_hours_supervisor_id_key: "STALE",
  feeds_token_hash_key: "REPEATED",
  terms_apart: "TERMS_OVERLAP",
  match_pauses_apart: "PAUSE_OVERLAPS",
  match_reviews_open: "STALE",
  closures_pkey: "STALE",
  gap_nudges_pkey: "STALE",
  match_agreements_match_id_version_key: "STALE",
  agreement_signatures_once: "SIGNED_ALREADY",
  MATCH_NOT_AGREED_ON: "NOT_POSSIBLE_NOW",
  AGREEMENT_CHANGED: "AGREEMENT_CHANGED",
  NOT_A_GUARDIAN: "NOT_A_GUARDIAN",
  SIGNED_FOR_ANOTHER: "SIGNED_FOR_ANOTHER",
  CHILD_SAID_SO: "CHILD_SAID_SO",
  MATCH_NOT_SUPPORTED: "NOT_POSSIBLE_NOW",
  strength_answers_once: "ANSWERED_TODAY",
  CHECKLIST_OPEN: "CHECKLIST_OPEN",
  contact_timetables_open: "TIMETABLE_OPEN",
  timetable_places_timetable_id_match_id_mode_key: "STALE",
  TIMETABLE_OVER: "TIMETABLE_OVER",
  STEP_NOT_POSSIBLE: "NOT_POSSIBLE_NOW",
  REPORT_OF_ANOTHER_SCHOOL: "INVALID",
  STOOD_DOWN: "STOOD_DOWN",
  safeguarding_reports_check_in_id_key: "REPEATED",
  safeguarding_reports_visit_id_key: "REPEATED",
  care_pairs_one_open: "PAIRED_ALREADY",
  child_circumstances_pkey: "STALE",
  NOT_OF_THIS_PLACE: "NOT_OF_THIS_PLACE",
  VISIT_OF_ANOTHER_CHILD: "INVALID",
  VISIT_IN_FUTURE: "VISIT_IN_FUTURE",
  appointments_one_asked: "ASKED_ALREADY",
  NO_COUNSELLOR_HERE: "STALE",
  COUNSELLOR_BUSY: "COUNSELLOR_BUSY",
  PLACE_OF_ANOTHER_SCHOOL: "INVALID",
  contact_plans_open_key: "PLAN_EXISTS",
  permissions_optional_key: "STALE",
  SEPARATE_PERMISSION_MISSING: "SEPARATE_PERMISSION_MISSING",
  ID_NUMBER_NOT_PERMITTED: "ID_NUMBER_NOT_PERMITTED",
  ADDRESS_REFUSED: "ADDRESS_REFUSED",
  id_numbers_children_key: "ID_NUMBER_TAKEN",
  id_numbers_volunteers_key: "ID_NUMBER_TAKEN",
  id_numbers_child_key: "STALE",
  id_numbers_member_id_key: "STALE",
  id_numbers_volunteer_id_key: "STALE",
  holds_child_key: "STALE_GONE",
  holds_volunteer_key: "STALE_GONE",
  permissions_match_key: "PERMISSION_EXISTS",
  application_approvals_pkey: "ALREADY_APPROVED_BY_YOU",
  match_approvals_pkey: "ALREADY_APPROVED_BY_YOU",
  form_receipts_pkey: "REPEATED",
  second_factors_pkey: "REPEATED",
  sessions_id_hash_key: "REPEATED",
  check_ins_contact_id_key: "CHECK_IN_EXISTS",
  check_in_drafts_match_id_about_key: "CHANGED_ELSEWHERE",
  tasks_check_in_id_key: "REPEATED",
  CHECK_IN_READ: "CHECK_IN_READ",
  places_code_key: "PLACE_CODE_TAKEN",
  applications_volunteer_id_key: "REPEATED",
  screening_items_application_id_kind_key: "STALE",
  slots_child_id_position_key: "STALE",
  contacts_plan_id_original_start_key: "STALE",
  move_requests_open_key: "MOVE_ASKED",
  CONTACT_NOT_AHEAD: "CONTACT_NOT_AHEAD",
  round_pairs_round_id_child_id_volunteer_id_key: "STALE",
  round_pairs_round_id_slot_id_key: "STALE",
  APPROVER_IS_APPLICANT: "APPROVER_IS_APPLICANT",
  SCREENING_INCOMPLETE: "SCREENING_INCOMPLETE",
  APPROVALS_MISSING: "APPROVALS_MISSING",
  SLOT_OF_ANOTHER_CHILD: "STALE",
  ROLE_DOES_NOT_FIT: "ROLE_DOES_NOT_FIT",
  VOLUNTEER_NOT_APPROVED: "VOLUNTEER_NOT_APPROVED",
  CAPACITY_USED: "CAPACITY_USED",
  CAPACITY_BELOW_MATCHES: "CAPACITY_BELOW_MATCHES",
  MEMBER_RESTRICTED: "MEMBER_RESTRICTED",
  LINK_IS_OVER: "CARD_NOT_OPENED",
  ANSWER_NOT_ASKED: "NOT_POSSIBLE_NOW",
  CHILD_NOT_ASKED: "CHILD_NOT_ASKED",
  CHILD_SAID_NO: "CHILD_SAID_NO",
  REFRESHER_OVERDUE: "REFRESHER_OVERDUE",
  child_answers_no: "STALE",
  child_signals_open: "STALE",
  trainings_credit: "STALE",
  service_certificates_code_key: "STALE",
  service_certificates_same_key: "STALE",
  policy_acknowledgements_volunteer_id_policy_version_key: "STALE",
  small_wishes_corner_answer_id_key: "REPEATED",
  small_wishes_check_in_id_key: "REPEATED",
  CORNER_NOT_NOW: "CORNER_NOT_NOW",
  CORNER_ANSWERED: "CORNER_ANSWERED",
  CORNER_OVER: "CORNER_OVER",
  corner_answers_contact_id_key: "CORNER_OVER",
  corner_sessions_contact_id_key: "STALE",
  MATCH_NOT_ACTIVE: "MATCH_NOT_ACTIVE",
  PERMISSION_MISSING: "PERMISSION_MISSING",
  OFFENCE_CHECK_EXPIRED: "OFFENCE_CHECK_EXPIRED",
  SUPERVISOR_NOT_HERE: "SUPERVISOR_NOT_HERE",
  ROOM_OF_ANOTHER_SCHOOL: "INVALID",
  ROOM_RETIRED: "ROOM_RETIRED",
  NO_SEAT_FREE: "NO_SEAT_FREE",
  SEAT_NOT_THERE: "STALE",
  ROOM_FOR_SOMETHING_ELSE: "ROOM_FOR_SOMETHING_ELSE",
  TOO_LONG_FOR_ROOM: "TOO_LONG_FOR_ROOM",
  ROOM_NOT_OPEN: "ROOM_NOT_OPEN",
  DAILY_CAP_REACHED: "DAILY_CAP_REACHED",
  CALL_OF_ANOTHER_CHILD: "INVALID",
  CHILD_HAS_LEFT: "CHILD_HAS_LEFT",
  RECORD_NOT_THERE: "RECORD_NOT_THERE",
  family_answers_expected: "REPEATED",
  family_answers_record: "REPEATED",
  CARER_IS_AWAY: "CARER_IS_AWAY",
  CARER_OF_ANOTHER_CHILD: "INVALID",
  LEDGER_TAKEN: "LEDGER_TAKEN",
  QUARTER_NOT_OVER: "QUARTER_NOT_OVER",
  LEDGER_SIGNED: "LEDGER_SIGNED_ALREADY",
  LEDGER_NOT_SIGNED: "LEDGER_NOT_SIGNED",
  LEDGER_OF_ANOTHER: "LEDGER_NOT_YOURS",
  LEDGER_TURN: "STALE",
  LEDGER_BENEATH_OPEN: "LEDGER_BENEATH_OPEN",
  LEDGER_ABOVE_SIGNED: "LEDGER_ABOVE_SIGNED",
  ledgers_version: "STALE",
  ledger_steps_pkey: "STALE",
  ledger_sendings_pkey: "LEDGER_SENT_ALREADY",
  ledger_exits_open: "LEDGER_LEFT_ALREADY",
  ROOM_IN_USE: "ROOM_IN_USE",
  SUPERVISOR_IN_USE: "SUPERVISOR_IN_USE",
};

/** The child whose file stays shut until the viewer says why, or null when the error is another. */
export function childBehindReason(error: unknown): string | null {
  return /REASON_MISSING ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.exec(describe(error))?.[1] ?? null;
}

/** The reason behind a database error, or null when the error is not a broken rule. */
export function reasonOf(error: unknown): string | null {
  const text = describe(error);
  // Longest first, so that a name never answers for another that contains it.
  const rule = Object.keys(REASONS)
    .sort((a, b) => b.length - a.length)
    .find((name) => text.includes(name));
  if (rule) return REASONS[rule] ?? null;
  // PGlite names the columns of a broken unique index instead of the index.
  if (codeOfPrisma(error) === "P2002" && /"email"/.test(text)) return "EMAIL_TAKEN";
  if (codeOfPrisma(error) === "P2002" && /"MoveRequest"/.test(text)) return "MOVE_ASKED";
  if (codeOfPrisma(error) === "P2002" && /"StrengthAnswer"/.test(text)) return "ANSWERED_TODAY";
  if (codeOfPrisma(error) === "P2002" && /"CheckInDraft"/.test(text)) return "CHANGED_ELSEWHERE";
  if (codeOfPrisma(error) === "P2002" && /"person_id"/.test(text)) return "REPEATED";
  return null;
}

/** Serialization failure or deadlock: the same transaction may succeed when it is run again. */
export function mayRetry(error: unknown): boolean {
  return /"(40001|40P01)"/.test(describe(error)) || codeOfPrisma(error) === "P2034";
}

/** The database cannot be reached or is going down. */
export function isDatabaseDown(error: unknown): boolean {
  const code = codeOfPrisma(error);
  return (
    ["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"].includes(code) ||
    /"(57P0[1-3]|08\w{3}|53300)"|ECONNREFUSED|ECONNRESET|Connection terminated|timeout exceeded when trying to connect|DatabaseNotReachable|ConnectionClosed/.test(
      describe(error),
    )
  );
}

function codeOfPrisma(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const meta = (error as { meta?: unknown }).meta;
  const cause = (error as { cause?: unknown }).cause;
  return `${lastWords(error.message)} ${JSON.stringify(meta ?? {})} ${cause ? JSON.stringify(cause) : ""} "${codeOfPrisma(error)}"`;
}

/** Outside production Prisma quotes the code around the statement first, and that code may name any rule. */
function lastWords(message: string): string {
  return message.slice(message.lastIndexOf("\n\n") + 1);
}
