import { addDays } from "../shared/calendar-day";
import type { MatchState } from "./lifecycle";
import { lastDay, type Pause } from "./pause";

/** Whom the school asks how a match goes (Elements of Effective Practice, B.5.1 and B.5.5). */
export const SUPPORT_PARTIES = ["MENTOR", "CHILD", "ADULT"] as const;
export type SupportParty = (typeof SUPPORT_PARTIES)[number];

export const SUPPORT_STAGES = ["AHEAD", "DUE", "OVERDUE"] as const;
export type SupportStage = (typeof SUPPORT_STAGES)[number];

export const SUPPORT_WAYS = ["IN_PERSON", "PHONE"] as const;
export const SUPPORT_MISSES = ["NO_ANSWER", "NO_TIME", "AWAY", "NUMBER_WRONG", "NOT_WISHED"] as const;

/** Days of the first month, and days between two times within it, however late the first one was. */
const FIRST_MONTH = 30;
const APART = 7;

/** All of the school's policy. */
export interface SupportPolicy {
  /** How often each is asked in the first month. */
  supportEarly: number;
  /** Days from one time to the next after it. */
  supportDays: number;
  /** Days after it was due from which it is overdue. */
  supportGraceDays: number;
}

/** Days are calendar days of the school, as midnight UTC. */
export interface SupportFacts {
  state: MatchState;
  /** On which mentor and child met. */
  metOn: Date;
  pauses: readonly Pause[];
  contacts: readonly { party: SupportParty; askedOn: Date; reached: boolean }[];
}

export interface SupportDue {
  party: SupportParty;
  dueOn: Date;
  lastOn: Date | null;
  /** How often somebody tried since then, in vain. */
  tries: number;
  stage: SupportStage;
}

/**
 * Whom to ask next, and by when: so often in the first month, then once each so many days. Of a match that does not run,
 * or pauses today, nothing is due; after a pause nobody is asked within the first week.
 */
export function supportDue(facts: SupportFacts, policy: SupportPolicy, today: Date): SupportDue[] {
  const pauses = facts.pauses.filter((pause) => begun(pause, today)).map(lastDay);
  const pausesNow = pauses.some((last) => last === null || last >= today);
  if (pausesNow || (facts.state !== "ACTIVE" && facts.state !== "IN_REVIEW")) return [];
  const resumed = pauses.flatMap((last) => (last ? [addDays(last, 1 + APART)] : []));
  return SUPPORT_PARTIES.map((party) => {
    const asked = facts.contacts.filter((one) => one.party === party && one.askedOn >= facts.metOn);
    const reachedOn = asked.filter(({ reached }) => reached).map(({ askedOn }) => askedOn);
    const lastOn = reachedOn.length === 0 ? null : latest(reachedOn);
    const tries = asked.filter(({ reached, askedOn }) => !reached && (!lastOn || askedOn > lastOn)).length;
    const dueOn = latest([nextOn(facts.metOn, reachedOn, policy), ...resumed]);
    return { party, dueOn, lastOn, tries, stage: stageOf(dueOn, policy.supportGraceDays, today) };
  });
}

function nextOn(metOn: Date, reachedOn: readonly Date[], { supportEarly, supportDays }: SupportPolicy): Date {
  const early = (times: number) => addDays(metOn, Math.floor((FIRST_MONTH * times) / supportEarly));
  if (reachedOn.length === 0) return early(1);
  const lastOn = latest(reachedOn);
  const times = new Set(reachedOn.map((day) => day.getTime())).size;
  if (times < supportEarly && lastOn <= addDays(metOn, FIRST_MONTH))
    return latest([early(times + 1), addDays(lastOn, APART)]);
  return addDays(lastOn, supportDays);
}

/** Due from the day itself, overdue after so many days more. */
export function stageOf(dueOn: Date, graceDays: number, today: Date): SupportStage {
  if (today < dueOn) return "AHEAD";
  return today <= addDays(dueOn, graceDays) ? "DUE" : "OVERDUE";
}

/** It has begun by today, and was not taken back before its first day. */
const begun = ({ startsOn, endedOn }: Pause, today: Date) =>
  startsOn <= today && endedOn?.getTime() !== startsOn.getTime();

const latest = (days: readonly Date[]) => new Date(Math.max(...days.map((day) => day.getTime())));
