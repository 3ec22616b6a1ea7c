import { useTranslation } from "react-i18next";
import {
  answersTo,
  QUIZ_QUESTIONS,
  type QuizAnswers,
  type QuizQuestion,
} from "~/domain/volunteer/eligibility-quiz";
import { MINIMUM_AGE } from "~/domain/volunteer/requirements";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { FormActions } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { PageHead } from "~/ui/layout";
import { useErrorWords } from "~/ui/words";

/** With which words each question is answered. */
const WORDING = {
  age: "age",
  record: "have",
  year: "can",
  monthly: "can",
  meetings: "can",
  reachable: "have",
  checks: "willing",
  training: "willing",
  rules: "can",
} as const satisfies Record<QuizQuestion, string>;

export function QuizForm({
  answers,
  unanswered,
}: {
  answers: QuizAnswers;
  unanswered: readonly QuizQuestion[];
}) {
  const { t } = useTranslation("join");
  const words = useErrorWords();
  const asked = (question: QuizQuestion) => t(`quiz.question.${question}.q`, { age: MINIMUM_AGE });
  return (
    <>
      <PageHead title={t("quiz.title")} lead={t("quiz.lead")} />
      <form method="get" action={paths.quiz} className="stack wide" noValidate>
        <FormErrors errors={unanswered.map((name) => ({ name, message: asked(name) }))} />
        {QUIZ_QUESTIONS.map((question) => (
          <PickField
            key={question}
            name={question}
            label={asked(question)}
            help={t(`quiz.question.${question}.help`)}
            error={unanswered.includes(question) ? words("CHOOSE") : undefined}
            defaultValue={answers[question] ?? null}
            layout="by-3"
            required
            options={answersTo(question).map((value) => ({
              value,
              label: t(`quiz.answer.${WORDING[question]}.${value}`),
            }))}
          />
        ))}
        <FormActions>
          <Button tone="primary" name="show" value="result">
            {t("quiz.submit")}
          </Button>
        </FormActions>
      </form>
    </>
  );
}
