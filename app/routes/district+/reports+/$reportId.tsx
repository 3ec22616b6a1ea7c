import { useLoaderData } from "@remix-run/react";
import { districtLoader } from "~/http/area.server";
import { ReportParams, ReportSearch } from "~/http/report-search.server";
import { reportOnScreen } from "~/routes/console+/reports+/_components/read-report";
import { ReportScreen } from "~/routes/console+/reports+/_components/report-screen";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle("districtReportTable");

export const loader = districtLoader({ params: ReportParams, search: ReportSearch }, (reading) =>
  reportOnScreen("district", reading),
);

export default function Report() {
  return <ReportScreen {...useLoaderData<typeof loader>()} />;
}
