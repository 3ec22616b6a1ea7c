import { STAGES, type Stage, stageOf } from "./stages";

/** OWN: in rows about the reader, at any time. A stage: of the other side of a match, from that stage on. */
export type From = "OWN" | Exclude<Stage, "OVER"> | "NEVER";

/** Who may read beyond the school: staff see every field of their own schools, a visitor none. */
export const READERS = ["volunteer", "family"] as const;
export type Reader = (typeof READERS)[number];

export interface FieldRule extends Readonly<Record<Reader, From>> {
  /** Where it is stored, as `table.column`; what a reader is shown may be less than the column. */
  readonly column: string;
}

const rule = (column: string, volunteer: From, family: From): FieldRule => ({ column, volunteer, family });

/**
 * The one table of who reads what about a person, by role and stage of the match: what the pages show is decided by it,
 * docs/access.md is written from it, and the grants of the database are compared with it.
 */
export const FIELDS = {
  "child.ageBand": rule("children.birth_date", "OFFERED", "NEVER"),
  "child.birthDate": rule("children.birth_date", "NEVER", "NEVER"),
  "child.grade": rule("children.grade", "OFFERED", "OWN"),
  "child.town": rule("children.place_id", "OFFERED", "NEVER"),
  "child.village": rule("children.place_id", "NEVER", "NEVER"),
  "child.interests": rule("children.interests", "OFFERED", "NEVER"),
  "child.availability": rule("children.availability", "OFFERED", "NEVER"),
  "child.gender": rule("children.gender", "AGREED", "OWN"),
  "child.boarding": rule("children.boarding", "AGREED", "NEVER"),
  "child.dislikes": rule("children.dislikes", "AGREED", "NEVER"),
  "child.dialects": rule("children.dialects", "AGREED", "NEVER"),
  "child.firstName": rule("children.name", "MET", "OWN"),
  "child.sortKey": rule("children.sort_key", "NEVER", "NEVER"),
  "child.fullName": rule("children.name", "NEVER", "NEVER"),
  "child.school": rule("children.school_id", "MET", "OWN"),
  "child.needs": rule("children.needs", "MET", "NEVER"),
  "child.wishes": rule("children.wishes", "MET", "NEVER"),
  "child.class": rule("children.class_name", "NEVER", "OWN"),
  "child.address": rule("children.address", "NEVER", "NEVER"),
  "child.homeX": rule("children.x", "NEVER", "NEVER"),
  "child.homeY": rule("children.y", "NEVER", "NEVER"),
  "child.priority": rule("children.priority", "NEVER", "NEVER"),
  "child.participation": rule("children.state", "NEVER", "NEVER"),
  "child.waitingSince": rule("children.waiting_since", "NEVER", "NEVER"),
  "child.guardianshipRating": rule("children.guardianship_rating", "NEVER", "NEVER"),
  "child.guardianshipSettledOn": rule("children.guardianship_settled_on", "NEVER", "NEVER"),
  "child.registeredBefore": rule("children.registered_before", "NEVER", "NEVER"),
  "child.movedToParentsTown": rule("children.moved_to_parents_town", "NEVER", "NEVER"),
  "child.aid": rule("children.aid", "NEVER", "NEVER"),

  "relative.name": rule("family_members.name", "NEVER", "OWN"),
  "relative.relation": rule("family_members.relation", "NEVER", "OWN"),
  "relative.language": rule("family_members.locale", "NEVER", "OWN"),
  "relative.phone": rule("family_members.phone", "NEVER", "NEVER"),
  "relative.isGuardian": rule("family_members.guardian", "NEVER", "NEVER"),
  "relative.isCarer": rule("family_members.carer", "NEVER", "NEVER"),
  "relative.worksAt": rule("family_members.works_at", "NEVER", "NEVER"),
  "relative.restricted": rule("family_members.restricted", "NEVER", "NEVER"),

  "restriction.name": rule("contact_restrictions.name", "NEVER", "NEVER"),
  "restriction.relation": rule("contact_restrictions.relation", "NEVER", "NEVER"),
  "restriction.reason": rule("contact_restrictions.reason", "NEVER", "NEVER"),
  "restriction.reviewOn": rule("contact_restrictions.review_on", "NEVER", "NEVER"),
  "restriction.liftedBecause": rule("contact_restrictions.lifted_because", "NEVER", "NEVER"),
  "idNumber.number": rule("id_numbers.sealed", "NEVER", "NEVER"),
  "idNumber.fingerprint": rule("id_numbers.fingerprint", "NEVER", "NEVER"),

  "request.askedBy": rule("data_requests.asked_by", "NEVER", "NEVER"),
  "request.identityCheck": rule("data_requests.identity_check", "NEVER", "NEVER"),
  "request.wish": rule("data_requests.wish", "NEVER", "NEVER"),
  "request.receivedOn": rule("data_requests.received_on", "NEVER", "NEVER"),
  "request.dueOn": rule("data_requests.due_on", "NEVER", "NEVER"),
  "request.answer": rule("data_requests.answer", "NEVER", "NEVER"),
  "hold.reason": rule("holds.reason", "NEVER", "NEVER"),

  "permission.kind": rule("permissions.kind", "NEVER", "OWN"),
  "permission.givenOn": rule("permissions.given_on", "NEVER", "OWN"),
  "permission.withdrawnAt": rule("permissions.withdrawn_at", "NEVER", "OWN"),
  "permission.granted": rule("permissions.granted", "NEVER", "OWN"),
  "permission.language": rule("permissions.language", "NEVER", "NEVER"),
  "permission.textVersion": rule("permissions.text_version", "NEVER", "NEVER"),
  "permission.method": rule("permissions.method", "NEVER", "NEVER"),

  "mentor.role": rule("volunteers.role", "OWN", "AGREED"),
  "mentor.interests": rule("volunteers.interests", "OWN", "AGREED"),
  "mentor.name": rule("volunteers.name", "OWN", "PERMITTED"),
  "mentor.sortKey": rule("volunteers.sort_key", "OWN", "NEVER"),
  "mentor.about": rule("volunteers.about", "OWN", "PERMITTED"),
  "mentor.occupation": rule("volunteers.occupation", "OWN", "NEVER"),
  "mentor.birthYear": rule("volunteers.birth_year", "OWN", "NEVER"),
  "mentor.phone": rule("volunteers.phone", "OWN", "NEVER"),
  "mentor.place": rule("volunteers.place_id", "OWN", "NEVER"),
  "mentor.homeX": rule("volunteers.x", "OWN", "NEVER"),
  "mentor.homeY": rule("volunteers.y", "OWN", "NEVER"),
  "mentor.dislikes": rule("volunteers.dislikes", "OWN", "NEVER"),
  "mentor.dialects": rule("volunteers.dialects", "OWN", "NEVER"),
  "mentor.availability": rule("volunteers.availability", "OWN", "NEVER"),
  "mentor.capacity": rule("volunteers.capacity", "OWN", "NEVER"),
  "mentor.waysOfContact": rule("volunteers.contact_modes", "OWN", "NEVER"),
  "mentor.travel": rule("volunteers.travel_metres", "OWN", "NEVER"),
  "mentor.timeZone": rule("volunteers.time_zone", "OWN", "NEVER"),
  "availability.hours": rule("weekly_hours.windows", "OWN", "NEVER"),
  "absence.firstDay": rule("absences.first_day", "OWN", "NEVER"),
  "absence.lastDay": rule("absences.last_day", "OWN", "NEVER"),
  "absence.note": rule("absences.note", "OWN", "NEVER"),

  "application.state": rule("applications.state", "OWN", "NEVER"),
  "application.motivation": rule("applications.motivation", "OWN", "NEVER"),
  "application.experience": rule("applications.experience", "OWN", "NEVER"),
  "application.decisionNote": rule("applications.decision_note", "NEVER", "NEVER"),
  "application.approvalNote": rule("application_approvals.note", "NEVER", "NEVER"),
  "referee.name": rule("referees.name", "OWN", "NEVER"),
  "referee.relation": rule("referees.relation", "OWN", "NEVER"),
  "referee.phone": rule("referees.phone", "OWN", "NEVER"),
  "screening.state": rule("screening_items.state", "OWN", "NEVER"),
  "screening.checkedOn": rule("screening_items.checked_on", "OWN", "NEVER"),
  "screening.expiresOn": rule("screening_items.expires_on", "OWN", "NEVER"),
  "screening.minutes": rule("screening_items.minutes", "OWN", "NEVER"),
  "screening.authority": rule("screening_items.authority", "NEVER", "NEVER"),
  "screening.answers": rule("screening_items.answers", "NEVER", "NEVER"),
  "screening.note": rule("screening_items.note", "NEVER", "NEVER"),
  "nomination.nomineeName": rule("nominations.nominee_name", "NEVER", "NEVER"),
  "nomination.nomineePhone": rule("nominations.nominee_phone", "NEVER", "NEVER"),
  "nomination.byName": rule("nominations.by_name", "NEVER", "NEVER"),
  "nomination.byRelation": rule("nominations.by_relation", "NEVER", "NEVER"),
  "nomination.message": rule("nominations.message", "NEVER", "NEVER"),

  "match.state": rule("matches.state", "OFFERED", "AGREED"),
  "match.why": rule("matches.terms", "OFFERED", "NEVER"),
  "match.weights": rule("matches.weights", "OFFERED", "NEVER"),
  "match.score": rule("matches.score", "NEVER", "NEVER"),
  "match.declineReason": rule("matches.decline_reason", "OWN", "NEVER"),
  "match.introducedBy": rule("matches.introduced_by", "NEVER", "NEVER"),
  "match.introducedWith": rule("matches.introduced_with", "NEVER", "NEVER"),
  "match.closurePath": rule("matches.closure_path", "NEVER", "NEVER"),
  "match.closureReason": rule("matches.closure_reason", "NEVER", "NEVER"),
  "round.overrideReason": rule("round_overrides.reason", "NEVER", "NEVER"),
  "round.overrideKind": rule("round_overrides.kind", "NEVER", "NEVER"),

  "wish.role": rule("child_wishes.role", "NEVER", "NEVER"),
  "wish.together": rule("child_wishes.together", "NEVER", "NEVER"),
  "wish.notWanted": rule("child_wishes.not_wanted", "NEVER", "NEVER"),
  "wish.words": rule("child_wishes.words", "NEVER", "NEVER"),
  "wish.saidOn": rule("child_wishes.said_on", "NEVER", "NEVER"),
  "answer.answer": rule("child_answers.answer", "NEVER", "NEVER"),
  "answer.words": rule("child_answers.words", "NEVER", "NEVER"),
  "answer.saidOn": rule("child_answers.said_on", "NEVER", "NEVER"),
  "signal.reason": rule("child_signals.reason", "NEVER", "NEVER"),
  "signal.found": rule("child_signals.found", "NEVER", "NEVER"),

  "contact.state": rule("contacts.state", "MET", "PERMITTED"),
  "contact.startsAt": rule("contacts.starts_at", "MET", "PERMITTED"),
  "contact.mode": rule("contacts.mode", "MET", "PERMITTED"),
  "contact.place": rule("contacts.place", "MET", "PERMITTED"),
  "contact.seat": rule("contacts.seat", "MET", "PERMITTED"),
  "contact.originalStart": rule("contacts.original_start", "MET", "NEVER"),
  "contact.sequence": rule("contacts.sequence", "MET", "PERMITTED"),
  "contact.apart": rule("contacts.apart", "MET", "NEVER"),
  "move.side": rule("move_requests.side", "MET", "PERMITTED"),
  "move.reason": rule("move_requests.reason", "MET", "PERMITTED"),
  "move.note": rule("move_requests.note", "MET", "PERMITTED"),
  "move.wishes": rule("move_requests.wishes", "MET", "PERMITTED"),
  "move.answer": rule("move_requests.answer", "MET", "PERMITTED"),
  "contact.missedSide": rule("contacts.missed_side", "MET", "NEVER"),
  "contact.missedWhy": rule("contacts.missed_why", "MET", "NEVER"),

  "parentCall.startsAt": rule("parent_calls.starts_at", "NEVER", "OWN"),
  "parentCall.mode": rule("parent_calls.mode", "NEVER", "OWN"),
  "parentCall.seat": rule("parent_calls.seat", "NEVER", "NEVER"),
  "parentCall.state": rule("parent_calls.state", "NEVER", "OWN"),
  "parentCall.outcome": rule("parent_calls.outcome", "NEVER", "NEVER"),
  "supervisor.name": rule("supervisors.name", "NEVER", "NEVER"),
  "supervisor.sortKey": rule("supervisors.sort_key", "NEVER", "NEVER"),

  "checkIn.happenedOn": rule("check_ins.happened_on", "OWN", "PERMITTED"),
  "checkIn.mode": rule("check_ins.mode", "OWN", "PERMITTED"),
  "checkIn.reached": rule("check_ins.reached", "OWN", "PERMITTED"),
  "checkIn.minutes": rule("check_ins.minutes", "OWN", "PERMITTED"),
  "checkIn.missedSide": rule("check_ins.missed_side", "OWN", "NEVER"),
  "checkIn.topics": rule("check_ins.topics", "OWN", "NEVER"),
  "checkIn.mood": rule("check_ins.mood", "OWN", "NEVER"),
  "checkIn.parentContact": rule("check_ins.parent_contact", "OWN", "NEVER"),
  "checkIn.note": rule("check_ins.note", "OWN", "NEVER"),
  "checkIn.wish": rule("check_ins.wish", "OWN", "NEVER"),
  "checkIn.concern": rule("check_ins.concern", "OWN", "NEVER"),
  "checkIn.concernNote": rule("check_ins.concern_note", "OWN", "NEVER"),
  "checkIn.question": rule("check_ins.question", "OWN", "NEVER"),
  "checkIn.answer": rule("check_ins.answer", "OWN", "NEVER"),
} as const satisfies Record<string, FieldRule>;

export type Field = keyof typeof FIELDS;

/** Whether the reader may see the field of a match that is in this state; an unknown state shows nothing of it. */
export function maySee(reader: Reader, field: Field, state: string): boolean {
  const from: From = FIELDS[field][reader];
  if (from === "NEVER") return false;
  return from === "OWN" || STAGES.indexOf(stageOf(state)) >= STAGES.indexOf(from);
}
