import { addDays, dayIn } from "../shared/calendar-day";
import { DISTRICT_ZONE } from "../shared/zones";

/** What a case has to bring about, in the order of the district's clock. */
export const DUTIES = ["CONTACT", "VISIT", "TOWN_REPORT", "BUREAU_REPORT", "LOOK"] as const;
export type Duty = (typeof DUTIES)[number];

export const STANDINGS = ["OVERDUE", "DUE", "AHEAD"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Of the district's settings, as they were when the case began. */
export interface Thresholds {
  /** Minutes from the first lesson missed until the home is contacted. */
  contactMinutes: number;
  /** Days of absence after which the home is visited and the town is told. */
  visitDays: number;
  /** Days of absence after which the education bureau gets a written report. */
  reportDays: number;
  /** Days after a return on which somebody looks again. */
  lookDays: number;
}

export interface CaseFacts extends Thresholds {
  absentFrom: Date;
  contactedAt: Date | null;
  /** Days as midnight UTC. */
  visitedOn: Date | null;
  townToldOn: Date | null;
  bureauToldOn: Date | null;
  lookedOn: Date | null;
  outcome: Outcome | null;
  outcomeOn: Date | null;
}

export const OUTCOMES = [
  ...(["RETURNED", "TRANSFERRED", "VOCATIONAL", "HOME_TEACHING"] as const),
  ...(["MOVED", "OVER_AGE", "UNREACHABLE"] as const),
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface DutyDue {
  duty: Duty;
  /** The last day on which it is in time, on the district's calendar; as midnight UTC. */
  dueOn: Date;
  /** Only contact with the home counts minutes. */
  dueAt: Date | null;
  standing: Standing;
}

/** On which day a duty falls due; the day on which the absence began counts as none. */
function dayOf(duty: Duty, facts: CaseFacts): Date {
  const began = dayIn(facts.absentFrom, DISTRICT_ZONE);
  switch (duty) {
    case "CONTACT":
      return dayIn(contactBy(facts), DISTRICT_ZONE);
    case "VISIT":
    case "TOWN_REPORT":
      return addDays(began, facts.visitDays);
    case "BUREAU_REPORT":
      return addDays(began, facts.reportDays);
    case "LOOK":
      return addDays(facts.outcomeOn ?? began, facts.lookDays);
  }
}

const contactBy = ({ absentFrom, contactMinutes }: CaseFacts) =>
  new Date(absentFrom.getTime() + contactMinutes * 60_000);

const isDone: Record<Duty, (facts: CaseFacts) => boolean> = {
  CONTACT: ({ contactedAt }) => contactedAt !== null,
  VISIT: ({ visitedOn }) => visitedOn !== null,
  TOWN_REPORT: ({ townToldOn }) => townToldOn !== null,
  BUREAU_REPORT: ({ bureauToldOn }) => bureauToldOn !== null,
  LOOK: ({ lookedOn, outcomeOn }) => lookedOn !== null && outcomeOn !== null && lookedOn >= outcomeOn,
};

/** A returned child is looked at again; whoever is elsewhere is not, and before an outcome nobody is. */
const isOwed = (duty: Duty, { outcome }: CaseFacts) =>
  duty === "LOOK" ? outcome === "RETURNED" : outcome === null;

/**
 * What is still to be done in a case, in the order of the clock. Contact is due at once and late after its minutes; the others
 * are due on their day and late on the day after. app/data/dropout/standing.ts says the same in SQL.
 */
export function dutiesOf(facts: CaseFacts, now: Date): DutyDue[] {
  const today = dayIn(now, DISTRICT_ZONE);
  return DUTIES.filter((duty) => isOwed(duty, facts) && !isDone[duty](facts)).map((duty) => {
    const dueOn = dayOf(duty, facts);
    if (duty === "CONTACT") {
      const dueAt = contactBy(facts);
      return { duty, dueOn, dueAt, standing: now > dueAt ? "OVERDUE" : "DUE" };
    }
    const standing = today > dueOn ? "OVERDUE" : today < dueOn ? "AHEAD" : "DUE";
    return { duty, dueOn, dueAt: null, standing };
  });
}

/** How a case stands in the lists: by what presses most; settled where nothing is left to do. */
export type CaseStanding = Standing | "SETTLED";

export function standingOf(facts: CaseFacts, now: Date): CaseStanding {
  const duties = dutiesOf(facts, now);
  const worst = STANDINGS.find((standing) => duties.some((duty) => duty.standing === standing));
  return worst ?? (facts.outcome === null ? "AHEAD" : "SETTLED");
}

/** Days of absence: until the outcome, or until today. */
export function daysAbsent({ absentFrom, outcomeOn }: CaseFacts, now: Date): number {
  const until = outcomeOn ?? dayIn(now, DISTRICT_ZONE);
  return Math.max(0, Math.round((until.getTime() - dayIn(absentFrom, DISTRICT_ZONE).getTime()) / 86_400_000));
}
