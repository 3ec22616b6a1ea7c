import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { reportFile, reportSteps } from "~/data/safeguarding/report";
import { officerLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { PrintDesk } from "~/ui/contact-card";
import { pageTitle } from "~/ui/page-title";
import { opened } from "~/usecases/record/opened";
import { ReportSheet } from "./_components/report-sheet";

const Params = z.object({ reportId: id });

export { PrintFailure as ErrorBoundary } from "~/ui/print-failure";

export const meta = pageTitle("reportSheet");

export const handle: AreaHandle = { body: "print" };

/** The form of the mandatory report, for the police and the bureaus: on paper only, after the password. */
export const loader = officerLoader({ params: Params, confirmed: true }, async ({ work, viewer, params }) => {
  const { reportId } = params;
  const report = found(await reportFile(work, reportId));
  const steps = await reportSteps(work, reportId);
  await opened(work, {
    ...{ subject: "report", subjectId: reportId, schoolId: report.schoolId },
    details: { page: "sheet" },
  });
  return { report, steps: steps.reverse(), by: viewer.name, now: work.now };
});

export default function SheetPage() {
  const { t } = useTranslation("reports");
  const page = useLoaderData<typeof loader>();
  return (
    <PrintDesk
      title={t("sheet.title")}
      lead={t("sheet.confidential")}
      action={
        <LinkButton href={paths.report(page.report.id)} icon="left">
          {t("sheet.back")}
        </LinkButton>
      }
    >
      <ReportSheet {...page} />
    </PrintDesk>
  );
}
