import { occurrenceAt, occurrences } from "~/adapters/recurrence.server";
import { earlier } from "~/data/matches/wished-contacts";
import { isOpenContact } from "~/domain/schedule/contact";
import { type ContactPlan, checkPlan, firstDay, horizonOf, ruleOf } from "~/domain/schedule/plan";
import {
  type ApartWay,
  arrange,
  calledOff,
  dayOfStart,
  isAhead,
  lastDayBefore,
  planAfter,
  reachOf,
  type SeriesContact,
} from "~/domain/schedule/series";
import { addDays, dayIn } from "~/domain/shared/calendar-day";

export const ZONE = "Asia/Shanghai";
const DEMANDS = { cadenceDays: 92, meetingDays: 92 };

export interface ModelPlan extends ContactPlan {
  id: number;
  endedOn: Date | null;
  plannedUntil: Date;
}

export type ModelContact = SeriesContact & { planId: string | null };

/** One series as the database keeps it, without a database: what is decided is the site's own code. */
export class SeriesModel {
  plans: ModelPlan[] = [];
  contacts: ModelContact[] = [];
  private made = 0;

  constructor(
    plan: ContactPlan,
    public now: Date,
  ) {
    this.begin(plan, horizonOf(plan, plan.startsOn), null);
    const first = this.plans[0];
    if (first) for (const slot of this.slotsOf(first, first.startsOn)) this.add(first, slot);
  }

  get ahead(): ModelContact[] {
    return this.contacts.filter(isAhead(this.now));
  }

  passTime(days: number): void {
    this.now = addDays(this.now, days);
    for (const plan of this.plans) if (plan.endedOn === null) this.extend(plan);
  }

  /** Writes down how the oldest contact that has begun went. */
  record(state: "HELD" | "MISSED"): void {
    const begun = this.contacts.find((one) => isOpenContact(one.state) && one.startsAt <= this.now);
    if (begun) begun.state = state;
  }

  moveOne(id: string, days: number, time: string): void {
    const contact = this.contacts.find((one) => one.id === id);
    if (!contact) return;
    const slot = occurrenceAt(addDays(dayOfStart(contact.localStart), days), time, 20, ZONE);
    if (slot.startsAt <= this.now || this.isTaken(slot.startsAt, slot.endsAt, [id])) return;
    Object.assign(contact, slot, { apart: slot.localStart !== contact.originalStart });
  }

  cancelOne(id: string): void {
    const contact = this.contacts.find((one) => one.id === id);
    if (contact) Object.assign(contact, { state: "CANCELLED", apart: true });
  }

  endSeries(id: string, scope: "FOLLOWING" | "ALL"): void {
    const at = this.at(id);
    const reach = at && this.reach(id, at, scope);
    if (!reach) return;
    at.endedOn = lastDayBefore(reach, null);
    this.cancel(calledOff(reach));
  }

  changeSeries(
    id: string,
    scope: "FOLLOWING" | "ALL",
    changes: Partial<ContactPlan>,
    apartWay: ApartWay,
  ): void {
    const before = this.at(id);
    const reach = before && this.reach(id, before, scope);
    if (!reach) return;
    const today = dayIn(this.now, ZONE);
    const after = planAfter(before, changes, { from: reach.from, earliest: today });
    if (before.endedOn) after.endsOn = before.endedOn;
    if (!checkPlan(after, { today, ...DEMANDS }).ok) return;
    const horizon = horizonOf(after, today);
    const until = before.plannedUntil < horizon ? horizon : addDays(before.plannedUntil, 1);
    const bounded = after.endsOn ? earlier(until, addDays(after.endsOn, 1)) : until;
    const slots = this.slotsOf({ ...after, plannedUntil: addDays(bounded, -1) }, firstDay(after));
    if (slots.length === 0) return;
    const leaving = [...reach.following, ...(apartWay === "FOLLOW" ? reach.apart : [])].map((one) => one.id);
    const taken = slots.filter(({ startsAt, endsAt }) => this.isTaken(startsAt, endsAt, leaving));
    const { moves, keeps, adds, cancels } = arrange(reach, slots, {
      taken: new Set(taken.map(({ localStart }) => localStart)),
      apartWay,
      frequency: after.frequency,
    });
    const plan = this.begin(after, bounded, before.endedOn);
    before.endedOn = lastDayBefore(reach, after);
    this.cancel(cancels);
    for (const { id: moved, to } of moves)
      Object.assign(this.contact(moved), to, {
        originalStart: to.localStart,
        planId: String(plan.id),
        apart: false,
      });
    for (const { id: kept, originalStart } of keeps)
      Object.assign(
        this.contact(kept),
        originalStart ? { originalStart, planId: String(plan.id) } : { planId: null },
      );
    for (const slot of adds) this.add(plan, slot);
  }

  private reach(pivot: string, plan: ModelPlan, scope: "FOLLOWING" | "ALL") {
    const found = reachOf(this.contacts, { pivot, planId: String(plan.id), scope, now: this.now });
    return found.ok ? found.value : null;
  }

  private at(id: string): ModelPlan | undefined {
    const planId = this.contacts.find((one) => one.id === id)?.planId;
    return this.plans.find((plan) => String(plan.id) === planId);
  }

  private contact(id: string): ModelContact {
    const found = this.contacts.find((one) => one.id === id);
    if (!found) throw new Error("An edit names a contact that is not there.");
    return found;
  }

  private cancel(ids: readonly string[]): void {
    for (const id of ids) this.contact(id).state = "CANCELLED";
  }

  private begin(plan: ContactPlan, until: Date, endedOn: Date | null): ModelPlan {
    const made = {
      ...plan,
      startsOn: firstDay(plan),
      id: this.plans.length,
      endedOn,
      plannedUntil: addDays(until, -1),
    };
    this.plans.push(made);
    return made;
  }

  private extend(plan: ModelPlan): void {
    const today = dayIn(this.now, ZONE);
    const last = addDays(horizonOf(plan, today), -1);
    const from = addDays(plan.plannedUntil < today ? today : plan.plannedUntil, 1);
    if (last < from) return;
    plan.plannedUntil = last;
    for (const slot of this.slotsOf(plan, from))
      if (!this.isTaken(slot.startsAt, slot.endsAt)) this.add(plan, slot);
  }

  private slotsOf(plan: ContactPlan & { plannedUntil: Date }, from: Date) {
    const series = { ...plan, rule: ruleOf(plan), startsOn: firstDay(plan), timeZone: ZONE };
    return occurrences(series, from, addDays(plan.plannedUntil, 1)).filter(
      ({ startsAt }) => startsAt > this.now,
    );
  }

  private add(plan: ModelPlan, slot: Pick<ModelContact, "startsAt" | "endsAt" | "localStart">): void {
    this.contacts.push({
      ...slot,
      id: `c${this.made++}`,
      planId: String(plan.id),
      state: "PLANNED",
      originalStart: slot.localStart,
      apart: false,
    });
  }

  private isTaken(startsAt: Date, endsAt: Date, without: readonly string[] = []): boolean {
    return this.contacts.some(
      (one) =>
        !without.includes(one.id) &&
        (isOpenContact(one.state) || one.state === "HELD") &&
        one.startsAt < endsAt &&
        one.endsAt > startsAt,
    );
  }
}
