import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { dataOfApplicant } from "~/data/privacy/requests";
import type { Work } from "~/data/work.server";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { openCopyOfVolunteer } from "~/http/copy.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { exportData } from "~/usecases/privacy/export-data";
import { liftHold, setHold } from "~/usecases/privacy/hold";
import { recordRequest } from "~/usecases/privacy/record-request";
import * as Forms from "../_components/data-forms";
import { DataPage } from "../_components/data-page";

const Params = z.object({ applicationId: id });
type PageParams = z.output<typeof Params>;

export const meta = pageTitle("volunteerData");

const volunteerOf = async (work: Work, { applicationId }: PageParams) =>
  found(await dataOfApplicant(work, applicationId)).volunteer;

export const loader = consoleLoader({ params: Params }, async ({ work, params, context }) => {
  const volunteer = await volunteerOf(work, params);
  const copy = await openCopyOfVolunteer(work, context, volunteer.id);
  return { volunteer, copy, applicationId: params.applicationId, now: work.now };
});

const after =
  (notice?: string) =>
  ({ params }: { params: PageParams }) => ({
    to: paths.applicantData(params.applicationId),
    ...(notice && { done: `privacy.notice.${notice}` }),
  });
const subject = async (work: Work, params: PageParams) => ({
  volunteerId: (await volunteerOf(work, params)).id,
});

export const action = consoleAction({ params: Params, confirmed: ["export"] }, (on) => ({
  ask: on(
    Forms.Ask,
    async ({ work, params, form }) => {
      const { id: volunteerId, school } = await volunteerOf(work, params);
      return recordRequest(work, { ...form, of: { volunteerId }, zone: school.timeZone });
    },
    after("asked"),
  ),
  export: on(
    Forms.Export,
    async ({ work, params, form }) => exportData(work, { of: await subject(work, params), ...form }),
    after(),
  ),
  hold: on(
    Forms.SetHold,
    async ({ work, params, form }) => setHold(work, { of: await subject(work, params), ...form }),
    after("held"),
  ),
  liftHold: on(Forms.LiftHold, ({ work, form }) => liftHold(work, form.holdId), after("lifted")),
}));

export default function DataOfApplicant() {
  const { t } = useTranslation(["privacy", "applicants"]);
  const { volunteer, copy, applicationId, now } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("privacy:title")}
        lead={t("privacy:lead", { name: volunteer.name })}
        trail={[
          { href: paths.applicants, label: t("applicants:title") },
          { href: paths.applicant(applicationId), label: volunteer.name },
          { label: t("privacy:title") },
        ]}
      />
      <DataPage
        {...volunteer}
        zone={volunteer.school.timeZone}
        now={now}
        copy={copy}
        file={paths.applicantDataFile(applicationId)}
        reply={reply}
      />
    </>
  );
}
