import type { Sql } from "~/adapters/database.server";
import { idsOf, insertRow, type Scene } from "./scene-ids";

/** The child of the school before this one was to come here, and stayed where it is; without one before, nothing. */
export async function insertTransfer(sql: Sql, ids: Scene) {
  const [before] = await sql.query<{ id: number }>("SELECT id FROM schools WHERE id = $1", [ids.school - 1]);
  if (!before) return;
  const old = idsOf(before.id);
  await insertRow(sql, "transfers", {
    ...{ id: old.transfer, child_id: old.child, from_school_id: old.school, to_school_id: ids.school },
    ...{
      state: "WITHDRAWN",
      moves_on: "2026-09-10",
      because: "TRANSFER-BECAUSE",
      message: "TRANSFER-MESSAGE",
    },
    ...{ started_by: old.coordinator, started_at: "2026-09-08T02:00:00Z", decided_by: old.coordinator },
    ...{ decided_at: "2026-09-09T02:00:00Z", reason: "不转了" },
  });
  await insertRow(sql, "transfer_matches", { transfer_id: old.transfer, match_id: old.match, fate: "CLOSE" });
}
