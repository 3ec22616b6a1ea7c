import { addDays, dayIn } from "../shared/calendar-day";

export const VISIT_STANDINGS = ["OVERDUE", "DUE", "LATER"] as const;
export type VisitStanding = (typeof VISIT_STANDINGS)[number];

/** Days before the last day on which a visit is in time: from then on it stands in the list of what is due. */
export const VISIT_NOTICE_DAYS = 14;

export interface VisitFacts {
  /** The day of the last visit at which somebody was met, or null. */
  lastOn: Date | null;
  /** Since when visits are owed: the child is in the register, or the pair was made. */
  since: Date;
  /** Days, of the school's policy: the longest time between two visits. */
  everyDays: number;
}

export interface VisitDue {
  /** The last day on which the next visit is in time. */
  dueOn: Date;
  standing: VisitStanding;
}

/** When a child is to be visited next, on the calendar of `zone`; app/data/visits/due-list.ts says the same in SQL. */
export function visitDue({ lastOn, since, everyDays }: VisitFacts, now: Date, zone: string): VisitDue {
  const begun = dayIn(since, zone);
  const dueOn = addDays(lastOn && lastOn > begun ? lastOn : begun, everyDays);
  return { dueOn, standing: standingOn(dueOn, dayIn(now, zone)) };
}

function standingOn(dueOn: Date, today: Date): VisitStanding {
  if (today > dueOn) return "OVERDUE";
  return addDays(today, VISIT_NOTICE_DAYS) >= dueOn ? "DUE" : "LATER";
}
