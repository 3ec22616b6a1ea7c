import { beforeAll, expect, test } from "vitest";
import { openRoster } from "~/adapters/roster-file.server";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type RosterKind, SHEETS } from "~/domain/roster/kinds";
import type { Decision } from "~/domain/roster/outcome";
import type { Mapping } from "~/domain/roster/sheet";
import { applyRoster } from "~/usecases/roster/apply-roster";
import { correctRow } from "~/usecases/roster/correct-row";
import { mapRoster } from "~/usecases/roster/map-roster";
import { readRoster } from "~/usecases/roster/read-roster";
import { undoRoster } from "~/usecases/roster/undo-roster";
import { onEachDatabase } from "../../support/databases";
import { NOW, type Scene, staffOf } from "../../support/scene";
import { VAULT } from "../../support/vault";
import { ADMINISTRATOR, aDistrictWithOffice, administrator } from "../record/given";

const HEADS: Record<Exclude<RosterKind, "CHILDREN">, string> = {
  VOLUNTEERS: "姓名,邮箱,代理身份,出生年份,手机号,职业,居住镇街,方言,兴趣爱好",
  STAFF: "姓名,邮箱,职责,负责范围,手机号",
};

onEachDatabase("a roster of people", (given) => {
  let here: Scene;
  let there: Scene;
  beforeAll(async () => {
    ({ here, there } = await given.superuser(aDistrictWithOffice));
  });
  const as = <T>(viewer: StaffViewer, body: (work: Work<StaffViewer>) => Promise<T>, now = NOW) =>
    withViewer(given.site.prisma, viewer, now, body);
  const sql = <T>(text: string, values: unknown[] = []) =>
    given.superuser((one) => one.query<T>(text, values));
  const say = async (text: string, values: unknown[] = []) => (await sql<{ n: unknown }>(text, values))[0]?.n;
  // A refused command is rolled back, as the site does it.
  const orRolledBack = async (
    viewer: StaffViewer,
    body: (work: Work<StaffViewer>) => Promise<{ ok: boolean }>,
    now = NOW,
  ) =>
    as(
      viewer,
      async (work) => {
        const verdict = await body(work);
        if (!verdict.ok) throw verdict;
        return verdict;
      },
      now,
    ).catch((refusal) => refusal);

  const at = (kind: Exclude<RosterKind, "CHILDREN">, viewer: StaffViewer) => {
    const of = async (id: string) => {
      const [found] = await sql<{ version: number; mapping: Mapping; counts: Record<string, number> }>(
        "SELECT version, mapping, counts FROM roster_imports WHERE id = $1",
        [id],
      );
      if (!found) throw new Error("There is no such import.");
      return found;
    };
    const asked = async (importId: string) => ({ kind, importId, version: (await of(importId)).version });
    return {
      counts: async (id: string) => (await of(id)).counts,
      why: (id: string) =>
        sql("SELECT line, verdict, faults, doubt FROM roster_rows WHERE import_id = $1 ORDER BY line", [id]),
      async read(...rows: string[]) {
        const content = Buffer.from(`\uFEFF${[HEADS[kind], ...rows].join("\r\n")}`);
        const opened = await openRoster(content, SHEETS[kind]);
        if (!opened.ok) throw new Error(opened.reason);
        const sent = { kind, schoolId: kind === "STAFF" ? null : here.school, fileName: "名单.csv" };
        const id = await as(viewer, (work) => readRoster(work, VAULT, { ...sent, file: opened.value }));
        if (!id.ok) throw new Error(id.reason);
        const { version, mapping } = await of(id.value);
        const form = { kind, importId: id.value, version, mapping };
        const mapped = await as(viewer, (work) => mapRoster(work, VAULT, form));
        if (!mapped.ok) throw new Error(mapped.reason);
        return id.value;
      },
      async correct(
        id: string,
        line: number,
        cells: Record<string, string>,
        decision: Decision | null = null,
      ) {
        const form = { ...(await asked(id)), line, cells, decision };
        expect(await as(viewer, (work) => correctRow(work, VAULT, form))).toMatchObject({ ok: true });
      },
      async apply(id: string, now = NOW) {
        const one = await asked(id);
        return orRolledBack(viewer, (work) => applyRoster(work, VAULT, one), now);
      },
      async undo(id: string, now = NOW) {
        const one = await asked(id);
        return orRolledBack(viewer, (work) => undoRoster(work, VAULT, one), now);
      },
    };
  };
  const people = () =>
    sql("SELECT id, name, email, phone FROM people ORDER BY id").then((rows) => JSON.stringify(rows));

  test("volunteers: mistakes are named, corrected, and written once; reading them again changes nothing; the whole is undone", async () => {
    const { read, counts, why, correct, apply, undo } = at("VOLUNTEERS", staffOf(here));
    const [before, letters] = [await people(), await say("SELECT count(*)::int AS n FROM outbox")];
    const good = "郑春来,chunlai@example.org,代理妈妈,1985,13800000031,教师,周原镇,普通话、宝鸡话,读书";
    const id = await read(
      good,
      "郑春来,ChunLai@example.org,,,,,,,",
      "郑秋实,qiushi@example,代理爸爸,1990,1380,,,,发呆",
    );
    expect(await why(id)).toMatchObject([
      { line: 2, verdict: "NEW" },
      { line: 3, verdict: "DUPLICATE" },
      {
        line: 4,
        faults: [
          { field: "email", code: "EMAIL" },
          { field: "phone", code: "PHONE" },
          { field: "interests", code: "CHOICE" },
        ],
      },
    ]);
    expect(await people()).toBe(before);
    const stored = await sql("SELECT * FROM roster_rows WHERE import_id = $1", [id]);
    expect(JSON.stringify(stored)).not.toMatch(/郑|chunlai|13800000031/i);

    await correct(id, 4, { email: "qiushi@example.org", phone: "", interests: "下棋" });
    expect(await counts(id)).toEqual({ NEW: 2, DUPLICATE: 1 });
    expect(await apply(id)).toEqual({ ok: true, value: false });
    expect(await apply(id)).toMatchObject({ ok: false });
    const entered = await sql(
      `SELECT v.name, v.role::text, v.birth_year, v.phone, v.occupation, v.dialects, v.interests, v.place_id, a.state::text, a.step, p.password_hash, p.email_confirmed_at, p.email,
         (SELECT count(*)::int FROM screening_items s WHERE s.application_id = a.id) AS items
       FROM volunteers v JOIN people p ON p.id = v.person_id JOIN applications a ON a.volunteer_id = v.id WHERE v.name LIKE '郑%' ORDER BY v.name`,
    );
    const begun = { state: "DRAFT", step: 0, items: 0, password_hash: null, email_confirmed_at: null };
    expect(entered).toEqual([
      {
        ...{
          name: "郑春来",
          email: "chunlai@example.org",
          role: "MOTHER",
          birth_year: 1985,
          phone: "13800000031",
        },
        ...{ occupation: "教师", dialects: ["MANDARIN", "BAOJI_GUANZHONG"], interests: ["READING"] },
        ...{ place_id: here.town, ...begun },
      },
      {
        ...{ name: "郑秋实", email: "qiushi@example.org", role: "FATHER", birth_year: 1990, phone: "" },
        ...{ occupation: "", dialects: [], interests: ["CHESS"], place_id: null, ...begun },
      },
    ]);

    const again = await read(good, "郑秋实,qiushi@example.org,,,,,,,");
    expect(await counts(again)).toEqual({ UNCHANGED: 2 });
    expect(await apply(again)).toMatchObject({ ok: false, reason: "NOTHING_NEW" });

    const changed = await read(
      "郑秋实,qiushi@example.org,,,13900000032,木匠,,,",
      "郑冬青,qiushi@example.org,,,,,,,",
    );
    expect(await counts(changed)).toEqual({ CHANGED: 1, DUPLICATE: 1 });
    expect(await apply(changed)).toMatchObject({ ok: true });
    expect(await say("SELECT phone AS n FROM volunteers WHERE name = '郑秋实'")).toBe("13900000032");
    // A later import changed one of its files: the first cannot go any more, and none of it does.
    expect(await undo(id)).toMatchObject({ ok: false, reason: "ROSTER_IN_USE" });
    expect(await say("SELECT count(*)::int AS n FROM volunteers WHERE name LIKE '郑%'")).toBe(2);
    expect(await undo(changed)).toMatchObject({ ok: true });
    expect(await say("SELECT phone AS n FROM volunteers WHERE name = '郑秋实'")).toBe("");
    expect(await say("SELECT count(*)::int AS n FROM outbox")).toBe(letters);
  });

  test("volunteers: an import that nobody has used is undone as if it had never been; afterwards it is not", async () => {
    const { read, apply, undo } = at("VOLUNTEERS", staffOf(here));
    const before = await people();
    const unused = await read("高远,gaoyuan@example.org,,,,,,,", "高飞,gaofei@example.org,,,,,,,");
    expect(await apply(unused)).toMatchObject({ ok: true });
    expect(await undo(unused)).toMatchObject({ ok: true });
    expect(await people()).toBe(before);

    const used = await read("高远,gaoyuan@example.org,,,,,,,", "高飞,gaofei@example.org,,,,,,,");
    expect(await apply(used)).toMatchObject({ ok: true });
    await sql("UPDATE people SET password_hash = 'x' WHERE email = 'gaofei@example.org'");
    expect(await undo(used)).toMatchObject({ ok: false, reason: "ROSTER_IN_USE" });
    await sql("UPDATE people SET password_hash = NULL WHERE email = 'gaofei@example.org'");
    // Hours that the school noted hang on the file without a version of theirs.
    await sql(
      "INSERT INTO weekly_hours (volunteer_id, windows) SELECT id, '[]' FROM volunteers WHERE name = '高飞'",
    );
    expect(await undo(used)).toMatchObject({ ok: false, reason: "ROSTER_IN_USE" });
    expect(await say("SELECT count(*)::int AS n FROM volunteers WHERE name IN ('高远', '高飞')")).toBe(2);

    // Whoever has signed in keeps the own file.
    await sql("UPDATE people SET email_confirmed_at = now() WHERE email = 'gaofei@example.org'");
    const later = await read("高飞,gaofei@example.org,,,13900000099,,,,");
    expect(await at("VOLUNTEERS", staffOf(here)).why(later)).toMatchObject([
      { verdict: "UNCHANGED", doubt: "OWN_HAND" },
    ]);
  });

  test("an address of another school's volunteer, of staff and of somebody locked out is one doubt that says nothing about them", async () => {
    const { read, why, correct, counts, apply } = at("VOLUNTEERS", staffOf(here));
    const [mentor] = await sql<{ email: string }>(
      "SELECT p.email FROM people p JOIN volunteers v ON v.person_id = p.id WHERE v.id = $1",
      [there.mentor],
    );
    const id = await read(
      `甲某某,${mentor?.email},,,,,,,`,
      `乙某某,office.0@example.org,,,,,,,`,
      `丙某某,nobody@example.org,,,,,,,`,
    );
    const elsewhere = { verdict: "DOUBTFUL", doubt: "ADDRESS_ELSEWHERE", faults: [] };
    expect(await why(id)).toEqual([
      { line: 2, ...elsewhere },
      { line: 3, ...elsewhere },
      { line: 4, verdict: "NEW", doubt: null, faults: [] },
    ]);
    expect(
      await say(
        "SELECT count(person_id)::int AS n FROM roster_rows WHERE import_id = $1 AND doubt IS NOT NULL",
        [id],
      ),
    ).toBe(0);
    await correct(id, 2, {}, "NEW");
    await correct(id, 3, {}, "SKIP");
    expect(await counts(id)).toEqual({ DOUBTFUL: 1, UNCHANGED: 1, NEW: 1 });
    // An address that is taken between looking and writing stops the whole.
    await sql(
      "INSERT INTO people (name, sort_key, email, created_at) VALUES ('丁某某', 'd', 'nobody@example.org', now())",
    );
    expect(await apply(id)).toMatchObject({ ok: false, reason: "ROSTER_MOVED" });
  });

  test("addresses are looked up, and accounts opened, for nothing but an import of the own school", async () => {
    const { read } = at("VOLUNTEERS", staffOf(here));
    const id = await read("丙某,bing@example.org,,,,,,,");
    const asked = (viewer: StaffViewer) =>
      as(
        viewer,
        ({ tx }) =>
          tx.$queryRaw<
            { said: string[] }[]
          >`SELECT app.addresses_elsewhere(${id}::uuid, ARRAY['office.0@example.org']) AS said`,
      );
    expect(await asked(staffOf(here))).toEqual([{ said: ["office.0@example.org"] }]);
    expect(await asked(staffOf(there))).toEqual([{ said: [] }]);
    const person = JSON.stringify([
      { id: crypto.randomUUID(), name: "丙某", sort_key: "b", email: "b@example.org" },
    ]);
    // It waits, and is not being written.
    const [opened] = await as(
      staffOf(here),
      ({ tx }) =>
        tx.$queryRaw<{ n: number }[]>`SELECT app.open_accounts(${id}::uuid, ${person}::jsonb, now()) AS n`,
    );
    expect(opened?.n).toBe(0);
    const foreign = await as(staffOf(there), (work) =>
      undoRoster(work, VAULT, { kind: "VOLUNTEERS", importId: id, version: 1 }),
    );
    expect(foreign).toMatchObject({ ok: false, reason: "STALE" });
  });

  test("staff: roles are given by the rules of the page, without a letter, and taken back whole", async () => {
    const { read, why, correct, counts, apply, undo } = at("STAFF", administrator);
    const [before, letters] = [await people(), await say("SELECT count(*)::int AS n FROM outbox")];
    const [coordinator] = await sql<{ name: string; email: string }>(
      "SELECT name, email FROM people WHERE id = $1",
      [here.coordinator],
    );
    const of = `${coordinator?.name},${coordinator?.email}`;
    const rows = [
      "孙立夏,lixia@example.org,儿童督导员,周原镇,13800000041",
      "孙立夏,lixia@example.org,护苗队员,周原镇,",
      `${of},心理老师,第${here.school}小学,`,
      `${of},学校负责老师,第${here.school}小学,`,
      `孙小满,xiaoman@example.org,区级管理员,第${here.school}小学,`,
      "孙芒种,lixia@example.org,片警,周原镇,",
    ];
    // Two towns of the scene are called alike: a row says which by the school that is there.
    await sql("UPDATE places SET name_zh = '县功镇' WHERE id = $1", [there.town]);
    const id = await read(...rows);
    expect(await why(id)).toMatchObject([
      { verdict: "NEW" },
      { verdict: "NEW" },
      { verdict: "CHANGED" },
      { verdict: "UNCHANGED" },
      { verdict: "WRONG", faults: [{ field: "scope", code: "SCOPE_DOES_NOT_FIT" }] },
      { verdict: "WRONG", faults: [{ field: "name", code: "NAMED_OTHERWISE" }] },
    ]);
    expect(await people()).toBe(before);
    const district = await say("SELECT name_zh AS n FROM places WHERE kind = 'DISTRICT'");
    await correct(id, 6, { scope: String(district) });
    expect(await counts(id)).toEqual({ NEW: 3, CHANGED: 1, UNCHANGED: 1, WRONG: 1 });
    expect(await apply(id)).toEqual({ ok: true, value: false });
    const given = await sql(
      `SELECT p.name, p.phone, g.role::text, g.granted_by FROM grants g JOIN people p ON p.id = g.person_id
       WHERE g.granted_by = $1 AND g.revoked_at IS NULL ORDER BY p.name, g.role::text`,
      [ADMINISTRATOR],
    );
    expect(given.length).toBe(4);
    expect(given).toContainEqual({
      ...{ name: "孙立夏", phone: "13800000041", role: "TOWN_SUPERVISOR", granted_by: ADMINISTRATOR },
    });
    expect(given).toContainEqual(expect.objectContaining({ name: "孙小满", role: "DISTRICT_ADMIN" }));

    // A list without them takes nothing away.
    const again = await read(rows[0] ?? "");
    expect(await counts(again)).toEqual({ UNCHANGED: 1 });
    expect(await apply(again)).toMatchObject({ ok: false, reason: "NOTHING_NEW" });

    expect(await undo(id)).toMatchObject({ ok: true });
    expect(await people()).toBe(before);
    expect(
      await say("SELECT count(*)::int AS n FROM grants WHERE granted_by = $1 AND revoked_at IS NULL", [
        ADMINISTRATOR,
      ]),
    ).toBe(0);
    expect(await say("SELECT count(*)::int AS n FROM outbox")).toBe(letters);
  });

  test("staff: an account that somebody uses, or that has another role since, keeps the whole import", async () => {
    const { read, apply, undo } = at("STAFF", administrator);
    const id = await read("吴白露,bailu@example.org,儿童督导员,周原镇,");
    expect(await apply(id)).toMatchObject({ ok: true });
    await sql("UPDATE people SET password_hash = 'x' WHERE email = 'bailu@example.org'");
    expect(await undo(id)).toMatchObject({ ok: false, reason: "ROSTER_IN_USE" });
    await sql("UPDATE people SET password_hash = NULL WHERE email = 'bailu@example.org'");
    const more = await read("吴白露,bailu@example.org,片警,周原镇,");
    const tomorrow = new Date(NOW.getTime() + 86_400_000);
    expect(await apply(more, tomorrow)).toMatchObject({ ok: true });
    expect(await undo(id, tomorrow)).toMatchObject({ ok: false, reason: "ROSTER_IN_USE" });
  });

  test("staff: a coordinator neither reads such a list nor finds one", async () => {
    const content = Buffer.from(`${HEADS.STAFF}\r\n孙立夏,lixia@example.org,儿童督导员,周原镇,`);
    const opened = await openRoster(content, SHEETS.STAFF);
    if (!opened.ok) throw new Error(opened.reason);
    const sent = { kind: "STAFF" as const, schoolId: null, fileName: "x.csv", file: opened.value };
    expect(await as(staffOf(here), (work) => readRoster(work, VAULT, sent))).toMatchObject({
      reason: "INVALID",
    });
    expect(await as(staffOf(here), ({ tx }) => tx.rosterImport.count({ where: { kind: "STAFF" } }))).toBe(0);
    const more = Array.from({ length: 2001 }, (_, n) => `甲,a${n}@example.org,片警,周原镇,`);
    const long = await openRoster(Buffer.from([HEADS.STAFF, ...more].join("\r\n")), SHEETS.STAFF);
    if (!long.ok) throw new Error(long.reason);
    const tooLong = { ...sent, file: long.value };
    expect(await as(administrator, (work) => readRoster(work, VAULT, tooLong))).toMatchObject({
      reason: "ROSTER_TOO_MANY_PEOPLE",
    });
  });
});
