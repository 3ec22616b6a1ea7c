import { paths } from "~/http/paths";
import { DROPOUT_ROWS } from "./access-matrix-dropout";
import { bare, page, type Row, record } from "./access-rows";

/** A child's file: guardianship, registration, assistance, and what is printed or kept of it. */
export const CARE_ROWS: Record<string, Row> = {
  ...DROPOUT_ROWS,
  "routes/console+/children+/$childId_.guardianship": record("console", ({ child }) =>
    paths.childCare(child),
  ),
  "routes/console+/children+/$childId_.records": record("console", ({ child }) => paths.childRecords(child)),
  "routes/console+/children+/$childId_.table": bare(
    record("console", ({ child }) => paths.childTable(child)),
  ),
  "routes/console_+/children+/$childId_.sheet": record("console", ({ child }) => paths.childSheet(child)),
  "routes/console+/missing+/index": page("console", paths.missing()),
  "routes/console+/missing+/file": bare(page("console", paths.missingFile())),
  "routes/district+/care": page("district", paths.districtCare),
};
