import type { Scene } from "../support/scene";
import { check, copied, type Rule, raised, range, unique } from "./rule";

const MISSED = `reached = false, missed_why = 'AWAY', questions = NULL, safety = NULL, quality = NULL, impact = NULL,
  activities = '', changes = ''`;
/** The scene's match before it runs. */
const before = ({ match }: Scene, state: string, then: string) =>
  `DELETE FROM child_answers WHERE match_id = '${match}';
   UPDATE matches SET state = '${state}', active_at = NULL, introduced_at = '2026-09-01', introduced_by = 'x' WHERE id = '${match}';
   ${then}`;

/** Support, words that were passed on, and questionnaires. */
export const SUPPORT_RULES: Record<string, Rule> = {
  support_contacts_reached: check(
    () => [
      "UPDATE support_contacts SET safety = NULL",
      "UPDATE support_contacts SET missed_why = 'AWAY'",
      "UPDATE support_contacts SET reached = false",
      `UPDATE support_contacts SET ${MISSED}, quality = 'YES'`.replace("quality = NULL, ", ""),
      `UPDATE support_contacts SET ${MISSED}`.replace("activities = '', ", ""),
    ],
    () => [`UPDATE support_contacts SET ${MISSED}`],
  ),
  support_contacts_words: check(() =>
    ["activities", "changes", "more"].map(
      (column) => `UPDATE support_contacts SET ${column} = '${"x".repeat(501)}'`,
    ),
  ),
  kind_words_said: check(
    () => ["UPDATE kind_words SET words = ''", `UPDATE kind_words SET words = '${"x".repeat(301)}'`],
    () => [`UPDATE kind_words SET words = '${"x".repeat(300)}'`],
  ),
  strength_answers_marks: check(
    () => [
      "UPDATE strength_answers SET marks = '{}'",
      "UPDATE strength_answers SET marks = '{6}'",
      "UPDATE strength_answers SET marks = '{-1}'",
    ],
    () => ["UPDATE strength_answers SET marks = '{0,5}'"],
  ),
  strength_answers_score: range("strength_answers", "score", 0, 100),
  strength_answers_looked: check(
    ({ childStrength }) =>
      ["looked_at = NULL", "looked_by = NULL", "found = ''", `found = '${"x".repeat(501)}'`].map(
        (part) => `UPDATE strength_answers SET ${part} WHERE id = '${childStrength}'`,
      ),
    () => ["UPDATE strength_answers SET looked_at = NULL, looked_by = NULL, found = ''"],
  ),
  strength_answers_once: unique(
    ({ childStrength }) => [copied("strength_answers", childStrength)],
    ({ childStrength, mentorStrength }) => [
      copied("strength_answers", childStrength, { answered_on: "2026-09-12" }),
      `DELETE FROM strength_answers WHERE id = '${mentorStrength}'; ${copied("strength_answers", childStrength, { side: "MENTOR" })}`,
    ],
  ),
  MATCH_NOT_SUPPORTED: raised(
    (here, there) => [
      before(here, "PERMITTED", copied("support_contacts", here.support)),
      before(here, "INTRODUCED", copied("kind_words", here.kindWord)),
      copied("support_contacts", here.support, { child_id: there.child }),
      copied("kind_words", here.kindWord, { school_id: there.school }),
      copied("strength_answers", here.childStrength, { match_id: there.match, answered_on: "2026-09-12" }),
    ],
    (here) => [copied("support_contacts", here.support), copied("kind_words", here.kindWord)],
  ),
};
