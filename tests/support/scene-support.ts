import type { Sql } from "~/adapters/database.server";
import { AT, insertRow, type Scene } from "./scene-ids";

/** What the child told its teacher, words of it that were passed on, and a questionnaire of each side. */
export async function insertSupport(sql: Sql, ids: Scene) {
  const of = { match_id: ids.match, school_id: ids.school, child_id: ids.child };
  const by = { recorded_by: ids.coordinator, recorded_at: AT };
  await insertRow(sql, "support_contacts", {
    ...{ id: ids.support, ...of, ...by, party: "CHILD", asked_on: "2026-09-10", way: "IN_PERSON" },
    ...{ reached: true, questions: 1, activities: "SECRET-ACTIVITIES", changes: "SECRET-CHANGES" },
    ...{ safety: "YES", quality: "YES", impact: "PARTLY", more: "SECRET-MORE" },
  });
  await insertRow(sql, "kind_words", {
    ...{ id: ids.kindWord, ...of, words: "PASSED-ON", passed_by: ids.coordinator, passed_at: AT },
  });
  await insertRow(sql, "strength_answers", {
    ...{ id: ids.mentorStrength, ...of, side: "MENTOR", statements: 1, marks: [4, 4, 2, 4, 4, 2, 4, 1] },
    ...{ score: 78, answered_on: "2026-09-11", recorded_by: ids.mentorPerson, recorded_at: AT },
  });
  await insertRow(sql, "strength_answers", {
    ...{ id: ids.childStrength, ...of, ...by, side: "CHILD", statements: 1, marks: [1, 2, 3, 1, 2, 2] },
    ...{ score: 28, answered_on: "2026-09-11" },
    ...{ looked_at: AT, looked_by: ids.coordinator, found: "SECRET-FOUND" },
  });
}
