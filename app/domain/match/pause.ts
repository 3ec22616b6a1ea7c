import { addDays } from "../shared/calendar-day";
import { passed, refused, type Verdict } from "../shared/verdict";
import { isRunning, type MatchState } from "./lifecycle";

/** A child's own pause comes and goes with the child. */
export const PAUSE_REASONS = ["MENTOR_AWAY", "MENTOR_ILL", "CHILD_ILL", "FAMILY", "EXAMS", "OTHER"] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number] | "CHILD_PAUSED";

/** Days that a pause lasts at most: whoever is away for longer has left, and the child should know. */
export const LONGEST_PAUSE = 92;

export interface Pause {
  startsOn: Date;
  /** Last day as expected, by itself the last; null where the child pauses as a whole. */
  endsOn: Date | null;
  /** The day on which they went on, if earlier. */
  endedOn: Date | null;
}

export type PauseRefusal =
  | "NOT_POSSIBLE_NOW"
  | "DATE_IN_PAST"
  | "END_BEFORE_START"
  | "PAUSE_TOO_LONG"
  | "PAUSE_OVERLAPS";

/** Whether a match may pause from one day to another; both are included. */
export function checkPause(
  match: { state: MatchState; pauses: readonly Pause[] },
  { startsOn, endsOn }: { startsOn: Date; endsOn: Date },
  today: Date,
): Verdict<void, PauseRefusal> {
  if (!isRunning(match.state) || match.state === "CLOSING") return refused("NOT_POSSIBLE_NOW");
  if (startsOn < today) return refused("DATE_IN_PAST", "startsOn");
  if (endsOn < startsOn) return refused("END_BEFORE_START", "endsOn");
  if (endsOn > addDays(startsOn, LONGEST_PAUSE - 1)) return refused("PAUSE_TOO_LONG", "endsOn");
  const overlaps = match.pauses.some((other) => {
    const last = lastDay(other);
    return other.startsOn <= endsOn && (last === null || startsOn <= last) && !isEmpty(other);
  });
  return overlaps ? refused("PAUSE_OVERLAPS", "startsOn") : passed();
}

/** The last day that it took; null while nobody knows. */
export function lastDay({ endsOn, endedOn }: Pause): Date | null {
  const ended = endedOn && addDays(endedOn, -1);
  if (!ended || !endsOn) return ended ?? endsOn;
  return ended < endsOn ? ended : endsOn;
}

/** Whether a day is one of it. */
export function pausesOn(pause: Pause, day: Date): boolean {
  const last = lastDay(pause);
  return pause.startsOn <= day && (last === null || last >= day);
}

/** It was taken back before its first day. */
const isEmpty = ({ startsOn, endedOn }: Pause) => endedOn !== null && endedOn <= startsOn;

/** Still ahead or under way: it can end earlier than expected. */
export function isOpenPause(pause: Pause, today: Date): boolean {
  const last = lastDay(pause);
  return !isEmpty(pause) && pause.endedOn === null && (last === null || last >= today);
}
