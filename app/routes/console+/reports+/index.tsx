import { consoleLoader } from "~/http/area.server";
import { pageTitle } from "~/ui/page-title";
import { ReportList } from "./_components/report-list";

export const meta = pageTitle("reportTables");

export const loader = consoleLoader({}, async () => null);

export default function Reports() {
  return <ReportList area="console" />;
}
