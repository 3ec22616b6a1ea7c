import { beforeAll, expect, test } from "vitest";
import { bookingsIn, choicesFor, closuresIn, type Party } from "~/data/schedule/bookings";
import { schoolYear } from "~/data/schedule/school-year";
import { withViewer } from "~/data/work.server";
import { spanOf } from "~/domain/schedule/span";
import { aContact, aCoordinator, aMatch, aSchool, NOW, TODAY } from "../factories";
import { readOn } from "../support/command";
import { onEachDatabase, type TestDatabase } from "../support/databases";

const SYSTEM = { kind: "system", job: "test" } as const;
/** Tuesday, 24 November 2026, at school: four o'clock. */
const FOUR = new Date("2026-11-24T08:00:00Z");
const later = (minutes: number) => new Date(FOUR.getTime() + minutes * 60_000);
const HOURS = Array.from({ length: 7 }, (_, weekday) => ({ weekday, from: 480, until: 1320 }));

/** Two matches and a call of a mother in one room, and a contact at home. */
async function aWeek(given: TestDatabase) {
  return withViewer(given.site.prisma, SYSTEM, NOW, async ({ tx }) => {
    const school = await aSchool(tx);
    const { viewer, person } = await aCoordinator(tx, { school });
    const of = { schoolId: school.id };
    const room = await tx.room.create({
      data: {
        ...of,
        kind: "VIDEO_CORNER",
        seats: 3,
        nameZh: "视频角",
        nameEn: "Corner",
        hours: HOURS,
        dailyCap: 4,
      },
    });
    const supervisor = await tx.supervisor.create({ data: { ...of, name: "周敏", sortKey: "zhoumin" } });
    const [one, other] = [await aMatch(tx, { school }), await aMatch(tx, { school })];
    const seated = { roomId: room.id, mode: "VIDEO" } as const;
    await aContact(tx, { made: one, startsAt: FOUR, ...seated, seat: 1, supervisorId: supervisor.id });
    await aContact(tx, { made: other, startsAt: FOUR, ...seated, seat: 2 });
    await aContact(tx, { made: one, startsAt: later(24 * 60), mode: "CALL" });
    await aContact(tx, { made: one, startsAt: later(8 * 24 * 60), mode: "CALL" });
    const call = {
      startsAt: later(60),
      endsAt: later(80),
      localStart: "2026-11-24T17:00",
      timeZone: school.timeZone,
    };
    await tx.parentCall.create({
      data: {
        ...{
          ...of,
          ...call,
          ...seated,
          seat: 3,
          childId: one.child.child.id,
          memberId: one.child.guardian.id,
        },
        ...{ bookedById: person.id, bookedAt: NOW },
      },
    });
    await tx.roomClosure.create({
      data: {
        ...{ ...of, roomId: room.id, reason: "检修", closedById: person.id, closedAt: NOW },
        ...{ startsAt: later(3 * 24 * 60), endsAt: later(4 * 24 * 60) },
      },
    });
    return { school, viewer, room, supervisor, one, other };
  });
}

onEachDatabase("the schedule of a school", (given) => {
  let at: Awaited<ReturnType<typeof aWeek>>;
  let stranger: Awaited<ReturnType<typeof aWeek>>;
  beforeAll(async () => {
    at = await aWeek(given);
    stranger = await aWeek(given);
  });
  const week = spanOf("WEEK", null, TODAY);
  const shown = async (of: Party | null, span = week, viewer = at.viewer) => {
    const { bookings } = await readOn(given, viewer, NOW, (work) => bookingsIn(work, at.school.id, span, of));
    return bookings.map(({ kind, localStart }) => `${kind} ${localStart.slice(5)}`);
  };

  test("a day, a week and a month hold what stands in them, parents' calls among it", async () => {
    const tuesday = ["CONTACT 11-24T16:00", "CONTACT 11-24T16:00", "CALL 11-24T17:00"];
    expect(await shown(null, spanOf("DAY", new Date("2026-11-24"), TODAY))).toEqual(tuesday);
    expect(await shown(null)).toEqual([...tuesday, "CONTACT 11-25T16:00"]);
    expect(await shown(null, spanOf("MONTH", null, TODAY))).toEqual([
      ...tuesday,
      "CONTACT 11-25T16:00",
      "CONTACT 12-02T16:00",
    ]);
  });

  test("a room, a teacher, a mentor and a child have their own", async () => {
    const of = (kind: Party["kind"], id: string) => shown({ kind, id });
    expect(await of("room", at.room.id)).toHaveLength(3);
    expect(await of("supervisor", at.supervisor.id)).toEqual(["CONTACT 11-24T16:00"]);
    // The mother's call is the child's, not the mentor's.
    expect(await of("volunteer", at.one.volunteer.volunteer.id)).toEqual([
      "CONTACT 11-24T16:00",
      "CONTACT 11-25T16:00",
    ]);
    expect(await of("child", at.one.child.child.id)).toHaveLength(3);
    expect(await of("child", at.other.child.child.id)).toEqual(["CONTACT 11-24T16:00"]);
  });

  test("closures stand with the hours of the school's clock", async () => {
    const shut = await readOn(given, at.viewer, NOW, (work) => closuresIn(work, at.school.id, week, null));
    expect(shut).toMatchObject([
      { localStart: "2026-11-27T16:00", localEnd: "2026-11-28T16:00", reason: "检修" },
    ]);
    const elsewhere = at.one.child.child.id;
    expect(
      await readOn(given, at.viewer, NOW, (work) => closuresIn(work, at.school.id, week, elsewhere)),
    ).toEqual([]);
  });

  test("whoever has an hour can be chosen, and nobody of another school", async () => {
    const choices = (of: Party | null) =>
      readOn(given, at.viewer, NOW, (work) => choicesFor(work, at.school.id, week, of));
    const all = await choices(null);
    expect(all.map(({ kind }) => kind)).toEqual([
      "room",
      "supervisor",
      "volunteer",
      "volunteer",
      "child",
      "child",
    ]);
    const foreign = { kind: "child", id: stranger.one.child.child.id } as const;
    expect((await choices(foreign)).map(({ id }) => id)).not.toContain(foreign.id);
  });

  test("another school's coordinator sees nothing", async () => {
    expect(await shown(null, week, stranger.viewer)).toEqual([]);
    const read = <T>(body: Parameters<typeof readOn<typeof at.viewer, T>>[3]) =>
      readOn(given, stranger.viewer, NOW, body);
    expect(await read((work) => closuresIn(work, at.school.id, week, null))).toEqual([]);
    expect(await read((work) => choicesFor(work, at.school.id, week, null))).toEqual([]);
  });

  test("the days of a year have their names", async () => {
    const october = spanOf("MONTH", new Date("2026-10-01"), TODAY);
    const year = await readOn(given, at.viewer, NOW, (work) =>
      schoolYear(work, at.school.id, october.from, october.until),
    );
    expect(year.exceptions.find(({ day }) => day.toISOString().startsWith("2026-10-10"))).toMatchObject({
      ...{ kind: "MAKE_UP", nameZh: "国庆节补课" },
    });
  });
});
