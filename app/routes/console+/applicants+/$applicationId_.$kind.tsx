import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { applicationInQuestion } from "~/data/applicants/decision";
import { screeningItem } from "~/data/applicants/screening-item";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { refused } from "~/domain/shared/verdict";
import type { Finding } from "~/domain/volunteer/finding";
import type { ScreeningKind } from "~/domain/volunteer/screening-items";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Card, PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert } from "~/ui/status";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { recordItem } from "~/usecases/applicants/record-item";
import { FindingForm } from "./_components/finding-form";
import {
  AgreementForm,
  IdentityForm,
  InterviewForm,
  OffenceForm,
  referenceForm,
  TrainingForm,
} from "./_components/finding-forms";
import { RecordedFacts } from "./_components/recorded-facts";
import { kindOf } from "./_components/screening-slugs";

const Params = z.object({
  applicationId: id,
  kind: z.string().transform((slug, { issues, value }): ScreeningKind => {
    const kind = kindOf(slug);
    if (kind) return kind;
    issues.push({ code: "custom", message: "INVALID", input: value });
    return z.NEVER;
  }),
});
type PageParams = z.output<typeof Params>;

interface Recording {
  work: Work<StaffViewer>;
  params: PageParams;
  form: { finding: Finding; version: number };
}

export const meta = pageTitle("screening");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) =>
  found(await screeningItem(work, params.applicationId, params.kind)),
);

async function record({ work, params, form }: Recording) {
  const application = found(await applicationInQuestion(work, params.applicationId));
  // A form of another check does not belong on this page.
  if (form.finding.kind !== params.kind) return refused("NOT_POSSIBLE_NOW");
  return recordItem(work, application, form);
}

const back = ({ params }: { params: PageParams }) => ({
  to: paths.applicant(params.applicationId),
  done: "applicants.notice.recorded",
});

/** One intent for each check, by its kind. */
export const action = consoleAction({ params: Params }, (on) => ({
  IDENTITY: on(IdentityForm, record, back),
  OFFENCE_CHECK: on(OffenceForm, record, back),
  REFERENCE_1: on(referenceForm("REFERENCE_1"), record, back),
  REFERENCE_2: on(referenceForm("REFERENCE_2"), record, back),
  INTERVIEW: on(InterviewForm, record, back),
  TRAINING: on(TrainingForm, record, back),
  AGREEMENT: on(AgreementForm, record, back),
}));

export default function ScreeningPage() {
  const { t } = useTranslation("applicants");
  const common = useWords("common");
  const nameOf = useNameOf();
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const title = common(`screening.${page.kind}`);
  const renewing = page.mayRecord && !["SUBMITTED", "SCREENING"].includes(page.application.state);
  return (
    <>
      <PageHead
        title={title}
        lead={t("screening.lead", { name: page.name, school: nameOf(page.school) })}
        trail={[
          { href: paths.applicants, label: t("title") },
          { href: paths.applicant(page.application.id), label: page.name },
          { label: title },
        ]}
      />
      <div className="finding">
        <p className="soft">{t(`screening.about.${page.kind}`)}</p>
        {page.own && <Alert tone="care">{t("screening.own")}</Alert>}
        {!page.own && !page.mayRecord && <Alert>{t("screening.closed")}</Alert>}
        {!page.own && renewing && <Alert>{t("screening.renewOnly")}</Alert>}
        <RecordedFacts page={page} />
        {page.mayRecord && !page.own && (
          <Card>
            <FindingForm key={page.kind} page={page} reply={reply} renewing={renewing} />
          </Card>
        )}
      </div>
    </>
  );
}
