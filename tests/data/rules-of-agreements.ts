import { check, copied, type Rule, raised, range, unique } from "./rule";

const signed = (party: string, change: string) =>
  `UPDATE agreement_signatures SET ${change} WHERE party = '${party}'`;
const without = (party: string, then: string) =>
  `DELETE FROM agreement_signatures WHERE party = '${party}'; ${then}`;
/** Another version, and its id taken from the one before. */
const AGAIN =
  "INSERT INTO match_agreements SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).* FROM match_agreements a WHERE a.version = 1 LIMIT 1;";
const over = (match: string, then: string) =>
  `UPDATE matches SET state = 'CLOSED', closed_at = '2026-09-15', closure_path = 'PLANNED', closure_reason = 'x' WHERE id = '${match}'; ${then}`;

/** What everyone agreed, and who signed it. */
export const AGREEMENT_RULES: Record<string, Rule> = {
  match_agreements_order: check(() => ["UPDATE match_agreements SET until_on = from_on"]),
  match_agreements_minutes: range("match_agreements", "minutes", 10, 240),
  match_agreements_modes: check(() => [
    "UPDATE match_agreements SET modes = '{}'",
    "UPDATE match_agreements SET modes = array_fill('CALL'::contact_mode, '{7}')",
  ]),
  match_agreements_more: check(
    () => [`UPDATE match_agreements SET more = '${"x".repeat(301)}'`],
    () => [`UPDATE match_agreements SET more = '${"x".repeat(300)}'`],
  ),
  match_agreements_match_id_version_key: unique(
    ({ matchAgreement }) => [
      `${AGAIN} UPDATE match_agreements SET version = 1 WHERE version = 2 OR id = '${matchAgreement}'`,
    ],
    ({ matchAgreement }) => [copied("match_agreements", matchAgreement)],
  ),
  agreement_signatures_fits: check(
    ({ member, coordinator }) => [
      signed("MENTOR", "answer = 'NO'"),
      signed("MENTOR", "way = 'PAPER'"),
      signed("MENTOR", `member_id = '${member}'`),
      signed("MENTOR", "recorded_by = NULL"),
      signed("SCHOOL", "words = 'x'"),
      signed("SCHOOL", "asked_by = 'x'"),
      signed("GUARDIAN", "answer = 'NOT_NOW'"),
      signed("GUARDIAN", "member_id = NULL"),
      signed("GUARDIAN", "way = 'PAPER'"),
      signed("GUARDIAN", "way = 'ASKED'"),
      signed("GUARDIAN", `recorded_by = '${coordinator}'`),
      signed("CHILD", "way = 'SCREEN'"),
      signed("CHILD", "words = ''"),
      signed("CHILD", "asked_by = ''"),
      signed("CHILD", "recorded_by = NULL"),
      signed("CHILD", `member_id = '${member}'`),
    ],
    ({ coordinator }) => [
      signed("GUARDIAN", `way = 'PAPER', recorded_by = '${coordinator}'`),
      signed("CHILD", "answer = 'NO'"),
      signed("CHILD", "answer = 'YES'"),
    ],
  ),
  agreement_signatures_said: check(
    () => [
      signed("CHILD", `words = '${"x".repeat(501)}'`),
      signed("CHILD", `asked_by = '${"x".repeat(51)}'`),
    ],
    () => [signed("CHILD", `words = '${"x".repeat(500)}'`)],
  ),
  agreement_signatures_once: unique(
    ({ mentorSigned, guardianSigned, schoolSigned }) =>
      [mentorSigned, guardianSigned, schoolSigned].map((id) => copied("agreement_signatures", id)),
    ({ childAsked }) => [copied("agreement_signatures", childAsked, { answer: "YES" })],
  ),
  MATCH_NOT_AGREED_ON: raised(({ match, matchAgreement, schoolSigned }) => [
    over(match, copied("match_agreements", matchAgreement)),
    over(match, copied("agreement_signatures", schoolSigned)),
  ]),
  AGREEMENT_CHANGED: raised(({ matchAgreement, childAsked }) => [
    `${copied("match_agreements", matchAgreement)} ${copied("agreement_signatures", childAsked, { answer: "YES" })}`,
  ]),
  NOT_A_GUARDIAN: raised(({ guardianSigned, member }, there) => [
    without(
      "GUARDIAN",
      `INSERT INTO agreement_signatures (agreement_id, party, way, member_id, signed_on, recorded_at)
      SELECT id, 'GUARDIAN', 'SCREEN', '${there.member}', '2026-09-15', now() FROM match_agreements WHERE school_id <> 2`,
    ),
    `UPDATE family_members SET guardian = false WHERE id = '${member}'; ${copied("agreement_signatures", guardianSigned)}`,
  ]),
  SIGNED_FOR_ANOTHER: raised(({ schoolSigned, childAsked, mentorSigned, mentorPerson, coordinator }) => [
    copied("agreement_signatures", mentorSigned, { recorded_by: coordinator }),
    copied("agreement_signatures", schoolSigned, { recorded_by: mentorPerson }),
    copied("agreement_signatures", childAsked, { recorded_by: mentorPerson, answer: "YES" }),
  ]),
  CHILD_SAID_SO: raised(
    ({ childAsked }) => [copied("agreement_signatures", childAsked)],
    ({ childAsked }) => [copied("agreement_signatures", childAsked, { answer: "NO" })],
  ),
};
