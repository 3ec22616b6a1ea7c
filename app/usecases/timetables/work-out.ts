import type { MatchInQuestion } from "~/data/matches/decision";
import { noneBecause, type WishedContacts, wishedContacts } from "~/data/matches/wished-contacts";
import type { FreeLedger, Given } from "~/data/schedule/free-inputs";
import type { AheadOfPlan, PlacedRow } from "~/data/timetables/publishing";
import { isRunning } from "~/domain/match/lifecycle";
import { meets, obstacleTo } from "~/domain/schedule/free";
import { type ContactPlan, firstDay, horizonOf } from "~/domain/schedule/plan";
import type { SchoolYear } from "~/domain/schedule/school-days";
import { dayOfStart, type Slot } from "~/domain/schedule/series";
import { firstDayOf } from "~/domain/schedule/timetable/draft";
import { EVERY } from "~/domain/schedule/timetable/instance";
import { clockOf, minutesOf } from "~/domain/schedule/windows";

/** What one publication is worked out from. */
export interface Frame {
  now: Date;
  startsOn: Date;
  year: SchoolYear;
  ledger: FreeLedger;
  matches: ReadonlyMap<string, MatchInQuestion>;
  /** The contacts that each plan still has and that may move. */
  ahead: ReadonlyMap<string, AheadOfPlan[]>;
}

/** What becomes of one placed contact. */
export type WorkedOut =
  | { row: PlacedRow; kind: "LEFT_OUT"; why: string }
  | { row: PlacedRow; kind: "KEPT" }
  | (Becoming & { kind: "MADE" | "MOVED" });

export interface Becoming {
  row: PlacedRow;
  match: MatchInQuestion;
  plan: ContactPlan;
  slots: readonly Slot[];
  wished: WishedContacts;
  /** A teacher who can be there on all of the days; null where there is none or the school has named none. */
  supervisorId: string | null;
}

/**
 * Works out a publication; nothing is written. One that cannot be on any day stays where it is, and then stands in the way
 * of others, so all is worked out again without it, until nothing changes any more.
 */
export function workOut(frame: Frame, rows: readonly PlacedRow[]): WorkedOut[] {
  const out = new Map<string, string>();
  for (;;) {
    const moving = rows
      .filter((row) => !out.has(row.id) && !isSame(row, frame.startsOn))
      .flatMap(({ planId }) => (frame.ahead.get(planId ?? "") ?? []).map(({ id }) => id));
    const given: Given[] = [];
    const outcomes = rows.map((row) => {
      const why = out.get(row.id);
      return why ? { row, kind: "LEFT_OUT" as const, why } : workOutOne(frame, row, moving, given);
    });
    const more = outcomes.flatMap((one) => (one.kind === "LEFT_OUT" && !out.has(one.row.id) ? [one] : []));
    if (more.length === 0) return outcomes;
    for (const { row, why } of more) out.set(row.id, why);
  }
}

function workOutOne(frame: Frame, row: PlacedRow, moving: readonly string[], given: Given[]): WorkedOut {
  const { now, startsOn, year, matches } = frame;
  const match = matches.get(row.matchId);
  if (!match || !isRunning(match.state) || match.state === "CLOSING")
    return { row, kind: "LEFT_OUT", why: "MATCH_NOT_ACTIVE" };
  if (isSame(row, startsOn)) return { row, kind: "KEPT" };
  const plan = planOf(row, startsOn);
  const { timeZone, checkEnds } = match;
  const until = horizonOf(plan, plan.startsOn);
  const wished = wishedContacts({ ...plan, roomId: row.roomId }, { timeZone, checkEnds, now, year, until });
  const free = freeOf(frame, row, wished, moving, given);
  if (free.slots.length === 0) {
    const why = wished.contacts.length === 0 ? noneBecause(wished) : "TIME_TAKEN_MEANWHILE";
    return { row, kind: "LEFT_OUT", why };
  }
  const { childId, volunteerId, roomId } = row;
  for (const slot of free.slots)
    given.push({ ...slot, childId, volunteerId, roomId, supervisorId: free.supervisorId });
  return { row, match, plan, wished, ...free, kind: row.plan ? "MOVED" : "MADE" };
}

/** Those of the plan's days on which nothing is in the way. */
function freeOf(
  { ledger }: Frame,
  { childId, volunteerId, roomId, minutes }: PlacedRow,
  { contacts }: WishedContacts,
  moving: readonly string[],
  given: readonly Given[],
) {
  const inputs = ledger.inputsFor({ childId, volunteerId, roomId, minutes, moving }, given);
  const slots = contacts.filter(({ localStart }) => {
    const minute = minutesOf(localStart.slice(11)) ?? 0;
    return obstacleTo(inputs, { day: dayOfStart(localStart), minute }) === null;
  });
  const there = inputs.room?.teachers.find(
    ({ engagements }) => !slots.some((slot) => meets(engagements, slot)),
  );
  return { slots, supervisorId: there?.id ?? null };
}

function planOf(row: PlacedRow, startsOn: Date): ContactPlan {
  const { plan, frequency, phase, weekday, start, minutes, mode, roomName } = row;
  return {
    ...{ frequency, weekday, minutes, mode, week: null, monthDay: null },
    startTime: clockOf(start),
    place: roomName,
    startsOn: firstDayOf({ phase, weekday }, startsOn),
    endsOn: plan?.endsOn ?? null,
    holidayRule: plan?.holidayRule ?? "NEXT_SCHOOL_DAY",
  };
}

/** Whether the plan has that time already, in those weeks. */
function isSame({ plan, phase, weekday, start, roomId, frequency }: PlacedRow, startsOn: Date): boolean {
  if (plan?.frequency !== frequency || plan.weekday !== weekday || plan.roomId !== roomId) return false;
  if (plan.startTime !== clockOf(start)) return false;
  const days = (firstDayOf({ phase, weekday }, startsOn).getTime() - firstDay(plan).getTime()) / 86_400_000;
  return Math.round(days) % (7 * EVERY[frequency]) === 0;
}
