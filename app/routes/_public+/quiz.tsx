import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import {
  judgeQuiz,
  QUIZ_ANSWERS,
  QUIZ_QUESTIONS,
  type QuizQuestion,
} from "~/domain/volunteer/eligibility-quiz";
import { publicLoader } from "~/http/area.server";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { QuizForm } from "./_components/quiz-form";
import { QuizOutcome } from "./_components/quiz-outcome";

const Answer = z.enum(QUIZ_ANSWERS).optional().catch(undefined);
const Search = z.object({
  ...(Object.fromEntries(QUIZ_QUESTIONS.map((question) => [question, Answer])) as Record<
    QuizQuestion,
    typeof Answer
  >),
  show: z.literal("result").optional().catch(undefined),
});

export const meta = pageTitle("quiz");

/** The answers stay in the address and are stored nowhere. */
export const loader = publicLoader({ search: Search }, async ({ search: { show, ...answers } }) => ({
  answers,
  result: show ? judgeQuiz(answers) : null,
}));

export default function Quiz() {
  const { answers, result } = useLoaderData<typeof loader>();
  return (
    <PublicFrame wrapped="narrow">
      {result?.complete ? (
        <QuizOutcome answers={answers} outcome={result.outcome} points={result.points} />
      ) : (
        <QuizForm answers={answers} unanswered={result?.unanswered ?? []} />
      )}
    </PublicFrame>
  );
}
