import type { Scene } from "../support/scene";
import { check, type Rule, raised, unique } from "./rule";

const answer = ({ member }: Scene, kind: string, values: Record<string, string>) =>
  `INSERT INTO family_answers (kind, member_id, said_at, ${Object.keys(values).join(", ")})
   VALUES ('${kind}', '${member}', '2026-09-10', ${Object.values(values).join(", ")});`;
const about = ({ checkIn }: Scene) => ({ check_in_id: `'${checkIn}'` });
const FRESH = "DELETE FROM child_signals; DELETE FROM family_answers;";
const AHEAD = ({ contact }: Scene) =>
  `UPDATE contacts SET state = 'PLANNED', starts_at = '2026-10-06T08:30:00Z', ends_at = '2026-10-06T08:50:00Z', missed_side = NULL WHERE id = '${contact}';`;
const expected = (here: Scene) => answer(here, "EXPECTED", { contact_id: `'${here.contact}'` });
const notice = ({ careNotice }: Scene, to: string) =>
  `UPDATE care_notices SET ${to} WHERE id = '${careNotice}'`;

/** What a family says, books and writes on its own page. */
export const FAMILY_RULES: Record<string, Rule> = {
  family_answers_said: check(
    (here) => [
      FRESH + answer(here, "HOW_IT_WAS", { ...about(here), face: "0" }),
      FRESH + answer(here, "HOW_IT_WAS", { ...about(here), face: "6" }),
      FRESH + answer(here, "HOW_IT_WAS", about(here)),
      FRESH + answer(here, "HOW_IT_WAS", { ...about(here), face: "3", words: "repeat('x', 201)" }),
      FRESH + answer(here, "IN_TOUCH", about(here)),
      FRESH + answer(here, "IN_TOUCH", { ...about(here), knows: "true", face: "3" }),
    ],
    (here) => [
      FRESH + answer(here, "HOW_IT_WAS", { ...about(here), face: "1", words: "repeat('x', 200)" }),
      FRESH + answer(here, "IN_TOUCH", { ...about(here), knows: "false" }),
      AHEAD(here) + expected(here),
    ],
  ),
  family_answers_record: unique((here) => [answer(here, "HOW_IT_WAS", { ...about(here), face: "5" })]),
  family_answers_expected: unique(
    (here) => [AHEAD(here) + expected(here) + expected(here)],
    // Moved, it is another time to know of.
    (here) => [
      `${AHEAD(here)}${expected(here)} UPDATE contacts SET starts_at = '2026-10-07T08:30:00Z', ends_at = '2026-10-07T08:50:00Z' WHERE id = '${here.contact}'; ${expected(here)}`,
    ],
  ),
  RECORD_NOT_THERE: raised((here) => [
    answer(here, "IN_TOUCH", { check_in_id: "gen_random_uuid()", knows: "true" }),
  ]),
  parent_calls_booked: check(
    ({ call }) => [`UPDATE parent_calls SET booked_by = NULL WHERE id = '${call}'`],
    ({ call, member }) => [
      `UPDATE parent_calls SET booked_by = NULL, booked_member_id = '${member}' WHERE id = '${call}'`,
    ],
  ),
  member_updates_said: check((here) => [
    `UPDATE member_updates SET phone = repeat('1', 21) WHERE id = '${here.memberUpdate}'`,
    `UPDATE member_updates SET works_at = repeat('x', 61) WHERE id = '${here.memberUpdate}'`,
  ]),
  // Whoever lives with the child does not work away.
  CARER_IS_AWAY: raised(({ member }) => [
    `INSERT INTO member_updates (member_id, phone, works_at, said_at) VALUES ('${member}', '13800000002', '深圳', now())`,
  ]),
  care_notices_said: check((here) => [
    notice(here, "carer_name = ''"),
    notice(here, "words = repeat('x', 301)"),
    notice(here, "carer_is = repeat('x', 31)"),
  ]),
  care_notices_order: check(
    (here) => [notice(here, "until_on = from_on - 1")],
    (here) => [notice(here, "until_on = from_on")],
  ),
  CARER_OF_ANOTHER_CHILD: raised((here, there) =>
    [there.member, here.member].map(
      (carer) =>
        `INSERT INTO care_notices (member_id, carer_id, carer_name, carer_is, carer_phone, from_on, given_at) VALUES ('${here.member}', '${carer}', '', '', '', '2026-09-01', now())`,
    ),
  ),
};
