import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { Sql } from "~/adapters/database.server";
import type { GapFacts } from "~/domain/checkin/gap";
import type { DayException } from "~/domain/schedule/school-days";
import { addDays } from "~/domain/shared/calendar-day";
import type { Scene } from "./scene";
import { insertRow } from "./scene-ids";

type ValueOf<A> = A extends fc.Arbitrary<infer Value> ? Value : never;

/** Days before today. */
const ago = fc.nat(130);
const span = fc.record({ from: ago, length: fc.integer({ min: 1, max: 25 }) });
const match = fc.record({ started: ago, pause: fc.option(span), open: fc.boolean() });

/** What happened to one child, in days before today. */
export const histories = fc.record({
  matches: fc.array(match, { minLength: 0, maxLength: 3 }),
  held: fc.array(fc.record({ ago, minute: fc.constantFrom(0, 30, 720, 1410, 1439) }), { maxLength: 3 }),
  reached: fc.array(ago, { maxLength: 2 }),
  absences: fc.array(span, { maxLength: 2 }),
  returns: fc.array(span, { maxLength: 2 }),
});
export type History = ValueOf<typeof histories>;

export const years = fc.record({
  terms: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }),
  days: fc.uniqueArray(fc.record({ ago, kind: fc.constantFrom<DayException[]>("HOLIDAY", "MAKE_UP") }), {
    maxLength: 20,
    selector: ({ ago: day }) => day,
  }),
});

const CLOSED = { state: "CLOSED", closure_path: "UNPLANNED", closure_reason: "搬家" };

const spanOf = (today: Date, { from, length }: { from: number; length: number }) => ({
  first: addDays(today, -from),
  last: addDays(today, length - from - 1),
});
const text = (day: Date) => day.toISOString().slice(0, 10);

/** Terms of 40 days with ten days between them. */
const termOf = (today: Date, index: number) => ({
  startsOn: addDays(today, -140 + index * 50),
  endsOn: addDays(today, -140 + index * 50 + 40),
});

/** Writes the school's year and answers it as the domain knows it. */
export async function yearInto(sql: Sql, ids: Scene, today: Date, year: ValueOf<typeof years>) {
  await sql.exec(`DELETE FROM terms; DELETE FROM calendar_days`);
  const terms = year.terms.map((index) => termOf(today, index));
  for (const [index, { startsOn, endsOn }] of terms.entries()) {
    const row = { id: 5000 + index, school_id: ids.school, name: "学期" };
    await insertRow(sql, "terms", { ...row, starts_on: text(startsOn), ends_on: text(endsOn) });
  }
  const exceptions = year.days.map(({ ago: days, kind }) => ({ day: addDays(today, -days), kind }));
  for (const [index, { day, kind }] of exceptions.entries()) {
    const named = { kind, name_zh: "放假", name_en: "Closed" };
    const row = { id: 5000 + index, day: text(day), ...named };
    // A day of the school's own stands before the district's.
    await insertRow(sql, "calendar_days", { ...row, school_id: ids.school });
    const other = kind === "HOLIDAY" ? "MAKE_UP" : "HOLIDAY";
    if (index % 2) await insertRow(sql, "calendar_days", { ...row, id: 6000 + index, kind: other });
  }
  return { exceptions, terms, lessons: [] };
}

/** Writes a child with that history and answers what the domain is told about it. */
export async function childInto(
  sql: Sql,
  ids: Scene,
  { today, history, zoneHours }: { today: Date; history: History; zoneHours: number },
): Promise<{ id: string; facts: Omit<GapFacts, "year"> }> {
  const id = randomUUID();
  const of = { school_id: ids.school, child_id: id };
  const at = (day: Date, minute: number) =>
    new Date(day.getTime() + (minute - zoneHours * 60) * 60_000).toISOString();
  await insertRow(sql, "children", {
    ...{ id, school_id: ids.school, name: "陈小雨", sort_key: "chenxiaoyu", gender: "GIRL", grade: 3 },
    ...{ birth_date: "2017-05-04", place_id: ids.town, priority: "A", state: "MATCHED" },
    ...{ guardianship_rating: "FAIR", created_at: at(today, 0) },
  });
  const matches: GapFacts["matches"][number][] = [];
  const matchIds: string[] = [];
  for (const { started, pause, open } of history.matches) {
    const matchId = randomUUID();
    matchIds.push(matchId);
    const startedOn = addDays(today, -started);
    await insertRow(sql, "matches", {
      ...{ id: matchId, ...of, volunteer_id: randomUUID(), slot_id: randomUUID(), introduced_by: "王老师" },
      ...{ proposed_at: at(startedOn, 0), introduced_at: at(startedOn, 5), active_at: at(startedOn, 9) },
      ...(open ? { state: "ACTIVE" } : { ...CLOSED, closed_at: at(today, 0) }),
    });
    const paused = pause && spanOf(today, pause);
    if (paused) {
      const days = { starts_on: text(paused.first), ends_on: text(paused.last) };
      const by = { paused_by: ids.coordinator, paused_at: at(today, 0) };
      await insertRow(sql, "match_pauses", { match_id: matchId, ...of, reason: "EXAMS", ...days, ...by });
    }
    if (open) matches.push({ startedOn, pauses: paused ? [paused] : [] });
  }
  const record = { ...of, volunteer_id: randomUUID(), match_id: matchIds[0] ?? ids.match };
  for (const { ago: days, minute } of history.held) {
    const start = at(addDays(today, -days), minute);
    await insertRow(sql, "contacts", {
      ...{
        ...record,
        state: "HELD",
        starts_at: start,
        ends_at: at(addDays(today, -days), minute + 20),
        local_start: "2026-01-01T00:00",
      },
      ...{ time_zone: "Asia/Shanghai", mode: "CALL" },
    });
  }
  for (const days of history.reached) {
    const day = { happened_on: text(addDays(today, -days)), submitted_at: at(today, 0) };
    await insertRow(sql, "check_ins", { ...record, ...day, mode: "CALL", reached: true });
    const missed = { happened_on: text(today), submitted_at: at(today, 0) };
    await insertRow(sql, "check_ins", {
      ...record,
      ...missed,
      mode: "CALL",
      reached: false,
      missed_side: "CHILD",
    });
  }
  const excused = [...history.absences, ...history.returns].map((one) => spanOf(today, one));
  for (const [index, { first, last }] of excused.entries()) {
    const days = { child_id: id, first_day: text(first), last_day: text(last) };
    const by = { school_id: ids.school, recorded_by: ids.coordinator, recorded_at: at(today, 0) };
    if (index < history.absences.length) await insertRow(sql, "absences", days);
    else await insertRow(sql, "parent_returns", { ...days, ...by });
  }
  const heldOn = [...history.held.map(({ ago: days }) => days), ...history.reached].map((days) =>
    addDays(today, -days),
  );
  return { id, facts: { matches, heldOn, excused } };
}
