/** The questions of the quiz, in the order in which they are asked. */
export const QUIZ_QUESTIONS = [
  "age",
  "record",
  "year",
  "monthly",
  "meetings",
  "reachable",
  "checks",
  "training",
  "rules",
] as const;
export type QuizQuestion = (typeof QUIZ_QUESTIONS)[number];

export const QUIZ_ANSWERS = ["YES", "UNSURE", "NO"] as const;
export type QuizAnswer = (typeof QUIZ_ANSWERS)[number];

interface Rule {
  /** The answer that the programme needs. */
  needed: "YES" | "NO";
  /** Facts are known; for the rest "not sure" is an honest answer that a talk can settle. */
  answers: readonly QuizAnswer[];
  /** May change with time: an age, a busy year. A record does not. */
  changes: boolean;
}

const FACT = ["YES", "NO"] as const;

const RULES: Record<QuizQuestion, Rule> = {
  age: { needed: "YES", answers: FACT, changes: true },
  // Law on the Protection of Minors, article 62: sexual assault, abuse, trafficking, violence.
  record: { needed: "NO", answers: FACT, changes: false },
  year: { needed: "YES", answers: QUIZ_ANSWERS, changes: true },
  monthly: { needed: "YES", answers: QUIZ_ANSWERS, changes: true },
  meetings: { needed: "YES", answers: QUIZ_ANSWERS, changes: true },
  reachable: { needed: "YES", answers: FACT, changes: true },
  checks: { needed: "YES", answers: QUIZ_ANSWERS, changes: true },
  training: { needed: "YES", answers: QUIZ_ANSWERS, changes: true },
  rules: { needed: "YES", answers: QUIZ_ANSWERS, changes: true },
};

export type QuizStanding = "MET" | "UNSURE" | "NOT_MET";

export interface QuizPoint {
  question: QuizQuestion;
  standing: QuizStanding;
}

/** READY: apply; TALK: apply or ask the school first; NOT_YET: something has to change first; NO: another way to help. */
export type QuizOutcome = "READY" | "TALK" | "NOT_YET" | "NO";

export type QuizAnswers = Partial<Record<QuizQuestion, QuizAnswer>>;

export type QuizResult =
  | { complete: false; unanswered: QuizQuestion[] }
  | { complete: true; outcome: QuizOutcome; points: QuizPoint[] };

export function answersTo(question: QuizQuestion): readonly QuizAnswer[] {
  return RULES[question].answers;
}

/** What the answers mean, point by point; an answer that a question does not offer counts as none. */
export function judgeQuiz(answers: QuizAnswers): QuizResult {
  const unanswered = QUIZ_QUESTIONS.filter((question) => {
    const answer = answers[question];
    return answer === undefined || !RULES[question].answers.includes(answer);
  });
  if (unanswered.length > 0) return { complete: false, unanswered };
  const points = QUIZ_QUESTIONS.map((question) => ({
    question,
    standing: standingOf(RULES[question], answers[question]),
  }));
  return { complete: true, outcome: outcomeOf(points), points };
}

function standingOf(rule: Rule, answer: QuizAnswer | undefined): QuizStanding {
  if (answer === rule.needed) return "MET";
  return answer === "UNSURE" ? "UNSURE" : "NOT_MET";
}

function outcomeOf(points: readonly QuizPoint[]): QuizOutcome {
  const failed = points.filter(({ standing }) => standing === "NOT_MET");
  if (failed.some(({ question }) => !RULES[question].changes)) return "NO";
  if (failed.length > 0) return "NOT_YET";
  return points.some(({ standing }) => standing === "UNSURE") ? "TALK" : "READY";
}
