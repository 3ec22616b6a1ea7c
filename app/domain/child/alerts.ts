import { yearsOn } from "../shared/age";
import { addDays } from "../shared/calendar-day";
import { type FamilyFacts, LEFT_BEHIND_UNDER, looksAfter, PARENTS } from "./left-behind";

/** Must not be left unattended. Source: Law on the Protection of Minors, article 21. */
export const ATTENDED_UNDER = 8;
/** Must not live alone. Source: Law on the Protection of Minors, article 21. */
export const NOT_ALONE_UNDER = 16;
/** Days before the sixteenth birthday from which a file says so. */
const AGING_OUT_DAYS = 90;
/** Days before the last day of a care agreement from which somebody is told to renew it. */
export const AGREEMENT_NOTICE_DAYS = 30;

/** Gravest first. Those up to NOT_SETTLED are counted by app/data/care/missing.ts as well, which says the same in SQL. */
export const CHILD_ALERTS = [
  "UNATTENDED",
  "LIVES_ALONE",
  "NO_GUARDIAN",
  "POOR_NOT_FOLLOWED",
  "AGREEMENT_EXPIRED",
  "AGREEMENT_ENDS_SOON",
  "AGREEMENT_MISSING",
  "NOTICE_MISSING",
  "TOWN_ASK",
  "GUARDIANSHIP_OPEN",
  "GUARDIAN_UNREACHABLE",
  "SIXTEEN_SOON",
  "SIXTEEN",
] as const;
export type ChildAlert = (typeof CHILD_ALERTS)[number];

/** What is recorded of who is responsible; days are midnight UTC. */
export interface CareFacts {
  birthDate: Date;
  family: readonly FamilyFacts[];
  guardianshipRating: "GOOD" | "FAIR" | "POOR";
  guardianshipSettled: boolean;
  /** Of the newest assessment; null where there is none. */
  assessedOn: Date | null;
  /** By when somebody looks again. */
  followUpOn: Date | null;
  /** The last visit at which somebody was met. */
  visitedOn: Date | null;
  /** The last day of the care agreement that runs. */
  agreementUntil: Date | null;
  /** The newest notice of the parents; without an end it holds until the next one. */
  notice: { untilOn: Date | null } | null;
  /** By when somebody asks again after a child that went to its parents' town. */
  townAskOn: Date | null;
}

/** What somebody has to look into on that day, gravest first. */
export function childAlerts(child: CareFacts, today: Date): ChildAlert[] {
  const age = yearsOn(child.birthDate, today);
  const told = child.family.filter(({ restricted }) => !restricted);
  const cared = told.some(({ carer }) => carer);
  const guardians = told.filter(({ guardian }) => guardian);
  const found: Record<ChildAlert, boolean> = {
    UNATTENDED: !cared && age < ATTENDED_UNDER,
    LIVES_ALONE: !cared && age >= ATTENDED_UNDER && age < NOT_ALONE_UNDER,
    NO_GUARDIAN: guardians.length === 0,
    POOR_NOT_FOLLOWED: isPoorAndLeft(child, today),
    ...agreementAlerts(child, age, today),
    NOTICE_MISSING: age < LEFT_BEHIND_UNDER && told.some(isAway) && !holds(child.notice, today),
    TOWN_ASK: child.townAskOn !== null && child.townAskOn <= today,
    GUARDIANSHIP_OPEN: !child.guardianshipSettled,
    GUARDIAN_UNREACHABLE: guardians.length > 0 && !guardians.some(({ reachable }) => reachable),
    SIXTEEN_SOON:
      age < LEFT_BEHIND_UNDER &&
      yearsOn(child.birthDate, addDays(today, AGING_OUT_DAYS)) >= LEFT_BEHIND_UNDER,
    SIXTEEN: age >= LEFT_BEHIND_UNDER,
  };
  return CHILD_ALERTS.filter((alert) => found[alert]);
}

const isAway = ({ relation, away }: FamilyFacts) => PARENTS.includes(relation) && away;

const holds = (notice: CareFacts["notice"], today: Date) =>
  notice !== null && (notice.untilOn === null || notice.untilOn >= today);

/** Whoever rated a child's guardianship poor comes again: at once, or by the day that was set. */
function isPoorAndLeft(child: CareFacts, today: Date): boolean {
  const { guardianshipRating, assessedOn, followUpOn, visitedOn } = child;
  if (guardianshipRating !== "POOR") return false;
  if (followUpOn !== null && followUpOn >= today) return false;
  const since = followUpOn ?? assessedOn;
  return visitedOn === null || (since !== null && visitedOn < since);
}

type AgreementAlert = "AGREEMENT_EXPIRED" | "AGREEMENT_ENDS_SOON" | "AGREEMENT_MISSING";

/** Parents who are away, and none of whom is at home, entrust the care in writing and for a time. */
function agreementAlerts(child: CareFacts, age: number, today: Date): Record<AgreementAlert, boolean> {
  const parents = child.family.filter(({ relation }) => PARENTS.includes(relation));
  const needed =
    age < LEFT_BEHIND_UNDER &&
    parents.some((parent) => parent.away && !parent.restricted) &&
    !parents.some(looksAfter);
  const until = child.agreementUntil;
  const expired = until !== null && until < today;
  return {
    AGREEMENT_EXPIRED: needed && expired,
    AGREEMENT_ENDS_SOON:
      needed && until !== null && !expired && until <= addDays(today, AGREEMENT_NOTICE_DAYS),
    AGREEMENT_MISSING: needed && until === null,
  };
}
