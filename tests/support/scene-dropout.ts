import type { Sql } from "~/adapters/database.server";
import { insertRow, type Scene } from "./scene-ids";

/** A child that did not come yesterday; nobody has reached the home yet. */
export async function insertDropout(sql: Sql, ids: Scene) {
  const at = "2026-09-14T00:30:00Z";
  await insertRow(sql, "dropout_cases", {
    ...{ id: ids.dropout, child_id: ids.child, school_id: ids.school, absent_from: "2026-09-14T00:10:00Z" },
    ...{ contact_minutes: 60, visit_days: 3, report_days: 28, look_days: 30 },
    ...{ opened_by: ids.coordinator, opened_at: at },
  });
  await insertRow(sql, "dropout_steps", {
    ...{ id: ids.dropoutStep, case_id: ids.dropout, school_id: ids.school, kind: "REPORT", done_at: at },
    ...{ with_whom: "班主任", said: "DROPOUT-SAID", recorded_by: ids.coordinator, recorded_at: at },
  });
}
