import type { Scene } from "../support/scene";
import { check, copied, type Rule, raised, unique } from "./rule";

/** The scene's match before mentor and child have met, nobody having asked the child unless `asked` says what it said. */
const before = ({ match }: Scene, state: string, asked = "") =>
  `DELETE FROM child_answers WHERE match_id = '${match}';
   UPDATE matches SET state = '${state}', active_at = NULL, introduced_at = '2026-09-01', introduced_by = 'x' WHERE id = '${match}';
   ${asked}`;
const says = ({ match, child, school, coordinator }: Scene, answer: string, of = match) =>
  `INSERT INTO child_answers (match_id, child_id, school_id, answer, said_on, recorded_by, recorded_at)
   VALUES ('${of}', '${child}', ${school}, '${answer}', '2026-09-10', '${coordinator}', now());`;
const OPEN = { closed_at: null, closed_by: null, found: "" };
const to = (state: string) => `UPDATE matches SET state = '${state}', active_at = now()`;

/** What children say, and what it asks for. */
export const HEARD_RULES: Record<string, Rule> = {
  child_wishes_said: check(
    () => ["UPDATE child_wishes SET together = '', not_wanted = '', words = ''"],
    () => ["UPDATE child_wishes SET together = '', not_wanted = ''"],
  ),
  child_answers_no: unique(
    (here) => [before(here, "PERMITTED", says(here, "NO") + says(here, "NO"))],
    (here) => [before(here, "PERMITTED", says(here, "YES") + says(here, "UNSURE") + says(here, "NO"))],
  ),
  child_signals_open: unique(
    ({ signal }) => [copied("child_signals", signal, OPEN) + copied("child_signals", signal, OPEN)],
    ({ signal }) => [copied("child_signals", signal) + copied("child_signals", signal, OPEN)],
  ),
  child_signals_closed: check(
    () =>
      ["closed_at = NULL", "closed_by = NULL", "found = ''"].map(
        (part) => `UPDATE child_signals SET ${part}`,
      ),
    () => ["UPDATE child_signals SET closed_at = NULL, closed_by = NULL, found = ''"],
  ),
  ANSWER_NOT_ASKED: raised(
    (here, there) => [
      says(here, "YES"),
      before(here, "APPROVED", says(here, "YES")),
      before(there, "PERMITTED", says(here, "YES", there.match)),
    ],
    (here) => ["ACCEPTED", "PERMITTED", "INTRODUCED"].map((state) => before(here, state, says(here, "YES"))),
  ),
  CHILD_NOT_ASKED: raised(
    (here) => [before(here, "PERMITTED", to("INTRODUCED"))],
    (here) => [before(here, "PERMITTED", says(here, "UNSURE") + to("INTRODUCED"))],
  ),
  CHILD_SAID_NO: raised(
    (here) => [
      before(here, "ACCEPTED", says(here, "NO") + to("PERMITTED")),
      before(here, "PERMITTED", says(here, "NO") + to("INTRODUCED")),
      before(here, "INTRODUCED", says(here, "NO") + to("ACTIVE")),
    ],
    (here) => [
      before(
        here,
        "PERMITTED",
        `${says(here, "NO")} UPDATE matches SET state = 'DECLINED', decline_reason = '—'`,
      ),
    ],
  ),
};
