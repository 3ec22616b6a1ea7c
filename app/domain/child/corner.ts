import { type MatchState, RUNNING_STATES } from "../match/lifecycle";
import { passed, refused, type Verdict } from "../shared/verdict";
import { givenName } from "./given-name";

/** Days after a contact on which a child still remembers how it was. */
const REMEMBERED_DAYS = 7;
const DAY = 86_400_000;
const MINUTE = 60_000;

const MET_STATES: readonly MatchState[] = ["INTRODUCED", ...RUNNING_STATES];
const TAKES_PLACE: readonly string[] = ["PLANNED", "CONFIRMED", "HELD"];

export interface CornerFacts {
  state: string;
  startsAt: Date;
  endsAt: Date;
  matchState: MatchState;
  /** The mentor is approved and not suspended. */
  mentorServes: boolean;
  /** The child has said how it was. */
  answered: boolean;
}

export type CornerBarrier = "CORNER_ANSWERED" | "CORNER_NOT_NOW" | "CORNER_NOT_BEGUN" | "CORNER_TOO_LATE";

/** Whether the tablet may ask the child about this contact now. */
export function mayOpenCorner(contact: CornerFacts, now: Date): Verdict<undefined, CornerBarrier> {
  if (contact.answered) return refused("CORNER_ANSWERED");
  if (
    !contact.mentorServes ||
    !MET_STATES.includes(contact.matchState) ||
    !TAKES_PLACE.includes(contact.state)
  )
    return refused("CORNER_NOT_NOW");
  if (now < contact.startsAt) return refused("CORNER_NOT_BEGUN");
  if (now.getTime() > contact.endsAt.getTime() + REMEMBERED_DAYS * DAY) return refused("CORNER_TOO_LATE");
  return passed();
}

/** When a session that begins now is over, answered or not. */
export function cornerEnds(minutes: number, now: Date): Date {
  return new Date(now.getTime() + minutes * MINUTE);
}

/** The part of a mentor's name by which children call: the surname of a Chinese name, the first part of any other. */
export function calledBy(name: string): string {
  const given = givenName(name);
  const plain = name.trim();
  const surname = plain.endsWith(given) ? plain.slice(0, plain.length - given.length).trim() : "";
  return surname || given;
}
