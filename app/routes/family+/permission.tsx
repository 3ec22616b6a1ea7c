import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { familyPage } from "~/data/family/page";
import { type FamilyAnswer, type FamilyPermission, familyPermission } from "~/data/family/permission";
import { isOptional, slugOf } from "~/domain/child/family-permission";
import { familyLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatPlainDate } from "~/i18n/format";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { FamilyActions } from "~/ui/family";
import { FrameNotice } from "~/ui/frame-notice";
import { FamilyCalls } from "~/ui/hotlines";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { TextChanges } from "~/ui/text-changes";
import { useFrame, useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { opened } from "~/usecases/record/opened";
import { MayAnswer } from "./_components/may-answer";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

export const meta = pageTitle("familyPermission");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({}, async ({ work, viewer }) => {
  const { name: _, ...page } = found(await familyPermission(work));
  const { mentors } = found(await familyPage(work));
  const { childId: subjectId, schoolId } = viewer;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "permission" } });
  return { ...page, waiting: mentors.filter(({ state }) => state === "ACCEPTED") };
});

/** Everything that was asked and answered, with the way to each text, to an answer, and to stopping it all. */
export default function Permission() {
  const { t } = useTranslation("familyPermission");
  const { path } = useFrame();
  const words = useWords("common");
  const page = useLoaderData<typeof loader>();
  const { questions, waiting } = page;
  const [first, ...optional] = questions;
  return (
    <FamilyPage back={path}>
      <FrameNotice />
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      <MayAnswer {...page} />
      {first && <Question {...first} heading="h2" />}
      {waiting.length > 0 && page.guardian && (
        <>
          <h2>{t("mentors")}</h2>
          <p>{t("mentorsLead")}</p>
          <FamilyActions>
            {waiting.map(({ id, role }) => (
              <LinkButton key={id} tone="primary" href={paths.familyMentor(id)}>
                {t("mentorAsk", { role: words(`mentorRole.${role ?? "ANY"}`) })}
              </LinkButton>
            ))}
          </FamilyActions>
        </>
      )}
      <h2>{t("optional")}</h2>
      <p>{t("optionalLead")}</p>
      {optional.map((question) => (
        <Question key={question.question} {...question} heading="h3" />
      ))}
      <Earlier answers={page.answers} zone={page.timeZone} />
      <p>{t("paper")}</p>
      <FamilyActions>
        <LinkButton href={paths.family}>{t("back")}</LinkButton>
      </FamilyActions>
      <FamilyCalls teacher={{ name: page.contactName, phone: page.phone }} />
    </FamilyPage>
  );
}

type QuestionProps = FamilyPermission["questions"][number] & { heading: "h2" | "h3" };

function Question({ question, state, standing, newer, heading: Heading }: QuestionProps) {
  const { t } = useTranslation("familyPermission");
  const words = useWords("common");
  const line = useAnswerLine();
  const open = state === "NOT_ASKED" || state === "NEWER_TEXT" || state === "WITHDRAWN";
  return (
    <section className="permission-question">
      <Heading>{words(`permission.${question}`)}</Heading>
      <p>
        <b>{t(`state.${state}`)}</b>
        {standing && (
          <>
            <br />
            {line(standing)}
          </>
        )}
      </p>
      <TextChanges versions={newer} named={newer.some(({ kind }) => kind !== question)} />
      <FamilyActions>
        <LinkButton
          href={paths.familyQuestion(slugOf(question))}
          {...(open && !isOptional(question) && { tone: "primary" as const })}
        >
          {t(open ? "read" : "readAgain")}
        </LinkButton>
        {!isOptional(question) && standing && <LinkButton href={paths.familyStop}>{t("stop")}</LinkButton>}
      </FamilyActions>
    </section>
  );
}

function useAnswerLine() {
  const { t } = useTranslation("familyPermission");
  const words = useWords("common");
  const locale = useLocale();
  return ({ givenOn, relation, method, textVersion: version }: FamilyAnswer) =>
    t("line", {
      when: formatPlainDate(givenOn, locale, "UTC"),
      who: words(`relation.${relation}`),
      how: words(`permissionMethod.${method}`),
      version,
    });
}

/** Answers that no longer stand, the newest first. */
function Earlier({ answers, zone }: { answers: FamilyAnswer[]; zone: string }) {
  const { t } = useTranslation("familyPermission");
  const words = useWords("common");
  const locale = useLocale();
  const past = answers.filter(({ withdrawnAt }) => withdrawnAt !== null);
  if (past.length === 0) return null;
  return (
    <>
      <h2>{t("before")}</h2>
      <ul className="contact-lines">
        {past.map(({ id, kind, granted, givenOn, relation, textVersion: version, withdrawnAt }) => (
          <li key={id} className="past">
            {t("beforeLine", {
              ...{ what: words(`permission.${kind}`), answer: t(granted ? "granted" : "refused"), version },
              ...{ when: formatPlainDate(givenOn, locale, "UTC"), who: words(`relation.${relation}`) },
            })}
            {withdrawnAt && <> · {t("ended", { when: formatPlainDate(withdrawnAt, locale, zone) })}</>}
          </li>
        ))}
      </ul>
    </>
  );
}
