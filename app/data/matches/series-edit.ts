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
import { yearAhead } from "../schedule/school-year";
import { seatsFor } from "../schedule/seats";
import type { Work } from "../work.server";
import { clashesOf, firstClash } from "./clashes";
import type { MatchInQuestion } from "./decision";
import { type ContactInQuestion, type SeriesPlan, seriesContacts } from "./series";
import { earlier, noneBecause, type WishedContacts, wishedContacts } from "./wished-contacts";

export type SeriesScope = Exclude<EditScope, "ONE">;

/** How the plan is to go on from one contact. */
export interface SeriesChange {
  scope: SeriesScope;
  plan: Omit<ContactPlan, "startsOn">;
  apartWay: ApartWay;
}

/** What an edit of a series will do, for the page that asks and for the command that does it. */
export interface SeriesEdit {
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
  /** Room and teacher go along while the way of contact stays: another way may not need them. */
  roomId: string | null;
  supervisorId: string | null;
  /** By local start of the new plan: the seat that its contact takes. */
  seats: Map<string, number>;
  /** The code that refuses the edit while taken days are not left out; null when none is taken. */
  taken: string | null;
}

/** The part of the series that an edit of this contact reaches. */
export async function reachFrom(
  work: Work,
  contact: ContactInQuestion,
  scope: SeriesScope,
): Promise<Verdict<Reach>> {
  const { plan } = contact;
  if (!plan) return refused("NOT_POSSIBLE_NOW");
  const from = scope === "ALL" ? "" : contact.originalStart;
  const contacts = await seriesContacts(work, plan, from);
  return reachOf(contacts, { pivot: contact.id, planId: plan.id, scope, now: work.now });
}

/** Works out the change of a series; nothing is written. */
export async function workOutChange(
  work: Work,
  match: MatchInQuestion,
  contact: ContactInQuestion,
  { scope, plan: changes, apartWay }: SeriesChange,
): Promise<Verdict<SeriesEdit>> {
  const { plan: before } = contact;
  const reached = await reachFrom(work, contact, scope);
  if (!reached.ok || !before) return reached.ok ? refused("NOT_POSSIBLE_NOW") : reached;
  const reach = reached.value;
  const { today, timeZone, checkEnds, policy } = match;
  const after = planAfter(before, changes, { from: reach.from, earliest: today });
  // A plan that another one follows keeps its end.
  if (before.endedOn) after.endsOn = before.endedOn;
  const checked = checkPlan(after, { today, ...policy });
  if (!checked.ok) return checked;
  const horizon = horizonOf(after, today);
  const until = before.plannedUntil < horizon ? horizon : addDays(before.plannedUntil, 1);
  const wished = wishedContacts(after, {
    timeZone,
    checkEnds,
    now: work.now,
    year: await yearAhead(work, match.schoolId, today),
    until: after.endsOn ? earlier(until, addDays(after.endsOn, 1)) : until,
  });
  if (wished.contacts.length === 0) return refused(emptyBecause(wished), "startTime");
  const leaving = [...reach.following, ...(apartWay === "FOLLOW" ? reach.apart : [])].map(({ id }) => id);
  const clashes = await clashesOf(work, match, after.mode, wished.contacts, leaving);
  const { roomId, supervisorId } = after.mode === before.mode ? before : { roomId: null, supervisorId: null };
  const seats = await seatsAt(work, roomId, wished.contacts, leaving);
  const busy = wished.contacts.filter(
    (slot, index) => clashes[index] || (roomId && !seats.has(slot.localStart)),
  );
  const arrangement = arrange(reach, wished.contacts, {
    taken: new Set(busy.map(({ localStart }) => localStart)),
    apartWay,
    frequency: after.frequency,
  });
  const inTheWay = arrangement.skips.some(({ because }) => because === "TAKEN");
  return passed({
    before,
    reach,
    after,
    endsOld: lastDayBefore(reach, after),
    arrangement,
    slots: wished.contacts,
    afterCheck: wished.afterCheck,
    plannedUntil: wished.plannedUntil,
    ...{ roomId, supervisorId, seats },
    taken: inTheWay ? (clashes.some(Boolean) ? firstClash(wished.contacts, clashes) : "SEAT_TAKEN") : null,
  });
}

function emptyBecause({ afterCheck, disturbed }: Pick<WishedContacts, "afterCheck" | "disturbed">) {
  const reason = noneBecause({ afterCheck, disturbed });
  return reason === "DATE_IN_PAST" ? "NOTHING_LEFT" : reason;
}

async function seatsAt(
  work: Work,
  roomId: string | null,
  slots: readonly Slot[],
  leaving: readonly string[],
): Promise<Map<string, number>> {
  if (!roomId) return new Map();
  const wished = slots.map((slot) => ({ ...slot, preferred: null }));
  const seats = await seatsFor(work, roomId, wished, leaving);
  return new Map(
    slots.flatMap(({ localStart }, index) => {
      const seat = seats[index];
      return seat ? [[localStart, seat]] : [];
    }),
  );
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
    ...{ roomId: null, supervisorId: null, seats: new Map() },
    taken: null,
  });
}
