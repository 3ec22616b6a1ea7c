import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownTraining } from "~/data/training/own";
import { refused } from "~/domain/shared/verdict";
import {
  CHOICES,
  type Choice,
  contentOf,
  questionsOf,
  slugOf,
  TRAINING_MODULES,
  textOf,
} from "~/domain/volunteer/training/modules";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { oneOf, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { FormActions } from "~/ui/fields";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useWords } from "~/ui/words";
import { takeQuiz } from "~/usecases/training/take-quiz";
import { ModuleParams } from "./_components/module-params";

const choice = oneOf(CHOICES).optional();
/** The part stands in the form, because which questions there are depends on it. */
const Form = z
  .object({
    ...{ module: oneOf(TRAINING_MODULES), moduleVersion: version },
    ...{ q1: choice, q2: choice, q3: choice, q4: choice, q5: choice, q6: choice },
  })
  .transform(({ module, moduleVersion, ...typed }, { addIssue }) => {
    const answers: Record<string, Choice> = {};
    for (const question of questionsOf(module)) {
      const answer = typed[question as keyof typeof typed];
      if (answer) answers[question] = answer;
      else addIssue({ code: "custom", path: [question], message: "CHOOSE" });
    }
    return { module, moduleVersion, answers };
  });

export const meta = pageTitle("trainingQuiz");

export const loader = volunteerLoader({ params: ModuleParams }, async ({ work, params }) => {
  const { policy } = found(await ownTraining(work));
  return { module: params.module, version: contentOf(params.module).version, percent: policy.quizPercent };
});

export const action = volunteerAction({ params: ModuleParams }, (on) => ({
  quiz: on(
    Form,
    async ({ work, params, locale: language, form }) =>
      form.module === params.module ? takeQuiz(work, { ...form, language }) : refused("STALE"),
    ({ params }) => ({ to: paths.trainingResult(slugOf(params.module)) }),
  ),
}));

export default function QuizPage() {
  const { t } = useTranslation("training");
  const words = useWords("trainingTexts");
  const { module, version: moduleVersion, percent } = useLoaderData<typeof loader>();
  const text = (key: string) => words(`${textOf(module, moduleVersion)}.${key}`);
  const questions = questionsOf(module);
  const labels = Object.fromEntries(
    questions.map((question, index) => [question, t("quiz.question", { number: index + 1 })]),
  );
  return (
    <>
      <PageHead
        title={t("quiz.title", { title: text("title") })}
        lead={t("quiz.lead", { percent })}
        trail={[
          { href: paths.training, label: t("title") },
          { href: paths.trainingModule(slugOf(module)), label: text("title") },
          { label: t("quiz.short") },
        ]}
      />
      <PostForm intent="quiz" reply={useActionData<typeof action>()} labels={labels} className="stack wide">
        {(field) => (
          <>
            <input type="hidden" name="moduleVersion" value={moduleVersion} />
            <input type="hidden" name="module" value={module} />
            {questions.map((question) => (
              <PickField
                key={question}
                {...field.choices(question)}
                label={text(`quiz.${question}.ask`)}
                layout="column"
                required
                options={CHOICES.map((value) => ({ value, label: text(`quiz.${question}.${value}`) }))}
              />
            ))}
            <FormActions>
              <Button tone="primary">{t("quiz.submit")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </>
  );
}
