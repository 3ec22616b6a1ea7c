import { addDays, dayIn } from "../shared/calendar-day";

/** What asks the coordinator to look after a child. */
export const SIGNAL_REASONS = [
  "CHILD_SAID_NO",
  "SAD_FACES",
  "FAMILY_SAD_FACES",
  "FAMILY_KNOWS_NOTHING",
  "WANTS_TO_TALK",
] as const;
export type SignalReason = (typeof SIGNAL_REASONS)[number];

/**
 * Calendar days after the one on which it was raised; a child that wants to talk is not kept waiting overnight, and
 * a contact that was recorded and of which the family knows nothing is cleared up the next day.
 */
const DAYS: Record<SignalReason, number> = {
  ...{ WANTS_TO_TALK: 0, FAMILY_KNOWS_NOTHING: 1 },
  ...{ SAD_FACES: 3, FAMILY_SAD_FACES: 3, CHILD_SAID_NO: 3 },
};

export interface RaisedSignal {
  reason: SignalReason;
  raisedAt: Date;
  closedAt: Date | null;
}

/** The last day on which somebody should have looked, by the school's clock; as midnight UTC. */
export function signalDue({ reason, raisedAt }: RaisedSignal, zone: string): Date {
  return addDays(dayIn(raisedAt, zone), DAYS[reason]);
}

export type SignalStanding = "LOOKED" | "AHEAD" | "TODAY" | "OVERDUE";

export function signalStanding(signal: RaisedSignal, zone: string, now: Date): SignalStanding {
  if (signal.closedAt) return "LOOKED";
  const left = signalDue(signal, zone).getTime() - dayIn(now, zone).getTime();
  if (left === 0) return "TODAY";
  return left > 0 ? "AHEAD" : "OVERDUE";
}
