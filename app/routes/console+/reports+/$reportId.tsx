import { useLoaderData } from "@remix-run/react";
import { consoleLoader } from "~/http/area.server";
import { ReportParams, ReportSearch } from "~/http/report-search.server";
import { pageTitle } from "~/ui/page-title";
import { reportOnScreen } from "./_components/read-report";
import { ReportScreen } from "./_components/report-screen";

export const meta = pageTitle("reportTable");

export const loader = consoleLoader({ params: ReportParams, search: ReportSearch }, (reading) =>
  reportOnScreen("console", reading),
);

export default function Report() {
  return <ReportScreen {...useLoaderData<typeof loader>()} />;
}
