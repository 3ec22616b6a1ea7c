import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { lastTry } from "~/data/training/last-try";
import { contentOf, slugOf, textOf } from "~/domain/volunteer/training/modules";
import { volunteerLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert, Chip } from "~/ui/status";
import { useWords } from "~/ui/words";
import { ModuleParams } from "./_components/module-params";

export const meta = pageTitle("trainingResult");

export const loader = volunteerLoader({ params: ModuleParams }, async ({ work, params: { module } }) => {
  const { version, right } = contentOf(module);
  return { module, version, right, last: await lastTry(work, module, version) };
});

type Try = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["last"]>;

export default function ResultPage() {
  const { t } = useTranslation("training");
  const words = useWords("trainingTexts");
  const { module, version, last } = useLoaderData<typeof loader>();
  const slug = slugOf(module);
  const title = words(`${textOf(module, version)}.title`);
  return (
    <>
      <PageHead
        title={t("quiz.title", { title })}
        trail={[
          { href: paths.training, label: t("title") },
          { href: paths.trainingModule(slug), label: title },
          { label: last ? t(last.passed ? "quiz.passed" : "quiz.failed") : t("quiz.none") },
        ]}
      />
      <Stack wide>
        {last ? <Outcome last={last} /> : <Empty art="seedling" title={t("quiz.none")} />}
        <ButtonRow>
          {last?.passed ? (
            <LinkButton tone="primary" href={paths.training}>
              {t("quiz.next")}
            </LinkButton>
          ) : (
            <LinkButton tone="primary" href={paths.trainingQuiz(slug)}>
              {t("quiz.again")}
            </LinkButton>
          )}
          <LinkButton href={paths.trainingModule(slug)}>{t("quiz.reread")}</LinkButton>
        </ButtonRow>
      </Stack>
    </>
  );
}

/** Each question with what was chosen, what is better, and why. */
function Outcome({ last }: { last: Try }) {
  const { t } = useTranslation("training");
  const words = useWords("trainingTexts");
  const { module, version, right } = useLoaderData<typeof loader>();
  const text = (key: string) => words(`${textOf(module, version)}.quiz.${key}`);
  const score = t("quiz.score", { right: last.rightAnswers, of: last.questions });
  return (
    <>
      <Alert tone={last.passed ? "ok" : "care"} title={t(last.passed ? "quiz.passed" : "quiz.failed")}>
        {score}
        {last.passed &&
          ` ${last.minutes > 0 ? t("quiz.counted", { count: last.minutes }) : t("quiz.notAgain")}`}
      </Alert>
      <Card>
        {Object.entries(right).map(([question, best]) => {
          const chosen = last.answers[question];
          const correct = chosen === best;
          return (
            <section key={question} className="marked">
              <Chip tone={correct ? "ok" : "soon"} icon={correct ? "check" : "minus"}>
                {t(correct ? "quiz.correct" : "quiz.wrong")}
              </Chip>
              <h3>{text(`${question}.ask`)}</h3>
              {chosen && !correct && <p>{t("quiz.yours", { answer: text(`${question}.${chosen}`) })}</p>}
              <p>
                {correct
                  ? text(`${question}.${best}`)
                  : t("quiz.right", { answer: text(`${question}.${best}`) })}
              </p>
              <p className="soft">{text(`${question}.why`)}</p>
            </section>
          );
        })}
      </Card>
    </>
  );
}
