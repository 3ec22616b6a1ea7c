import { beforeAll, describe, expect, it } from "vitest";
import { changeOneContact } from "~/usecases/contacts/change";
import { extendPlans } from "~/usecases/contacts/extend-plans";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { day, later } from "../../support/match-scene";
import { aDistrict, mentorOf, NOW } from "../../support/scene";
import { aSeries, nth } from "./given";

const SITE = { kind: "system", job: "test" } as const;

onEachDatabase("a series of contacts", (given) => {
  let school = 0;
  const scene = async (plan = {}) => {
    const at = await aSeries(given, ++school);
    const planned = await at.steps.plan(plan);
    if (!planned.ok) throw new Error(planned.reason);
    return at;
  };
  beforeAll(() => given.superuser(aDistrict));

  describe("by the month and by the quarter", () => {
    it("a match has a call by the month and a meeting by the quarter at the same time", async () => {
      const at = await scene({ frequency: "MONTHLY", week: 2, mode: "CALL" });
      const meeting = {
        frequency: "QUARTERLY",
        monthDay: 20,
        mode: "MEETING",
        place: "school",
        startTime: "10:00",
      };
      expect(await at.steps.plan(meeting)).toMatchObject({ ok: true, value: { contacts: 3 } });
      expect(await at.starts()).toEqual([
        ...["09-20T10:00", "10-14T16:30", "11-11T16:30", "12-09T16:30", "12-20T10:00", "03-20T10:00"],
      ]);
      expect(
        await at.steps.plan({ frequency: "MONTHLY", week: 1, mode: "CALL", startTime: "18:00" }),
      ).toMatchObject({
        reason: "PLAN_EXISTS",
      });
    });

    it("they go on by themselves, without a double, up to their last day, and then make room for another", async () => {
      const at = await scene({
        frequency: "MONTHLY",
        monthDay: 15,
        startsOn: day("2026-09-16"),
        endsOn: day("2027-01-20"),
      });
      expect(await at.starts()).toEqual(["10-15T16:30", "11-15T16:30", "12-15T16:30"]);
      for (const _ of [1, 2]) await readOn(given, SITE, later(60), extendPlans);
      expect((await at.starts()).slice(-2)).toEqual(["12-15T16:30", "01-15T16:30"]);
      await readOn(given, SITE, later(130), extendPlans);
      expect(
        await at.rows("SELECT ended_on::text FROM contact_plans WHERE match_id = $1", at.ids.match),
      ).toEqual([{ ended_on: "2027-01-20" }]);
    });

    it("a day that is taken refuses the plan, unless such days are left out", async () => {
      const at = await scene();
      const wished = { mode: "CALL", startTime: "16:40" };
      expect(await at.steps.plan(wished)).toMatchObject({ reason: "CHILD_BUSY_ON:2026-09-16" });
      await at.end(nth(await at.ahead(), 3), "FOLLOWING");
      expect(await at.steps.plan({ ...wished, leaveOut: true })).toMatchObject({ value: { contacts: 5 } });
    });
  });

  describe("changes one contact", () => {
    it("which stays the same one, remembers what was meant and is counted for calendars", async () => {
      const at = await scene();
      const before = nth(await at.ahead(), 1);
      expect(await at.one(before, { on: day("2026-09-25"), startTime: "18:00" })).toMatchObject({ ok: true });
      expect((await at.contacts()).find(({ id }) => id === before.id)).toMatchObject({
        local_start: "2026-09-25T18:00",
        original_start: "2026-09-23T16:30",
        sequence: 1,
        apart: true,
        state: "PLANNED",
      });
      expect(await readOn(given, SITE, later(30), extendPlans)).toBeGreaterThan(0);
      expect((await at.contacts()).filter(({ local_start }) => local_start.startsWith("2026-09-23"))).toEqual(
        [],
      );
    });

    it("not into something else, the past or a day without a check", async () => {
      const at = await scene();
      const row = nth(await at.ahead(), 1);
      expect(await at.one(row, { on: day("2026-09-30") })).toMatchObject({
        reason: "CHILD_BUSY_ON:2026-09-30",
        about: expect.stringMatching(/^16:30–17:00\|./),
      });
      expect(await at.one(row, { on: day("2026-09-14") })).toMatchObject({ reason: "DATE_IN_PAST" });
      expect(await at.one(row, { on: day("2029-09-14") })).toMatchObject({ reason: "OFFENCE_CHECK_EXPIRED" });
      expect(await at.one({ ...row, version: 7 }, { on: day("2026-09-25") })).toMatchObject({
        reason: "STALE",
      });
      expect((await at.ahead()).map(({ sequence }) => sequence)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    });

    it("and gives it its planned time back, also after it was called off", async () => {
      const at = await scene();
      const row = nth(await at.ahead(), 1);
      await at.one(row, { on: day("2026-09-25"), startTime: "18:00" });
      const moved = (await at.contacts()).find(({ id }) => id === row.id);
      expect(await at.restore(moved ?? row)).toMatchObject({ ok: true });
      const off = nth(await at.ahead(), 2);
      await commandOn(given, mentorOf(at.ids), NOW, (work) =>
        changeOneContact(work, {
          ...{ matchId: at.ids.match, contactId: off.id },
          command: { kind: "CALL_OFF", side: "VOLUNTEER", why: "travelling" },
        }),
      );
      const cancelled = (await at.contacts()).find(({ id }) => id === off.id);
      expect(cancelled).toMatchObject({ state: "CANCELLED", apart: true });
      expect(await at.restore(cancelled ?? off)).toMatchObject({ ok: true });
      expect((await at.starts()).slice(0, 4)).toEqual([
        ...["09-16T16:30", "09-23T16:30", "09-30T16:30", "10-07T16:30"],
      ]);
      expect((await at.ahead()).some(({ apart }) => apart)).toBe(false);
    });
  });

  describe("changes this and all following", () => {
    it("with the same contacts, and ends the plan that was the day before", async () => {
      const at = await scene();
      const before = await at.ahead();
      expect(await at.series(nth(before, 2), "FOLLOWING", { startTime: "18:00" })).toMatchObject({
        value: { contacts: 6 },
      });
      const after = await at.ahead();
      expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      expect(after.map(({ local_start }) => local_start.slice(5)).slice(1, 4)).toEqual([
        ...["09-23T16:30", "09-30T18:00", "10-07T18:00"],
      ]);
      const plans = await at.rows<{ ended: string; series: boolean }>(
        `SELECT coalesce(ended_on::text, '') AS ended, series_id IS NOT NULL AS series FROM contact_plans
         WHERE match_id = $1 ORDER BY starts_on`,
        at.ids.match,
      );
      expect(plans).toEqual([
        { ended: "2026-09-29", series: false },
        { ended: "", series: true },
      ]);
    });

    it("by half an hour though each takes the hour of the one before, and a confirmed one asks again", async () => {
      const at = await scene({ minutes: 60 });
      const first = nth(await at.ahead(), 0);
      await commandOn(given, mentorOf(at.ids), NOW, (work) =>
        changeOneContact(work, { matchId: at.ids.match, contactId: first.id, command: { kind: "CONFIRM" } }),
      );
      const row = nth(await at.ahead(), 0);
      expect(await at.series(row, "FOLLOWING", { startTime: "17:00", minutes: 60 })).toMatchObject({
        ok: true,
      });
      expect((await at.ahead()).map(({ state }) => state)).toEqual(Array(8).fill("PLANNED"));
    });

    it("tells the mentor once", async () => {
      const at = await scene();
      await at.series(nth(await at.ahead(), 2), "FOLLOWING", { startTime: "18:00" });
      const letters = await at.rows(
        "SELECT template FROM outbox WHERE payload ->> 'matchId' = $1 AND template = 'CONTACTS_CHANGED'",
        at.ids.match,
      );
      expect(letters).toHaveLength(1);
    });
  });

  it("ends with this one, and time brings none back", async () => {
    const at = await scene();
    expect(await at.end(nth(await at.ahead(), 2), "FOLLOWING")).toMatchObject({ value: { contacts: 6 } });
    expect(await at.starts()).toEqual(["09-16T16:30", "09-23T16:30"]);
    await readOn(given, SITE, later(40), extendPlans);
    expect(await at.starts(later(40))).toEqual([]);
  });

  it("ends with the match, whichever plans there are", async () => {
    const at = await scene();
    await at.steps.plan({
      mode: "MEETING",
      frequency: "QUARTERLY",
      monthDay: 20,
      place: "school",
      startTime: "10:00",
    });
    await at.series(nth(await at.ahead(), 2), "FOLLOWING", { startTime: "18:00" });
    await at.steps.close();
    expect(await at.ahead()).toEqual([]);
    const open = await at.rows(
      "SELECT id FROM contact_plans WHERE match_id = $1 AND (ended_on IS NULL OR ended_on > '2026-09-15')",
      at.ids.match,
    );
    expect(open).toEqual([]);
  });
});
