import { consoleLoader } from "~/http/area.server";
import { reportFile } from "~/http/report-file.server";
import { ReportFileSearch, ReportParams } from "~/http/report-search.server";
import { reportLeaving } from "./_components/read-report";

/** A report as a file, all of its rows. */
export const loader = consoleLoader(
  { params: ReportParams, search: ReportFileSearch, confirmed: true },
  async (reading) => {
    const { form, ...search } = reading.search;
    const { asked, whole } = await reportLeaving("console", "exported", { ...reading, search });
    return reportFile(asked, whole, reading.locale, form);
  },
);
