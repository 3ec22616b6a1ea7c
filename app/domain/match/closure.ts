import type { LEAVE_REASONS } from "../child/codes";
import type { ClosurePath } from "./lifecycle";

export const CLOSURE_CAUSES = [
  "TERM_OVER",
  "MENTOR_TIME",
  "MENTOR_MOVED",
  "MENTOR_SILENT",
  "CHILD_MOVED",
  "CHILD_OUTGREW",
  "PARENT_BACK",
  "FAMILY_WISH",
  "CHILD_WISH",
  "NO_FIT",
  "OTHER",
] as const;
export type ClosureCause = (typeof CLOSURE_CAUSES)[number];

/** Why the matches of a child end that leaves, by why it leaves; without a reason of its own it is the family's wish. */
export function causeOfLeaving(reason: string | null | undefined): ClosureCause {
  switch (reason as (typeof LEAVE_REASONS)[number]) {
    case "MOVED_TO_PARENTS":
    case "CHANGED_SCHOOL":
      return "CHILD_MOVED";
    case "FINISHED_SCHOOL":
    case "SIXTEEN":
      return "CHILD_OUTGREW";
    case "PARENT_BACK":
      return "PARENT_BACK";
    case "CHILD_WISH":
      return "CHILD_WISH";
    default:
      return "FAMILY_WISH";
  }
}

export const AGAIN = ["YES", "MAYBE", "NO"] as const;
export const REMATCH = ["NOW", "LATER", "NO"] as const;

/** Elements of Effective Practice, B.6.4 to B.6.9, in the order in which they are done. */
export const CLOSURE_ITEMS = [
  "MENTOR_TOLD",
  "CHILD_TOLD",
  "FAMILY_TOLD",
  "MENTOR_ASKED",
  "CHILD_ASKED",
  "AFTERWARDS",
  "REMATCH",
] as const;
export type ClosureItem = (typeof CLOSURE_ITEMS)[number];

export interface ClosureFacts {
  mentorToldOn: Date | null;
  childToldOn: Date | null;
  familyToldOn: Date | null;
  mentorAskedOn: Date | null;
  childAskedOn: Date | null;
  afterwardsOn: Date | null;
  rematch: (typeof REMATCH)[number] | null;
}

const SETTLED: Record<ClosureItem, (facts: ClosureFacts) => boolean> = {
  MENTOR_TOLD: ({ mentorToldOn }) => mentorToldOn !== null,
  CHILD_TOLD: ({ childToldOn }) => childToldOn !== null,
  FAMILY_TOLD: ({ familyToldOn }) => familyToldOn !== null,
  MENTOR_ASKED: ({ mentorAskedOn }) => mentorAskedOn !== null,
  CHILD_ASKED: ({ childAskedOn }) => childAskedOn !== null,
  AFTERWARDS: ({ afterwardsOn }) => afterwardsOn !== null,
  REMATCH: ({ rematch }) => rematch !== null,
};

/** What is still to be settled; without a closure that was begun, everything. */
export function openItems(facts: ClosureFacts | null): ClosureItem[] {
  return CLOSURE_ITEMS.filter((item) => !facts || !SETTLED[item](facts));
}

/** Only who parts as planned has to settle everything first; where a side is gone, what can still be done is offered. */
export function mayFinish(path: ClosurePath | null, facts: ClosureFacts | null): boolean {
  return path !== "PLANNED" || openItems(facts).length === 0;
}

/** A match that ended before it had lasted as long as was meant: something to learn from. */
export function isPremature(match: { activeAt: Date; closedAt: Date }, minimumMonths: number): boolean {
  const meant = new Date(match.activeAt);
  meant.setUTCMonth(meant.getUTCMonth() + minimumMonths);
  return match.closedAt < meant;
}
