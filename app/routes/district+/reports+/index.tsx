import { districtLoader } from "~/http/area.server";
import { ReportList } from "~/routes/console+/reports+/_components/report-list";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle("districtReportTables");

export const loader = districtLoader({}, async () => null);

export default function Reports() {
  return <ReportList area="district" />;
}
