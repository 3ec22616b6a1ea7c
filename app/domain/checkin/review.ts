import { passed, refused, type Verdict } from "../shared/verdict";

export const CHECK_IN_STATES = ["DRAFT", "SUBMITTED", "REVIEWED", "QUESTIONED", "CLOSED"] as const;
export type CheckInState = (typeof CHECK_IN_STATES)[number];

export const REVIEW_COMMANDS = ["REVIEW", "ASK", "ANSWER", "CLOSE"] as const;
export type ReviewCommandKind = (typeof REVIEW_COMMANDS)[number];

export type ReviewCommand =
  | { kind: "REVIEW" }
  | { kind: "ASK"; question: string }
  | { kind: "ANSWER"; answer: string }
  | { kind: "CLOSE" };

export type ReviewRefusal = "NOT_POSSIBLE_NOW" | "QUESTION_MISSING" | "ANSWER_MISSING";

const WAYS: Record<ReviewCommandKind, { from: readonly CheckInState[]; to: CheckInState }> = {
  REVIEW: { from: ["SUBMITTED"], to: "REVIEWED" },
  ASK: { from: ["SUBMITTED", "REVIEWED"], to: "QUESTIONED" },
  /** An answer is something new to read. */
  ANSWER: { from: ["QUESTIONED"], to: "SUBMITTED" },
  /** Without an answer in time the coordinator may still close. */
  CLOSE: { from: ["REVIEWED", "QUESTIONED"], to: "CLOSED" },
};

/** The life of a check-in once it was submitted; a draft is not yet anybody's to review. */
export function review(state: CheckInState, command: ReviewCommand): Verdict<CheckInState, ReviewRefusal> {
  const way = WAYS[command.kind];
  if (!way.from.includes(state)) return refused("NOT_POSSIBLE_NOW");
  if (command.kind === "ASK" && command.question.trim() === "")
    return refused("QUESTION_MISSING", "question");
  if (command.kind === "ANSWER" && command.answer.trim() === "") return refused("ANSWER_MISSING", "answer");
  return passed(way.to);
}

export function reviewCommandsFrom(state: CheckInState): ReviewCommandKind[] {
  return REVIEW_COMMANDS.filter((kind) => WAYS[kind].from.includes(state));
}
