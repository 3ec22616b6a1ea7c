import type { Sql } from "~/adapters/database.server";
import { AT, DISTRICT, insertRow, type Scene } from "./scene-ids";

/** A quarter that waits for its town's signature, one that every level signed, and a child that was out of the ledger for a while. */
export async function insertLedger(sql: Sql, ids: Scene) {
  const { school, town } = ids;
  const quarter = { place_id: DISTRICT, version: school, taken_at: AT, children: 1 };
  const row = { child_id: ids.child, school_id: school, home_id: town, sort_key: "k", taken_at: AT };
  await insertRow(sql, "ledgers", {
    id: ids.ledger,
    ...quarter,
    quarter_end: "2026-03-31",
    checksum: "open",
  });
  await insertRow(sql, "ledger_rows", {
    ledger_id: ids.ledger,
    ...row,
    cells: ["LEDGER-CHILD", "GIRL"],
    digest: "b",
  });
  await insertRow(sql, "ledgers", {
    id: ids.ledgerSigned,
    ...quarter,
    quarter_end: "2025-12-31",
    checksum: "sum",
  });
  await insertRow(sql, "ledger_rows", {
    ...{ ledger_id: ids.ledgerSigned, ...row, cells: ["LEDGER-BEFORE", "GIRL"], digest: "a" },
  });
  for (const [place_id, by_id] of [
    [town, ids.walker],
    [DISTRICT, ids.coordinator],
  ])
    await insertRow(sql, "ledger_steps", {
      ledger_id: ids.ledgerSigned,
      place_id,
      turn: 1,
      act: "SIGN",
      by_id,
      at: AT,
    });
  await insertRow(sql, "ledger_sendings", {
    ...{ ledger_id: ids.ledgerSigned, department: "EDUCATION", recipient: "何静", checksum: "sum" },
    ...{ sent_by: ids.coordinator, sent_at: AT },
  });
  await insertRow(sql, "ledger_exits", {
    ...{
      id: ids.ledgerExit,
      child_id: ids.child,
      reason: "OTHER",
      note: "LEDGER-NOTE",
      left_on: "2026-05-01",
    },
    ...{
      recorded_by: ids.walker,
      recorded_at: AT,
      back_on: "2026-06-01",
      back_because: "x",
      back_by: ids.walker,
    },
  });
}
