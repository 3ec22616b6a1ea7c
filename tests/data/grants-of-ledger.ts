/** What villages and towns may do with the ledger: nothing that was said to it is changed. */
export const LEDGER_FIELD: Record<string, string> = {
  "INSERT ledger_exits": "*",
  "INSERT ledger_steps": "*",
  "SELECT ledger_exits": "*",
  "SELECT ledger_rows": "*",
  "SELECT ledger_steps": "*",
  "SELECT ledgers": "*",
  "UPDATE ledger_exits": "back_on back_because back_by",
};

/** Schools and the district besides. Rows of a ledger are written by functions of the database alone. */
export const LEDGER_STAFF: Record<string, string> = {
  ...LEDGER_FIELD,
  "INSERT ledger_sendings": "*",
  "SELECT ledger_sendings": "*",
};
