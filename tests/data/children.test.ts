import { beforeAll, expect, test } from "vitest";
import { childFile } from "~/data/children/file";
import { childToEdit, familyMemberToEdit } from "~/data/children/form";
import { type ChildFilter, listChildren, schoolsInReach } from "~/data/children/list";
import { type TimelineEntry, timeline } from "~/data/children/timeline";
import { gapOf } from "~/data/gaps/rows";
import { cursorOf, cursorText, TIMELINE_KINDS } from "~/domain/child/timeline";
import { onEachDatabase } from "../support/databases";
import { aDistrict, insertRow, NOW, type Scene, staffOf } from "../support/scene";
import { aSchoolWithContactAhead, reading } from "../usecases/child/given";

const all: ChildFilter = { q: "", sort: "name", page: 1 };

onEachDatabase("the children of a school", (given) => {
  let ids: Scene;
  let other: Scene;

  beforeAll(async () => {
    await given.superuser(aDistrict);
    ids = await aSchoolWithContactAhead(given);
    other = await aSchoolWithContactAhead(given);
    await given.superuser(async (sql) => {
      for (let index = 0; index < 30; index++) {
        const name = index === 7 ? "王秀兰" : `赵小${index}`;
        await insertRow(sql, "children", {
          id: `00000000-0000-4000-8000-${String(900_000_000_000 + index)}`,
          school_id: ids.school,
          name,
          sort_key: index === 7 ? "wangxiulan wxl" : `zhaoxiao${String(index).padStart(2, "0")} zx`,
          gender: "BOY",
          birth_date: "2016-05-04",
          grade: index % 2 === 0 ? 2 : 5,
          place_id: ids.town,
          priority: index % 3 === 0 ? "A" : "C",
          state: index === 29 ? "LEFT" : "WAITING",
          waiting_since: `2026-08-${String((index % 28) + 1).padStart(2, "0")}`,
          guardianship_rating: "FAIR",
          created_at: NOW.toISOString(),
        });
      }
    });
  });
  const list = (filter: Partial<ChildFilter>) =>
    reading(given, staffOf(ids), (work) => listChildren(work, { ...all, ...filter }));

  test("come in pages, counted by state, without those who left", async () => {
    const first = await list({});
    expect(first).toMatchObject({
      everybody: 30,
      total: 30,
      pages: 2,
      counts: { WAITING: 29, MATCHED: 1, LEFT: 1 },
    });
    expect(first.rows).toHaveLength(25);
    const second = await list({ page: 2 });
    expect(second.rows).toHaveLength(5);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(30);
    expect((await list({ page: 99 })).page).toBe(2);
    expect((await list({ state: "LEFT" })).rows).toHaveLength(1);
  });

  test.each(["王秀兰", "秀兰", "wangxiulan", "xiulan", "WXL", "wang xiu lan", " wxl "])(
    "are found by %j",
    async (q) => {
      expect((await list({ q })).rows.map(({ name }) => name)).toEqual(["王秀兰"]);
    },
  );

  test("are not found by what only looks like a pattern", async () => {
    expect((await list({ q: "%" })).total).toBe(0);
    expect((await list({ q: "w_ngxiulan" })).total).toBe(0);
    expect((await list({ q: "' OR true --" })).total).toBe(0);
  });

  test("are filtered by priority, grade, school, town and silence", async () => {
    expect((await list({ grade: 2, priority: "A", state: "WAITING" })).total).toBe(5);
    expect((await list({ school: other.school })).total).toBe(0);
    expect((await list({ town: ids.town })).total).toBe(30);
    expect((await list({ due: "overdue" })).total).toBe(0);
    const later = await reading(
      given,
      staffOf(ids),
      (work) => listChildren(work, { ...all, due: "overdue" }),
      new Date("2026-09-22T16:00:00Z"),
    );
    // The scene's contact was on the eighth of September; midnight at school makes the fifteenth day of fourteen.
    expect(later.rows.map(({ id }) => id)).toEqual([ids.child]);
  });

  test("are sorted by name, by waiting and by silence", async () => {
    const waiting = await list({ sort: "waiting" });
    const since = waiting.rows.map(({ waitingSince }) => waitingSince?.getTime() ?? Number.POSITIVE_INFINITY);
    expect(since).toEqual([...since].sort((a, b) => a - b));
    expect((await list({ sort: "contact" })).rows[0]?.id).toBe(ids.child);
    expect((await list({ sort: "name" })).rows[1]?.name).toBe("王秀兰");
  });

  test("another school's are neither listed nor opened", async () => {
    const [list, file, form, member] = await reading(given, staffOf(other), async (work) => [
      await listChildren(work, all),
      await childFile(work, ids.child),
      await childToEdit(work, ids.child),
      await familyMemberToEdit(work, ids.child, ids.member),
    ]);
    expect(list).toMatchObject({ total: 1 });
    expect([file, form, member]).toEqual([null, null, null]);
    const schools = await reading(given, staffOf(other), schoolsInReach);
    expect(schools.map(({ id }) => id)).toEqual([other.school]);
  });

  test("a file holds family, permissions, slots, matches, links and what lies ahead", async () => {
    const [file, gap] = await reading(given, staffOf(ids), async (work) => [
      await childFile(work, ids.child),
      await gapOf(work, { id: ids.child, schoolId: ids.school }),
    ]);
    expect(file).toMatchObject({
      name: "陈小雨",
      family: [{ name: "陈奶奶", guardian: true }],
      permissions: [{ kind: expect.any(String) }, {}, {}, {}],
      slots: [{ matches: [{ id: ids.match }] }, { matches: [] }],
      matches: [{ state: "ACTIVE", volunteer: { name: "李安" }, plans: [{ weekday: 2 }] }],
      links: [{ memberId: ids.member, spoken: false, sessions: 1, wrongCodes: 0 }],
      restrictions: [],
      contacts: [{ state: "CONFIRMED", volunteer: { name: "李安" } }],
    });
    expect(JSON.stringify(file)).not.toMatch(/link-\d|codeHash|tokenHash/);
    expect(gap).toMatchObject({ cadence: 14, gap: { days: expect.any(Number), allowed: 14 } });
  });

  test("one time line of everything, page by page without a gap or a double, and of one kind alone", async () => {
    const child = { id: ids.child, school: { timeZone: "Asia/Shanghai" } };
    const read = (wanted: Parameters<typeof timeline>[2]) =>
      reading(given, staffOf(ids), (work) => timeline(work, child, wanted));
    const all = await read({ take: 100 });
    const kinds = new Set(all.map(({ kind }) => kind));
    for (const kind of [
      "checkIn",
      "milestone",
      "visit",
      "guardianship",
      "agreement",
      "notice",
      "aid",
      "hukou",
    ])
      expect(kinds).toContain(kind);
    const times = all.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const paged = [];
    for (let before: TimelineEntry | undefined; ; ) {
      const page: TimelineEntry[] = await read({ take: 2, before: before && cursorOf(cursorText(before)) });
      paged.push(...page);
      before = page.at(-1);
      if (page.length < 2) break;
    }
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(new Set(paged.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(all.length);
    const each = await Promise.resolve(TIMELINE_KINDS).then(async (names) => {
      const found = [];
      for (const kind of names) found.push(...(await read({ kind, take: 100 })));
      return found;
    });
    expect(each.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(JSON.stringify(all)).not.toContain("COUNSELLING");
  });

  test("nothing of another school's child is on it", async () => {
    const child = { id: other.child, school: { timeZone: "Asia/Shanghai" } };
    expect(await reading(given, staffOf(ids), (work) => timeline(work, child))).toEqual([]);
  });

  test("a family member of another child is not found", async () => {
    const [right, foreign, fresh] = await reading(given, staffOf(ids), async (work) => [
      await familyMemberToEdit(work, ids.child, ids.member),
      await familyMemberToEdit(work, ids.child, other.member),
      await familyMemberToEdit(work, ids.child, null),
    ]);
    expect(right?.member?.name).toBe("陈奶奶");
    expect(foreign).toBeNull();
    expect(fresh).toMatchObject({ child: { name: "陈小雨" }, member: null });
  });
});
