import { addDays } from "../shared/calendar-day";
import { passed, refused, type Verdict } from "../shared/verdict";

export const FATES = ["CONTINUE", "PAUSE", "CLOSE"] as const;
export type Fate = (typeof FATES)[number];
export const NUMBER_CHANGES = ["SAME", "CHANGED", "NOT_YET"] as const;
export type NumberChange = (typeof NUMBER_CHANGES)[number];
export type TransferState = "STARTED" | "ACCEPTED" | "REFUSED" | "WITHDRAWN";

/** Days from today within which the first day at the new school lies. */
const REACH = { back: 31, ahead: 92 };
/** Days for which a match rests that comes along after a pause; the new school can end it before. */
export const REST_DAYS = 30;

/** A match that runs, by the place of its wish (1 to 3). */
export interface RunningMatch {
  id: string;
  position: number;
  /** The mentor's file is in order, and no other child is accompanied. */
  mayGoAlong: boolean;
}

export interface HandOver {
  toSchoolId: number;
  movesOn: Date;
  /** By the place of the wish; null where nothing was chosen. */
  fates: Record<number, Fate | null>;
}

export type TransferRefusal =
  | "CHILD_HAS_LEFT"
  | "TRANSFER_OPEN"
  | "SAME_SCHOOL"
  | "TRANSFER_DAY"
  | "CHOOSE"
  | "MENTOR_STAYS"
  | "TRANSFER_TOO_EARLY";

/** What the old school decides before a child goes; of every match that runs it says what becomes of it. */
export function startTransfer(
  child: { left: boolean; open: boolean; schoolId: number; running: readonly RunningMatch[] },
  { toSchoolId, movesOn, fates }: HandOver,
  today: Date,
): Verdict<{ matchId: string; fate: Fate }[], TransferRefusal> {
  if (child.left) return refused("CHILD_HAS_LEFT");
  if (child.open) return refused("TRANSFER_OPEN");
  if (toSchoolId === child.schoolId) return refused("SAME_SCHOOL", "toSchoolId");
  if (movesOn < addDays(today, -REACH.back) || movesOn > addDays(today, REACH.ahead))
    return refused("TRANSFER_DAY", "movesOn");
  const decided: { matchId: string; fate: Fate }[] = [];
  for (const { id, position, mayGoAlong } of child.running) {
    const fate = fates[position];
    if (!fate) return refused("CHOOSE", `fate${position}`);
    if (fate !== "CLOSE" && !mayGoAlong) return refused("MENTOR_STAYS", `fate${position}`);
    decided.push({ matchId: id, fate });
  }
  return passed(decided);
}

/** The new school takes the file when the child is there, not before: the old one needs it until then. */
export function mayTakeOver(movesOn: Date, today: Date): Verdict<undefined, TransferRefusal> {
  return today < movesOn ? refused("TRANSFER_TOO_EARLY") : passed();
}
