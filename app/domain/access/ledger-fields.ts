import { type FieldRule, rule } from "./field-rule";

/** The ledger is read by the district, its towns and its villages; a mentor and a family read the file, not the ledger. */
export const LEDGER_FIELDS = {
  "ledger.cells": rule("ledger_rows.cells", "NEVER", "NEVER"),
  "ledger.sortKey": rule("ledger_rows.sort_key", "NEVER", "NEVER"),
  "ledger.digest": rule("ledger_rows.digest", "NEVER", "NEVER"),
  "ledgerExit.reason": rule("ledger_exits.reason", "NEVER", "NEVER"),
  "ledgerExit.note": rule("ledger_exits.note", "NEVER", "NEVER"),
  "ledgerExit.leftOn": rule("ledger_exits.left_on", "NEVER", "NEVER"),
  "ledgerExit.backOn": rule("ledger_exits.back_on", "NEVER", "NEVER"),
  "ledgerExit.backBecause": rule("ledger_exits.back_because", "NEVER", "NEVER"),
} as const satisfies Record<string, FieldRule>;
