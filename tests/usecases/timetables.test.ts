import { beforeAll, expect, test } from "vitest";
import { withViewer } from "~/data/work.server";
import { choiceKey } from "~/domain/schedule/timetable/choices";
import { adjustPlace, choicesOf, discardTimetable, placeAgain } from "~/usecases/timetables/adjust";
import { runTimetable } from "~/usecases/timetables/place";
import { aContact, NOW } from "../factories";
import { commandOn, readOn } from "../support/command";
import { onEachDatabase } from "../support/databases";
import { aSchoolWith, MONDAY, type SeatedSchool, WEDNESDAYS } from "../support/seated-school";

const SYSTEM = { kind: "system", job: "test" } as const;
onEachDatabase("the timetable of a school", (given) => {
  beforeAll(() => aSchoolWith(given, {}));

  const contacts = (at: SeatedSchool, n: number) =>
    withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
      tx.contact.findMany({
        where: { matchId: at.matches[n]?.match.id ?? "" },
        orderBy: { localStart: "asc" },
        select: {
          id: true,
          localStart: true,
          state: true,
          seat: true,
          roomId: true,
          supervisorId: true,
          originalStart: true,
        },
      }),
    );
  const hoursOf = (at: SeatedSchool, n: number, windows: object[]) =>
    withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
      tx.weeklyHours.create({ data: { childId: at.matches[n]?.child.child.id ?? "", windows } }),
    );

  test("gives every match without a regular time one, states how good it is, and publishes plans with seats and teachers", async () => {
    const at = await aSchoolWith(given, { seats: 1, plans: [null, null, null], teachers: 1 });
    for (const n of [0, 1]) await hoursOf(at, n, WEDNESDAYS);
    const draft = await at.started();
    expect(draft).toMatchObject({ state: "DRAFT", progress: 100 });
    expect(draft.worth).toBe(draft.bound);
    expect(draft.places.every(({ weekday, why }) => weekday !== null && why === "")).toBe(true);
    expect(draft.places.filter(({ weekday }) => weekday === 2).length).toBeGreaterThanOrEqual(2);
    expect(await contacts(at, 0)).toEqual([]);
    expect(await at.publish(draft.id)).toEqual({
      ok: true,
      value: { made: 3, moved: 0, kept: 0, leftOut: 0 },
    });
    for (const n of [0, 1, 2]) {
      const made = await contacts(at, n);
      expect(made.length).toBeGreaterThanOrEqual(3);
      expect(made.every(({ seat, roomId }) => seat === 1 && roomId === at.room.id)).toBe(true);
      expect(made.every(({ supervisorId }) => supervisorId === at.supervisors[0]?.id)).toBe(true);
    }
    expect(await at.publish(draft.id)).toMatchObject({ reason: "TIMETABLE_OVER" });
    const letters = await withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
      tx.outboxMessage.count({ where: { template: "CONTACTS_CHANGED", key: { contains: draft.id } } }),
    );
    expect(letters).toBe(3);
  });

  test("moves agreed times where that places more, without a double, and two that change places do", async () => {
    const at = await aSchoolWith(given, { seats: 1, plans: ["16:00", "16:30", null] });
    // The first can only be at half past four; the newcomer only at four on Wednesdays; the second has the whole week.
    await hoursOf(at, 0, [{ weekday: 2, from: 990, until: 1020 }]);
    await hoursOf(at, 2, [{ weekday: 2, from: 960, until: 990 }]);
    const before = await contacts(at, 0);
    const draft = await at.started();
    expect(draft.places).toHaveLength(3);
    expect(await at.publish(draft.id)).toEqual({
      ok: true,
      value: { made: 1, moved: 2, kept: 0, leftOut: 0 },
    });
    const after = await contacts(at, 0);
    // The same contacts at other times: calendars move them.
    expect(before.every(({ id }) => after.some((one) => one.id === id))).toBe(true);
    const ahead = after.filter(({ localStart, state }) => localStart >= "2026-12-07" && state === "PLANNED");
    expect(ahead.length).toBeGreaterThanOrEqual(8);
    expect(ahead.every(({ localStart }) => localStart.endsWith("T16:30"))).toBe(true);
    expect(after.filter(({ localStart }) => localStart < "2026-12-07")).toEqual(
      before.filter(({ localStart }) => localStart < "2026-12-07"),
    );
    const all = (await Promise.all([0, 1, 2].map((n) => contacts(at, n)))).flat();
    const taken = all
      .filter(({ state }) => state === "PLANNED")
      .map(({ localStart, seat }) => `${localStart} ${seat}`);
    expect(new Set(taken).size).toBe(taken.length);
  });

  test("a time between the quarters of the hour is kept where nobody needs it otherwise", async () => {
    const at = await aSchoolWith(given, { seats: 1, plans: ["16:10", null] });
    await hoursOf(at, 1, [{ weekday: 3, from: 960, until: 1020 }]);
    const draft = await at.started();
    const own = draft.places.find(({ matchId }) => matchId === at.matches[0]?.match.id);
    expect(own).toMatchObject({ weekday: 2, start: 970 });
    expect(await at.publish(draft.id)).toEqual({
      ok: true,
      value: { made: 1, moved: 0, kept: 1, leftOut: 0 },
    });
  });

  test("keeps agreed times when it is told to, and says what would help who has no place", async () => {
    const at = await aSchoolWith(given, { seats: 1, plans: ["16:00", "16:30", null, null] });
    await hoursOf(at, 2, WEDNESDAYS);
    await hoursOf(at, 3, [{ weekday: 6, from: 960, until: 1020 }]);
    const draft = await at.started({ mayMove: false });
    expect(draft.places.map(({ weekday, why }) => [weekday, why]).sort()).toEqual([
      [null, "AGREED_TIMES"],
      [null, "ROOM_OR_TEACHER_THEN"],
    ]);
  });

  test("is adjusted by hand: fixed, released, left out; placing anew leaves what is fixed", async () => {
    const at = await aSchoolWith(given, { seats: 1, plans: ["16:00", "16:30"] });
    let draft = await at.started();
    const adjust = async (
      placeId: string,
      adjustment: Parameters<typeof adjustPlace>[2],
      version?: number,
    ) => {
      const { id } = draft;
      const asked = { timetableId: id, version: version ?? draft.version, placeId };
      const verdict = await commandOn(given, at.viewer, NOW, (work) => adjustPlace(work, asked, adjustment));
      draft = await at.read(id);
      return verdict;
    };
    const [first, second] = [0, 1].map((n) =>
      draft.places.find(({ matchId }) => matchId === at.matches[n]?.match.id),
    ) as [(typeof draft.places)[0], (typeof draft.places)[0]];
    const choices = await readOn(given, at.viewer, NOW, (work) => choicesOf(work, draft, first.id));
    // Five days of three beginnings, less those that meet the other one.
    expect(choices.filter(({ weekday }) => weekday !== second.weekday)).toHaveLength(12);
    const friday = choices.find(({ weekday, from }) => weekday === 4 && from === 975);
    if (!friday) throw new Error("no choice");
    expect(await adjust(first.id, { kind: "FIX", choice: "6 0 x" })).toMatchObject({
      reason: "TIME_TAKEN_MEANWHILE",
    });
    const stale = draft.version;
    expect(await adjust(first.id, { kind: "FIX", choice: choiceKey(friday) })).toMatchObject({ ok: true });
    expect(await adjust(second.id, { kind: "LEAVE_OUT" }, stale)).toMatchObject({ reason: "STALE" });
    // What was proved of the timetable before says nothing of this one.
    expect(draft).toMatchObject({ worth: null, bound: null });
    expect(await adjust(second.id, { kind: "LEAVE_OUT" })).toMatchObject({ ok: true });
    const again = await commandOn(given, at.viewer, NOW, (work) =>
      placeAgain(work, { timetableId: draft.id, version: draft.version }),
    );
    expect(again).toMatchObject({ ok: true });
    draft = await at.read(draft.id);
    expect(draft.worth).toBe(draft.bound);
    expect(draft.worth).not.toBeNull();
    expect(draft.places.find(({ id }) => id === first.id)).toMatchObject({
      weekday: 4,
      start: 975,
      fixed: true,
    });
    expect(draft.places.find(({ id }) => id === second.id)).toMatchObject({ weekday: null, leftOut: true });
    expect(await at.publish(draft.id)).toEqual({
      ok: true,
      value: { made: 0, moved: 1, kept: 0, leftOut: 0 },
    });
    expect((await contacts(at, 1)).every(({ localStart }) => localStart.endsWith("T16:30"))).toBe(true);
  });

  test("days on which somebody has something else are left out, and what no longer runs is said", async () => {
    const at = await aSchoolWith(given, { seats: 1, plans: [null, null] });
    const [one, two] = at.matches as [SeatedSchool["matches"][0], SeatedSchool["matches"][0]];
    await hoursOf(at, 0, WEDNESDAYS);
    const draft = await at.started();
    const place = draft.places.find(({ matchId }) => matchId === one.match.id);
    const start = place?.start;
    if (!place || start == null) throw new Error("no place");
    const busy = new Date(MONDAY.getTime() + ((place.phase ?? 0) * 7 + 2) * 86_400_000);
    await withViewer(given.site.prisma, SYSTEM, NOW, async ({ tx }) => {
      // At home, in the middle of the first of the contacts.
      await aContact(tx, {
        made: one,
        startsAt: new Date(busy.getTime() + (8 * 60 + start - 960 + 5) * 60_000),
      });
      await tx.match.update({
        where: { id: two.match.id },
        data: { state: "CLOSED", closedAt: NOW, closurePath: "PLANNED", closureReason: "x" },
      });
    });
    const published = await at.publish(draft.id);
    expect(published).toEqual({ ok: true, value: { made: 1, moved: 0, kept: 0, leftOut: 1 } });
    const days = (await contacts(at, 0))
      .filter(({ roomId }) => roomId)
      .map(({ localStart }) => localStart.slice(0, 10));
    expect(days.length).toBeGreaterThanOrEqual(2);
    expect(days).not.toContain(busy.toISOString().slice(0, 10));
    expect((await at.read(draft.id)).places.find(({ matchId }) => matchId === two.match.id)).toMatchObject({
      why: "MATCH_NOT_ACTIVE",
      contacts: 0,
    });
  });

  test("one at a time, on a Monday ahead, with something to place; a discarded one makes room", async () => {
    const at = await aSchoolWith(given, { plans: ["16:00"] });
    expect(await at.start({ startsOn: new Date("2026-12-08T00:00:00Z") })).toMatchObject({
      reason: "NOT_A_MONDAY",
    });
    expect(await at.start({ startsOn: new Date("2026-11-23T00:00:00Z") })).toMatchObject({
      reason: "DATE_IN_PAST",
    });
    expect(await at.start({ startsOn: new Date("2027-05-03T00:00:00Z") })).toMatchObject({
      reason: "TOO_FAR_AHEAD",
    });
    expect(await at.start({ mayMove: false })).toMatchObject({ reason: "NOTHING_TO_PLACE" });
    const draft = await at.started();
    expect(await at.start()).toMatchObject({ reason: "TIMETABLE_OPEN" });
    const asked = { timetableId: draft.id, version: draft.version };
    expect(await commandOn(given, at.viewer, NOW, (work) => discardTimetable(work, asked))).toMatchObject({
      ok: true,
    });
    expect(await at.started()).toMatchObject({ state: "DRAFT" });
  });

  test("a large one is placed in a thread with its progress, and nothing is kept of one that was given up", async () => {
    const at = await aSchoolWith(given, { plans: ["16:00", "16:30", null] });
    const draft = await at.started();
    const open = <T>(body: Parameters<typeof withViewer<typeof at.viewer, T>>[3]) =>
      withViewer(given.site.prisma, at.viewer, NOW, body);
    const again = (state: "RUNNING" | "DISCARDED") =>
      withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
        tx.contactTimetable.update({
          where: { id: draft.id },
          data: { state, progress: 0, worth: null, bound: null },
        }),
      );
    await again("RUNNING");
    await runTimetable(open, draft.id, { smallest: 0 });
    expect(await at.read(draft.id)).toMatchObject({ state: "DRAFT", progress: 100, worth: draft.worth });
    await again("DISCARDED");
    await runTimetable(open, draft.id, { smallest: 0 });
    expect(await at.read(draft.id)).toMatchObject({ state: "DISCARDED", worth: null });
  });
});
