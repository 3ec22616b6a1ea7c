import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { appointmentOf, listAppointments, notesAbout } from "~/data/counselling/appointments";
import type { CounsellorViewer, Viewer } from "~/domain/access/viewer";
import {
  askAppointment,
  bookAppointment,
  callOff,
  recordAppointment,
} from "~/usecases/counselling/appointments";
import { handOverNotes, reportHarm, writeNote } from "~/usecases/counselling/notes";
import { revoke } from "~/usecases/district/grants";
import { grantRow } from "../../../prisma/demo/rows/people";
import { aChild, aCoordinator, aDistrictAdmin, aPerson, aSchool, NOW } from "../../factories";
import { attemptsOn } from "../../support/attempts";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase, type TestDatabase } from "../../support/databases";
import { setting } from "../round/given";

const ALL_WEEK = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: 480, until: 1200 }));
const TOMORROW = new Date("2026-11-24T00:00:00Z");
const AFTER = new Date("2026-11-24T10:00:00Z");

/** A school with two counsellors, two children and a counselling room of one seat. */
const aRoomOfQuiet = (given: TestDatabase) =>
  setting(given, async (tx) => {
    const school = await aSchool(tx);
    const counsellor = async (name: string) => {
      const person = await aPerson(tx, { name });
      const held = { role: "COUNSELLOR", personId: person.id, schoolId: school.id } as const;
      const { id: grantId } = await tx.grant.create({
        data: grantRow({ id: randomUUID(), ...held, grantedAt: person.createdAt }),
      });
      const viewer: CounsellorViewer = { kind: "counsellor", personId: person.id, name };
      return { person, grantId, viewer };
    };
    const room = await tx.room.create({
      data: {
        ...{ schoolId: school.id, kind: "COUNSELLING", nameZh: "心语屋", nameEn: "Quiet Room", seats: 1 },
        ...{ hours: ALL_WEEK, maxMinutes: 60 },
      },
    });
    return {
      ...{ school, room, one: await counsellor("白老师"), two: await counsellor("蓝老师") },
      coordinator: await aCoordinator(tx, { school }),
      admin: await aDistrictAdmin(tx, { school }),
      child: (await aChild(tx, { school })).child,
      other: (await aChild(tx, { school, name: "白小雪" })).child,
    };
  });

onEachDatabase("counselling", (given) => {
  let here: Awaited<ReturnType<typeof aRoomOfQuiet>>;
  const { count, changes } = attemptsOn(given);
  beforeEach(async () => {
    here = await aRoomOfQuiet(given);
  });

  const staff = <T>(body: Parameters<typeof commandOn<typeof here.coordinator.viewer, T>>[3]) =>
    commandOn(given, here.coordinator.viewer, NOW, body);
  const as = <T>(
    viewer: CounsellorViewer,
    body: Parameters<typeof commandOn<CounsellorViewer, T>>[3],
    now = NOW,
  ) => commandOn(given, viewer, now, body);
  const standing = (childId = here.child.id) =>
    setting(given, (tx) =>
      tx.appointment.findFirstOrThrow({ where: { childId }, orderBy: { state: "asc" } }),
    );
  const asked = async (childId = here.child.id) => {
    expect(await staff((work) => askAppointment(work, { childId, because: "不爱说话" }))).toMatchObject({
      ok: true,
    });
    return standing(childId);
  };
  const book = async (viewer = here.one.viewer, childId = here.child.id, time = "16:00") => {
    const { id: appointmentId, version } = await standing(childId);
    const wish = { appointmentId, version, roomId: here.room.id, on: TOMORROW, time, minutes: 40 };
    return as(viewer, (work) => bookAppointment(work, wish));
  };
  const record = async (how: "HOLD" | "MISS" | "CANCEL", viewer = here.one.viewer, now = AFTER) => {
    const { id: appointmentId, version } = await standing();
    return as(viewer, (work) => recordAppointment(work, { appointmentId, version, how }), now);
  };
  const talked = async () => {
    await asked();
    expect(await book()).toMatchObject({ ok: true });
    expect(await record("HOLD")).toMatchObject({ ok: true });
    const { id: appointmentId } = await standing();
    const said = await as(
      here.one.viewer,
      (work) => writeNote(work, { appointmentId, text: "想妈妈" }),
      AFTER,
    );
    expect(said).toMatchObject({ ok: true });
    return appointmentId;
  };
  const notes = (viewer: CounsellorViewer) =>
    readOn(given, viewer, AFTER, (work) => notesAbout(work, here.child.id)).then((all) =>
      all.map(({ text }) => text),
    );

  test("asked for by the school, booked, held", async () => {
    await asked();
    expect(
      await staff((work) => askAppointment(work, { childId: here.child.id, because: "x" })),
    ).toMatchObject({
      reason: "ASKED_ALREADY",
    });
    const counts = async (viewer: CounsellorViewer) =>
      (await readOn(given, viewer, NOW, (work) => listAppointments(work, { tab: "ASKED", page: 1 }))).counts;
    expect(await counts(here.two.viewer)).toEqual({ ASKED: 1, BOOKED: 0, PAST: 0 });
    expect(await book()).toMatchObject({ ok: true });
    expect(await counts(here.one.viewer)).toEqual({ ASKED: 0, BOOKED: 1, PAST: 0 });
    expect(await record("HOLD", here.one.viewer, NOW)).toMatchObject({ reason: "TOO_EARLY" });
    expect(await record("HOLD")).toMatchObject({ ok: true });
    expect((await standing()).state).toBe("HELD");
    expect(await record("MISS")).toMatchObject({ ok: false });
  });

  test("the moment it begins is the moment from which it can be recorded", async () => {
    await asked();
    await book();
    const startsAt = new Date("2026-11-24T08:00:00Z");
    const before = new Date(startsAt.getTime() - 1000);
    expect(await record("MISS", here.one.viewer, before)).toMatchObject({ reason: "TOO_EARLY" });
    expect(await record("MISS", here.one.viewer, startsAt)).toMatchObject({ ok: true });
  });

  test("child, counsellor and room are each taken once", async () => {
    await asked();
    await asked(here.other.id);
    expect(await book()).toMatchObject({ ok: true });
    expect(await book(here.two.viewer, here.other.id, "16:20")).toMatchObject({ reason: "NO_SEAT_FREE" });
    const second = await setting(given, (tx) =>
      tx.room.create({
        data: {
          ...{ schoolId: here.school.id, kind: "COUNSELLING", nameZh: "二号屋", nameEn: "Second", seats: 1 },
          ...{ hours: ALL_WEEK, maxMinutes: 60 },
        },
      }),
    );
    const { id: appointmentId, version } = await standing(here.other.id);
    const wish = { appointmentId, version, roomId: second.id, on: TOMORROW, time: "16:20", minutes: 40 };
    expect(await as(here.one.viewer, (work) => bookAppointment(work, wish))).toMatchObject({
      reason: "COUNSELLOR_BUSY",
    });
    expect(await as(here.two.viewer, (work) => bookAppointment(work, wish))).toMatchObject({ ok: true });
    // Two at once: one gets it.
    await staff(async (work) => callOff(work, { appointmentId, version: version + 1 }));
    await asked(here.other.id);
    const both = await Promise.all(
      [here.one, here.two].map(({ viewer }) => book(viewer, here.other.id, "10:00")),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("not outside the room's hours, not in the past, not in another kind of room", async () => {
    await asked();
    expect(await book(here.one.viewer, here.child.id, "21:00")).toMatchObject({ reason: "ROOM_NOT_OPEN" });
    const { id: appointmentId, version } = await standing();
    const past = {
      appointmentId,
      version,
      roomId: here.room.id,
      on: new Date("2026-11-20T00:00:00Z"),
      time: "16:00",
      minutes: 40,
    };
    expect(await as(here.one.viewer, (work) => bookAppointment(work, past))).toMatchObject({
      reason: "TIME_PAST",
    });
    const elsewhere = { ...past, on: TOMORROW, roomId: randomUUID() };
    expect(await as(here.one.viewer, (work) => bookAppointment(work, elsewhere))).toMatchObject({
      field: "roomId",
    });
  });

  test("who reads a note, viewer by viewer", async () => {
    await talked();
    expect(await notes(here.one.viewer)).toEqual(["想妈妈"]);
    const table: [string, Viewer, unknown][] = [
      ["its counsellor", here.one.viewer, 1],
      ["a fellow counsellor", here.two.viewer, 0],
      ["the coordinator", here.coordinator.viewer, { refused: "42501" }],
      ["the district", here.admin.viewer, { refused: "42501" }],
      ["a visitor", { kind: "visitor" }, { refused: "42501" }],
      ["who goes to homes", { kind: "field", personId: here.one.person.id, name: "" }, { refused: "42501" }],
      [
        "an officer for reports",
        { kind: "officer", personId: here.admin.person.id, name: "" },
        { refused: "42501" },
      ],
      [
        "the own account",
        { kind: "own", personId: here.one.person.id, name: "", sessionId: randomUUID() },
        { refused: "42501" },
      ],
    ];
    const seen = [];
    for (const [who, viewer] of table) seen.push([who, await count(viewer, "counselling_notes")]);
    expect(seen).toEqual(table.map(([who, , expected]) => [who, expected]));
    // The site deletes them and does not read them.
    const system: Viewer = { kind: "system", job: "test" };
    expect(await changes(system, "SELECT text FROM counselling_notes")).toEqual({ refused: "42501" });
    expect(await changes(here.one.viewer, "UPDATE counselling_notes SET text = 'x'")).toEqual({
      refused: "42501",
    });
    expect(await changes(here.one.viewer, "DELETE FROM counselling_notes")).toEqual({ refused: "42501" });
  });

  test("handed over, the notes are the successor's alone", async () => {
    const appointmentId = await talked();
    const hand = (toId: string, viewer = here.one.viewer) =>
      as(viewer, (work) => handOverNotes(work, { appointmentId, toId }), AFTER);
    expect(await hand(here.coordinator.person.id)).toMatchObject({ reason: "NOTHING_TO_HAND_OVER" });
    expect(await hand(here.two.person.id)).toMatchObject({ ok: true });
    expect(await notes(here.one.viewer)).toEqual([]);
    expect(await notes(here.two.viewer)).toEqual(["想妈妈"]);
    const listed = await readOn(given, here.two.viewer, AFTER, (work) =>
      listAppointments(work, { tab: "PAST", page: 1 }),
    );
    expect(listed.rows.map(({ id, mine }) => [id, mine])).toEqual([[appointmentId, false]]);
    const [audited] = await setting(given, (tx) =>
      tx.auditRow.findMany({ where: { action: "note.handed-over" } }),
    );
    expect(audited).toMatchObject({
      actorId: here.one.person.id,
      childId: here.child.id,
      role: "COUNSELLOR",
    });
    expect(JSON.stringify(audited?.details)).not.toContain("想妈妈");
  });

  test("a note is written by who talked with the child, and at no appointment of another", async () => {
    const appointmentId = await talked();
    const write = (viewer: CounsellorViewer) =>
      as(viewer, (work) => writeNote(work, { appointmentId, text: "x" }), AFTER);
    expect(await write(here.two.viewer)).toMatchObject({ ok: false });
    const forged = `INSERT INTO counselling_notes (appointment_id, child_id, author_id, holder_id, text, written_at)
      VALUES ('${appointmentId}', '${here.child.id}', '${here.two.person.id}', '${here.two.person.id}', 'x', now())`;
    expect(await changes(here.two.viewer, forged)).toEqual({ refused: "42501" });
  });

  test("a right that ends takes the notes out of sight, and what was booked is asked for again", async () => {
    await talked();
    await asked();
    expect(await book(here.one.viewer, here.child.id, "17:00")).toMatchObject({ ok: true });
    const ended = await commandOn(given, here.admin.viewer, NOW, (work) =>
      revoke(work, here.one.person.id, here.one.grantId),
    );
    expect(ended).toMatchObject({ ok: true });
    expect(await notes(here.one.viewer)).toEqual([]);
    const again = await setting(given, (tx) =>
      tx.appointment.findMany({ where: { childId: here.child.id }, orderBy: { state: "asc" } }),
    );
    expect(again.map(({ state, counsellorId }) => [state, counsellorId === null])).toEqual([
      ["ASKED", true],
      ["HELD", false],
    ]);
    const taken = await setting(given, (tx) =>
      tx.engagement.count({ where: { party: `counsellor:${here.one.person.id}` } }),
    );
    expect(taken).toBe(1);
  });

  test("danger goes to the report of harm, whose reader learns what was written there and no note", async () => {
    const appointmentId = await talked();
    const told = await as(
      here.one.viewer,
      (work) => reportHarm(work, { appointmentId, account: "不敢回家", danger: true }),
      AFTER,
    );
    expect(told).toMatchObject({ ok: true });
    const reports = await setting(given, (tx) =>
      tx.safeguardingReport.findMany({ where: { childId: here.child.id }, include: { reporter: true } }),
    );
    expect(reports).toMatchObject([
      { severity: "HIGH", danger: true, account: "不敢回家", reporter: { personId: here.one.person.id } },
    ]);
  });

  test("a child of another school's counsellor is not there", async () => {
    await asked();
    const far = await aRoomOfQuiet(given);
    const { id } = await standing();
    expect(await readOn(given, far.one.viewer, NOW, (work) => appointmentOf(work, id))).toBeNull();
  });
});
