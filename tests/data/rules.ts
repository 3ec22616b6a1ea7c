import { check, copied, type Rule, raised, range, same, unique } from "./rule";
import { AGREEMENT_RULES } from "./rules-of-agreements";
import { CARE_RULES } from "./rules-of-care";
import { CONFERENCE_RULES } from "./rules-of-conference";
import { CONTACT_RULES } from "./rules-of-contacts";
import { CORNER_RULES } from "./rules-of-corner";
import { COUNSELLING_RULES } from "./rules-of-counselling";
import { ENDING_RULES } from "./rules-of-endings";
import { FAMILY_RULES } from "./rules-of-family";
import { FAMILY_TEXT_RULES } from "./rules-of-family-texts";
import { HEARD_RULES } from "./rules-of-heard";
import { LEDGER_RULES } from "./rules-of-ledger";
import { MATCH_RULES } from "./rules-of-matches";
import { PLACE_RULES } from "./rules-of-places";
import { PRIVACY_RULES } from "./rules-of-privacy";
import { REPORT_RULES } from "./rules-of-reports";
import { ROOM_RULES } from "./rules-of-rooms";
import { ROSTER_RULES } from "./rules-of-rosters";
import { SAFEGUARDING_RULES } from "./rules-of-safeguarding";
import { SCREENING_RULES } from "./rules-of-screening";
import { SUPPORT_RULES } from "./rules-of-support";
import { TIMETABLE_RULES } from "./rules-of-timetables";
import { TRAINING_RULES } from "./rules-of-training";
import { VISIT_RULES } from "./rules-of-visits";

const PEOPLE_RULES: Record<string, Rule> = {
  people_email_lower: check(() => ["UPDATE people SET email = upper(email)"]),
  people_email_key: unique(({ mentorPerson }, there) => [
    `UPDATE people SET email = 'same@example.org' WHERE id IN ('${mentorPerson}', '${there.mentorPerson}')`,
  ]),
  grants_one_scope: check(() => ["UPDATE grants SET place_id = 1", "UPDATE grants SET school_id = NULL"]),
  grants_open_key: unique(
    ({ grant }) => [copied("grants", grant)],
    ({ grant, town }) => [
      `UPDATE grants SET revoked_at = now(); ${copied("grants", grant, { revoked_at: null })}`,
      copied("grants", grant, { school_id: null, place_id: town }),
      copied("grants", grant, { role: "COUNSELLOR" }),
    ],
  ),
};

const RESTRICT = (member: string) =>
  `INSERT INTO contact_restrictions (child_id, school_id, member_id, reason, set_at)
   SELECT child_id, school_id, id, 'x', now() FROM family_members WHERE id = '${member}'`;
const LIFT =
  "UPDATE contact_restrictions SET lifted_at = now(), lifted_because = 'x' WHERE lifted_at IS NULL";

const CHILD_RULES: Record<string, Rule> = {
  children_grade: range("children", "grade", 1, 9),
  children_availability: range("children", "availability", 0, 2 ** 28 - 1),
  children_waiting: check(
    () => ["UPDATE children SET state = 'WAITING'"],
    () => ["UPDATE children SET state = 'WAITING', waiting_since = '2026-09-01'"],
  ),
  slots_position: check(
    ({ freeSlot }) => [0, 4].map((n) => `UPDATE slots SET position = ${n} WHERE id = '${freeSlot}'`),
    ({ freeSlot }) => [`UPDATE slots SET position = 3 WHERE id = '${freeSlot}'`],
  ),
  slots_child_id_position_key: unique(() => ["UPDATE slots SET position = 1"]),
  family_links_token_hash_key: unique(() => ["UPDATE family_links SET token_hash = 'same'"]),
  family_links_one_live: unique(
    ({ link }) => [copied("family_links", link, { token_hash: "another" })],
    ({ link }) => [
      `UPDATE family_links SET revoked_at = now(); ${copied("family_links", link, { token_hash: "another", revoked_at: null })}`,
    ],
  ),
  family_links_wrong_codes: check(
    () => ["UPDATE family_links SET wrong_codes = -1"],
    () => ["UPDATE family_links SET wrong_codes = 0"],
  ),
  family_sessions_id_hash_key: unique(() => ["UPDATE family_sessions SET id_hash = 'same'"]),
  family_sessions_ends: check(
    () => [
      "UPDATE family_sessions SET expires_at = created_at",
      "UPDATE family_sessions SET idle_at = last_seen_at",
    ],
    () => ["UPDATE family_sessions SET expires_at = created_at + interval '1 minute'"],
  ),
  LINK_IS_OVER: raised(
    ({ link, familySession }) => [
      "UPDATE family_links SET revoked_at = now(); UPDATE family_links SET revoked_at = NULL",
      `CREATE TEMP TABLE kept ON COMMIT DROP AS SELECT * FROM family_sessions WHERE id = '${familySession}';
       UPDATE family_links SET revoked_at = now() WHERE id = '${link}'; INSERT INTO family_sessions SELECT * FROM kept`,
    ],
    () => ["UPDATE family_links SET revoked_at = now(); UPDATE family_links SET revoked_at = '2026-09-10'"],
  ),
  MEMBER_RESTRICTED: raised(
    ({ link, member }) => [
      `${RESTRICT(member)}; ${copied("family_links", link, { token_hash: "another", revoked_at: null })}`,
      `UPDATE family_members SET restricted = true; ${copied("family_links", link, { token_hash: "another", revoked_at: null })}`,
      `${RESTRICT(member)}; UPDATE parent_calls SET state = 'PLANNED' WHERE member_id = '${member}'`,
    ],
    ({ link, member }) => [
      `${RESTRICT(member)}; ${copied("family_links", link, { token_hash: "another", revoked_at: "2026-09-10" })}`,
      `${RESTRICT(member)}; ${LIFT}; ${copied("family_links", link, { token_hash: "another", revoked_at: null })}`,
    ],
  ),
  contact_restrictions_open_member: unique(
    ({ member }) => [`${RESTRICT(member)}; ${RESTRICT(member)}`],
    ({ member }) => [`${RESTRICT(member)}; ${LIFT}; ${RESTRICT(member)}`],
  ),
  contact_restrictions_open_name: unique(
    ({ restriction }) => {
      const again = { lifted_at: null, lifted_because: null };
      return [
        `${copied("contact_restrictions", restriction, again)} ${copied("contact_restrictions", restriction, again)}`,
      ];
    },
    ({ restriction }) => [
      copied("contact_restrictions", restriction, { lifted_at: null, lifted_because: null }),
    ],
  ),
  contact_restrictions_who: check(
    ({ member }) => [
      `UPDATE contact_restrictions SET member_id = '${member}'`,
      "UPDATE contact_restrictions SET name = ''",
    ],
    ({ member, restriction }) => [
      `UPDATE contact_restrictions SET member_id = '${member}', name = '' WHERE id = '${restriction}'`,
    ],
  ),
  contact_restrictions_reason: check(
    () => ["", "x".repeat(301)].map((reason) => `UPDATE contact_restrictions SET reason = '${reason}'`),
    () => [`UPDATE contact_restrictions SET reason = '${"x".repeat(300)}'`],
  ),
  contact_restrictions_lifted: check(
    () => [
      "UPDATE contact_restrictions SET lifted_because = NULL",
      "UPDATE contact_restrictions SET lifted_at = NULL",
      "UPDATE contact_restrictions SET lifted_because = ''",
    ],
    () => ["UPDATE contact_restrictions SET lifted_at = NULL, lifted_because = NULL"],
  ),
  permissions_subject: check(({ match, participation }) => [
    "UPDATE permissions SET match_id = NULL WHERE kind = 'MATCH'",
    `UPDATE permissions SET match_id = '${match}' WHERE id = '${participation}'`,
  ]),
  permissions_match_key: unique(
    ({ matchPermission }) => [copied("permissions", matchPermission)],
    ({ matchPermission }) => [
      `UPDATE permissions SET withdrawn_at = now(); ${copied("permissions", matchPermission, { withdrawn_at: null })}`,
    ],
  ),
};

const REASON =
  "INSERT INTO audit (at, actor_kind, action, subject, subject_id, reason_code, reason) VALUES (now(), 'x', 'x', 'x', 'x',";

const closed = (by: string, note: string) =>
  `UPDATE opening_alerts SET closed_at = now(), closed_by = '${by}', finding = 'OTHER', note = ${note}`;

const RECORD_RULES: Record<string, Rule> = {
  audit_head_one: check(() => ["INSERT INTO audit_head SELECT 2, entries, last_id, hash FROM audit_head"]),
  audit_reason_whole: check(
    () => [
      `${REASON} 'OTHER', NULL)`,
      `${REASON} NULL, 'x')`,
      `${REASON} 'OTHER', repeat('x', 201))`,
      `${REASON} 'OTHER', '')`,
    ],
    () => [`${REASON} 'OTHER', repeat('x', 200))`, `${REASON} NULL, NULL)`],
  ),
  opening_alerts_closed_whole: check(
    ({ coordinator, otherPerson }) => [
      "UPDATE opening_alerts SET closed_at = now()",
      "UPDATE opening_alerts SET finding = 'OTHER', note = 'x'",
      closed(otherPerson, "''"),
      closed(otherPerson, "repeat('x', 501)"),
      `${closed(coordinator, "'x'")} WHERE person_id = '${coordinator}'`,
    ],
    ({ otherPerson }) => [closed(otherPerson, "repeat('x', 500)")],
  ),
  outbox_key_key: unique(({ letter }) => [copied("outbox", letter)]),
  AUDIT_IS_APPEND_ONLY: raised(() => [
    "UPDATE audit SET action = 'nothing'",
    "UPDATE audit SET hash = hash",
    "DELETE FROM audit",
  ]),
};

const NEW_FEED = { token_hash: "another", revoked_at: null };

const TRY = "INSERT INTO attempts (key, ends_at, count) VALUES ('x', now(),";
const SESSION =
  "INSERT INTO sessions (id_hash, person_id, created_at, last_seen_at, authenticated_at) SELECT";

const SIGN_IN_RULES: Record<string, Rule> = {
  attempts_count: check(
    () => [`${TRY} -1)`],
    () => [`${TRY} 0)`],
  ),
  sessions_id_hash_key: unique(({ coordinator, mentorPerson }) => [
    `${SESSION} 'same', id, now(), now(), now() FROM people WHERE id IN ('${coordinator}', '${mentorPerson}')`,
  ]),
};

/** A calendar belongs to one owner who has something to follow, and stays over once it is. */
const FEED_RULES: Record<string, Rule> = {
  feeds_token_hash_key: unique(({ feed }) => [copied("feeds", feed)]),
  feeds_owner: check(({ feed, link, mentorPerson, familyFeed }) => [
    `UPDATE feeds SET link_id = '${link}' WHERE id = '${feed}'`,
    `UPDATE feeds SET person_id = NULL WHERE id = '${feed}'`,
    `UPDATE feeds SET link_id = NULL, person_id = '${mentorPerson}' WHERE id = '${familyFeed}'`,
  ]),
  feeds_name: check(
    () => ["''", "repeat('x', 61)"].map((name) => `UPDATE feeds SET name = ${name}`),
    () => ["UPDATE feeds SET name = repeat('x', 60)"],
  ),
  FEED_WITHOUT_OWNER: raised(
    ({ feed, familyFeed, coordinator }) => [
      `UPDATE applications SET state = 'SUSPENDED'; ${copied("feeds", feed, NEW_FEED)}`,
      `UPDATE people SET disabled_at = now(); ${copied("feeds", feed, NEW_FEED)}`,
      copied("feeds", feed, { ...NEW_FEED, person_id: coordinator }),
      copied("feeds", feed, { ...NEW_FEED, kind: "COORDINATOR" }),
      `UPDATE family_links SET revoked_at = now(); ${copied("feeds", familyFeed, NEW_FEED)}`,
    ],
    ({ feed, familyFeed, coordinator }) => [
      copied("feeds", feed, NEW_FEED),
      copied("feeds", feed, { ...NEW_FEED, kind: "COORDINATOR", person_id: coordinator }),
      copied("feeds", familyFeed, NEW_FEED),
    ],
  ),
  FEED_IS_OVER: raised(
    ({ formerFeed }) => [`UPDATE feeds SET revoked_at = NULL WHERE id = '${formerFeed}'`],
    ({ formerFeed }) => [`UPDATE feeds SET revoked_at = now() WHERE id = '${formerFeed}'`],
  ),
};

const MESSAGE_RULES: Record<string, Rule> = {
  message_choices_quiet: check(
    () => ["quiet_from = -1", "quiet_until = 1440"].map((time) => `UPDATE message_choices SET ${time}`),
    () => ["UPDATE message_choices SET quiet_from = 0, quiet_until = 1439"],
  ),
  message_choices_muted: check(
    () => ["ACCOUNT", "SAFETY", "X"].map((kind) => `UPDATE message_choices SET muted = ARRAY['${kind}']`),
    () => ["UPDATE message_choices SET muted = ARRAY['CHECK_IN', 'DIGEST']"],
  ),
};

/** One transaction, one entry; and a school needs no fewer than no volunteers. */
const ENTRY_AND_NEED_RULES: Record<string, Rule> = {
  ENTERED_ALREADY: same(
    "42501",
    ({ coordinator }) => [
      `SELECT app.enter('staff', '${coordinator}', now()); SELECT app.enter('system', NULL, now())`,
    ],
    ({ coordinator }) => [`SELECT app.enter('staff', '${coordinator}', now())`],
  ),
  recruiting_needs_counts: check(
    () => ["fathers", "mothers"].map((column) => `UPDATE recruiting_needs SET ${column} = -1`),
    () => ["UPDATE recruiting_needs SET fathers = 0, mothers = 0"],
  ),
};

/** Every rule of the database with statements that try to break it, and statements that it must let through. */
export const RULES: Record<string, Rule> = {
  ...PEOPLE_RULES,
  ...PLACE_RULES,
  ...SCREENING_RULES,
  ...CHILD_RULES,
  ...MATCH_RULES,
  ...HEARD_RULES,
  ...TRAINING_RULES,
  ...SUPPORT_RULES,
  ...AGREEMENT_RULES,
  ...CORNER_RULES,
  ...FAMILY_RULES,
  ...FAMILY_TEXT_RULES,
  ...ROSTER_RULES,
  ...LEDGER_RULES,
  ...CARE_RULES,
  ...REPORT_RULES,
  ...CONFERENCE_RULES,
  ...CONTACT_RULES,
  ...ROOM_RULES,
  ...TIMETABLE_RULES,
  ...VISIT_RULES,
  ...COUNSELLING_RULES,
  ...SAFEGUARDING_RULES,
  ...ENDING_RULES,
  ...RECORD_RULES,
  ...SIGN_IN_RULES,
  ...PRIVACY_RULES,
  ...ENTRY_AND_NEED_RULES,
  ...FEED_RULES,
  ...MESSAGE_RULES,
};
