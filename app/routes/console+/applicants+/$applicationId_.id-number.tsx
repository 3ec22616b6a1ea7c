import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { idNumberOfApplicant } from "~/data/id-numbers/id-numbers";
import type { Work } from "~/data/work.server";
import type { IdHolder } from "~/domain/access/id-number";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { shownNumbers } from "~/http/id-numbers.server";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { removeIdNumber } from "~/usecases/id-numbers/remove-id-number";
import { saveIdNumber } from "~/usecases/id-numbers/save-id-number";
import { showIdNumber } from "~/usecases/id-numbers/show-id-number";
import { Remove, Save, Show } from "../_components/id-number-forms";
import { IdNumbers } from "../_components/id-numbers";

const Params = z.object({ applicationId: id });
type PageParams = z.output<typeof Params>;

export const meta = pageTitle("idNumber");

export const loader = consoleLoader({ params: Params }, async ({ work, params, context }) => {
  const { volunteer, ...application } = found(await idNumberOfApplicant(work, params.applicationId));
  const { idNumber, ...person } = volunteer;
  const stored = new Map(idNumber ? [[person.id, idNumber]] : []);
  return { application, person, numbers: await shownNumbers(work, context, stored) };
});

/** The volunteer of this page, whoever the form names. */
async function holderOf(work: Work, { applicationId }: PageParams): Promise<IdHolder> {
  const { volunteer } = found(await idNumberOfApplicant(work, applicationId));
  return { kind: "VOLUNTEER", volunteerId: volunteer.id };
}
const after =
  (notice: string) =>
  ({ params }: { params: PageParams }) => ({
    to: paths.applicantIdNumber(params.applicationId),
    done: `idNumbers.notice.${notice}`,
  });

export const action = consoleAction({ params: Params, confirmed: ["show"] }, (on) => ({
  save: on(
    Save,
    async ({ work, params, context, form: { number: typed } }) =>
      saveIdNumber(work, context.site.vault, { holder: await holderOf(work, params), typed }),
    after("saved"),
  ),
  show: on(
    Show,
    async ({ work, params, form: { reasonCode: code, reason: text } }) =>
      showIdNumber(work, { holder: await holderOf(work, params), code, text }),
    ({ params }) => ({ to: paths.applicantIdNumber(params.applicationId) }),
  ),
  remove: on(
    Remove,
    async ({ work, params }) => removeIdNumber(work, await holderOf(work, params)),
    after("removed"),
  ),
}));

export default function IdNumberOfApplicant() {
  const { t } = useTranslation(["idNumbers", "applicants"]);
  const { application, person, numbers } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("idNumbers:title")}
        lead={t("idNumbers:ofVolunteer", { name: person.name })}
        trail={[
          { href: paths.applicants, label: t("applicants:title") },
          { href: paths.applicant(application.id), label: person.name },
          { label: t("idNumbers:title") },
        ]}
      />
      <IdNumbers
        mayRecord
        holders={[{ id: person.id, label: person.name }]}
        numbers={numbers}
        zone={application.school.timeZone}
        reply={reply}
      />
    </>
  );
}
