import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { familyPermission } from "~/data/family/permission";
import { isOptional, QUESTION_SLUGS, type QuestionSlug } from "~/domain/child/family-permission";
import { CURRENT_TEXTS } from "~/domain/child/permission-texts";
import { familyDecisionAction, familyLoader } from "~/http/area.server";
import { tick, whole } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import type { AreaHandle } from "~/ui/area";
import { Button, LinkButton } from "~/ui/button";
import { CheckField } from "~/ui/choice-fields";
import { FamilyActions } from "~/ui/family";
import { FamilyCalls } from "~/ui/hotlines";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { TextChanges } from "~/ui/text-changes";
import { useFrame } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { answerPermission } from "~/usecases/family/decide-permission";
import { opened } from "~/usecases/record/opened";
import { MayAnswer } from "./_components/may-answer";
import { PermissionText } from "./_components/permission-text";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

const SLUGS = Object.keys(QUESTION_SLUGS) as [QuestionSlug, ...QuestionSlug[]];
const Params = z.object({ question: z.enum(SLUGS) });
const Given = z.object({ textVersion: whole(1, 1000), under14: tick });
const Refused = z.object({ textVersion: whole(1, 1000) });

export const meta = pageTitle("familyQuestion");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({ params: Params }, async ({ work, viewer, params }) => {
  const { name: _, answers: __, ...page } = found(await familyPermission(work));
  const { childId: subjectId, schoolId } = viewer;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "permission" } });
  const question = QUESTION_SLUGS[params.question];
  const { state, newer = [] } = page.questions.find((one) => one.question === question) ?? {};
  return { ...page, question, state, newer };
});

export const action = familyDecisionAction({ params: Params }, (on) => ({
  give: on(
    Given,
    ({ work, params, locale: language, form }) =>
      answerPermission(work, {
        ...form,
        ...{ question: QUESTION_SLUGS[params.question], granted: true, language },
      }),
    () => ({ to: paths.familyPermission, done: "familyPermission.notice.GIVEN" }),
  ),
  refuse: on(
    Refused,
    ({ work, params, locale: language, form }) =>
      answerPermission(work, {
        ...form,
        ...{ question: QUESTION_SLUGS[params.question], granted: false, under14: false, language },
      }),
    () => ({ to: paths.familyPermission, done: "familyPermission.notice.REFUSED" }),
  ),
}));

/** One text and its yes or no. What is given already is stopped on a page of its own, which says what that means. */
export default function Question() {
  const { t } = useTranslation("familyPermission");
  const words = useWords("common");
  const { path } = useFrame();
  const page = useLoaderData<typeof loader>();
  const { question, state, separate, newer } = page;
  const both = question === "PARTICIPATION" && separate;
  const runs = !isOptional(question) && (state === "GIVEN" || state === "NEWER_TEXT");
  return (
    <FamilyPage back={path}>
      <h1>{words(`permission.${question}`)}</h1>
      {state && <p>{t(`state.${state}`)}</p>}
      <TextChanges versions={newer} named={both} />
      <PermissionText kind={question} />
      {both && <PermissionText kind="UNDER_14" title />}
      <MayAnswer {...page} />
      {page.guardian && page.inProgramme && <AnswerForms question={question} state={state} both={both} />}
      {runs && (
        <>
          <p>{t("stopsLead")}</p>
          <FamilyActions>
            <LinkButton href={paths.familyStop}>{t("stop")}</LinkButton>
          </FamilyActions>
        </>
      )}
      <FamilyActions>
        <LinkButton href={paths.familyPermission}>{t("backToAll")}</LinkButton>
      </FamilyActions>
      <FamilyCalls teacher={{ name: page.contactName, phone: page.phone }} />
    </FamilyPage>
  );
}

type Asked = Pick<ReturnType<typeof useLoaderData<typeof loader>>, "question" | "state"> & { both: boolean };

function AnswerForms({ question, state, both }: Asked) {
  const { t } = useTranslation("familyPermission");
  const reply = useActionData<typeof action>();
  const version = <input type="hidden" name="textVersion" value={CURRENT_TEXTS[question]} />;
  const refusable = isOptional(question) ? state !== "REFUSED" : state === "NOT_ASKED";
  return (
    <>
      {state !== "GIVEN" && (
        <PostForm intent="give" reply={reply} labels={{ under14: t("under14") }}>
          {(field) => (
            <>
              {version}
              {both && (
                <CheckField
                  {...field.tick("under14")}
                  label={t("under14")}
                  help={t("under14Help")}
                  required
                />
              )}
              <FamilyActions>
                <Button tone="primary">{t("give")}</Button>
              </FamilyActions>
            </>
          )}
        </PostForm>
      )}
      {refusable && (
        <PostForm intent="refuse" reply={reply} labels={{}}>
          {() => (
            <>
              {version}
              <p>{t("refuseLead")}</p>
              <FamilyActions>
                <Button>{t("refuse")}</Button>
              </FamilyActions>
            </>
          )}
        </PostForm>
      )}
    </>
  );
}
