import { beforeAll, expect, test } from "vitest";
import { openRoster } from "~/adapters/roster-file.server";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { CHILD_SHEET } from "~/domain/roster/columns";
import { applyRoster } from "~/usecases/roster/apply-roster";
import { correctRow } from "~/usecases/roster/correct-row";
import { mapRoster } from "~/usecases/roster/map-roster";
import { readRoster } from "~/usecases/roster/read-roster";
import { undoRoster } from "~/usecases/roster/undo-roster";
import { onEachDatabase } from "../../support/databases";
import { NOW, type Scene, staffOf } from "../../support/scene";
import { VAULT } from "../../support/vault";
import { aDistrictWithOffice } from "../record/given";

const HEAD = "姓名,性别,出生日期,身份证号,年级,班级,现居住村镇,监护评估,监护人姓名,与儿童关系,监护人电话";

onEachDatabase("a roster", (given) => {
  let here: Scene;
  let there: Scene;
  beforeAll(async () => {
    ({ here, there } = await given.superuser(aDistrictWithOffice));
  });
  const as = <T>(body: (work: Work<StaffViewer>) => Promise<T>, viewer = staffOf(here)) =>
    withViewer(given.site.prisma, viewer, NOW, body);
  const row = (name: string, more: Partial<Record<number, string>> = {}) => {
    const cells = [
      name,
      "女",
      "2016-05-04",
      "",
      "三年级",
      "2 班",
      "周原镇",
      "较好",
      "李桂芳",
      "奶奶",
      "13800000001",
    ];
    return cells.map((cell, at) => more[at] ?? cell).join(",");
  };
  const read = async (rows: string[], viewer?: StaffViewer, head = HEAD) => {
    const content = Buffer.from(`\uFEFF${[head, ...rows].join("\r\n")}`);
    const opened = await openRoster(content, CHILD_SHEET);
    if (!opened.ok) throw new Error(opened.reason);
    const file = opened.value;
    const id = await as(
      (work) =>
        readRoster(work, VAULT, { kind: "CHILDREN", schoolId: here.school, fileName: "花名册.csv", file }),
      viewer,
    );
    if (!id.ok) return id;
    const found = await of(id.value);
    await as((work) =>
      mapRoster(work, VAULT, {
        kind: "CHILDREN",
        importId: id.value,
        version: found.version,
        mapping: found.mapping,
      }),
    );
    return id;
  };
  const of = async (id: string) =>
    (
      await given.superuser((sql) =>
        sql.query<{ version: number; mapping: object; state: string; counts: Record<string, number> }>(
          "SELECT version, mapping, state::text, counts FROM roster_imports WHERE id = $1",
          [id],
        ),
      )
    )[0] as { version: number; mapping: object; state: string; counts: Record<string, number> };
  const asked = async (importId: string) => ({
    kind: "CHILDREN" as const,
    importId,
    version: (await of(importId)).version,
  });
  // A refused command is rolled back, as the site does it.
  const apply = async (id: string) => {
    const one = await asked(id);
    return as(async (work) => {
      const verdict = await applyRoster(work, VAULT, one);
      if (!verdict.ok) throw verdict;
      return verdict;
    }).catch((refusal) => refusal);
  };
  const children = () =>
    given.superuser((sql) =>
      sql.query(
        "SELECT id, name, grade, class_name, version FROM children WHERE school_id = $1 ORDER BY id",
        [here.school],
      ),
    );
  const say = async (text: string) => (await given.superuser((sql) => sql.query<{ n: number }>(text)))[0]?.n;

  test("children of one name are written, however far apart they stand in the sheet", async () => {
    const before = await children();
    const strangers = Array.from({ length: 520 }, (_, n) => row(`钱${String.fromCodePoint(0x4e00 + n)}`));
    const started = await read([row("钱多"), ...strangers, row("钱多", { 2: "2015-01-02" })]);
    if (!started.ok) throw new Error(started.reason);
    expect((await of(started.value)).counts).toEqual({ NEW: 522 });
    expect(await apply(started.value)).toEqual({ ok: true, value: false });
    expect((await children()).length).toBe(before.length + 522);
    const one = await asked(started.value);
    expect(await as((work) => undoRoster(work, VAULT, one))).toMatchObject({ ok: true });
    expect(await children()).toEqual(before);
  });

  test("mistakes are named, corrected, and written once; reading it again changes nothing; the whole is undone", async () => {
    const before = await children();
    const letters = await say("SELECT count(*)::int AS n FROM outbox");
    const started = await read([
      row("郑小雨"),
      row("郑小雨"),
      row("郑大山", { 1: "", 3: "1.10105E+17" }),
      row("郑大海", { 2: "2016-13-40", 10: "12345" }),
    ]);
    if (!started.ok) throw new Error(started.reason);
    const id = started.value;
    const faults = await given.superuser((sql) =>
      sql.query(
        "SELECT line, faults FROM roster_rows WHERE import_id = $1 AND verdict = 'WRONG' ORDER BY line",
        [id],
      ),
    );
    expect(faults).toEqual([
      { line: 4, faults: [{ field: "idNumber", code: "ID_RUINED" }] },
      {
        line: 5,
        faults: [
          { field: "birthDate", code: "DATE" },
          { field: "guardianPhone", code: "PHONE" },
        ],
      },
    ]);
    expect((await of(id)).counts).toEqual({ NEW: 1, DUPLICATE: 1, WRONG: 2 });
    expect(await children()).toEqual(before);
    // Nothing that the file says can be read in the database.
    const stored = await given.superuser((sql) =>
      sql.query("SELECT * FROM roster_rows WHERE import_id = $1", [id]),
    );
    expect(JSON.stringify(stored)).not.toMatch(/郑|13800000001|李桂芳/);

    const correction = {
      ...(await asked(id)),
      line: 4,
      decision: null,
      cells: { idNumber: "", gender: "男" },
    };
    const corrected = await as((work) => correctRow(work, VAULT, correction));
    expect(corrected.ok).toBe(true);
    expect((await of(id)).counts).toEqual({ NEW: 2, DUPLICATE: 1, WRONG: 1 });

    expect(await apply(id)).toEqual({ ok: true, value: false });
    expect(await apply(id)).toMatchObject({ ok: false });
    expect((await children()).length).toBe(before.length + 2);
    const family = await given.superuser((sql) =>
      sql.query(
        "SELECT f.name, f.relation, f.phone, f.guardian, f.carer FROM family_members f JOIN children c ON c.id = f.child_id WHERE c.name = '郑大山'",
      ),
    );
    expect(family).toEqual([
      { name: "李桂芳", relation: 62, phone: "13800000001", guardian: true, carer: true },
    ]);

    const again = await read([row("郑小雨"), row("郑大山", { 1: "男" })]);
    if (!again.ok) throw new Error(again.reason);
    expect((await of(again.value)).counts).toEqual({ UNCHANGED: 2 });
    expect(await apply(again.value)).toMatchObject({ ok: false, reason: "NOTHING_NEW" });

    const changed = await read([
      row("郑小雨", { 4: "四", 10: "13900000002" }),
      row("郑大山", { 1: "男", 2: "2015-01-01" }),
    ]);
    if (!changed.ok) throw new Error(changed.reason);
    expect((await of(changed.value)).counts).toEqual({ CHANGED: 1, DOUBTFUL: 1 });
    expect(await apply(changed.value)).toMatchObject({ ok: true });
    expect(await say("SELECT grade AS n FROM children WHERE name = '郑小雨'")).toBe(4);

    const undo = async (which: string) => {
      const one = await asked(which);
      return as(async (work) => {
        const verdict = await undoRoster(work, VAULT, one);
        if (!verdict.ok) throw verdict;
        return verdict;
      }).catch((refusal) => refusal);
    };
    // A later import changed one of its files: the first cannot go any more, and none of it does.
    expect(await undo(id)).toMatchObject({ ok: false, reason: "ROSTER_IN_USE" });
    expect(await undo(changed.value)).toMatchObject({ ok: true });
    expect(await say("SELECT grade AS n FROM children WHERE name = '郑小雨'")).toBe(3);
    expect(await say("SELECT count(*)::int AS n FROM outbox")).toBe(letters);
  });

  test("what the sheet has no column for can be typed, and is a column of what was read from then on", async () => {
    const without = (line: string) =>
      line
        .split(",")
        .filter((_, at) => at !== 9)
        .join(",");
    const started = await read([without(row("郑小溪")), without(row("郑小河"))], undefined, without(HEAD));
    if (!started.ok) throw new Error(started.reason);
    const id = started.value;
    expect((await of(id)).counts).toEqual({ WRONG: 2 });
    const typed = { ...(await asked(id)), line: 2, decision: null, cells: { guardianRelation: "奶奶" } };
    expect(await as((work) => correctRow(work, VAULT, typed))).toMatchObject({ ok: true });
    expect(await of(id)).toMatchObject({ counts: { NEW: 1, WRONG: 1 }, mapping: { guardianRelation: 10 } });
    const next = { ...(await asked(id)), line: 3, decision: null, cells: { guardianRelation: "外婆" } };
    expect(await as((work) => correctRow(work, VAULT, next))).toMatchObject({ ok: true });
    expect(await of(id)).toMatchObject({ counts: { NEW: 2 }, mapping: { guardianRelation: 10 } });
  });

  test("an import that nothing hangs on is undone as if it had never been", async () => {
    const before = await children();
    const started = await read([row("高远"), row("高飞", { 1: "男" })]);
    if (!started.ok) throw new Error(started.reason);
    expect(await apply(started.value)).toMatchObject({ ok: true });
    expect((await children()).length).toBe(before.length + 2);
    const one = await asked(started.value);
    const undo = () =>
      as(async (work) => {
        const verdict = await undoRoster(work, VAULT, one);
        if (!verdict.ok) throw verdict;
        return verdict;
      }).catch((refusal) => refusal);
    // A task about the child hangs on its file, which knows nothing of it.
    await given.superuser((sql) =>
      sql.query(
        "INSERT INTO tasks (school_id, kind, child_id, what, due_on, created_at, created_by) SELECT school_id, 'FOLLOW_UP', id, 'x', now(), now(), $1 FROM children WHERE name = '高飞'",
        [here.coordinator],
      ),
    );
    expect(await undo()).toMatchObject({ ok: false, reason: "ROSTER_IN_USE" });
    await given.superuser((sql) => sql.query("DELETE FROM tasks WHERE what = 'x'"));
    expect(await undo()).toMatchObject({ ok: true });
    expect(await children()).toEqual(before);
  });

  test("another school's coordinator neither starts nor finds it", async () => {
    expect(await read([row("丁一一")], staffOf(there))).toMatchObject({ ok: false, reason: "INVALID" });
  });
});
