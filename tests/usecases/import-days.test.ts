import { expect, test } from "vitest";
import { dayImport } from "~/data/schedule/day-import";
import { withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { FileRow } from "~/domain/schedule/day-rows";
import { addDay } from "~/usecases/calendar/days";
import { applyImport, startImport } from "~/usecases/calendar/import-days";
import { aCoordinator, aDistrictAdmin, aSchool, NOW } from "../factories";
import { commandOn, readOn } from "../support/command";
import { onEachDatabase, type TestDatabase } from "../support/databases";

const SYSTEM = { kind: "system", job: "test" } as const;

const row = (line: number, from: string, kind: string, nameZh: string, until = ""): FileRow => ({
  ...{ line, from, until, kind, nameZh, nameEn: "" },
});
/** Four days off in May, the Saturday that makes up for them, a day that the district has, and a row with a fault. */
const FILE = [
  row(2, "2027-05-03", "放假", "劳动节", "2027-05-06"),
  row(3, "2027-05-08", "补课", "劳动节补课"),
  row(4, "2026-10-01", "放假", "国庆"),
  row(5, "2027-06-31", "放假", "毕业典礼"),
];

const aStaff = (given: TestDatabase) =>
  withViewer(given.site.prisma, SYSTEM, NOW, async ({ tx }) => {
    const school = await aSchool(tx);
    const { viewer } = await aCoordinator(tx, { school });
    const { viewer: other } = await aCoordinator(tx);
    return { school: school.id, viewer, other };
  });

onEachDatabase("importing days of a calendar", (given) => {
  const read = async (viewer: StaffViewer, school: number | null, rows = FILE) => {
    const started = await commandOn(given, viewer, NOW, (work) => startImport(work, school, rows));
    if (!started.ok) throw new Error(started.reason);
    return started.value;
  };
  const apply = (viewer: StaffViewer, school: number | null, id: string) =>
    commandOn(given, viewer, NOW, (work) => applyImport(work, school, id));
  const shown = (viewer: StaffViewer, id: string) =>
    readOn(given, viewer, NOW, (work) => dayImport(work, id));
  const becomes = async (viewer: StaffViewer, id: string) =>
    (await shown(viewer, id))?.days.map((day) => day.becomes);
  const listed = (school: number) =>
    given.superuser((sql) =>
      sql.query<{ day: string; kind: string }>(
        "SELECT day::text, kind::text FROM calendar_days WHERE school_id = $1 ORDER BY day",
        [school],
      ),
    );

  test("writes nothing until it is confirmed, then all that is new or changed, once", async () => {
    const { school, viewer } = await aStaff(given);
    await commandOn(given, viewer, NOW, (work) =>
      addDay(work, school, { day: new Date("2027-05-06"), kind: "HOLIDAY", nameZh: "校庆", nameEn: "校庆" }),
    );
    const id = await read(viewer, school);
    expect(await becomes(viewer, id)).toEqual(["NEW", "NEW", "NEW", "CHANGED", "NEW", "UNCHANGED"]);
    expect((await shown(viewer, id))?.wrong).toMatchObject([{ line: 5, fault: "DATE" }]);
    expect(await listed(school)).toHaveLength(1);

    expect(await apply(viewer, school, id)).toMatchObject({ ok: true });
    expect((await listed(school)).map(({ day, kind }) => `${day.slice(5)} ${kind}`)).toEqual([
      ...["05-03 HOLIDAY", "05-04 HOLIDAY", "05-05 HOLIDAY", "05-06 HOLIDAY"],
      "05-08 MAKE_UP",
    ]);
    expect(await apply(viewer, school, id)).toMatchObject({ ok: false, reason: "STALE" });
    const [entry] = await given.superuser((sql) =>
      sql.query<{ details: object }>(
        "SELECT details FROM audit WHERE action = 'calendar.imported' AND school_id = $1",
        [school],
      ),
    );
    expect(entry?.details).toEqual({ added: 4, changed: 1, wrong: 1 });
  });

  test("the same file again changes nothing", async () => {
    const { school, viewer } = await aStaff(given);
    await apply(viewer, school, await read(viewer, school));
    const again = await read(viewer, school);
    expect(new Set(await becomes(viewer, again))).toEqual(new Set(["UNCHANGED"]));
    expect(await apply(viewer, school, again)).toMatchObject({ ok: false, reason: "NOTHING_NEW" });
    expect(await listed(school)).toHaveLength(5);
  });

  test("reading another file forgets the one before, not what was written", async () => {
    const { school, viewer } = await aStaff(given);
    const first = await read(viewer, school);
    const second = await read(viewer, school);
    expect(await shown(viewer, first)).toBeNull();
    await apply(viewer, school, second);
    await read(viewer, school);
    expect((await shown(viewer, second))?.appliedAt).toEqual(NOW);
  });

  test("belongs to whoever may write that calendar", async () => {
    const { school, viewer, other } = await aStaff(given);
    const id = await read(viewer, school);
    expect(await shown(other, id)).toBeNull();
    expect(await apply(other, school, id)).toMatchObject({ ok: false });
    await expect(read(other, school)).rejects.toThrow();
    await expect(read(viewer, null)).rejects.toThrow();
    // Nor is a school's file written into the district's calendar.
    expect(await apply(viewer, null, id)).toMatchObject({ ok: false, reason: "STALE" });
  });

  test("the district's days are every school's, and each may say otherwise", async () => {
    const { school, viewer } = await aStaff(given);
    const admin = await withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) => aDistrictAdmin(tx));
    const rows = [
      row(2, "2027-10-01", "放假", "国庆节", "2027-10-03"),
      row(3, "2027-10-09", "调休", "国庆节补课"),
    ];
    expect(await apply(admin.viewer, null, await read(admin.viewer, null, rows))).toMatchObject({ ok: true });
    const id = await read(viewer, school, [row(2, "2027-10-09", "放假", "本校不补"), ...rows.slice(0, 1)]);
    expect(await becomes(viewer, id)).toEqual(["NEW", "UNCHANGED", "UNCHANGED", "UNCHANGED"]);
    await given.superuser((sql) =>
      sql.query("DELETE FROM calendar_days WHERE day > '2027-09-30' AND school_id IS NULL"),
    );
  });

  test("a file with too many days is refused", async () => {
    const { school, viewer } = await aStaff(given);
    const months = Array.from({ length: 14 }, (_, n) => {
      const month = `${2027 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;
      return row(n + 2, `${month}-01`, "放假", "x", `${month}-${(n % 12) + 1 === 2 ? 28 : 30}`);
    });
    expect(await commandOn(given, viewer, NOW, (work) => startImport(work, school, months))).toMatchObject({
      ...{ ok: false, reason: "FILE_TOO_MANY" },
    });
  });
});
