import { beforeAll, expect, it } from "vitest";
import { availabilityOf, partyOf } from "~/data/schedule/availability";
import { withViewer } from "~/data/work.server";
import type { Party } from "~/domain/schedule/availability";
import { addAbsence, dropAbsence } from "~/usecases/availability/absences";
import { setHours } from "~/usecases/availability/set-hours";
import { setZone } from "~/usecases/availability/set-zone";
import { NOW } from "../../factories";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { aCorner, type Corner } from "../../support/video-corner";

const SYSTEM = { kind: "system", job: "test" } as const;
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const NOON = { weekday: 1, from: 720, until: 780 };

onEachDatabase("hours of a week and days away", (given) => {
  let at: Corner;
  beforeAll(async () => {
    at = await aCorner(given);
  });

  const parties = (): Party[] => [
    { kind: "volunteer", id: at.made.volunteer.volunteer.id },
    { kind: "child", id: at.made.child.child.id },
    { kind: "supervisor", id: at.supervisors[0]?.id ?? "" },
  ];
  const doing = (of: Party, body: (...args: Parameters<typeof setHours>) => ReturnType<typeof setHours>) =>
    commandOn(given, at.viewer, NOW, async (work) => {
      const party = await partyOf(work, of);
      if (!party) throw new Error("nobody there");
      return body(work, party, { version: 0, windows: [] });
    });
  const hours = (of: Party, version: number, windows = [NOON]) =>
    doing(of, (work, party) => setHours(work, party, { version, windows }));
  const away = (of: Party, firstDay: string, lastDay: string) =>
    doing(of, (work, party) =>
      addAbsence(work, party, { firstDay: day(firstDay), lastDay: day(lastDay), note: "" }),
    );
  const back = (of: Party, id: string) => doing(of, (work, party) => dropAbsence(work, party, id));
  const zone = (of: Party, timeZone: string) => doing(of, (work, party) => setZone(work, party, timeZone));
  const stored = (of: Party) =>
    readOn(given, at.viewer, NOW, async (work) => {
      const party = await partyOf(work, of);
      if (!party) throw new Error("nobody there");
      return { ...(await availabilityOf(work, party)), timeZone: party.timeZone };
    });
  const trail = (subjectId: string) =>
    withViewer(given.site.prisma, SYSTEM, NOW, async ({ tx }) =>
      (await tx.auditRow.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(
        ({ action }) => action,
      ),
    );

  it("hours are entered once, changed from the newest, and joined where they touch", async () => {
    for (const of of parties()) {
      expect(await hours(of, 0)).toMatchObject({ ok: true });
      expect(await hours(of, 0)).toMatchObject({ reason: "STALE" });
      expect(await hours(of, 1, [NOON, { weekday: 1, from: 780, until: 840 }])).toMatchObject({ ok: true });
      expect(await stored(of)).toMatchObject({
        entered: [{ weekday: 1, from: 720, until: 840 }],
        version: 2,
      });
      expect(await hours(of, 1)).toMatchObject({ reason: "STALE" });
      expect(await trail(of.id)).toEqual(["availability.hours-set", "availability.hours-set"]);
    }
  });

  it("an empty week is kept as never, not as nothing said", async () => {
    const [mentor] = parties();
    if (!mentor) throw new Error("no mentor");
    expect(await hours(mentor, 2, [])).toMatchObject({ ok: true });
    expect((await stored(mentor)).entered).toEqual([]);
  });

  it("days away are listed once, not in the past nor turned round, and only those of the same person are taken off", async () => {
    const [mentor, child] = parties();
    if (!mentor || !child) throw new Error("nobody there");
    expect(await away(mentor, "2026-12-28", "2026-12-30")).toMatchObject({ ok: true });
    expect(await away(mentor, "2026-12-28", "2026-12-30")).toMatchObject({ reason: "ABSENCE_LISTED" });
    expect(await away(mentor, "2026-12-30", "2026-12-28")).toMatchObject({ ok: false });
    expect(await away(mentor, "2026-10-01", "2026-10-03")).toMatchObject({ ok: false });
    const [absence] = (await stored(mentor)).absences;
    expect(absence).toMatchObject({ firstDay: day("2026-12-28"), lastDay: day("2026-12-30") });
    expect(await back(child, absence?.id ?? "")).toMatchObject({ reason: "STALE" });
    expect((await stored(mentor)).absences).toHaveLength(1);
    expect(await back(mentor, absence?.id ?? "")).toMatchObject({ ok: true });
    expect((await stored(mentor)).absences).toEqual([]);
  });

  it("a mentor has a clock of their own, the school's own zone is kept as none, and nobody else has one", async () => {
    const [mentor, child, teacher] = parties();
    if (!mentor || !child || !teacher) throw new Error("nobody there");
    expect(await zone(mentor, "America/Los_Angeles")).toMatchObject({ ok: true });
    expect((await stored(mentor)).timeZone).toBe("America/Los_Angeles");
    expect(await zone(mentor, "Mars/Olympus")).toMatchObject({ reason: "INVALID", field: "timeZone" });
    expect(await zone(mentor, "Asia/Shanghai")).toMatchObject({ ok: true });
    const row = await withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
      tx.volunteer.findUniqueOrThrow({ where: { id: mentor.id } }),
    );
    expect(row.timeZone).toBeNull();
    for (const of of [child, teacher])
      expect(await zone(of, "Asia/Tokyo")).toMatchObject({ reason: "NOT_POSSIBLE_NOW" });
  });
});
