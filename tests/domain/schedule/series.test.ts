import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOpenContact } from "~/domain/schedule/contact";
import { type ContactPlan, FREQUENCIES } from "~/domain/schedule/plan";
import { APART_WAYS } from "~/domain/schedule/series";
import { type ModelContact, SeriesModel } from "../../support/series-model";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const NOW = new Date("2026-11-23T01:00:00Z");

const WEEKLY: ContactPlan = {
  frequency: "WEEKLY",
  weekday: 1,
  week: null,
  monthDay: null,
  startTime: "16:30",
  minutes: 20,
  mode: "CALL",
  place: "",
  startsOn: day("2026-11-24"),
  endsOn: null,
  holidayRule: "KEEP",
};

const begun = (plan: Partial<ContactPlan> = {}) => new SeriesModel({ ...WEEKLY, ...plan }, NOW);
const open = (model: SeriesModel) => model.contacts.filter(({ state }) => isOpenContact(state));
const starts = (model: SeriesModel) =>
  open(model)
    .map(({ localStart }) => localStart)
    .sort()
    .map((start) => start.slice(5));
const nth = (model: SeriesModel, index: number) => {
  const contact = [...model.ahead].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[index];
  if (!contact) throw new Error("no such contact");
  return contact.id;
};

describe("a change of a series", () => {
  test("this and all following keeps what comes before, and the contacts themselves", () => {
    const model = begun();
    const ids = model.contacts.map(({ id }) => id);
    model.changeSeries(nth(model, 2), "FOLLOWING", { startTime: "17:00" }, "KEEP");
    expect(starts(model).slice(0, 4)).toEqual(["11-24T16:30", "12-01T16:30", "12-08T17:00", "12-15T17:00"]);
    expect(model.contacts.map(({ id }) => id)).toEqual(ids);
    expect(model.plans.map(({ endedOn }) => endedOn)).toEqual([day("2026-12-07"), null]);
  });

  test("to an earlier day of the week begins in the week of the pivot", () => {
    const model = begun();
    model.changeSeries(nth(model, 1), "FOLLOWING", { weekday: 0 }, "KEEP");
    expect(starts(model).slice(0, 3)).toEqual(["11-24T16:30", "11-30T16:30", "12-07T16:30"]);
    expect(model.plans[0]?.endedOn).toEqual(day("2026-11-29"));
  });

  test("all leaves what is past alone", () => {
    const model = begun();
    model.passTime(9);
    model.record("HELD");
    model.changeSeries(nth(model, 1), "ALL", { startTime: "18:00" }, "KEEP");
    expect(starts(model).slice(0, 3)).toEqual(["12-01T16:30", "12-08T18:00", "12-15T18:00"]);
    expect(model.contacts[0]).toMatchObject({ state: "HELD", localStart: "2026-11-24T16:30", planId: "0" });
  });

  test("a contact that was moved by itself keeps its time and takes the place of its week", () => {
    const model = begun();
    const moved = nth(model, 1);
    model.moveOne(moved, 2, "19:00");
    model.changeSeries(nth(model, 0), "ALL", { startTime: "17:00" }, "KEEP");
    expect(starts(model).slice(0, 3)).toEqual(["11-24T17:00", "12-03T19:00", "12-08T17:00"]);
    expect(model.contacts.find(({ id }) => id === moved)).toMatchObject({
      originalStart: "2026-12-01T17:00",
      apart: true,
    });
  });

  test("or follows again when that is asked for", () => {
    const model = begun();
    model.moveOne(nth(model, 1), 2, "19:00");
    model.changeSeries(nth(model, 0), "ALL", { startTime: "17:00" }, "FOLLOW");
    expect(starts(model).slice(0, 3)).toEqual(["11-24T17:00", "12-01T17:00", "12-08T17:00"]);
  });

  test("a day that was called off by itself stays without a contact, whatever the series becomes", () => {
    const model = begun();
    model.cancelOne(nth(model, 1));
    model.changeSeries(nth(model, 0), "ALL", { startTime: "17:00" }, "KEEP");
    model.changeSeries(nth(model, 0), "ALL", { weekday: 2 }, "KEEP");
    expect(starts(model).slice(0, 2)).toEqual(["11-25T17:00", "12-09T17:00"]);
  });

  test("from every week to every month cancels what is left over, and time makes no double", () => {
    const model = begun();
    model.changeSeries(nth(model, 2), "FOLLOWING", { frequency: "MONTHLY", week: 2 }, "KEEP");
    expect(starts(model)).toEqual([
      "11-24T16:30",
      "12-01T16:30",
      "12-08T16:30",
      "01-12T16:30",
      "02-09T16:30",
    ]);
    model.passTime(40);
    expect(starts(model).filter((start) => start.startsWith("03"))).toEqual(["03-09T16:30"]);
  });

  test("the end of a series calls off what was moved by itself, too", () => {
    const model = begun();
    model.moveOne(nth(model, 3), 1, "19:00");
    model.endSeries(nth(model, 2), "FOLLOWING");
    expect(starts(model)).toEqual(["11-24T16:30", "12-01T16:30"]);
    model.passTime(60);
    expect(model.ahead).toEqual([]);
  });

  test("an edit of a plan that another one follows does not run into it", () => {
    const model = begun();
    model.changeSeries(nth(model, 4), "FOLLOWING", { startTime: "18:00" }, "KEEP");
    model.changeSeries(nth(model, 1), "FOLLOWING", { startTime: "17:00" }, "KEEP");
    expect(starts(model)).toEqual([
      ...["11-24T16:30", "12-01T17:00", "12-08T17:00", "12-15T17:00", "12-22T18:00", "12-29T18:00"],
      ...["01-05T18:00", "01-12T18:00"],
    ]);
  });
});

const plan = fc
  .record({
    frequency: fc.constantFrom(...FREQUENCIES),
    weekday: fc.integer({ min: 0, max: 6 }),
    startTime: fc.constantFrom("07:00", "12:30", "16:30", "16:40", "20:00"),
    place: fc.record({
      week: fc.constantFrom(1, 2, 4, -1),
      monthDay: fc.option(fc.integer({ min: 1, max: 28 })),
    }),
  })
  .map(({ place: { week, monthDay }, ...rest }) => {
    const byMonth = rest.frequency === "MONTHLY" || rest.frequency === "QUARTERLY";
    return { ...rest, week: byMonth && monthDay === null ? week : null, monthDay: byMonth ? monthDay : null };
  });
const scope = fc.constantFrom("FOLLOWING" as const, "ALL" as const);
const which = fc.nat(12);

const step = fc.oneof(
  fc.record({ kind: fc.constant("PASS" as const), days: fc.integer({ min: 1, max: 30 }) }),
  fc.record({
    kind: fc.constant("RECORD" as const),
    state: fc.constantFrom("HELD" as const, "MISSED" as const),
  }),
  fc.record({
    ...{ kind: fc.constant("MOVE" as const), which, days: fc.integer({ min: -10, max: 10 }) },
    time: fc.constantFrom("08:00", "16:30", "19:00"),
  }),
  fc.record({ kind: fc.constant("CANCEL" as const), which }),
  fc.record({
    kind: fc.constant("CHANGE" as const),
    which,
    scope,
    plan,
    apartWay: fc.constantFrom(...APART_WAYS),
  }),
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("END" as const), which, scope }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function take(model: SeriesModel, one: Step): void {
  if (one.kind === "PASS") model.passTime(one.days);
  if (one.kind === "RECORD") model.record(one.state);
  if (one.kind === "PASS" || one.kind === "RECORD") return;
  const { ahead } = model;
  const at = ahead[one.which % Math.max(ahead.length, 1)];
  if (!at) return;
  if (one.kind === "MOVE") model.moveOne(at.id, one.days, one.time);
  if (one.kind === "CANCEL") model.cancelOne(at.id);
  if (one.kind === "CHANGE") model.changeSeries(at.id, one.scope, one.plan, one.apartWay);
  if (one.kind === "END") model.endSeries(at.id, one.scope);
}

const isOver = ({ state, startsAt }: ModelContact, now: Date) =>
  state === "HELD" || state === "MISSED" || (isOpenContact(state) && startsAt <= now);
const copyOf = (contact: ModelContact) => ({ ...contact });

describe("any sequence of edits", () => {
  test("leaves what was held alone, makes no duplicate and no orphan", () => {
    fc.assert(
      fc.property(plan, fc.array(step, { minLength: 1, maxLength: 14 }), (first, steps) => {
        const model = begun(first);
        for (const one of steps) {
          const before = model.contacts.map(copyOf);
          const now = model.now;
          take(model, one);
          for (const past of before.filter((contact) => isOver(contact, now))) {
            const after = model.contacts.find(({ id }) => id === past.id);
            expect(one.kind === "RECORD" ? { ...after, state: past.state } : after).toEqual(past);
          }
          noDuplicates(model);
          noOrphans(model);
        }
      }),
      { numRuns: 1500, seed: 20261128 },
    );
  });
});

function noDuplicates({ contacts }: SeriesModel): void {
  const intents = contacts.flatMap(({ planId, originalStart }) =>
    planId ? [`${planId} ${originalStart}`] : [],
  );
  expect(new Set(intents).size).toBe(intents.length);
  const times = contacts
    .filter(({ state }) => isOpenContact(state) || state === "HELD")
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  for (const [index, one] of times.entries()) {
    const next = times[index + 1];
    if (next) expect(next.startsAt.getTime()).toBeGreaterThanOrEqual(one.endsAt.getTime());
  }
}

/** An open contact belongs to a plan that had not ended on the day it was meant for, or to none on purpose. */
function noOrphans({ ahead, plans }: SeriesModel): void {
  for (const { planId, originalStart, apart } of ahead) {
    if (planId === null) {
      expect(apart).toBe(true);
      continue;
    }
    const endedOn = plans[Number(planId)]?.endedOn;
    if (endedOn) expect(day(originalStart.slice(0, 10)).getTime()).toBeLessThanOrEqual(endedOn.getTime());
  }
}
