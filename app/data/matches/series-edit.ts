import { type ContactPlan, checkPlan, horizonOf } from "~/domain/schedule/plan";
import {
  type ApartWay,
  type Arrangement,
  arrange,
  calledOff,
  type EditScope,
  lastDayBefore,
  planAfter,
  type Reach,
  reachOf,
  type Slot,
} from "~/domain/schedule/series";
import { addDays } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import type { Work } from "../work.server";
import type { MatchInQuestion } from "./decision";
import { bookingInputs, checkTimes, fieldOf, refusalOf, type Where, whereAfter } from "./obstacles";
import { type ContactInQuestion, type SeriesPlan, seriesContacts } from "./series";
import { earlier, noneBecause, type WishedContacts, wishedContacts } from "./wished-contacts";

export type SeriesScope = Exclude<EditScope, "ONE">;

/** How the plan is to go on from one contact. */
export interface SeriesChange {
  scope: SeriesScope;
  /** Room and teacher stay unless others are named, or the way of contact changes. */
  plan: Omit<ContactPlan, "startsOn"> & Partial<Where>;
  apartWay: ApartWay;
}

/** What an edit of a series will do, for the page that asks and for the command that does it. */
export interface SeriesEdit extends Where {
  before: SeriesPlan;
  reach: Reach;
  /** The plan that follows; null when the series stops. */
  after: ContactPlan | null;
  /** Last day of the plan that was. */
  endsOld: Date;
  arrangement: Arrangement;
  slots: Slot[];
  afterCheck: number;
  plannedUntil: Date;
  /** Contacts that go to other times by it. */
  leaving: string[];
  /** What refuses the edit while taken days are not left out; null when none is taken. */
  taken: { reason: string; about?: string; field: string } | null;
}

/** The part of the series that an edit of this contact reaches. One statement, or none with the contacts of the series. */
export async function reachFrom(
  work: Work,
  contact: ContactInQuestion,
  scope: SeriesScope,
  read?: Awaited<ReturnType<typeof seriesContacts>>,
): Promise<Verdict<Reach>> {
  const { plan } = contact;
  if (!plan) return refused("NOT_POSSIBLE_NOW");
  const contacts = read ?? (await seriesContacts(work, plan));
  return reachOf(contacts, { pivot: contact.id, planId: plan.id, scope, now: work.now });
}

/** Works out the change of a series; nothing is written. */
export async function workOutChange(
  work: Work,
  match: MatchInQuestion,
  contact: ContactInQuestion,
  { scope, plan: changes, apartWay }: SeriesChange,
  read?: Awaited<ReturnType<typeof seriesContacts>>,
): Promise<Verdict<SeriesEdit>> {
  const { plan: before } = contact;
  const reached = await reachFrom(work, contact, scope, read);
  if (!reached.ok || !before) return reached.ok ? refused("NOT_POSSIBLE_NOW") : reached;
  const reach = reached.value;
  const { today, timeZone, checkEnds, policy } = match;
  const { roomId: _, supervisorId: __, ...cadence } = changes;
  const after = planAfter(before, cadence, { from: reach.from, earliest: today });
  // A plan that another one follows keeps its end.
  if (before.endedOn) after.endsOn = before.endedOn;
  const checked = checkPlan(after, { today, ...policy });
  if (!checked.ok) return checked;
  const leaving = [...reach.following, ...(apartWay === "FOLLOW" ? reach.apart : [])].map(({ id }) => id);
  const where = whereAfter(before, after.mode, changes);
  const booking = { ...where, match, mode: after.mode, minutes: after.minutes, leaving };
  const inputs = await bookingInputs(work, booking);
  const horizon = horizonOf(after, today);
  const until = before.plannedUntil < horizon ? horizon : addDays(before.plannedUntil, 1);
  const wished = wishedContacts(
    { ...after, roomId: where.roomId },
    {
      ...{ timeZone, checkEnds, now: work.now, year: inputs.year },
      until: after.endsOn ? earlier(until, addDays(after.endsOn, 1)) : until,
    },
  );
  if (wished.contacts.length === 0) return refused(emptyBecause(wished), "startTime");
  const checks = await checkTimes(work, booking, inputs, wished.contacts);
  const taken = wished.contacts.flatMap((slot, index) => {
    const obstacle = checks[index]?.obstacle;
    return obstacle ? [{ slot, obstacle }] : [];
  });
  const arrangement = arrange(reach, wished.contacts, {
    taken: new Set(taken.map(({ slot }) => slot.localStart)),
    apartWay,
    frequency: after.frequency,
  });
  const inTheWay = taken.find(({ slot }) =>
    arrangement.skips.some((skip) => skip.because === "TAKEN" && skip.slot.localStart === slot.localStart),
  );
  return passed({
    before,
    reach,
    after,
    endsOld: lastDayBefore(reach, after),
    arrangement,
    slots: wished.contacts,
    afterCheck: wished.afterCheck,
    plannedUntil: wished.plannedUntil,
    ...where,
    leaving,
    taken: inTheWay
      ? { ...refusalOf(inTheWay.obstacle, inTheWay.slot), field: fieldOf(inTheWay.obstacle, where) }
      : null,
  });
}

function emptyBecause({ afterCheck, disturbed }: Pick<WishedContacts, "afterCheck" | "disturbed">) {
  const reason = noneBecause({ afterCheck, disturbed });
  return reason === "DATE_IN_PAST" ? "NOTHING_LEFT" : reason;
}

/** Works out the end of a series from one contact on. */
export async function workOutEnd(
  work: Work,
  contact: ContactInQuestion,
  scope: SeriesScope,
): Promise<Verdict<SeriesEdit>> {
  const { plan: before } = contact;
  const reached = await reachFrom(work, contact, scope);
  if (!reached.ok || !before) return reached.ok ? refused("NOT_POSSIBLE_NOW") : reached;
  const reach = reached.value;
  return passed({
    before,
    reach,
    after: null,
    endsOld: lastDayBefore(reach, null),
    arrangement: { moves: [], keeps: [], adds: [], cancels: calledOff(reach), skips: [] },
    slots: [],
    afterCheck: 0,
    plannedUntil: before.plannedUntil,
    ...{ roomId: null, supervisorId: null, leaving: [] },
    taken: null,
  });
}
