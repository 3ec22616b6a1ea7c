import { check, copied, overlap, type Rule, raised, unique } from "./rule";

/** Pauses, reviews and what is settled when a match ends. */
export const ENDING_RULES: Record<string, Rule> = {
  match_pauses_end: check(
    () => [
      "UPDATE match_pauses SET ends_on = NULL",
      "UPDATE match_pauses SET ends_on = starts_on - 1",
      "UPDATE match_pauses SET ends_on = starts_on + 184",
    ],
    () => [
      "UPDATE match_pauses SET ends_on = NULL, reason = 'CHILD_PAUSED'",
      "UPDATE match_pauses SET ends_on = starts_on + 183",
    ],
  ),
  match_pauses_ended: check(
    () => ["UPDATE match_pauses SET ended_on = starts_on - 1"],
    () => ["UPDATE match_pauses SET ended_on = starts_on"],
  ),
  match_pauses_note: check(() => [`UPDATE match_pauses SET note = '${"x".repeat(501)}'`]),
  match_pauses_apart: overlap(
    ({ pause }) => [copied("match_pauses", pause, { starts_on: "2026-09-05", ends_on: "2026-09-09" })],
    ({ pause }) => [
      copied("match_pauses", pause, { starts_on: "2026-09-06", ends_on: "2026-09-09" }),
      // One that was taken back before its first day takes no day.
      copied("match_pauses", pause, { ended_on: "2026-09-02" }),
    ],
  ),
  match_reviews_open: unique(
    ({ review }) => [
      copied("match_reviews", review, { decided_at: null }) +
        copied("match_reviews", review, { decided_at: null }),
    ],
    ({ review }) => [copied("match_reviews", review, { decided_at: null })],
  ),
  match_reviews_words: check(() =>
    ["mentor_words", "child_words", "family_words", "staff_words"].map(
      (column) => `UPDATE match_reviews SET ${column} = '${"x".repeat(501)}'`,
    ),
  ),
  match_reviews_asked: check(
    () => [
      "UPDATE match_reviews SET child_view = 'NOT_REACHED'",
      "UPDATE match_reviews SET staff_view = 'NOT_REACHED'",
    ],
    () => ["UPDATE match_reviews SET family_view = 'NOT_REACHED', mentor_view = 'NOT_REACHED'"],
  ),
  closures_scale: check(
    () =>
      ["mentor_overall = 0", "mentor_support = 6", "child_overall = 0", "child_heard = 6"].map(
        (set) => `UPDATE closures SET ${set}`,
      ),
    () => ["UPDATE closures SET mentor_overall = 1, mentor_support = 5, child_overall = 1, child_heard = 5"],
  ),
  closures_words: check(() =>
    ["mentor_words", "child_words", "rematch_words"].map(
      (column) => `UPDATE closures SET ${column} = '${"x".repeat(501)}'`,
    ),
  ),
  closures_mentor: check(() => ["UPDATE closures SET mentor_again = NULL"]),
  closures_child: check(() => ["UPDATE closures SET child_asked_on = NULL"]),
  CHECKLIST_OPEN: raised(({ match }) => [
    `UPDATE matches SET state = 'CLOSING', closure_path = 'PLANNED', closure_reason = 'x' WHERE id = '${match}';
     UPDATE matches SET state = 'CLOSED', closed_at = now() WHERE id = '${match}';
     SET CONSTRAINTS ALL IMMEDIATE`,
  ]),
};
