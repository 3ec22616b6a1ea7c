import type { Contact, ContactPlan, ContactState, MissedSide } from "~/generated/prisma/client";
import type { Busy } from "./busy";
import {
  DAY_MS,
  dayOf,
  daysBetween,
  earlier,
  instantAt,
  isHoliday,
  isSchoolBreak,
  nextWeekday,
  plusDays,
  plusMinutes,
} from "./calendar";
import type { DemoMatch } from "./matches";
import type { Random } from "./random";
import { type SchoolRooms, seated } from "./rooms";
import { contactRow } from "./rows/contacts";
import { filled } from "./texts/child";
import { fitting } from "./texts/fitting";
import { CANCELLED, MISSED, MOVED } from "./texts/matches";
import type { World } from "./world";

/** Plans are laid out this many days ahead. */
export const HORIZON_DAYS = 42;

/** How a match went: from when on nobody answered, or between which days there was a pause. */
export interface Story {
  silentFrom: Date | null;
  pause: readonly [from: Date, to: Date] | null;
}

export function storyOf({ random, today }: World, { row, volunteer }: DemoMatch, silent: boolean): Story {
  if (silent && !volunteer.signsIn) return { silentFrom: plusDays(today, -random.int(34, 70)), pause: null };
  if (!row.activeAt || volunteer.signsIn || random.chance(0.86)) return { silentFrom: null, pause: null };
  const from = plusDays(row.activeAt, random.int(15, 90));
  return { silentFrom: null, pause: [from, plusDays(from, random.int(22, 45))] };
}

/** Every occurrence of the plan from its start to the horizon, with what became of it. */
export function occurrencesOf(
  world: World,
  match: DemoMatch,
  plan: ContactPlan,
  story: Story,
  rooms: SchoolRooms,
  busy: Busy,
): Contact[] {
  const { random, now, today } = world;
  const { row, volunteer } = match;
  const step = plan.frequency === "WEEKLY" ? 7 : 14;
  const last = lastDay(today, match);
  const contacts: Contact[] = [];
  const people = [row.childId, row.volunteerId];
  const add = (startsAt: Date, given: Partial<Contact>): boolean => {
    const wished = contactRow(
      row,
      { ...given, ...wayOf(plan, startsAt), id: random.uuid(), startsAt, planId: plan.id },
      plan.minutes,
    );
    if (row.closedAt && wished.endsAt > row.closedAt) return false;
    const { state } = wished;
    if (state === "PLANNED" || state === "CONFIRMED" || state === "HELD") {
      const span = [startsAt.getTime(), wished.endsAt.getTime()] as const;
      if (!busy.isFree(people, ...span)) return false;
      busy.take(people, ...span);
    }
    contacts.push(isSchoolBreak(dayOf(startsAt)) ? wished : seated(wished, rooms, busy));
    return true;
  };
  for (let day = nextWeekday(plan.startsOn, plan.weekday); day <= last; day = plusDays(day, step)) {
    const startsAt = instantAt(day, minutesOf(plan.startTime));
    const past = plusMinutes(startsAt, plan.minutes) <= now;
    // The demo volunteer has something to record today: her last contact with the child whose only mentor she is.
    const unrecorded = volunteer.signsIn && match.child.slots.length === 1;
    const fate = isHoliday(day)
      ? { state: "CANCELLED" as const, missedWhy: "放假，按约定暂停一次" }
      : past
        ? pastFate(random, match, startsAt, now, story, unrecorded && daysBetween(startsAt, now) < 7)
        : futureFate(random, match, startsAt, now);
    // The day after may lie past the end of the match or of the check: then it is not moved.
    const moves = fate.state === "MOVED" && plusDays(day, 1) <= last;
    add(startsAt, fate.state === "MOVED" && !moves ? cancelled(random, match, startsAt) : fate);
    if (!moves) continue;
    const moved = new Date(startsAt.getTime() + DAY_MS);
    add(moved, { state: moved <= now ? "HELD" : "PLANNED" });
  }
  plan.plannedUntil = last < plan.startsOn ? plusDays(plan.startsOn, -1) : dayOf(last);
  return contacts;
}

/** While school is out its rooms and the video corner are closed: people telephone, or meet in town. */
export function wayOf(
  { mode, place }: Pick<ContactPlan, "mode" | "place">,
  at: Date,
): Pick<Contact, "mode" | "place"> {
  if (!isSchoolBreak(dayOf(at))) return { mode, place };
  if (mode === "VIDEO") return { mode: "CALL", place: "" };
  return { mode, place: mode === "MEETING" ? "镇文化站" : place };
}

/** Nothing is planned past the end of a match or of an offence-record check; while closing only the farewell is. */
function lastDay(today: Date, { row, volunteer }: DemoMatch): Date {
  const horizon = plusDays(today, HORIZON_DAYS);
  if (row.closedAt) return row.closedAt;
  if (row.state === "CLOSING") return plusDays(today, -1);
  return volunteer.checkExpiresOn ? earlier(horizon, volunteer.checkExpiresOn) : horizon;
}

interface Fate {
  state: ContactState;
  missedSide?: MissedSide;
  missedWhy?: string;
}

function pastFate(
  random: Random,
  match: DemoMatch,
  at: Date,
  now: Date,
  { silentFrom, pause }: Story,
  unrecorded: boolean,
): Fate {
  if (unrecorded) return { state: "CONFIRMED" };
  if (silentFrom && at >= silentFrom) {
    return random.chance(0.55) ? missed(random, match, at, "VOLUNTEER") : { state: "PLANNED" };
  }
  if (pause && at >= pause[0] && at <= pause[1]) {
    return random.chance(0.5) ? missed(random, match, at, "SCHOOL") : cancelled(random, match, at);
  }
  if (!match.row.closedAt && daysBetween(at, now) < 4 && random.chance(0.34)) return { state: "CONFIRMED" };
  const state = random.weighted<ContactState>([
    ["HELD", 85],
    ["MISSED", 7],
    ["CANCELLED", 4.5],
    ["MOVED", 3.5],
  ]);
  if (state === "MISSED") {
    const side = random.weighted<MissedSide>([
      ["VOLUNTEER", 35],
      ["CHILD", 45],
      ["SCHOOL", 20],
    ]);
    return missed(random, match, at, side);
  }
  if (state === "CANCELLED") return cancelled(random, match, at);
  return state === "MOVED" ? { state, missedWhy: random.pick(MOVED) } : { state };
}

function futureFate(random: Random, match: DemoMatch, at: Date, now: Date): Fate {
  if (random.chance(0.02)) return cancelled(random, match, at);
  if (random.chance(0.015)) return { state: "MOVED", missedWhy: random.pick(MOVED) };
  return { state: daysBetween(now, at) < 8 && random.chance(0.55) ? "CONFIRMED" : "PLANNED" };
}

function missed(random: Random, match: DemoMatch, at: Date, missedSide: MissedSide): Fate {
  return { state: "MISSED", missedSide, missedWhy: reason(random, MISSED[missedSide], match, at) };
}

function cancelled(random: Random, match: DemoMatch, at: Date): Fate {
  return { state: "CANCELLED", missedWhy: reason(random, CANCELLED, match, at) };
}

function reason(random: Random, reasons: readonly string[], { child }: DemoMatch, at: Date): string {
  const template = fitting(() => random.pick(reasons), child.row, { month: at.getUTCMonth() + 1 });
  return filled(template, { carer: child.carerName });
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}
