import { describe, expect, test } from "vitest";
import {
  answersTo,
  judgeQuiz,
  QUIZ_QUESTIONS,
  type QuizAnswers,
  type QuizQuestion,
} from "~/domain/volunteer/eligibility-quiz";

const suited: QuizAnswers = {
  age: "YES",
  record: "NO",
  year: "YES",
  monthly: "YES",
  meetings: "YES",
  reachable: "YES",
  checks: "YES",
  training: "YES",
  rules: "YES",
};

function outcome(changes: QuizAnswers) {
  const result = judgeQuiz({ ...suited, ...changes });
  return result.complete ? result.outcome : result.unanswered;
}

describe("the eligibility quiz", () => {
  test("whoever meets every point is ready", () => {
    const result = judgeQuiz(suited);
    expect(result).toMatchObject({ complete: true, outcome: "READY" });
    expect(result.complete && result.points.map(({ standing }) => standing)).toEqual(
      QUIZ_QUESTIONS.map(() => "MET"),
    );
  });

  test("an offence record rules out, whatever else is said", () => {
    expect(outcome({ record: "YES" })).toBe("NO");
    expect(outcome({ record: "YES", year: "NO", monthly: "UNSURE" })).toBe("NO");
  });

  test.each(QUIZ_QUESTIONS.filter((question) => question !== "record"))(
    "a no to %s can change with time",
    (question) => {
      expect(outcome({ [question]: "NO" })).toBe("NOT_YET");
    },
  );

  test("doubts alone ask for a talk; a clear no weighs more", () => {
    expect(outcome({ year: "UNSURE" })).toBe("TALK");
    expect(outcome({ year: "UNSURE", checks: "NO" })).toBe("NOT_YET");
  });

  test("the points say which answer was which, in the order of the questions", () => {
    const result = judgeQuiz({ ...suited, year: "UNSURE", reachable: "NO" });
    expect(result.complete && result.points.map(({ question }) => question)).toEqual([...QUIZ_QUESTIONS]);
    expect(result.complete && result.points.filter(({ standing }) => standing !== "MET")).toEqual([
      { question: "year", standing: "UNSURE" },
      { question: "reachable", standing: "NOT_MET" },
    ]);
  });

  test("nothing answered leaves every question open", () => {
    expect(judgeQuiz({})).toEqual({ complete: false, unanswered: [...QUIZ_QUESTIONS] });
  });

  test("a question of fact has no room for doubt", () => {
    const facts = QUIZ_QUESTIONS.filter((question) => !answersTo(question).includes("UNSURE"));
    expect(facts).toEqual<QuizQuestion[]>(["age", "record", "reachable"]);
    expect(outcome({ record: "UNSURE" })).toEqual(["record"]);
  });
});
