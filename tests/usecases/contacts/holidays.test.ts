import { beforeAll, expect, it } from "vitest";
import { extendPlans } from "~/usecases/contacts/extend-plans";
import { readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { day, later } from "../../support/match-scene";
import { aDistrict } from "../../support/scene";
import { aSeries } from "./given";

const SITE = { kind: "system", job: "test" } as const;
/** Fridays: two of them are National Day and Mid-Autumn, one is the school's own sports day. */
const FRIDAYS = { weekday: 4, startsOn: day("2026-09-15"), mode: "CALL" } as const;
const ORDINARY = ["09-18T16:30", "10-09T16:30", "10-16T16:30", "10-30T16:30", "11-06T16:30"];

onEachDatabase("a plan on holidays and in lessons", (given) => {
  let school = 0;
  const scene = () => aSeries(given, ++school);
  beforeAll(() => given.superuser(aDistrict));

  it("goes on as usual where it says so", async () => {
    const at = await scene();
    expect(await at.steps.plan({ ...FRIDAYS, holidayRule: "KEEP" })).toMatchObject({
      value: { contacts: 8 },
    });
  });

  it("leaves holidays out", async () => {
    const at = await scene();
    expect(await at.steps.plan({ ...FRIDAYS, holidayRule: "SKIP" })).toMatchObject({
      value: { contacts: 5 },
    });
    expect(await at.starts()).toEqual(ORDINARY);
  });

  it("moves to the next school day, at the same time", async () => {
    const at = await scene();
    const moved = ["09-28T16:30", "10-08T16:30", "10-26T16:30"];
    expect(await at.steps.plan({ ...FRIDAYS, holidayRule: "NEXT_SCHOOL_DAY" })).toMatchObject({
      value: { contacts: 8 },
    });
    expect(await at.starts()).toEqual([...ORDINARY, ...moved].sort());
  });

  it("keeps clear of lessons, and says so when nothing is left", async () => {
    const at = await scene();
    const mondays = { ...FRIDAYS, weekday: 0, startTime: "15:45" };
    expect(await at.steps.plan({ ...mondays, holidayRule: "SKIP" })).toMatchObject({
      reason: "NO_SCHOOL_DAY",
    });
    const moves = await at.steps.plan({ ...mondays, holidayRule: "NEXT_SCHOOL_DAY" });
    expect(moves).toMatchObject({ ok: true });
    for (const start of await at.starts()) expect(new Date(`2026-${start}Z`).getUTCDay()).not.toBe(1);
  });

  it("two that would move to the same day become one", async () => {
    const at = await scene();
    await given.superuser((sql) =>
      sql.query(
        `INSERT INTO calendar_days (school_id, day, kind, name_zh, name_en)
         SELECT $1, d::date, 'HOLIDAY', 'x', 'x' FROM generate_series('2026-10-12'::date, '2026-10-24', '1 day') d
         WHERE d <> '2026-10-23'`,
        [at.ids.school],
      ),
    );
    expect(await at.steps.plan({ ...FRIDAYS, holidayRule: "NEXT_SCHOOL_DAY" })).toMatchObject({ ok: true });
    const starts = await at.starts();
    expect(starts.filter((start) => start > "10-12" && start < "10-30")).toEqual(["10-26T16:30"]);
    expect(new Set(starts).size).toBe(starts.length);
  });

  it("goes on by the calendar as it is when the plan is continued", async () => {
    const at = await scene();
    await at.steps.plan({ ...FRIDAYS, holidayRule: "SKIP" });
    await given.superuser((sql) =>
      sql.query(
        `INSERT INTO calendar_days (school_id, day, kind, name_zh, name_en) VALUES ($1, '2026-11-13', 'HOLIDAY', 'x', 'x')`,
        [at.ids.school],
      ),
    );
    await readOn(given, SITE, later(28), extendPlans);
    const starts = await at.starts(later(28));
    expect(starts).not.toContain("11-13T16:30");
    expect(starts).toContain("11-20T16:30");
  });

  it("an edit of the series keeps to the rule of the plan", async () => {
    const at = await scene();
    await at.steps.plan({ ...FRIDAYS, holidayRule: "SKIP" });
    const [first] = await at.ahead();
    if (!first) throw new Error("no contact");
    expect(
      await at.series(first, "ALL", { weekday: 4, startTime: "17:00", mode: "CALL", holidayRule: "SKIP" }),
    ).toMatchObject({ ok: true });
    expect(await at.starts()).toEqual(ORDINARY.map((start) => start.replace("16:30", "17:00")));
  });
});
