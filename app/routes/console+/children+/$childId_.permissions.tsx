import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { optionalPermissions } from "~/data/children/permissions";
import { newerTexts } from "~/domain/child/family-permission";
import { OPTIONAL_KINDS, optionalAnswer } from "~/domain/child/permission-texts";
import { dayIn } from "~/domain/shared/calendar-day";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { day, id, oneOf, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { isoDay } from "~/i18n/format";
import { locales } from "~/i18n/locale";
import { LinkButton } from "~/ui/button";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { TextChanges } from "~/ui/text-changes";
import { answerOptional } from "~/usecases/child/answer-optional";
import { opened } from "~/usecases/record/opened";
import { AnswerForm } from "./_components/answer-form";
import { AnswersGiven } from "./_components/answers-given";

const Params = z.object({ childId: id });
const Answer = z.object({
  version,
  kind: oneOf(OPTIONAL_KINDS),
  answer: oneOf(["GIVEN", "REFUSED"]),
  memberId: id,
  method: oneOf(["PAPER", "PHONE", "SCREEN"]),
  language: oneOf(locales),
  givenOn: day,
});

export const meta = pageTitle("optionalData");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const { permissions, ...child } = found(await optionalPermissions(work, params.childId));
  const { id: subjectId, schoolId } = child;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "permissions" } });
  return {
    child,
    permissions,
    answers: OPTIONAL_KINDS.map((kind) => ({ kind, answer: optionalAnswer(permissions, kind) })),
    today: isoDay(dayIn(work.now, child.school.timeZone), "UTC"),
  };
});

export const action = consoleAction({ params: Params }, (on) => ({
  answer: on(
    Answer,
    ({ work, params, form: { answer, ...form } }) =>
      answerOptional(work, { ...params, ...form, granted: answer === "GIVEN" }),
    ({ params, form }) => ({
      to: paths.optionalData(params.childId),
      done: `permissions.notice.${form.answer}`,
    }),
  ),
}));

export default function OptionalData() {
  const { t } = useTranslation(["permissions", "children"]);
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { child } = page;
  return (
    <>
      <PageHead
        title={t("permissions:optional.title")}
        lead={t("permissions:optional.lead", { name: child.name })}
        trail={[
          { href: paths.children, label: t("children:title") },
          { href: paths.child(child.id), label: child.name },
          { label: t("permissions:optional.title") },
        ]}
      >
        <LinkButton href={paths.permissionTexts} icon="file">
          {t("permissions:toTexts")}
        </LinkButton>
      </PageHead>
      <Stack wide>
        <AnswersGiven {...page} />
        <TextChanges versions={newerTexts(page.permissions)} named />
        <AnswerForm {...page} reply={reply} />
      </Stack>
    </>
  );
}
