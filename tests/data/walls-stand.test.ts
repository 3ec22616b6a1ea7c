import { beforeAll, expect, test } from "vitest";
import type { Sql } from "~/adapters/database.server";
import type { Viewer } from "~/domain/access/viewer";
import { sqlStateOf } from "../support/attempts";
import { onDatabase } from "../support/databases";
import { aDistrict, aSchool, familyOf, mentorOf, NOW, type Scene, staffOf } from "../support/scene";

/** What an intruder would say who can make the site run SQL of theirs, by what it would do. */
const SWITCHES = [
  "ALTER TABLE children DISABLE ROW LEVEL SECURITY",
  "ALTER TABLE children NO FORCE ROW LEVEL SECURITY",
  "ALTER TABLE children OWNER TO CURRENT_USER",
  "ALTER POLICY staff_school ON children USING (true)",
  "DROP POLICY staff_school ON children",
  "CREATE POLICY mine ON children TO CURRENT_USER USING (true)",
  "CREATE OR REPLACE FUNCTION app.schools() RETURNS int[] LANGUAGE sql AS $$ SELECT '{1,2}'::int[] $$",
  "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$",
  "CREATE VIEW public.mine AS SELECT * FROM children",
  "CREATE SCHEMA mine",
  "GRANT app_owner TO CURRENT_USER",
  "ALTER ROLE CURRENT_USER BYPASSRLS",
  "ALTER ROLE CURRENT_USER SUPERUSER",
  "CREATE ROLE mine SUPERUSER",
  "SET ROLE app_owner",
  "SET SESSION AUTHORIZATION app_owner",
  "SET session_replication_role = replica",
  "SELECT * FROM app.seal",
  "SELECT app.reach_of('staff', NULL, now())",
  "SELECT app.sealed('', '1', 'app_staff', 'schools', '{1,2}')",
  "SELECT pg_read_file('/etc/passwd')",
  "COPY children TO PROGRAM 'cat'",
  // With it, a query that a policy would narrow fails.
  "SET row_security = off; SELECT * FROM children",
];

const ROLES = ["app_visitor", "app_volunteer", "app_family", "app_staff", "app_feed", "app_system"];
const KINDS = ["visitor", "volunteer", "family", "staff", "system"];

onDatabase("server", "the walls stand against SQL of an intruder's own", (given) => {
  let here: Scene;
  let there: Scene;
  beforeAll(() =>
    given.superuser(async (sql) => {
      await aDistrict(sql);
      here = await aSchool(sql, 1);
      there = await aSchool(sql, 2);
    }),
  );

  /** Enters as the site does, runs the statements and tells what they gave; everything is rolled back. */
  const inside = <T>(viewer: Viewer, id: string | null, body: (sql: Sql) => Promise<T>) =>
    given.site.onConnection(async (sql) => {
      await sql.exec("BEGIN");
      try {
        await sql.query("SELECT set_config('role', app.enter($1, $2::uuid, $3::timestamptz), true)", [
          viewer.kind,
          id,
          NOW.toISOString(),
        ]);
        return await body(sql);
      } finally {
        await sql.exec("ROLLBACK");
      }
    });
  const asStaff = <T>(body: (sql: Sql) => Promise<T>) => inside(staffOf(here), here.coordinator, body);

  const stateOf = async (sql: Sql, statement: string) => {
    try {
      await sql.exec(statement);
      return "done";
    } catch (error) {
      return sqlStateOf(error);
    }
  };

  test.each(SWITCHES)("%s is refused", async (statement) => {
    expect(await asStaff((sql) => stateOf(sql, statement))).toBe("42501");
    expect(await given.site.onConnection((sql) => stateOf(sql, statement)), "before entering").toBe("42501");
  });

  /** Roles that may not even ask for a child. */
  const BLIND = ["app_visitor", "app_feed"];
  /** Schools of which the connection sees a child. */
  const schoolsSeen = async (sql: Sql) => {
    const rows = await sql.query<{ school: number }>(
      "SELECT DISTINCT school_id AS school FROM children ORDER BY 1",
    );
    return rows.map(({ school }) => school);
  };

  test("settings that nobody entered with are believed by nobody", async () => {
    const forged = {
      "app.schools": `{${here.school},${there.school}}`,
      "app.admin": "true",
      "app.viewer": there.coordinator,
      "app.children": `{${there.child}}`,
      "app.matches": `{${there.match}}`,
      "app.kind": "system",
    };
    for (const role of ROLES) {
      const seen = await asStaff(async (sql) => {
        for (const [name, value] of Object.entries(forged)) {
          await sql.query("SELECT set_config($1, $2, true)", [name, value]);
        }
        await sql.exec(`SET LOCAL ROLE ${role}`);
        return BLIND.includes(role) ? [] : schoolsSeen(sql);
      });
      expect(seen, role).toEqual([]);
    }
  });

  test("another role by itself has no rows, not even the site's own", async () => {
    const viewers = [
      [staffOf(here), here.coordinator],
      [mentorOf(here), here.mentorPerson],
      [familyOf(here), here.link],
    ] as const;
    for (const [viewer, id] of viewers) {
      for (const role of ROLES.filter((name) => name !== `app_${viewer.kind}` && !BLIND.includes(name))) {
        const seen = await inside(viewer, id, async (sql) => {
          await sql.exec(`SET LOCAL ROLE ${role}`);
          return schoolsSeen(sql);
        });
        expect(seen, `${viewer.kind} as ${role}`).toEqual([]);
      }
    }
  });

  test("nobody enters twice in one transaction, also after the role and the settings were put back", async () => {
    for (const kind of KINDS) {
      const state = await asStaff(async (sql) => {
        await sql.exec("SELECT set_config('role', 'none', true), set_config('app.schools', '', true)");
        return stateOf(sql, `SELECT app.enter('${kind}', '${there.coordinator}', now())`);
      });
      expect(state, kind).toBe("42501");
    }
    const afterSavepoint = await asStaff(async (sql) => {
      await sql.exec("SAVEPOINT s; ROLLBACK TO SAVEPOINT s; RESET ROLE");
      return stateOf(sql, `SELECT app.enter('staff', '${there.coordinator}', now())`);
    });
    expect(afterSavepoint).toBe("42501");
  });

  test("what one transaction was told is worth nothing in the next", async () => {
    const told = await inside(staffOf(there), there.coordinator, async (sql) => {
      const [row] = await sql.query<{ said: string }>("SELECT current_setting('app.schools') AS said");
      return row?.said ?? "";
    });
    expect(told).toMatch(/^[0-9a-f]{64}\{/);
    const seen = await asStaff(async (sql) => {
      await sql.query("SELECT set_config('app.schools', $1, true)", [told]);
      return schoolsSeen(sql);
    });
    expect(seen).toEqual([]);
  });

  test("whoever entered sees the own school", async () => {
    expect(await asStaff(schoolsSeen)).toEqual([here.school]);
  });
});
