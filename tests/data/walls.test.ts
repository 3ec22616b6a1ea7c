import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "~/domain/access/viewer";
import { attemptsOn, sqlStateOf } from "../support/attempts";
import { onEachDatabase } from "../support/databases";
import {
  aDistrict,
  aSchool,
  cornerOf,
  counsellorOf,
  familyOf,
  feedOf,
  fieldOf,
  mentorOf,
  officerOf,
  ownOf,
  type Scene,
  staffOf,
} from "../support/scene";
import { COMMON, HIDDEN, TOLD, VISIBLE } from "./visible";

const REFUSED = { refused: "42501" };
const AREAS = [
  "app_visitor",
  "app_volunteer",
  "app_family",
  "app_staff",
  "app_own",
  "app_feed",
  "app_officer",
  "app_field",
  "app_counsellor",
  "app_corner",
  "app_system",
];
const VIEWERS = Object.keys(VISIBLE) as (keyof typeof VISIBLE)[];
const SCHOOL_OF: Record<string, string> = { rounds: "school_ids[1]", schools: "id", policies: "school_id" };

onEachDatabase("the walls between two schools", (given) => {
  let here: Scene;
  let there: Scene;
  let tables: string[];
  let ofSchool: string[];
  beforeAll(() =>
    given.superuser(async (sql) => {
      await aDistrict(sql);
      here = await aSchool(sql, 1);
      there = await aSchool(sql, 2);
      const names = (text: string) =>
        sql.query<{ name: string }>(text).then((rows) => rows.map(({ name }) => name));
      tables = await names(
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
      );
      ofSchool = await names(
        "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name IN ('school_id', 'school_ids') ORDER BY 1",
      );
    }),
  );
  const { rows, changes, count } = attemptsOn(given);
  const viewer = (kind: keyof typeof VISIBLE): Viewer => {
    if (kind === "visitor") return { kind };
    const of = { volunteer: mentorOf, family: familyOf, staff: staffOf, own: ownOf, feed: feedOf };
    const apart = { officer: officerOf, field: fieldOf, counsellor: counsellorOf, corner: cornerOf };
    return { ...of, ...apart }[kind](here);
  };
  const schoolOf = (table: string) => SCHOOL_OF[table] ?? "school_id";

  test.each(VIEWERS)("a %s sees exactly what the permit table says, table by table", async (kind) => {
    const seen: Record<string, unknown> = {};
    for (const table of tables) {
      const n = await count(viewer(kind), table);
      if (typeof n === "number") seen[table] = n;
      else expect(n, table).toEqual(REFUSED);
    }
    expect(seen).toEqual(VISIBLE[kind]);
  });

  test("without a viewer every role sees the common map and nobody, and changes nothing", async () => {
    for (const role of AREAS.filter((area) => area !== "app_system")) {
      for (const table of tables) {
        const seen = await bare(role, `SELECT count(*)::int AS n FROM ${table}`);
        if (COMMON.includes(table)) continue;
        if (!TOLD.includes(table)) expect([0, "42501"], `${role} ${table}`).toContain(seen);
        const gone = await bare(
          role,
          `WITH gone AS (DELETE FROM ${table} RETURNING 1) SELECT count(*)::int AS n FROM gone`,
        );
        expect([0, "42501"], `${role} deletes ${table}`).toContain(gone);
      }
    }
  });

  /** One number read in a role that was entered without saying for whom, or the refusal. */
  const bare = (role: string, statement: string) =>
    given.site.onConnection(async (sql) => {
      await sql.exec(`BEGIN; SET LOCAL ROLE ${role}`);
      try {
        const [row] = await sql.query<{ n: number }>(statement);
        return row?.n;
      } catch (error) {
        return sqlStateOf(error);
      } finally {
        await sql.exec("ROLLBACK");
      }
    });

  test("staff see rows of their own school only, in every table that belongs to a school", async () => {
    expect(ofSchool.length).toBeGreaterThan(20);
    for (const table of ofSchool.filter((name) => name in VISIBLE.staff && !COMMON.includes(name))) {
      const found = await rows(
        viewer("staff"),
        `SELECT DISTINCT ${schoolOf(table)} AS school FROM ${table} WHERE ${schoolOf(table)} IS NOT NULL`,
      );
      const { [table]: visible } = VISIBLE.staff as Record<string, number>;
      expect(found, table).toEqual(visible === 0 ? [] : [{ school: here.school }]);
    }
  });

  test("staff change, move, delete and add nothing of another school", async () => {
    for (const table of ofSchool) {
      const school = schoolOf(table);
      const column = table === "rounds" ? "school_ids" : "school_id";
      const other = table === "rounds" ? `'{${there.school}}'` : there.school;
      const row = await given.superuser((sql) =>
        sql.query<{ row: string }>(
          `SELECT to_jsonb(t)::text AS row FROM ${table} t WHERE ${school} = ${there.school}`,
        ),
      );
      const text = row[0]?.row.replaceAll("'", "''") ?? "";
      const attempts = {
        changes: `UPDATE ${table} SET ${column} = ${column} WHERE ${school} = ${there.school}`,
        moves: `UPDATE ${table} SET ${column} = ${other} WHERE ${school} = ${here.school}`,
        deletes: `DELETE FROM ${table} WHERE ${school} = ${there.school}`,
        adds: `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, '${text}')`,
      };
      for (const [what, statement] of Object.entries(attempts)) {
        const got = await changes(viewer("staff"), statement);
        const nothing = got === 0 || (typeof got === "object" && ["42501", "P0001"].includes(got.refused));
        expect(nothing, `staff ${what} ${table}: ${JSON.stringify(got)}`).toBe(true);
      }
    }
  });

  test("columns that are not for a viewer are refused even in rows that it sees", async () => {
    for (const [kind, hidden] of Object.entries(HIDDEN)) {
      for (const [table, columns] of Object.entries(hidden)) {
        for (const column of columns) {
          const got = await rows(viewer(kind as keyof typeof HIDDEN), `SELECT ${column} FROM ${table}`);
          expect(got, `${kind} ${table}.${column}`).toEqual(REFUSED);
        }
      }
    }
  });

  test("a volunteer decides nothing about the own application, and nothing about another's contacts", async () => {
    const mentor = viewer("volunteer");
    const try_ = (statement: string) => changes(mentor, statement);
    expect(await try_("UPDATE applications SET state = 'APPROVED'")).toEqual(REFUSED);
    expect(await try_("UPDATE screening_items SET state = 'PASSED'")).toEqual(REFUSED);
    expect(await try_("UPDATE matches SET state = 'CLOSED'")).toEqual(REFUSED);
    expect(await try_(`UPDATE contacts SET missed_why = 'x' WHERE id = '${there.contact}'`)).toBe(0);
    expect(await try_(`UPDATE contacts SET missed_why = 'x' WHERE id = '${here.contact}'`)).toBe(1);
    const checkIn = (of: Scene) =>
      `INSERT INTO check_ins (match_id, school_id, child_id, volunteer_id, happened_on, mode, reached, submitted_at)
       VALUES ('${of.match}', ${of.school}, '${of.child}', '${of.mentor}', '2026-09-15', 'CALL', true, now())`;
    expect(await try_(checkIn(there))).toEqual(REFUSED);
    expect(await try_(checkIn({ ...there, mentor: here.mentor }))).toEqual(REFUSED);
    expect(await try_(checkIn(here))).toBe(1);
    // Nobody asked, and what was said changes only as a correction.
    const READ = { refused: "P0001" };
    expect(await try_(`UPDATE check_ins SET answer = 'x' WHERE id = '${here.checkIn}'`)).toEqual(READ);
    expect(await try_(`UPDATE check_ins SET note = 'x' WHERE id = '${here.checkIn}'`)).toEqual(READ);
    expect(await try_(`UPDATE check_ins SET note = 'x' WHERE id = '${there.checkIn}'`)).toBe(0);
  });

  test("nobody on the staff approves in another's name", async () => {
    const approval = (table: string, of: string, approver: string) =>
      `INSERT INTO ${table} (${of.split(" ")[0]}, school_id, approver_id, approved_at) VALUES ('${of.split(" ")[1]}', ${here.school}, '${approver}', now())`;
    await given.superuser((sql) =>
      sql.exec("BEGIN; DELETE FROM match_approvals WHERE school_id = 1; COMMIT"),
    );
    for (const [table, of] of [
      ["application_approvals", `application_id ${here.application}`],
      ["match_approvals", `match_id ${here.match}`],
    ] as const) {
      expect(await changes(viewer("staff"), approval(table, of, here.otherPerson))).toEqual(REFUSED);
    }
    expect(
      await changes(viewer("staff"), approval("match_approvals", `match_id ${here.match}`, here.coordinator)),
    ).toBe(1);
    await given.superuser((sql) =>
      sql.exec(approval("match_approvals", `match_id ${here.match}`, here.coordinator)),
    );
    const renamed = `UPDATE match_approvals SET approver_id = '${here.otherPerson}'`;
    expect(await changes(viewer("staff"), renamed)).toEqual(REFUSED);
  });

  test("a person without a grant enters the staff's role for nothing", async () => {
    const stranger: Viewer = { kind: "staff", personId: here.otherPerson, name: "", grants: [] };
    for (const table of ofSchool.filter((name) => name in VISIBLE.staff && !COMMON.includes(name))) {
      expect(await count(stranger, table), table).toBe(0);
    }
  });
});
