import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guardianshipPage } from "~/data/care/records";
import { alertsOf } from "~/data/care/standing";
import { dayIn } from "~/domain/shared/calendar-day";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { endAgreement, recordAgreement } from "~/usecases/care/agree";
import { assessGuardianship } from "~/usecases/care/assess";
import { receiveNotice } from "~/usecases/care/receive-notice";
import { opened } from "~/usecases/record/opened";
import { AgreementCard } from "./_components/agreement-card";
import { Agree, Assess, EndAgreement, Receive } from "./_components/care-forms";
import { CareAlerts } from "./_components/file-alerts";
import { AssessCard, GuardianshipHistory } from "./_components/guardianship-cards";
import { NoticesCard } from "./_components/notices-card";

const Params = z.object({ childId: id });

export const meta = pageTitle("childCare");

export const loader = consoleLoader({ params: Params }, async ({ work, params: { childId } }) => {
  const child = found(await guardianshipPage(work, childId));
  await opened(work, { subject: "child", subjectId: childId, details: { page: "guardianship" } });
  return {
    child,
    alerts: child.state === "LEFT" ? [] : alertsOf(child, child.dates, work.now),
    today: dayIn(work.now, child.school.timeZone),
  };
});

export const action = consoleAction({ params: Params }, (on) => {
  const done = (what: string) => (about: { params: { childId: string } }) => ({
    to: paths.childCare(about.params.childId),
    done: `care.done.${what}`,
  });
  return {
    assess: on(
      Assess,
      ({ work, params, form }) => assessGuardianship(work, { ...params, ...form }),
      done("assessed"),
    ),
    agree: on(
      Agree,
      ({ work, params, form }) => recordAgreement(work, { ...params, ...form }),
      done("agreed"),
    ),
    endAgreement: on(
      EndAgreement,
      ({ work, params, form }) => endAgreement(work, { ...params, ...form }),
      done("agreementEnded"),
    ),
    receive: on(
      Receive,
      ({ work, params, form }) => receiveNotice(work, { ...params, ...form }),
      done("received"),
    ),
  };
});

export default function ChildCare() {
  const { t } = useTranslation("care");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { child, alerts } = page;
  return (
    <>
      <PageHead
        title={t("guardianship.title", { name: child.name })}
        trail={[{ href: paths.child(child.id), label: child.name }, { label: t("guardianship.crumb") }]}
      />
      <CareAlerts childId={child.id} alerts={alerts} />
      <Columns kind="side">
        <Stack wide>
          <GuardianshipHistory child={child} />
          <AgreementCard {...page} reply={reply} />
          <NoticesCard {...page} reply={reply} />
        </Stack>
        <Stack wide as="aside">
          <AssessCard {...page} reply={reply} />
        </Stack>
      </Columns>
    </>
  );
}
