import { paths } from "~/http/paths";
import { bare, page, type Row, record } from "./access-rows";

/** The ledger of a school, of the district, of a village or town. */
export const LEDGER_ROWS: Record<string, Row> = {
  "routes/console+/ledger+/index": page("console", paths.ledger()),
  "routes/console+/ledger+/changes": page("console", paths.ledgerChanges()),
  "routes/console+/ledger+/$childId": record("console", ({ child }) => paths.ledgerChild(child)),
  "routes/district+/ledger+/index": page("district", paths.districtLedger()),
  "routes/district+/ledger+/quarters+/index": page("district", paths.ledgerQuarters()),
  "routes/district+/ledger+/quarters+/$ledgerId": record("district", ({ ledger }) =>
    paths.ledgerQuarter(ledger),
  ),
  "routes/district+/ledger+/quarters+/$ledgerId_.diff": record("district", ({ ledger }) =>
    paths.ledgerDiff(ledger),
  ),
  "routes/district+/ledger+/quarters+/$ledgerId_.file": bare(
    record("district", ({ ledger }) => paths.ledgerFile(ledger)),
  ),
  "routes/district_+/ledger+/quarters+/$ledgerId.report": record("district", ({ ledgerSigned }) =>
    paths.ledgerReport(ledgerSigned),
  ),
  "routes/field+/ledger+/index": page("field", paths.fieldLedger()),
  "routes/field+/ledger+/child.$childId": record("field", ({ visited }) => paths.fieldLedgerChild(visited)),
  "routes/field+/ledger+/quarters+/index": page("field", paths.fieldLedgerQuarters()),
  "routes/field+/ledger+/quarters+/$ledgerId": record("field", ({ ledger }) =>
    paths.fieldLedgerQuarter(ledger),
  ),
  "routes/field+/ledger+/quarters+/$ledgerId_.diff": record("field", ({ ledger }) =>
    paths.fieldLedgerDiff(ledger),
  ),
};
