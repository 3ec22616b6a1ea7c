import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { applicant } from "~/data/applicants/applicant";
import { applicationInQuestion } from "~/data/applicants/decision";
import type { Work } from "~/data/work.server";
import { SCREENING_KINDS } from "~/domain/volunteer/screening-items";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, note, optionalNote, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { approve } from "~/usecases/applicants/approve";
import { askForItems } from "~/usecases/applicants/ask-for-items";
import { decide } from "~/usecases/applicants/decide";
import { suspend } from "~/usecases/applicants/suspend";
import { ApplicantAnswers } from "./_components/applicant-answers";
import { ApplicantHead } from "./_components/applicant-head";
import { ApplicantHistory } from "./_components/applicant-history";
import { ApplicantNext } from "./_components/applicant-next";
import { Approvals } from "./_components/approvals";
import { Decisions } from "./_components/decisions";
import { ScreeningList } from "./_components/screening-list";

const Params = z.object({ applicationId: id });
const Approve = z.object({ version, note: optionalNote(500) });
const Because = z.object({ version, because: note(500) });
const Perhaps = z.object({ version, because: optionalNote(500) });
const Ask = z.object({ items: z.array(z.enum(SCREENING_KINDS)).min(1).max(SCREENING_KINDS.length) });

export const meta = pageTitle("applicant");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) =>
  found(await applicant(work, params.applicationId)),
);

const inQuestion = async (work: Work, { applicationId }: z.infer<typeof Params>) =>
  found(await applicationInQuestion(work, applicationId));
const after =
  (notice: string) =>
  ({ params }: { params: z.infer<typeof Params> }) => ({
    to: paths.applicant(params.applicationId),
    done: `applicants.notice.${notice}`,
  });

export const action = consoleAction({ params: Params, confirmed: ["approve", "lift", "reopen"] }, (on) => ({
  approve: on(
    Approve,
    async ({ work, params, form }) => approve(work, await inQuestion(work, params), form),
    ({ params }, { approved }) => after(approved ? "approved" : "approvalGiven")({ params }),
  ),
  ask: on(
    Ask,
    async ({ work, params, form }) => askForItems(work, await inQuestion(work, params), form),
    after("asked"),
  ),
  reject: on(
    Because,
    async ({ work, params, form }) =>
      decide(work, await inQuestion(work, params), { command: "REJECT", ...form }),
    after("rejected"),
  ),
  suspend: on(
    Because,
    async ({ work, params, form }) => suspend(work, await inQuestion(work, params), form),
    after("suspended"),
  ),
  lift: on(
    Perhaps,
    async ({ work, params, form }) =>
      decide(work, await inQuestion(work, params), { command: "LIFT", ...form }),
    after("lifted"),
  ),
  exit: on(
    Because,
    async ({ work, params, form }) =>
      decide(work, await inQuestion(work, params), { command: "EXIT", ...form }),
    after("exited"),
  ),
  reopen: on(
    Because,
    async ({ work, params, form }) =>
      decide(work, await inQuestion(work, params), { command: "REOPEN", ...form }),
    after("reopened"),
  ),
}));

export default function ApplicantPage() {
  const { t } = useTranslation("applicants");
  const person = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <ApplicantHead person={person} />
      <Columns kind="side">
        <Stack wide>
          <ApplicantNext person={person} />
          <ScreeningList person={person} />
          <Approvals person={person} reply={reply} />
          <ApplicantAnswers person={person} />
        </Stack>
        <Stack as="aside">
          <Decisions person={person} reply={reply} title={t("act.title")} />
          <ApplicantHistory person={person} />
        </Stack>
      </Columns>
    </>
  );
}
