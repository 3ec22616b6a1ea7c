import { paths } from "~/http/paths";
import { bare, page, type Row } from "./access-rows";

/** The registry of reports, and the figures that are typed for one of them. */
export const REPORT_ROWS: Record<string, Row> = {
  "routes/console+/reports+/index": page("console", paths.reportTables("console")),
  "routes/console+/reports+/$reportId": page("console", paths.reportTable("console", "children")),
  "routes/console+/reports+/$reportId_.file": bare(
    page("console", paths.reportTableFile("console", "children", "xlsx")),
  ),
  "routes/console_+/reports+/$reportId_.paper": page(
    "console",
    paths.reportTablePaper("console", "children"),
  ),
  "routes/district+/reports+/index": page("district", paths.reportTables("district")),
  "routes/district+/reports+/$reportId": page("district", paths.reportTable("district", "year")),
  "routes/district+/reports+/$reportId_.file": bare(
    page("district", paths.reportTableFile("district", "year", "csv")),
  ),
  "routes/district_+/reports+/$reportId_.paper": page("district", paths.reportTablePaper("district", "year")),
  "routes/district+/clean-up": page("district", paths.cleanUp()),
};
