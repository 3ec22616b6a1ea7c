import { passed, refused, type Verdict } from "../shared/verdict";
import { grownOn } from "./quarter";

export const EXIT_REASONS = [
  "AGED_OUT",
  "PARENT_BACK",
  "WITH_PARENTS",
  "OUT_OF_DISTRICT",
  "RECORDED_TWICE",
  "DIED",
  "OTHER",
] as const;
export type ExitReason = (typeof EXIT_REASONS)[number];

export interface Leaving {
  reason: ExitReason;
  leftOn: Date;
  note: string;
}

export type ExitRefusal =
  | "LEDGER_LEFT_ALREADY"
  | "LEDGER_NOT_GROWN"
  | "LEDGER_DAY_AHEAD"
  | "REASON_NEEDED"
  | "NOT_POSSIBLE_NOW"
  | "LEDGER_GROWN"
  | "LEDGER_BEFORE_LEAVING";

/** A child leaves the ledger with a reason; the days are midnight UTC of calendar days of the school. */
export function leave(
  child: { birthDate: Date; out: boolean },
  { reason, leftOn, note }: Leaving,
  today: Date,
): Verdict<undefined, ExitRefusal> {
  if (child.out) return refused("LEDGER_LEFT_ALREADY");
  if (leftOn > today) return refused("LEDGER_DAY_AHEAD", "leftOn");
  if (reason === "AGED_OUT" && leftOn < grownOn(child.birthDate))
    return refused("LEDGER_NOT_GROWN", "reason");
  if (reason === "OTHER" && note.trim() === "") return refused("REASON_NEEDED", "note");
  return passed();
}

/** It comes back when what took it out has changed again; nobody does who has turned sixteen. */
export function comeBack(
  child: { birthDate: Date; leftOn: Date | null },
  { backOn, because }: { backOn: Date; because: string },
  today: Date,
): Verdict<undefined, ExitRefusal> {
  if (!child.leftOn) return refused("NOT_POSSIBLE_NOW");
  if (today >= grownOn(child.birthDate)) return refused("LEDGER_GROWN");
  if (backOn > today) return refused("LEDGER_DAY_AHEAD", "backOn");
  if (backOn < child.leftOn) return refused("LEDGER_BEFORE_LEAVING", "backOn");
  if (because.trim() === "") return refused("REASON_NEEDED", "because");
  return passed();
}
