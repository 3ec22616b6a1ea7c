import type { Scene } from "../support/scene";
import { check, copied, type Rule, raised, unique } from "./rule";

const FRESH = "DELETE FROM corner_sessions; DELETE FROM corner_answers;";
const session = (
  { contact, match, child, school, coordinator }: Scene,
  { of = contact, at = "2026-09-15T08:00:00Z", until = "2026-09-15T08:10:00Z" } = {},
) => `INSERT INTO corner_sessions (token_hash, contact_id, match_id, child_id, school_id, child_called, mentor_called, mentor_role, contact_on, opened_by, opened_at, expires_at)
  VALUES (gen_random_uuid()::text, '${of}', '${match}', '${child}', ${school}, 'x', 'x', 'FATHER', '2026-09-08', '${coordinator}', '${at}', '${until}');`;
const answer = ({ contact }: Scene, values: string) =>
  `INSERT INTO corner_answers (contact_id, face, words, talk, said_at) VALUES ('${contact}', ${values}, now());`;
const wish = ({ smallWish }: Scene, to: string) => `UPDATE small_wishes SET ${to} WHERE id = '${smallWish}'`;
const KEPT = "promised_by = '班主任', promised_on = '2026-09-02'";

/** The tablet of the corner, what is said there, and small wishes. */
export const CORNER_RULES: Record<string, Rule> = {
  policies_corner: check(
    () =>
      ["corner_minutes = 2", "corner_minutes = 31", "sad_faces = 1", "sad_faces = 6"].map(
        (to) => `UPDATE policies SET ${to}`,
      ),
    () => ["UPDATE policies SET corner_minutes = 3, sad_faces = 5"],
  ),
  corner_sessions_token_hash_key: unique((_, there) => [
    `UPDATE corner_sessions SET token_hash = 'corner-1' WHERE id = '${there.corner}'`,
  ]),
  corner_sessions_contact_id_key: unique(
    (here) => [FRESH + session(here) + session(here)],
    (here) => [FRESH + session(here)],
  ),
  corner_sessions_ends: check(
    (here) =>
      ["2026-09-15T08:00:00Z", "2026-09-15T08:30:01Z"].map((until) => FRESH + session(here, { until })),
    (here) => [FRESH + session(here, { until: "2026-09-15T08:30:00Z" })],
  ),
  CORNER_NOT_NOW: raised(
    (here, there) => [
      FRESH + session(here, { of: there.contact }),
      FRESH + session(here, { at: "2026-09-08T08:29:59Z", until: "2026-09-08T08:35:00Z" }),
      `${FRESH} UPDATE contacts SET state = 'MISSED', missed_side = 'CHILD' WHERE id = '${here.contact}';${session(here)}`,
      `${FRESH} UPDATE applications SET state = 'SUSPENDED' WHERE id = '${here.application}';${session(here)}`,
    ],
    (here) => [FRESH + session(here, { at: "2026-09-08T08:30:00Z", until: "2026-09-08T08:35:00Z" })],
  ),
  CORNER_ANSWERED: raised((here) => [`DELETE FROM corner_sessions; ${session(here)}`]),
  // Said on the tablet, without a session that is alive.
  CORNER_OVER: raised((here) => [`SET LOCAL role = 'app_corner'; ${answer(here, "5, '', false")}`]),
  corner_answers_contact_id_key: unique((here) => [answer(here, "5, '', false")]),
  corner_answers_said: check(
    (here) =>
      ["0, '', false", "6, '', true", "NULL, 'x', false", `3, repeat('x', 201), false`].map(
        (values) => FRESH + answer(here, values),
      ),
    (here) => [
      FRESH + answer(here, "NULL, '', true"),
      FRESH + answer(here, "1, repeat('x', 200), false"),
      FRESH + answer(here, "5, '', false"),
    ],
  ),
  small_wishes_source: check(
    (here) => [wish(here, "source = 'CORNER'"), wish(here, `check_in_id = '${here.checkIn}'`)],
    (here) => [wish(here, `source = 'CHECK_IN', check_in_id = '${here.checkIn}'`)],
  ),
  small_wishes_check_in_id_key: unique((here) => {
    const of = { source: "CHECK_IN", check_in_id: here.checkIn };
    return [copied("small_wishes", here.smallWish, of) + copied("small_wishes", here.smallWish, of)];
  }),
  small_wishes_corner_answer_id_key: unique((here) => {
    const of = { source: "CORNER", corner_answer_id: here.cornerAnswer };
    return [copied("small_wishes", here.smallWish, of) + copied("small_wishes", here.smallWish, of)];
  }),
  small_wishes_promised: check(
    (here) => [
      wish(here, "state = 'PROMISED'"),
      wish(here, "promised_by = 'x'"),
      wish(here, KEPT),
      wish(here, `state = 'PROMISED', ${KEPT}, promised_volunteer_id = '${here.mentor}'`),
    ],
    (here) => [
      wish(here, `state = 'PROMISED', ${KEPT}`),
      wish(here, `state = 'PROMISED', promised_volunteer_id = '${here.mentor}', promised_on = '2026-09-02'`),
    ],
  ),
  small_wishes_settled: check(
    (here) => [
      wish(here, `state = 'FULFILLED', ${KEPT}`),
      wish(here, "state = 'DECLINED', settled_on = '2026-09-03'"),
      wish(here, "settled_on = '2026-09-03'"),
    ],
    (here) => [
      wish(here, `state = 'FULFILLED', ${KEPT}, settled_on = '2026-09-03'`),
      wish(here, "state = 'DECLINED', settled_on = '2026-09-03', reason = '现在没有地方养'"),
    ],
  ),
};
