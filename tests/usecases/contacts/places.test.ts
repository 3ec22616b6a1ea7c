import { beforeAll, describe, expect, it } from "vitest";
import { type MatchInQuestion, matchInQuestion } from "~/data/matches/decision";
import { editPage } from "~/data/matches/edit-page";
import { previewPlan } from "~/data/matches/plan-preview";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { Refused, Verdict } from "~/domain/shared/verdict";
import { bookCall } from "~/usecases/calls/book";
import { changeOne, type Occasion } from "~/usecases/contacts/edit-one";
import { changeSeries } from "~/usecases/contacts/edit-series";
import { extendPlans } from "~/usecases/contacts/extend-plans";
import { planContacts, type WishedPlan } from "~/usecases/contacts/plan";
import { pauseMatch, resumeMatch } from "~/usecases/matches/pause";
import { aContact, aMatch, NOW } from "../../factories";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { aCorner, type Corner, FOUR } from "../../support/video-corner";

const SYSTEM = { kind: "system", job: "test" } as const;
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const NOW_DAY = day(NOW.toISOString().slice(0, 10));
const AT_FOUR = { on: day("2026-11-24"), startTime: "16:00", minutes: 20, mode: "VIDEO", place: "" } as const;
/** Every Thursday at four. */
const PLAN = {
  ...{ frequency: "WEEKLY", weekday: 3, week: null, monthDay: null, startTime: "16:00", minutes: 20 },
  ...{ mode: "VIDEO", place: "", startsOn: day("2026-11-26"), endsOn: null, holidayRule: "KEEP" },
  leaveOut: false,
} as const satisfies WishedPlan;

onEachDatabase("where a contact is booked", (given) => {
  beforeAll(() => aCorner(given));

  const asStaff = (at: Corner) => ({
    match: (work: Work) => matchInQuestion(work, at.made.match.id).then((match) => match ?? Promise.reject()),
    does: <T>(body: (work: Work<StaffViewer>) => Promise<T>) => readOn(given, at.viewer, NOW, body),
  });
  const contactOf = (id: string) =>
    withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) => tx.contact.findUniqueOrThrow({ where: { id } }));
  const move = async (at: Corner, occasion: Partial<Occasion>) => {
    const { id: contactId, version } = await contactOf(at.contact.id);
    return commandOn(given, at.viewer, NOW, async (work) =>
      changeOne(work, await asStaff(at).match(work), { contactId, version, ...AT_FOUR, ...occasion }),
    );
  };
  const plan = (at: Corner, wished: Partial<WishedPlan>) =>
    commandOn(given, at.viewer, NOW, async (work) =>
      planContacts(work, await asStaff(at).match(work), { ...PLAN, ...wished }),
    );
  const contactsOf = (at: Corner) =>
    withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
      tx.contact.findMany({
        where: { matchId: at.made.match.id, planId: { not: null }, state: "PLANNED" },
        orderBy: { startsAt: "asc" },
      }),
    );
  /** Another pair of the same school in another room with the teacher, on that Thursday at four. */
  const elsewhere = (at: Corner) =>
    withViewer(given.site.prisma, SYSTEM, NOW, async ({ tx }) => {
      const made = await aMatch(tx, { school: at.school });
      const supervisorId = at.supervisors[0]?.id ?? "";
      await aContact(tx, { made, supervisorId, startsAt: new Date("2026-12-03T08:00:00Z"), mode: "VIDEO" });
      return made.child.child.name;
    });

  it("of a plan made during a pause is called off until its last day, and has a seat once it is put back", async () => {
    const at = await aCorner(given);
    const pause = { reason: "MENTOR_AWAY", note: "", startsOn: NOW_DAY, endsOn: day("2026-12-10") } as const;
    const staff = <T>(body: (work: Work<StaffViewer>, match: MatchInQuestion) => Promise<Verdict<T>>) =>
      commandOn(given, at.viewer, NOW, async (work) => body(work, await asStaff(at).match(work)));
    expect(await staff((work, match) => pauseMatch(work, match, pause))).toMatchObject({ ok: true });
    expect(await plan(at, { roomId: at.room.id })).toMatchObject({ ok: true });
    const days = async () =>
      (await contactsOf(at)).map(({ localStart, seat }) => `${localStart.slice(0, 10)} ${seat}`);
    expect((await days())[0]).toBe("2026-12-17 1");
    await withViewer(given.site.prisma, SYSTEM, NOW, extendPlans);
    const open = await withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
      tx.matchPause.findFirstOrThrow({ where: { matchId: at.made.match.id } }),
    );
    expect(
      await staff((work, match) => resumeMatch(work, match, { pauseId: open.id, version: open.version })),
    ).toMatchObject({ ok: true });
    expect((await days()).slice(0, 4)).toEqual([
      "2026-11-26 1",
      "2026-12-03 1",
      "2026-12-10 1",
      "2026-12-17 1",
    ]);
  });

  describe("one contact", () => {
    it("leaves the room, comes back to a seat of it, and takes a teacher along", async () => {
      const at = await aCorner(given);
      expect(await move(at, { place: "视频角1号座", startTime: "19:00", roomId: null })).toMatchObject({
        ok: true,
      });
      expect(await contactOf(at.contact.id)).toMatchObject({ roomId: null, seat: null, place: "" });
      const [teacher] = at.supervisors;
      expect(await move(at, { roomId: at.room.id, supervisorId: teacher?.id ?? null })).toMatchObject({
        ok: true,
      });
      expect(await contactOf(at.contact.id)).toMatchObject({
        ...{ roomId: at.room.id, seat: 1, supervisorId: teacher?.id, startsAt: FOUR, place: "视频角" },
      });
    });

    it("keeps its room while nothing is said of it, and another way of contact gives it up", async () => {
      const at = await aCorner(given);
      expect(await move(at, { startTime: "16:30" })).toMatchObject({ ok: true });
      expect(await contactOf(at.contact.id)).toMatchObject({ roomId: at.room.id, seat: 1 });
      expect(await move(at, { mode: "MEETING", place: "操场" })).toMatchObject({ ok: true });
      expect(await contactOf(at.contact.id)).toMatchObject({ roomId: null, seat: null, mode: "MEETING" });
    });

    it("is refused with the room's reason next to the room, and with whoever is taken by name", async () => {
      const at = await aCorner(given);
      expect(await move(at, { startTime: "19:00", roomId: at.room.id })).toMatchObject({
        ...{ reason: "ROOM_NOT_OPEN_ON:2026-11-24", field: "roomId" },
      });
      expect(await move(at, { roomId: at.room.id, mode: "MEETING", place: "操场" })).toMatchObject({
        ...{ reason: "ROOM_FOR_SOMETHING_ELSE", field: "roomId" },
      });
      const foreign = await aCorner(given);
      expect(await move(at, { roomId: foreign.room.id })).toMatchObject({ ok: false, field: "roomId" });
      expect(await move(at, { supervisorId: foreign.supervisors[0]?.id ?? "" })).toMatchObject({
        ...{ reason: "SUPERVISOR_NOT_HERE", field: "supervisorId" },
      });
      const { guardian, child } = at.made.child;
      await commandOn(given, at.viewer, NOW, (work) =>
        bookCall(work, {
          ...{ childId: child.id, memberId: guardian.id, roomId: at.room.id },
          ...{ mode: "VIDEO", minutes: 20, when: "2026-11-25T16:00" },
        }),
      );
      expect(await move(at, { on: day("2026-11-25"), startTime: "16:10" })).toMatchObject({
        ...{ reason: "CHILD_BUSY_ON:2026-11-25", field: "startTime" },
        about: `16:00–16:20|${guardian.name}`,
      });
    });

    it("offers times instead, and each of them is accepted", async () => {
      const at = await aCorner(given);
      const refusal = (await move(at, { startTime: "19:00", roomId: at.room.id })) as Refused;
      expect(refusal.instead?.length).toBeGreaterThan(1);
      for (const { on = "", startTime } of refusal.instead ?? [])
        expect(await move(at, { on: day(on), startTime, roomId: at.room.id })).toMatchObject({ ok: true });
    });

    it("is looked at before: what is in the way, what only advises against it, and nothing", async () => {
      const at = await aCorner(given);
      const check = async (occasion: Partial<Occasion>) => {
        const one = { ...AT_FOUR, roomId: at.room.id, supervisorId: null, ...occasion };
        const { does, match } = asStaff(at);
        const page = await does(async (work) =>
          editPage(work, await match(work), at.contact.id, { series: null, one }),
        );
        return page?.check;
      };
      expect(await check({ startTime: "19:00" })).toMatchObject({
        check: { obstacle: { why: "ROOM_NOT_OPEN" } },
      });
      expect(await check({})).toMatchObject({ problem: null, check: { obstacle: null }, instead: [] });
      await withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
        tx.absence.create({
          data: {
            childId: at.made.child.child.id,
            firstDay: day("2026-11-24"),
            lastDay: day("2026-11-24"),
            note: "",
          },
        }),
      );
      expect(await check({})).toMatchObject({
        check: { obstacle: null, advice: expect.arrayContaining([{ why: "ABSENT", party: "CHILD" }]) },
      });
      expect(await move(at, {})).toMatchObject({ ok: true });
    });
  });

  describe("a plan with a teacher", () => {
    it("carries room and teacher to its contacts, to those of a changed series and to later ones", async () => {
      const at = await aCorner(given);
      const [first, second] = at.supervisors.map(({ id }) => id);
      const where = { roomId: at.room.id, supervisorId: first ?? null };
      expect(await plan(at, where)).toMatchObject({ ok: true });
      const planned = await contactsOf(at);
      expect(
        planned.every(({ supervisorId, roomId }) => supervisorId === first && roomId === at.room.id),
      ).toBe(true);
      const { does, match } = asStaff(at);
      const [pivot] = planned;
      const changed = await does(async (work) =>
        changeSeries(work, await match(work), {
          ...{ contactId: pivot?.id ?? "", version: pivot?.version ?? 0, scope: "ALL", apartWay: "KEEP" },
          ...{ leaveOut: false, plan: { ...PLAN, startTime: "16:30", supervisorId: second ?? null } },
        }),
      );
      expect(changed).toMatchObject({ ok: true });
      const after = await contactsOf(at);
      expect(after.map(({ id }) => id)).toEqual(planned.map(({ id }) => id));
      expect(after.every(({ supervisorId, seat }) => supervisorId === second && seat !== null)).toBe(true);
      const soon = new Date(NOW.getTime() + 20 * 86_400_000);
      await readOn(given, SYSTEM, soon, extendPlans);
      const later = (await contactsOf(at)).slice(after.length);
      expect(later.length).toBeGreaterThan(0);
      expect(
        later.every(({ supervisorId, roomId }) => supervisorId === second && roomId === at.room.id),
      ).toBe(true);
    });

    it("is refused on the day on which the teacher sits elsewhere, with the child's name, or leaves the day out", async () => {
      const at = await aCorner(given);
      const child = await elsewhere(at);
      const where = { roomId: at.room.id, supervisorId: at.supervisors[0]?.id ?? null };
      expect(await plan(at, where)).toMatchObject({
        ...{ reason: "SUPERVISOR_BUSY_ON:2026-12-03", field: "supervisorId", about: `16:00–16:20|${child}` },
      });
      expect(await plan(at, { ...where, leaveOut: true })).toMatchObject({ ok: true });
      const starts = (await contactsOf(at)).map(({ localStart }) => localStart.slice(5, 10));
      expect(starts.slice(0, 2)).toEqual(["11-26", "12-10"]);
    });

    it("is previewed with the days of a pause, both ends of it", async () => {
      const at = await aCorner(given);
      const { match } = asStaff(at);
      const { leaveOut: _, ...cadence } = PLAN;
      const preview = () =>
        asStaff(at).does(async (work) =>
          previewPlan(work, await match(work), { ...cadence, roomId: at.room.id, supervisorId: null }),
        );
      const days = ((await preview()).wished?.dates ?? []).map(({ localStart }) => localStart.slice(0, 10));
      const [, second = "", third = ""] = days;
      const { id: matchId, childId } = at.made.match;
      await readOn(given, SYSTEM, NOW, ({ tx }) =>
        tx.matchPause.create({
          data: {
            ...{ matchId, childId, schoolId: at.school.id, reason: "EXAMS", pausedAt: NOW },
            ...{ startsOn: day(second), endsOn: day(third), pausedById: at.viewer.personId },
          },
        }),
      );
      const paused = ((await preview()).wished?.dates ?? []).filter((date) => date.paused);
      expect(paused.map(({ localStart }) => localStart.slice(0, 10))).toEqual([second, third]);
    });

    it("is previewed with every obstacle, and with hours at which each contact is free", async () => {
      const at = await aCorner(given);
      const child = await elsewhere(at);
      const where = { roomId: at.room.id, supervisorId: at.supervisors[0]?.id ?? null };
      const preview = async (wished: Partial<WishedPlan>) => {
        const { does, match } = asStaff(at);
        const { leaveOut: _, ...cadence } = PLAN;
        const page = await does(async (work) =>
          previewPlan(work, await match(work), { ...cadence, ...where, ...wished }),
        );
        return page.wished;
      };
      const busy = await preview({});
      expect(busy?.dates.map(({ check }) => check?.obstacle?.why ?? "").slice(0, 3)).toEqual([
        "",
        "SUPERVISOR_BUSY",
        "",
      ]);
      expect(busy?.dates[1]?.check?.obstacle?.taking).toMatchObject({
        name: child,
        from: "16:00",
        until: "16:20",
      });
      const closed = await preview({ startTime: "19:00" });
      expect(new Set(closed?.dates.map(({ check }) => check?.obstacle?.why))).toEqual(
        new Set(["ROOM_NOT_OPEN"]),
      );
      expect(closed?.instead.length).toBeGreaterThan(0);
      for (const { weekday, startTime } of closed?.instead ?? []) {
        const other = await preview({ weekday: Number(weekday), startTime });
        expect(other?.dates.every(({ check }) => check?.obstacle === null)).toBe(true);
      }
      expect(await preview({ mode: "MEETING", place: "操场" })).toMatchObject({
        problem: "ROOM_FOR_SOMETHING_ELSE",
      });
    });
  });
});
