import { beforeAll, expect, test } from "vitest";
import { matchInQuestion } from "~/data/matches/decision";
import { roomInQuestion } from "~/data/rooms/rooms";
import { standingWithOffers } from "~/data/rooms/standing";
import { withViewer } from "~/data/work.server";
import { bookCall } from "~/usecases/calls/book";
import { moveCall, recordCall } from "~/usecases/calls/change";
import { planContacts } from "~/usecases/contacts/plan";
import { closeRoom, liftClosure } from "~/usecases/rooms/close-room";
import { endSupervisor } from "~/usecases/rooms/supervisors";
import { aChild, NOW } from "../factories";
import { commandOn, readOn } from "../support/command";
import { onEachDatabase } from "../support/databases";
import { preparedMail } from "../support/prepared-mail";
import { aCorner, type Corner, FOUR, HOURS } from "../support/video-corner";

const SYSTEM = { kind: "system", job: "test" } as const;
/** Tuesday, 24 November 2026, until 18:00 at school. */
const SHUT = {
  startsAt: new Date("2026-11-24T07:00:00Z"),
  endsAt: new Date("2026-11-24T10:00:00Z"),
  reason: "检修",
};

onEachDatabase("rooms and parents' calls", (given) => {
  // The first statements on a fresh embedded database take many times as long as all later ones.
  beforeAll(() => aCorner(given));

  const wishOf = ({ child, room }: Corner, when: string) =>
    ({
      ...{ childId: child.child.id, memberId: child.guardian.id, roomId: room.id },
      ...{ mode: "VIDEO" as const, minutes: 20, when },
    }) as const;
  const book = (at: Corner, when = "2026-11-24T16:00") =>
    commandOn(given, at.viewer, NOW, (work) => bookCall(work, wishOf(at, when)));
  const close = (at: Corner, decisions: Record<string, string>) =>
    commandOn(given, at.viewer, NOW, async (work) => {
      const room = await roomInQuestion(work, at.room.id);
      if (!room) throw new Error("no room");
      return closeRoom(work, room, { ...SHUT, decisions });
    });
  const callOf = (id: string) =>
    withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
      tx.parentCall.findUniqueOrThrow({ where: { id } }),
    );

  test("a call gets the next free seat and a teacher, and stands in the record", async () => {
    const at = await aCorner(given);
    const booked = await book(at);
    if (!booked.ok) throw new Error(booked.reason);
    const call = await callOf(booked.value.id);
    expect(call).toMatchObject({ seat: 2, state: "PLANNED", startsAt: FOUR, bookedById: at.viewer.personId });
    expect(at.supervisors.map(({ id }) => id)).toContain(call.supervisorId);
    const [row] = await withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
      tx.auditRow.findMany({ where: { action: "call.booked", childId: at.child.child.id } }),
    );
    expect(row?.details).toMatchObject({ callId: call.id, at: "2026-11-24T16:00" });
  });

  test("what is in the way is named: the child, the seats, the day, the hours, the teachers", async () => {
    const at = await aCorner(given);
    expect(await book(at, "2026-11-24T18:10")).toMatchObject({ reason: "ROOM_NOT_OPEN" });
    expect(await book(at, "2026-11-22T16:00")).toMatchObject({ reason: "DATE_IN_PAST" });
    expect(await book(at)).toMatchObject({ ok: true });
    expect(await book(at, "2026-11-24T16:10")).toMatchObject({ reason: "CHILD_BUSY" });
    expect(await book(at, "2026-11-24T16:50")).toMatchObject({ reason: "DAILY_CAP_REACHED" });
    const another = await withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
      aChild(tx, { school: at.school }),
    );
    expect(await book({ ...at, child: another })).toMatchObject({ reason: "NO_SEAT_FREE" });
    await withViewer(given.site.prisma, SYSTEM, NOW, async ({ tx }) => {
      await tx.room.update({ where: { id: at.room.id }, data: { seats: 3 } });
      // One teacher sits with the call, and in the same room with whoever comes; the other is with the contact elsewhere.
      const calls = await tx.parentCall.findMany({ where: { schoolId: at.school.id } });
      const other = at.supervisors.find(({ id }) => id !== calls[0]?.supervisorId);
      await tx.contact.update({
        where: { id: at.contact.id },
        data: { roomId: null, seat: null, supervisorId: other?.id ?? "" },
      });
    });
    const second = await book({ ...at, child: another });
    if (!second.ok) throw new Error(second.reason);
    expect((await callOf(second.value.id)).supervisorId).not.toBeNull();
    const away = await withViewer(given.site.prisma, SYSTEM, NOW, async ({ tx }) => {
      const { id: _, ...like } = await tx.room.findUniqueOrThrow({ where: { id: at.room.id } });
      const room = await tx.room.create({ data: { ...like, nameZh: "二号", hours: HOURS } });
      return { ...at, room, child: await aChild(tx, { school: at.school }) };
    });
    expect(await book(away)).toMatchObject({ reason: "SUPERVISOR_BUSY" });
  });

  test("a relative who must not be told anything is not called, nor is another child's", async () => {
    const at = await aCorner(given);
    const booked = await book(at);
    if (!booked.ok) throw new Error(booked.reason);
    await withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
      tx.familyMember.update({ where: { id: at.child.guardian.id }, data: { restricted: true } }),
    );
    expect(await callOf(booked.value.id)).toMatchObject({ state: "CANCELLED" });
    expect(await book(at)).toMatchObject({ reason: "MEMBER_RESTRICTED" });
    const stranger = { ...at, child: { ...at.child, guardian: at.made.child.guardian } };
    expect(await book(stranger)).toMatchObject({ reason: "INVALID" });
  });

  test("a call is moved within its own time, recorded once, and not from an older form", async () => {
    const at = await aCorner(given);
    const booked = await book(at);
    if (!booked.ok) throw new Error(booked.reason);
    const where = { childId: at.child.child.id, callId: booked.value.id, version: 1 };
    const wish = wishOf(at, "2026-11-24T16:10");
    const move = () => commandOn(given, at.viewer, NOW, (work) => moveCall(work, where, wish));
    expect(await move()).toMatchObject({ ok: true });
    expect(await move()).toMatchObject({ reason: "STALE" });
    const hold = (version: number) =>
      commandOn(given, at.viewer, new Date("2026-11-24T09:00:00Z"), (work) =>
        recordCall(work, { ...where, version }, { kind: "HOLD", outcome: "聊得很好" }),
      );
    expect(await hold(2)).toMatchObject({ ok: true });
    expect(await hold(3)).toMatchObject({ reason: "NOT_POSSIBLE_NOW" });
    expect(await callOf(booked.value.id)).toMatchObject({ state: "HELD", outcome: "聊得很好" });
  });

  test("a room is closed only when each booking was decided; offers are free for all of them together", async () => {
    const at = await aCorner(given);
    const booked = await book(at);
    if (!booked.ok) throw new Error(booked.reason);
    const standing = await readOn(given, at.viewer, NOW, async (work) => {
      const room = await roomInQuestion(work, at.room.id);
      return room ? standingWithOffers(work, room, SHUT.startsAt, SHUT.endsAt) : [];
    });
    expect(standing.map(({ kind }) => kind).sort()).toEqual(["CALL", "CONTACT"]);
    expect(await close(at, { [at.contact.id]: "OFF" })).toMatchObject({ reason: "DECIDE_EACH" });
    expect(await callOf(booked.value.id)).toMatchObject({ state: "PLANNED", startsAt: FOUR });
    const decisions = Object.fromEntries(
      standing.map(({ id, offers }) => [id, offers[0]?.localStart ?? "OFF"]),
    );
    expect(Object.values(decisions)).not.toContain("OFF");
    expect(await close(at, decisions)).toEqual({ ok: true, value: { moved: 2, calledOff: 0 } });
    expect(await book(at, "2026-11-24T16:00")).toMatchObject({ ok: false });
  });

  test("its mentors are told what became of their contact, and a closure that is lifted frees every seat", async () => {
    const at = await aCorner(given);
    expect(await close(at, { [at.contact.id]: "OFF" })).toEqual({
      ok: true,
      value: { moved: 0, calledOff: 1 },
    });
    expect(await book(at)).toMatchObject({ reason: "ROOM_SHUT" });
    await withViewer(given.site.prisma, SYSTEM, NOW, async (work) => {
      const letter = await work.tx.outboxMessage.findFirstOrThrow({
        where: { template: "ROOM_CLOSED", personId: at.made.volunteer.person.id },
      });
      expect(letter.state).toBe("WAITING");
      const prepared = await preparedMail(work, letter, "https://site.example");
      if (!("text" in prepared)) throw new Error("no letter");
      expect(prepared.text).toContain("取消");
      expect(prepared.text).not.toContain("检修");
      expect(prepared.text).not.toContain(at.made.child.child.name);
    });
    const closure = await withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
      tx.roomClosure.findFirstOrThrow({ where: { roomId: at.room.id } }),
    );
    const lifted = await commandOn(given, at.viewer, NOW, async (work) => {
      const room = await roomInQuestion(work, at.room.id);
      if (!room) throw new Error("no room");
      return liftClosure(work, room, { closureId: closure.id });
    });
    expect(lifted).toMatchObject({ ok: true });
    expect(await book(at)).toMatchObject({ ok: true });
  });

  test("a plan takes a seat in the room for each of its contacts, and is refused where there is none", async () => {
    const at = await aCorner(given);
    const plan = (startTime: string, roomId: string | null = at.room.id) =>
      commandOn(given, at.viewer, NOW, async (work) => {
        const match = await matchInQuestion(work, at.made.match.id);
        if (!match) throw new Error("no match");
        const cadence = { frequency: "WEEKLY", weekday: 3, week: null, monthDay: null } as const;
        const occasion = { startTime, minutes: 20, mode: "VIDEO", place: "" } as const;
        const days = {
          startsOn: new Date("2026-11-26T00:00:00Z"),
          endsOn: null,
          holidayRule: "KEEP",
        } as const;
        return planContacts(work, match, { ...cadence, ...occasion, ...days, leaveOut: false, roomId });
      });
    expect(await plan("19:00")).toMatchObject({ reason: "ROOM_NOT_OPEN_ON:2026-11-26", field: "roomId" });
    const foreign = await aCorner(given);
    expect(await plan("16:00", foreign.room.id)).toMatchObject({ ok: false, field: "roomId" });
    expect(await plan("16:00")).toMatchObject({ ok: true });
    const contacts = await withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
      tx.contact.findMany({ where: { matchId: at.made.match.id, planId: { not: null } } }),
    );
    expect(contacts.length).toBeGreaterThan(3);
    expect(
      contacts.every(({ roomId, seat, place }) => roomId === at.room.id && seat === 1 && place === "视频角"),
    ).toBe(true);
  });

  test("a teacher who stops leaves what is booked to whoever is put there", async () => {
    const at = await aCorner(given);
    const booked = await book(at);
    if (!booked.ok) throw new Error(booked.reason);
    const { supervisorId } = await callOf(booked.value.id);
    const end = (version: number) =>
      commandOn(given, at.viewer, NOW, (work) =>
        endSupervisor(work, { schoolId: at.school.id, supervisorId: supervisorId ?? "", version }),
      );
    expect(await end(9)).toMatchObject({ reason: "STALE" });
    expect(await callOf(booked.value.id)).toMatchObject({ supervisorId });
    expect(await end(1)).toMatchObject({ ok: true });
    expect(await callOf(booked.value.id)).toMatchObject({ supervisorId: null, state: "PLANNED" });
  });
});
