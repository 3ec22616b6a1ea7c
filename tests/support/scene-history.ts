import type { Sql } from "~/adapters/database.server";
import { ID_NUMBERS, idNumberOf } from "~/domain/access/sealed";
import { insertHeard } from "./scene-heard";
import { AT, insertRow, type Scene } from "./scene-ids";
import { insertSupport } from "./scene-support";
import { insertTraining } from "./scene-training";
import { VAULT } from "./vault";

/** What every permission of a scene has in common. */
export const given = (ids: Scene) => ({
  member_id: ids.member,
  text_version: 1,
  granted: true,
  language: "zh-CN",
  method: "PAPER",
  given_on: "2026-08-20",
  recorded_by: ids.coordinator,
  recorded_at: AT,
});

/** A published round, its pair and the active match that came of it, with a plan, a contact and a check-in. */
export async function insertMatch(sql: Sql, ids: Scene) {
  const of = { school_id: ids.school, child_id: ids.child };
  const both = { ...of, volunteer_id: ids.mentor };
  const published = { state: "PUBLISHED", published_at: AT, published_by: ids.coordinator };
  const round = {
    id: ids.round,
    school_ids: [ids.school],
    scope_name: "school",
    created_by: ids.coordinator,
  };
  await insertRow(sql, "rounds", { ...round, created_at: AT, ...published });
  const texts = { input: "{}", instance: "{}", plan: "{}" };
  await insertRow(sql, "round_records", { round_id: ids.round, ...texts, stored_at: AT });
  const score = { score: 700, terms: [100, 200, 400] };
  await insertRow(sql, "round_pairs", {
    id: ids.pair,
    round_id: ids.round,
    ...both,
    slot_id: ids.slot,
    ...score,
  });
  const pin = { round_id: ids.round, ...both, kind: "PIN", by_id: ids.coordinator, at: AT };
  await insertRow(sql, "round_overrides", pin);
  await insertRow(sql, "matches", {
    id: ids.match,
    ...both,
    slot_id: ids.slot,
    round_id: ids.round,
    state: "ACTIVE",
    proposed_at: AT,
    approved_at: AT,
    active_at: AT,
    introduced_at: AT,
    introduced_by: "王老师",
  });
  const approval = { match_id: ids.match, school_id: ids.school, approver_id: ids.coordinator };
  await insertRow(sql, "match_approvals", { ...approval, approved_at: AT });
  const permission = { id: ids.matchPermission, kind: "MATCH", match_id: ids.match };
  await insertRow(sql, "permissions", { ...permission, ...of, ...given(ids) });
  await insertRow(sql, "contact_plans", {
    id: ids.plan,
    match_id: ids.match,
    school_id: ids.school,
    frequency: "WEEKLY",
    rule: "FREQ=WEEKLY",
    weekday: 2,
    start_time: "16:30",
    minutes: 30,
    mode: "CALL",
    starts_on: "2026-09-01",
    time_zone: "Asia/Shanghai",
    created_at: AT,
  });
  await insertRow(sql, "contacts", {
    id: ids.contact,
    match_id: ids.match,
    plan_id: ids.plan,
    ...both,
    state: "HELD",
    starts_at: "2026-09-08T08:30:00Z",
    ends_at: "2026-09-08T09:00:00Z",
    local_start: "2026-09-08T16:30",
    time_zone: "Asia/Shanghai",
    mode: "CALL",
  });
  await insertMove(sql, ids);
  await insertHeard(sql, ids);
  await insertTraining(sql, ids);
  await insertSupport(sql, ids);
  await insertRow(sql, "check_ins", {
    id: ids.checkIn,
    match_id: ids.match,
    contact_id: ids.contact,
    ...both,
    happened_on: "2026-09-08",
    mode: "CALL",
    reached: true,
    minutes: 30,
    note: "SECRET-NOTE",
    submitted_at: AT,
  });
  const author = { volunteer_id: ids.mentor };
  await insertRow(sql, "check_in_versions", {
    ...{ check_in_id: ids.checkIn, version: 0, school_id: ids.school, ...author },
    ...{ said: { note: "SECRET-NOTE" }, replaced_at: AT },
  });
  await insertRow(sql, "tasks", {
    ...{ id: ids.task, school_id: ids.school, kind: "FOLLOW_UP", child_id: ids.child, match_id: ids.match },
    ...{ what: "SECRET-TASK", due_on: "2026-12-01", created_at: AT, created_by: ids.coordinator },
  });
  await insertRow(sql, "check_in_drafts", {
    ...{ id: ids.draft, match_id: ids.match, ...author, about: "2026-09-09" },
    ...{ fields: { note: ["SECRET-DRAFT"] }, writer: ids.draft, saved_at: AT },
  });
}

/** Evenings of a mentor, a child and a teacher, and a day of each on which they are away. */
export async function insertAvailability(sql: Sql, ids: Scene) {
  const windows = [{ weekday: 1, from: 1080, until: 1260 }];
  const days = { first_day: "2026-12-21", last_day: "2026-12-24", note: "出差" };
  for (const [of, hours, absence] of [
    [{ volunteer_id: ids.mentor }, ids.hours, ids.absence],
    [{ child_id: ids.child }, ids.childHours, ids.childAbsence],
    [{ supervisor_id: ids.supervisor }, ids.supervisorHours, ids.supervisorAbsence],
  ] as const) {
    await insertRow(sql, "weekly_hours", { id: hours, ...of, windows });
    await insertRow(sql, "absences", { id: absence, ...of, ...days });
  }
}

/** A pause that was, a parent's visit, a letter about a gap, a review that was decided, and the closure of the match. */
export async function insertEndings(sql: Sql, ids: Scene) {
  const of = { school_id: ids.school, child_id: ids.child };
  const by = ids.coordinator;
  await insertRow(sql, "match_pauses", {
    ...{ id: ids.pause, match_id: ids.match, ...of, reason: "MENTOR_AWAY", note: "SECRET-PAUSE" },
    ...{ starts_on: "2026-09-02", ends_on: "2026-09-05", paused_by: by, paused_at: AT, version: 1 },
  });
  await insertRow(sql, "parent_returns", {
    ...{ id: ids.parentReturn, ...of, first_day: "2026-08-10", last_day: "2026-08-20" },
    ...{ note: "妈妈回来过节", recorded_by: by, recorded_at: AT },
  });
  await insertRow(sql, "gap_nudges", {
    ...{ ...of, person_id: ids.mentorPerson, step: "DUE", since: "2026-08-01", at: AT },
  });
  await insertRow(sql, "match_reviews", {
    ...{ id: ids.review, match_id: ids.match, ...of, because: "TERM", due_on: "2026-09-01", opened_at: AT },
    ...{ decided_at: AT, mentor_view: "CONTINUE", mentor_words: "很愿意" },
    ...{ child_view: "CONTINUE", child_words: "SECRET-CHILD", family_view: "UNSURE", staff_view: "CONTINUE" },
  });
  await insertRow(sql, "closures", {
    ...{ match_id: ids.match, ...of, opened_at: AT, mentor_told_on: "2026-09-01", version: 1 },
    ...{ mentor_asked_on: "2026-09-01", mentor_overall: 4, mentor_support: 4, mentor_again: "YES" },
    ...{ child_asked_on: "2026-09-01", child_overall: 4, child_heard: 4, child_again: "YES" },
  });
}

/** A number each of the child, its grandmother and the mentor; sealed as the tests' sites seal it. */
export async function insertIdNumbers(sql: Sql, ids: Scene) {
  const at = { school_id: ids.school, recorded_at: AT, recorded_by: ids.coordinator };
  const kept = (number: string, holder: string) => ({
    sealed: VAULT.seal(number, idNumberOf(holder)),
    fingerprint: VAULT.fingerprints(number, ID_NUMBERS)[0],
  });
  await insertRow(sql, "id_numbers", {
    ...{ id: ids.childNumber, child_id: ids.child },
    ...{ ...at, ...kept(NUMBERS.child, ids.child) },
  });
  await insertRow(sql, "id_numbers", {
    ...{ id: ids.memberNumber, child_id: ids.child, member_id: ids.member },
    ...{ ...at, ...kept(NUMBERS.member, ids.member) },
  });
  await insertRow(sql, "id_numbers", {
    ...{ id: ids.volunteerNumber, volunteer_id: ids.mentor },
    ...{ ...at, ...kept(NUMBERS.volunteer, ids.mentor) },
  });
}

/** A request about the child that waits, a hold of the mentor's file that was lifted, and a period. */
export async function insertPrivacy(sql: Sql, ids: Scene) {
  const { school, coordinator } = ids;
  await insertRow(sql, "data_requests", {
    ...{ id: ids.request, school_id: school, child_id: ids.child, kind: "VIEW", state: "OPEN" },
    ...{ asked_by: "陈奶奶", identity_check: "KNOWN", wish: "想看看记了什么", version: 1 },
    ...{ received_on: "2026-09-10", due_on: "2026-09-25", recorded_by: coordinator, recorded_at: AT },
  });
  await insertRow(sql, "holds", {
    ...{ id: ids.hold, school_id: school, volunteer_id: ids.mentor, reason: "核对情况" },
    ...{ set_at: AT, set_by: coordinator, lifted_at: AT },
  });
  const period = { kind: "REQUEST", months: 36, reason: "证明答复过" };
  await insertRow(sql, "retention_policies", { id: ids.policy, ...period, set_at: AT, set_by: coordinator });
}

/** What a colleague wants to be written to about, and a change that the family was told of. */
export async function insertMessages(sql: Sql, ids: Scene) {
  await insertRow(sql, "message_choices", {
    ...{ person_id: ids.otherPerson, muted: ["DIGEST"] },
    ...{ quiet_from: 1290, quiet_until: 450, time_zone: "Asia/Shanghai" },
  });
  await insertRow(sql, "tellings", {
    ...{ contact_id: ids.contact, sequence: 1, school_id: ids.school, how: "PHONE" },
    ...{ told_at: AT, told_by: ids.coordinator },
  });
}

/** Calendars of the mentor and of the family, and one of a colleague's that has ended. */
export async function insertFeeds(sql: Sql, ids: Scene) {
  const feed = (of: object) => insertRow(sql, "feeds", { name: "手机", created_at: AT, ...of });
  const of = (name: string) => `${name}-${ids.school}`;
  await feed({ id: ids.feed, kind: "MENTOR", person_id: ids.mentorPerson, token_hash: of("feed") });
  await feed({ id: ids.familyFeed, kind: "FAMILY", link_id: ids.link, token_hash: of("family-feed") });
  const former = { person_id: ids.otherPerson, token_hash: of("former-feed"), revoked_at: AT };
  await feed({ id: ids.formerFeed, kind: "COORDINATOR", ...former });
}

/** Invented, with the right last character; the child's says its birth date. */
export const NUMBERS = {
  child: "610304201705040026",
  member: "610304195503120046",
  volunteer: "610304198506150033",
};

/** A session, a second factor with a code, a token, a letter, a receipt, the school's need of volunteers, an alert and two audit rows. */
export async function insertRecord(sql: Sql, ids: Scene) {
  const { school, mentorPerson: person_id } = ids;
  await insertRow(sql, "sessions", {
    id_hash: `session-${school}`,
    id: ids.session,
    person_id: ids.otherPerson,
    created_at: AT,
    last_seen_at: AT,
    authenticated_at: AT,
  });
  const factor = { person_id: ids.otherPerson, created_at: AT };
  await insertRow(sql, "second_factors", { ...factor, secret: `sealed-${school}`, last_step: 0 });
  await insertRow(sql, "recovery_codes", { ...factor, code_hash: `code-${school}` });
  await insertRow(sql, "attempts", { key: `attempts-${school}`, count: 1, ends_at: AT });
  await insertRow(sql, "tokens", {
    token_hash: `token-${school}`,
    purpose: "CONFIRM_EMAIL",
    person_id,
    expires_at: "2026-10-01T00:00:00Z",
  });
  await insertRow(sql, "outbox", {
    id: ids.letter,
    key: `letter-${school}`,
    template: "APPROVED",
    person_id,
    payload: { number: 12345678901234567890n.toString(), nested: { a: [1, 2.5] } },
    created_at: AT,
    next_try_at: AT,
  });
  await insertRow(sql, "form_receipts", { key: ids.receipt, location: "/volunteer", created_at: AT });
  await insertRow(sql, "recruiting_needs", { school_id: school, fathers: 1, computed_at: AT, due_at: AT });
  const day = { day: "2026-09-01", at: AT };
  await insertRow(sql, "opening_alerts", {
    person_id: ids.coordinator,
    school_id: school,
    ...day,
    files: 31,
    allowed: 30,
  });
  for (const action of ["child.read", "match.approved"]) {
    await insertRow(sql, "audit", {
      at: AT,
      actor_kind: "staff",
      actor_id: ids.coordinator,
      action,
      subject: "child",
      subject_id: ids.child,
      school_id: school,
      details: { why: "follow-up" },
    });
  }
}

/** A request of the family to move the contact, from before it was held; the school did not move it. */
async function insertMove(sql: Sql, ids: Scene) {
  await sql.exec(`UPDATE contacts SET state = 'PLANNED' WHERE id = '${ids.contact}'`);
  await insertRow(sql, "move_requests", {
    id: ids.move,
    contact_id: ids.contact,
    match_id: ids.match,
    school_id: ids.school,
    child_id: ids.child,
    side: "FAMILY",
    reason: "ILL",
    state: "REFUSED",
    asked_at: AT,
    decided_at: AT,
    decided_by: ids.coordinator,
  });
  await sql.exec(`UPDATE contacts SET state = 'HELD' WHERE id = '${ids.contact}'`);
}
