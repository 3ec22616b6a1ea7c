import { paths } from "~/http/paths";
import { TRANSFER_ROWS } from "./access-matrix-transfers";
import { page, type Row, record } from "./access-rows";

/** Dropout prevention: the list, a report of absence, a case and its paper, the district's figures. */
export const DROPOUT_ROWS: Record<string, Row> = {
  ...TRANSFER_ROWS,
  "routes/console+/dropouts+/index": page("console", paths.dropouts()),
  "routes/console+/dropouts+/$caseId": record("console", ({ dropout }) => paths.dropout(dropout)),
  "routes/console_+/dropouts+/$caseId_.sheet": record("console", ({ dropout }) =>
    paths.dropoutSheet(dropout),
  ),
  "routes/console+/children+/$childId_.absent": record("console", ({ child }) => paths.reportAbsence(child)),
  "routes/district+/dropouts": page("district", paths.districtDropouts()),
};
