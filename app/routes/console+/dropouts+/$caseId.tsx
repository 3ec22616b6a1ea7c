import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { dropoutCase } from "~/data/dropout/case";
import { DUTIES, daysAbsent, dutiesOf } from "~/domain/dropout/clock";
import { dangersIn, momentOf } from "~/domain/dropout/record";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { LinkButton } from "~/ui/button";
import { Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { closeCase } from "~/usecases/dropout/close";
import { correctStep, recordStep } from "~/usecases/dropout/record-step";
import { opened } from "~/usecases/record/opened";
import { CaseFacts, DangerNote, DutiesCard } from "./_components/case-facts";
import { Close, Correct, Record } from "./_components/case-forms";
import { CloseCard, CorrectCard } from "./_components/close-cards";
import { RecordCard } from "./_components/record-card";
import { StepsCard } from "./_components/steps-card";

const Params = z.object({ caseId: id });
const Search = z.object({
  /** Which duty is being recorded, and which entry corrected. */
  step: z.enum(DUTIES).optional().catch(undefined),
  wrong: z.uuid().optional().catch(undefined),
});

export const meta = pageTitle("dropout");

export const loader = consoleLoader({ params: Params, search: Search }, async ({ work, params, search }) => {
  const one = found(await dropoutCase(work, params.caseId));
  await opened(work, {
    ...{ subject: "child", subjectId: one.child.id, schoolId: one.schoolId },
    details: { page: "dropout" },
  });
  const { now } = work;
  return {
    ...{ one, now, wished: search },
    days: daysAbsent(one, now),
    duties: dutiesOf(one, now),
    dangers: dangersIn(one.hinders, one.child.birthDate, now),
  };
});

export const action = consoleAction({ params: Params }, (on) => {
  const done = (what: string) => (about: { params: { caseId: string } }) => ({
    to: paths.dropout(about.params.caseId),
    done: `dropout.done.${what}`,
  });
  return {
    record: on(
      Record,
      ({ work, params, form: { doneOn, doneTime, ...form } }) =>
        recordStep(work, { ...form, ...params, doneAt: momentOf(doneOn, doneTime) }),
      done("recorded"),
    ),
    correct: on(
      Correct,
      ({ work, params, form }) => correctStep(work, { ...params, ...form }),
      done("corrected"),
    ),
    close: on(Close, ({ work, params, form }) => closeCase(work, { ...params, ...form }), done("closed")),
  };
});

export default function Case() {
  const { t } = useTranslation("dropout");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { one, duties } = page;
  const looks = duties.some(({ duty }) => duty === "LOOK");
  return (
    <>
      <PageHead
        title={t("case.title", { name: one.child.name })}
        trail={[{ href: paths.dropouts(), label: t("title") }, { label: one.child.name }]}
      >
        <LinkButton href={paths.dropoutSheet(one.id)} icon="print">
          {t("case.sheet")}
        </LinkButton>
      </PageHead>
      <DangerNote {...page} />
      <CaseFacts {...page} />
      <Columns kind="side">
        <Stack wide>
          <DutiesCard {...page} />
          <StepsCard {...page} />
        </Stack>
        <Stack wide as="aside">
          {(one.outcome === null || looks) && <RecordCard {...page} reply={reply} />}
          <CloseCard {...page} reply={reply} />
          <CorrectCard {...page} reply={reply} />
        </Stack>
      </Columns>
    </>
  );
}
