import { check, type Rule, unique } from "./rule";

/** Rosters that somebody read from a file. */
export const ROSTER_RULES: Record<string, Rule> = {
  roster_imports_progress: check(() => ["UPDATE roster_imports SET progress = 101"]),
  roster_imports_applied: check(
    () => [
      "UPDATE roster_imports SET state = 'DONE'",
      "UPDATE roster_imports SET applied_at = now()",
      "UPDATE roster_imports SET state = 'UNDONE', applied_at = now()",
    ],
    () => ["UPDATE roster_imports SET state = 'UNDONE', applied_at = now(), undone_at = now()"],
  ),
  roster_imports_scope: check(
    () => [
      "UPDATE roster_imports SET kind = 'STAFF' WHERE kind = 'CHILDREN'",
      "UPDATE roster_imports SET school_id = NULL WHERE kind = 'VOLUNTEERS'",
    ],
    () => ["UPDATE roster_imports SET kind = 'VOLUNTEERS' WHERE kind = 'CHILDREN'"],
  ),
  roster_imports_running: unique(
    ({ school, coordinator }) => [
      `UPDATE roster_imports SET state = 'WRITING' WHERE school_id = ${school} AND kind = 'CHILDREN';
       INSERT INTO roster_imports (school_id, state, file_name, headings, heading_key, created_by, created_at, heard_at)
       VALUES (${school}, 'WRITING', 'x', '{}', 'x', '${coordinator}', now(), now())`,
    ],
    () => ["UPDATE roster_imports SET state = 'WRITING' WHERE kind = 'CHILDREN'"],
  ),
  roster_rows_sealed: check(() => [
    "UPDATE roster_rows SET sealed = '[\"田小禾\"]'",
    "UPDATE roster_rows SET before = '{}'",
  ]),
  roster_rows_person_key: check(() => ["UPDATE roster_rows SET person_key = '田小禾'"]),
  roster_rows_words: check(
    () => ["UPDATE roster_rows SET verdict = 'OTHER'", "UPDATE roster_rows SET decision = 'OTHER'"],
    () => ["UPDATE roster_rows SET verdict = 'DOUBTFUL', decision = 'SAME'"],
  ),
};
