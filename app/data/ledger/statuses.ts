/** In the ledger; among them who turns sixteen this quarter; and who has left it. */
export const LEDGER_STATUSES = ["IN", "GROWING", "OUT"] as const;
export type LedgerStatus = (typeof LEDGER_STATUSES)[number];
