import { useLoaderData } from "@remix-run/react";
import { districtLoader } from "~/http/area.server";
import { ReportParams, ReportSearch } from "~/http/report-search.server";
import { reportLeaving } from "~/routes/console+/reports+/_components/read-report";
import { ReportPaper } from "~/routes/console+/reports+/_components/report-paper";
import type { AreaHandle } from "~/ui/area";
import { pageTitle } from "~/ui/page-title";

export { PrintFailure as ErrorBoundary } from "~/ui/print-failure";

export const meta = pageTitle("districtReportTablePaper");

export const handle: AreaHandle = { body: "print" };

/** A report on paper, all of its rows. */
export const loader = districtLoader(
  { params: ReportParams, search: ReportSearch, confirmed: true },
  (reading) => reportLeaving("district", "printed", reading),
);

export default function Paper() {
  return <ReportPaper {...useLoaderData<typeof loader>()} />;
}
