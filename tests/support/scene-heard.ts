import type { Sql } from "~/adapters/database.server";
import { AT, insertRow, type Scene } from "./scene-ids";

/** What the child wished for and answered before they met, and what somebody looked into. */
export async function insertHeard(sql: Sql, ids: Scene) {
  const of = { school_id: ids.school, child_id: ids.child };
  const by = { said_on: "2026-08-25", recorded_by: ids.coordinator, recorded_at: AT };
  await insertRow(sql, "child_wishes", {
    ...{ id: ids.wish, ...of, ...by, role: "FATHER" },
    ...{ together: "打篮球", not_wanted: "不要总问成绩", words: "WISHED-WORDS" },
  });
  await sql.exec(`UPDATE matches SET state = 'PERMITTED' WHERE id = '${ids.match}'`);
  await insertRow(sql, "child_answers", {
    ...{ id: ids.answer, match_id: ids.match, ...of, ...by },
    ...{ answer: "YES", words: "ANSWERED-WORDS" },
  });
  await sql.exec(`UPDATE matches SET state = 'ACTIVE' WHERE id = '${ids.match}'`);
  const raised = { reason: "CHILD_SAID_NO", raised_at: AT };
  const closed = { closed_at: AT, closed_by: ids.coordinator, found: "怕生" };
  await insertRow(sql, "child_signals", {
    ...{ id: ids.signal, match_id: ids.match, ...of },
    ...{ ...raised, ...closed },
  });
}
