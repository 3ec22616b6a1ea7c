import type { ReportArea, ReportId } from "~/domain/reports/registry";
import { type Query, withQuery } from "./with-query";

/** The registry of reports (报表), in the console and at the district. */
export const reportPaths = {
  reportTables: (area: ReportArea) => `/${area}/reports`,
  reportTable: (area: ReportArea, id: ReportId, query: Query = {}) =>
    withQuery(`/${area}/reports/${id}`, query),
  reportTableFile: (area: ReportArea, id: ReportId, form: "xlsx" | "csv", query: Query = {}) =>
    withQuery(`/${area}/reports/${id}/file`, { form, ...query }),
  reportTablePaper: (area: ReportArea, id: ReportId, query: Query = {}) =>
    withQuery(`/${area}/reports/${id}/paper`, query),
  cleanUp: (year?: number) => withQuery("/district/clean-up", { year }),
};
