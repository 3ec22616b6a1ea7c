// What a calendar shows of contacts, in the terms of RFC 5545 (docs/decisions/0025).

export interface CalendarContact {
  id: string;
  planId: string | null;
  /** Called off, or replaced by another one. */
  off: boolean;
  /** Wall-clock times in `timeZone`, YYYY-MM-DDTHH:MM: where it is now, and where its plan put it. */
  localStart: string;
  originalStart: string;
  minutes: number;
  timeZone: string;
  mode: string;
  sequence: number;
}

export interface CalendarPlan {
  id: string;
  /** RFC 5545 rule, without DTSTART and UNTIL. */
  rule: string;
  minutes: number;
  mode: string;
  /** Counts up with every contact that the plan gets, and every change of one. */
  revision: number;
  /** What the rule gives from the first of the contacts to the last. */
  starts: readonly { localStart: string; startsAt: Date }[];
}

export interface CalendarEvent<C extends CalendarContact> {
  uid: string;
  sequence: number;
  off: boolean;
  localStart: string;
  minutes: number;
  timeZone: string;
  /** The contact whose words it bears; of a series any one that is as planned. */
  about: C;
  series?: { rule: string; until: Date; except: string[] };
  /** Which occurrence of the series this one replaces, by its wall-clock time. */
  recurrenceId?: string;
}

/**
 * Hours by which UNTIL lies behind the last occurrence: some calendars read it on the local clock instead of UTC and would
 * lose the last one. No plan has two occurrences within a day, so no further one comes in.
 */
const UNTIL_BEHIND = 15;

const uidOf = (id: string) => `${id}@heartbridge`;

/** One contact by itself, as it is downloaded or stands outside any plan. */
export function singleEvent<C extends CalendarContact>(contact: C): CalendarEvent<C> {
  const { id, off, localStart, minutes, timeZone, sequence } = contact;
  return { uid: uidOf(id), sequence, off, localStart, minutes, timeZone, about: contact };
}

/**
 * The events of all contacts: a plan is one event with its rule; what differs from the rule replaces its occurrence by
 * RECURRENCE-ID, and an occurrence without a contact (a holiday, a clash) is left out by EXDATE.
 */
export function calendarEvents<C extends CalendarContact>(
  contacts: readonly C[],
  plans: readonly CalendarPlan[],
): CalendarEvent<C>[] {
  const planOf = new Map(plans.map((plan) => [plan.id, plan]));
  const alone = contacts.filter(({ planId }) => planId === null || !planOf.has(planId));
  return [
    ...plans.flatMap((plan) =>
      seriesOf(
        plan,
        contacts.filter(({ planId }) => planId === plan.id),
      ),
    ),
    ...alone.map(singleEvent),
  ];
}

function seriesOf<C extends CalendarContact>(plan: CalendarPlan, contacts: readonly C[]): CalendarEvent<C>[] {
  const byStart = new Map(contacts.map((contact) => [contact.originalStart, contact]));
  const ruled = new Set(plan.starts.map(({ localStart }) => localStart));
  const first = plan.starts.find(({ localStart }) => byStart.has(localStart));
  const last = plan.starts.findLast(({ localStart }) => byStart.has(localStart));
  const aside = contacts.filter(({ originalStart }) => !ruled.has(originalStart)).map(singleEvent);
  const usual = contacts.find((contact) => asPlanned(contact, plan)) ?? contacts[0];
  if (!first || !last || !usual) return aside;
  const starts = plan.starts.filter(
    ({ startsAt }) => startsAt >= first.startsAt && startsAt <= last.startsAt,
  );
  const within = contacts.filter(({ originalStart }) => ruled.has(originalStart));
  // A series of which nothing is left is called off as a whole.
  const off = within.every((contact) => contact.off);
  const uid = uidOf(plan.id);
  const series: CalendarEvent<C> = {
    uid,
    sequence: plan.revision,
    off,
    localStart: first.localStart,
    minutes: plan.minutes,
    timeZone: usual.timeZone,
    about: usual,
    series: {
      rule: plan.rule,
      until: new Date(last.startsAt.getTime() + UNTIL_BEHIND * 3_600_000),
      except: starts.map(({ localStart }) => localStart).filter((start) => !byStart.has(start)),
    },
  };
  const changed = off ? [] : within.filter((contact) => !asPlanned(contact, plan));
  return [
    series,
    ...changed.map((contact) => ({ ...singleEvent(contact), uid, recurrenceId: contact.originalStart })),
    ...aside,
  ];
}

function asPlanned(contact: CalendarContact, plan: CalendarPlan): boolean {
  return (
    !contact.off &&
    contact.localStart === contact.originalStart &&
    contact.minutes === plan.minutes &&
    contact.mode === plan.mode
  );
}
