import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { reportChoices, reportFile, reportSteps } from "~/data/safeguarding/report";
import { dayIn } from "~/domain/shared/calendar-day";
import { officerAction, officerLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { LinkButton } from "~/ui/button";
import { Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert } from "~/ui/status";
import { opened } from "~/usecases/record/opened";
import { addStep, tellPolice } from "~/usecases/safeguarding/take-step";
import { ReportClockChip } from "./_components/clock-chip";
import { ReportFacts, ReportSteps } from "./_components/report-facts";
import { useReportWords } from "./_components/report-words";
import { StepForms } from "./_components/step-forms";
import { Close, HandOver, Notice, PoliceTold, Receipt, Said, Suspend } from "./_components/step-shapes";

const Params = z.object({ reportId: id });

export const meta = pageTitle("report");

export const loader = officerLoader({ params: Params }, async ({ work, params: { reportId } }) => {
  const report = found(await reportFile(work, reportId));
  const steps = await reportSteps(work, reportId);
  const choices = await reportChoices(work, reportId);
  await opened(work, { subject: "report", subjectId: reportId, schoolId: report.schoolId });
  const today = dayIn(work.now, report.school.timeZone).toISOString().slice(0, 10);
  return { report, steps, ...choices, today, now: work.now };
});

const back = ({ params }: { params: { reportId: string } }) => ({
  to: paths.report(params.reportId),
  done: "reports.notice.stepTaken",
});

export const action = officerAction({ params: Params }, (on) => ({
  policeTold: on(PoliceTold, ({ work, form, params }) => tellPolice(work, params.reportId, form), back),
  receipt: on(
    Receipt,
    ({ work, form, params }) => addStep(work, params.reportId, { kind: "RECEIPT", ...form }),
    back,
  ),
  takeUp: on(
    Said,
    ({ work, form, params }) => addStep(work, params.reportId, { kind: "TAKEN_UP", ...form }),
    back,
  ),
  feedback: on(
    Said,
    ({ work, form, params }) => addStep(work, params.reportId, { kind: "FEEDBACK", ...form }),
    back,
  ),
  notify: on(
    Notice,
    ({ work, form, params }) => addStep(work, params.reportId, { kind: "NOTICE", ...form }),
    back,
  ),
  note: on(Said, ({ work, form, params }) => addStep(work, params.reportId, { kind: "NOTE", ...form }), back),
  handOver: on(
    HandOver,
    ({ work, form, params }) => addStep(work, params.reportId, { kind: "HANDED_OVER", ...form }),
    back,
  ),
  suspend: on(
    Suspend,
    ({ work, form, params }) => addStep(work, params.reportId, { kind: "SUSPENDED", ...form }),
    back,
  ),
  lift: on(
    Said,
    ({ work, form, params }) => addStep(work, params.reportId, { kind: "LIFTED", ...form }),
    back,
  ),
  close: on(
    Close,
    ({ work, form, params }) => addStep(work, params.reportId, { kind: "CLOSED", ...form }),
    back,
  ),
}));

export default function Report() {
  const { t } = useTranslation("reports");
  const { report, steps, ...rest } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const zone = report.school.timeZone;
  const words = useReportWords(zone);
  return (
    <>
      <PageHead
        title={words.situation(report)}
        lead={`${t("page.lead", { when: words.at(report.raisedAt) })} · ${t(`state.${report.state}`)}`}
        trail={[{ href: paths.reports, label: t("title") }, { label: t("page.title") }]}
      >
        <ReportClockChip due={report.due} zone={zone} now={rest.now} />
        <LinkButton href={paths.reportSheet(report.id)} icon="print">
          {t("page.sheet")}
        </LinkButton>
      </PageHead>
      {report.danger && report.state === "RAISED" && (
        <Alert
          tone="bad"
          title={t("danger")}
          actions={
            <LinkButton tone="danger" icon="phone" href="tel:110">
              110
            </LinkButton>
          }
        >
          {t("form.policeLead")}
        </Alert>
      )}
      <Columns kind="side">
        <Stack>
          <ReportFacts report={report} />
          <ReportSteps steps={steps} zone={zone} />
        </Stack>
        <Stack as="aside">
          <StepForms report={report} reply={reply} {...rest} />
        </Stack>
      </Columns>
    </>
  );
}
