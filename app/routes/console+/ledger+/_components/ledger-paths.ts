import { paths } from "~/http/paths";

/** Where the pages of the ledger lead in each area. */
export const LEDGER_PATHS = {
  console: { list: paths.ledger, child: paths.ledgerChild, quarters: null },
  district: { list: paths.districtLedger, child: paths.ledgerChild, quarters: paths.ledgerQuarters },
  field: { list: paths.fieldLedger, child: paths.fieldLedgerChild, quarters: paths.fieldLedgerQuarters },
} as const;

/** The same for whoever signs quarters. */
export const QUARTER_PATHS = {
  district: { list: paths.ledgerQuarters, one: paths.ledgerQuarter, diff: paths.ledgerDiff },
  field: { list: paths.fieldLedgerQuarters, one: paths.fieldLedgerQuarter, diff: paths.fieldLedgerDiff },
} as const;
export type QuarterArea = keyof typeof QUARTER_PATHS;
export type LedgerArea = keyof typeof LEDGER_PATHS;
