import { beforeEach, expect, test } from "vitest";
import type { Sql } from "~/adapters/database.server";
import { retentionPage } from "~/data/privacy/retention-page";
import { withViewer } from "~/data/work.server";
import { ERASED } from "~/domain/privacy/retention";
import { setHold } from "~/usecases/privacy/hold";
import { purge } from "~/usecases/privacy/purge";
import { setRetention } from "~/usecases/privacy/set-retention";
import { onEachDatabase, type TestDatabase } from "../../support/databases";
import { NOW, type Scene, staffOf } from "../../support/scene";
import { restore, type Snapshot, takeSnapshot } from "../../support/snapshot";
import { aDistrictWithOffice, administrator } from "../record/given";

/** Long after everything in the scene happened. */
const YEARS_LATER = new Date("2036-01-10T08:00:00Z");
const SYSTEM = { kind: "system", job: "purge" } as const;

/** Texts and lists that say something about somebody, of rows that hang on one child or one volunteer. */
const CHILD_TEXTS: Record<string, string[]> = {
  children: ["name", "sort_key", "class_name", "address", "needs", "wishes"],
  family_members: ["name", "phone", "works_at"],
  // Before the check-ins, which add a wish of their own.
  small_wishes: ["words", "reason"],
  check_ins: ["note", "wish", "concern_note", "question", "answer"],
  contacts: ["place", "missed_why"],
  contact_plans: ["place"],
  matches: ["decline_reason", "introduced_by", "introduced_with", "closure_reason"],
  round_overrides: ["reason"],
  move_requests: ["note", "answer"],
  child_wishes: ["together", "not_wanted", "words"],
  child_answers: ["words"],
  corner_answers: ["words"],
  child_signals: ["found"],
  parent_calls: ["outcome"],
  data_requests: ["asked_by", "wish", "answer"],
};
const VOLUNTEER_TEXTS: Record<string, string[]> = {
  volunteers: ["name", "sort_key", "occupation", "phone", "about"],
  applications: ["motivation", "experience", "decision_note"],
  referees: ["name", "relation", "phone"],
  screening_items: ["authority", "note"],
  application_approvals: ["note"],
  service_certificates: ["name"],
  matches: ["decline_reason", "introduced_by", "introduced_with", "closure_reason"],
  contacts: ["place", "missed_why"],
};

onEachDatabase("what is purged", (given) => {
  let here: Scene;
  let there: Scene;
  let start: Snapshot | undefined;
  beforeEach(async () => {
    if (start) await restore(given, start);
    else {
      ({ here, there } = await given.superuser(aDistrictWithOffice));
      for (const [kind, months] of [
        ["CHILD_FILE", 24],
        ["VOLUNTEER", 60],
      ] as const)
        await withViewer(given.site.prisma, administrator, NOW, (work) =>
          setRetention(work, { kind, months, reason: "区里商定" }),
        );
      start = await takeSnapshot(given);
    }
  });
  const run = (now = YEARS_LATER) => withViewer(given.site.prisma, SYSTEM, now, purge);
  const preview = (now = YEARS_LATER) => withViewer(given.site.prisma, administrator, now, retentionPage);
  const sql = <T>(text: string, values: unknown[] = []) =>
    given.superuser((one) => one.query<T>(text, values));
  const leaves = (of: Scene) =>
    sql(
      `WITH m AS (UPDATE matches SET state = 'CLOSED', closed_at = $2, closure_path = 'PLANNED', closure_reason = 'x' WHERE child_id = $1)
       UPDATE children SET state = 'LEFT' WHERE id = $1`,
      [of.child, NOW.toISOString()],
    );
  const exits = (of: Scene) =>
    sql("UPDATE applications SET state = 'EXITED' WHERE id = $1", [of.application]);

  test("nobody's file is touched while they take part, however long that is", async () => {
    const before = await sql("SELECT * FROM children ORDER BY id");
    const counts = await run();
    expect(counts).not.toHaveProperty("CHILD_FILE");
    expect(counts).not.toHaveProperty("VOLUNTEER");
    expect(await sql("SELECT * FROM children ORDER BY id")).toEqual(before);
  });

  test("of a child's file nothing personal is left anywhere outside the audit, and nothing of another's is gone", async () => {
    await leaves(here);
    // A wish that was turned down has a reason.
    await sql(
      "UPDATE small_wishes SET state = 'DECLINED', settled_on = '2026-11-01', reason = 'x' WHERE child_id = $1",
      [here.child],
    );
    const canaries = await plant(given, CHILD_TEXTS, here, "child_id", here.child);
    expect(canaries.length).toBeGreaterThan(20);
    const others = await personalRows(given, there);
    expect(await found(given, canaries)).toHaveLength(canaries.length);
    expect((await run()).CHILD_FILE).toBe(1);
    expect(await found(given, canaries)).toEqual([]);
    expect(await personalRows(given, there)).toEqual(others);
    const [child] = await sql<Record<string, unknown>>("SELECT * FROM children WHERE id = $1", [here.child]);
    expect(child).toMatchObject({ name: ERASED, address: "", interests: [], state: "LEFT" });
    expect(child?.purged_at).not.toBeNull();
    const [born] = await sql("SELECT birth_date::text AS day FROM children WHERE id = $1", [here.child]);
    expect(born).toEqual({ day: "2017-01-01" });
    for (const table of ["id_numbers", "family_links"])
      expect(await sql(`SELECT id FROM ${table} WHERE child_id = $1`, [here.child]), table).toEqual([]);
    // What says that it was permitted, and how often there was contact, stays.
    expect(await sql("SELECT id FROM permissions WHERE child_id = $1", [here.child])).toHaveLength(4);
    expect(await sql("SELECT id FROM contacts WHERE child_id = $1", [here.child])).toHaveLength(1);
    expect(await run()).toEqual({});
  });

  test("of a volunteer's file and account neither; what they wrote about a child stays the child's", async () => {
    await leaves(here);
    await exits(here);
    await sql("UPDATE children SET state = 'PAUSED' WHERE id = $1", [here.child]);
    const of = { application: here.application, volunteer: here.mentor };
    const canaries = await plant(given, VOLUNTEER_TEXTS, here, "volunteer_id", of.volunteer);
    const email = (
      await sql<{ email: string }>("SELECT email FROM people WHERE id = $1", [here.mentorPerson])
    )[0]?.email;
    expect((await run()).VOLUNTEER).toBe(1);
    expect(await found(given, [...canaries, String(email)])).toEqual([]);
    expect(await sql("SELECT note FROM check_ins WHERE id = $1", [here.checkIn])).toEqual([
      { note: "SECRET-NOTE" },
    ]);
    const [person] = await sql("SELECT * FROM people WHERE id = $1", [here.mentorPerson]);
    expect(person).toMatchObject({ name: ERASED, password_hash: null, phone: null });
    expect(await sql("SELECT id FROM id_numbers WHERE volunteer_id = $1", [here.mentor])).toEqual([]);
  });

  test("the preview names what the next run takes, to the row", async () => {
    await leaves(here);
    await exits(there);
    await sql("UPDATE nominations SET handled_at = created_at");
    const { files, rows } = await preview();
    const counts = await run();
    expect(files.map(({ kind, id }) => [kind, id]).sort()).toEqual(
      [
        ["CHILD_FILE", here.child],
        ["VOLUNTEER", there.mentor],
      ].sort(),
    );
    const told = { ...rows, CHILD_FILE: 1, VOLUNTEER: 1 };
    const expected = Object.fromEntries(Object.entries(told).filter(([, count]) => count > 0));
    expect(counts).toEqual(expected);
    expect(counts.NOMINATION).toBe(2);
    expect(counts.SIGN_IN).toBeGreaterThan(0);
    const after = await preview();
    expect(after.files).toEqual([]);
    expect(Object.values(after.rows).every((count) => count === 0)).toBe(true);
    expect(after.runs.map(({ counts: one }) => Object.fromEntries(one))).toEqual([counts]);
  });

  test("before the district has set the period of a kind of file, none of it is taken, and the preview says so", async () => {
    await leaves(here);
    await sql("DELETE FROM retention_policies WHERE kind = 'CHILD_FILE'");
    const { files, started } = await preview();
    expect(files).toMatchObject([{ id: here.child, taken: false }]);
    expect(started).not.toContain("CHILD_FILE");
    expect((await run()).CHILD_FILE).toBeUndefined();
    const [child] = await sql("SELECT name FROM children WHERE id = $1", [here.child]);
    expect(child).toEqual({ name: "陈小雨" });
  });

  test("not a day before its time", async () => {
    await leaves(here);
    // The last row of the audit about the child is of the first of September 2026; two years are the default.
    expect((await run(new Date("2028-08-31T23:00:00Z"))).CHILD_FILE).toBeUndefined();
    expect((await run(new Date("2028-09-02T00:00:00Z"))).CHILD_FILE).toBe(1);
  });

  test("a shorter period counts from then on, within limits", async () => {
    await leaves(here);
    const set = (months: number) =>
      withViewer(given.site.prisma, administrator, NOW, (work) =>
        setRetention(work, { kind: "CHILD_FILE", months, reason: "区里商定" }),
      );
    expect(await set(5)).toEqual({ ok: false, reason: "TOO_LOW:6", field: "months" });
    expect(await set(121)).toEqual({ ok: false, reason: "TOO_HIGH:120", field: "months" });
    expect(await set(6)).toEqual({ ok: true });
    expect((await run(new Date("2027-03-02T00:00:00Z"))).CHILD_FILE).toBe(1);
    await expect(
      withViewer(given.site.prisma, staffOf(here), NOW, (work) =>
        setRetention(work, { kind: "LETTER", months: 3, reason: "x" }),
      ),
    ).rejects.toThrow();
  });

  test("a file that is held stays as it is, until the hold is lifted; a coordinator holds nothing", async () => {
    await leaves(here);
    const hold = (viewer: typeof administrator) =>
      withViewer(given.site.prisma, viewer, NOW, (work) =>
        setHold(work, { of: { childId: here.child }, reason: "派出所在调查" }),
      );
    await expect(hold(staffOf(here))).rejects.toThrow();
    expect(await hold(administrator)).toEqual({ ok: true });
    expect((await preview()).files).toEqual([]);
    expect((await run()).CHILD_FILE).toBeUndefined();
    await sql("UPDATE holds SET lifted_at = now() WHERE child_id = $1", [here.child]);
    expect((await run()).CHILD_FILE).toBe(1);
  });

  test("of two runs at once one takes a file, the other nothing", async () => {
    await leaves(here);
    const counts = await Promise.all([run(), run()]);
    expect(counts.map(({ CHILD_FILE = 0 }) => CHILD_FILE).sort()).toEqual([0, 1]);
    expect(await sql("SELECT id FROM audit WHERE action = 'child.purged'")).toHaveLength(1);
  });
});

/** Puts a text of its own into each column and answers them; rows are found by the child, the volunteer or the application. */
async function plant(
  given: TestDatabase,
  texts: Record<string, string[]>,
  here: Scene,
  column: string,
  id: string,
): Promise<string[]> {
  const planted: string[] = [];
  await given.superuser(async (sql) => {
    for (const [table, columns] of Object.entries(texts)) {
      const [where, value] = await keyOf(sql, table, column, id, here);
      for (const name of columns) {
        const text = `canary-${table}-${name}`;
        const rows = await sql.query(`UPDATE ${table} SET ${name} = $1 WHERE ${where} = $2 RETURNING 1`, [
          text,
          value,
        ]);
        expect(rows.length, text).toBeGreaterThan(0);
        planted.push(text);
      }
    }
  });
  return planted;
}

async function keyOf(
  sql: Sql,
  table: string,
  column: string,
  id: string,
  here: Scene,
): Promise<[string, string]> {
  if (table === "children" || table === "volunteers") return ["id", id];
  if (table === "contact_plans") return ["match_id", here.match];
  const has = await sql.query(
    "SELECT 1 FROM information_schema.columns WHERE table_name = $1 AND column_name = $2",
    [table, column],
  );
  return has.length > 0 ? [column, id] : ["application_id", here.application];
}

/** Which of these texts stand anywhere in the database but in the audit. */
async function found(given: TestDatabase, texts: readonly string[]): Promise<string[]> {
  return given.superuser(async (sql) => {
    const tables = await sql.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('audit', '_prisma_migrations')",
    );
    const there = new Set<string>();
    for (const { name } of tables) {
      const rows = await sql.query<{ text: string }>(`SELECT to_jsonb(t)::text AS text FROM ${name} t`);
      for (const { text } of rows) for (const one of texts) if (text.includes(one)) there.add(one);
    }
    return texts.filter((text) => there.has(text));
  });
}

/** What is personal of the other school, as it stands. */
async function personalRows(given: TestDatabase, of: Scene) {
  return given.superuser(async (sql) => {
    const rows: unknown[] = [];
    for (const table of [
      "children",
      "family_members",
      "check_ins",
      "contacts",
      "matches",
      "id_numbers",
      "volunteers",
    ])
      rows.push(await sql.query(`SELECT * FROM ${table} WHERE school_id = $1 ORDER BY id`, [of.school]));
    return rows;
  });
}
