import { addDays } from "../shared/calendar-day";
import { passed, type Refused, refused, type Verdict } from "../shared/verdict";

export const REQUEST_KINDS = ["VIEW", "COPY", "CORRECT", "DELETE"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const IDENTITY_CHECKS = ["KNOWN", "CARD_SEEN", "CALLED_BACK"] as const;
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number];

/**
 * Days in which a request is answered. The law says "promptly" (PIPL, article 50); GB/T 35273-2020, 8.7, allows 30 days
 * and app stores are held to 15 working days. Counted in calendar days, 15 is within both.
 */
export const ANSWER_DAYS = 15;

export function dueOn(receivedOn: Date): Date {
  return addDays(receivedOn, ANSWER_DAYS);
}

/** Days that are left; below 0 it is overdue. */
export function daysLeft(due: Date, today: Date): number {
  return Math.round((due.getTime() - today.getTime()) / 86_400_000);
}

type Answering = "NOT_POSSIBLE_NOW" | "STILL_TAKING_PART" | "HELD";

/** Whether a request may be answered so now. Nothing is deleted of somebody who is still in the programme, or that is held. */
export function mayAnswer(
  request: { kind: RequestKind; state: string },
  granted: boolean,
  subject: { ended: boolean; held: boolean },
): Verdict<undefined, Answering> {
  if (request.state !== "OPEN") return refused("NOT_POSSIBLE_NOW");
  if (request.kind !== "DELETE" || !granted) return passed();
  return deletable(subject) ?? passed();
}

function deletable({ ended, held }: { ended: boolean; held: boolean }): Refused<Answering> | null {
  if (!ended) return refused("STILL_TAKING_PART", "outcome");
  return held ? refused("HELD", "outcome") : null;
}
