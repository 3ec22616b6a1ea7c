import type { Sql } from "~/adapters/database.server";
import type { TestRun } from "./copy";
import { alone, type Group } from "./guard";

const onServer = (...names: string[]): TestRun => ({
  project: "database",
  files: names.map((name) => `tests/data/${name}.test.ts`),
  named: "\\(server\\)",
  untilRed: true,
});
const SIGHT = onServer("walls");
const DEEDS = onServer("walls-in-time", "walls-writes");
const CATALOGUE = onServer("walls-catalogue", "walls-open", "fields");
/** What a viewer can do comes first, that which notices most of all; what the catalogue says comes last. */
const TESTS = [SIGHT, DEEDS, CATALOGUE];
/** These name each table, and each privilege, that is open: many can be opened at once, and each must be named. */
const NAMING = [{ ...onServer("walls-catalogue", "walls-open"), untilRed: false }];

interface Policy {
  table: string;
  name: string;
  permissive: boolean;
  using: string | null;
  check: string | null;
}

interface ColumnGrant {
  table: string;
  role: string;
  privilege: string;
}

/** Every policy that says no to somebody, every table's switch, and every list of columns, as the catalogue has them. */
export async function databaseGuards(sql: Sql): Promise<Group[]> {
  const policies = await sql.query<Policy>(`
    SELECT tablename AS table, policyname AS name, permissive = 'PERMISSIVE' AS permissive, qual AS using, with_check AS check
    FROM pg_policies WHERE schemaname = 'public' AND NOT roles && ARRAY['app_owner', 'app_system']::name[] ORDER BY 1, 2`);
  const tables = await sql.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity ORDER BY 1",
  );
  const lists = await sql.query<ColumnGrant>(`
    SELECT DISTINCT c.relname AS table, r.rolname AS role, a.privilege_type AS privilege
    FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid CROSS JOIN LATERAL aclexplode(t.attacl) a JOIN pg_roles r ON r.oid = a.grantee
    WHERE c.relnamespace = 'public'::regnamespace AND NOT has_table_privilege(r.oid, c.oid, a.privilege_type) ORDER BY 1, 2, 3`);
  return [
    ...policies.flatMap(widenings),
    namedByTable(tables, "row level security off", "DISABLE"),
    namedByTable(tables, "not forced", "NO FORCE"),
    namedByPrivilege(lists),
  ];
}

function widenings({ table, name, permissive, using, check }: Policy): Group[] {
  const on = `policy ${name} on ${table}`;
  if (!permissive) return [inDatabase(`${on}: dropped`, `DROP POLICY ${name} ON ${table}`)];
  const says = (condition: string | null) => condition !== null && condition !== "true";
  return [
    ...(says(using)
      ? [inDatabase(`${on}: USING (true)`, `ALTER POLICY ${name} ON ${table} USING (true)`)]
      : []),
    ...(says(check)
      ? [inDatabase(`${on}: WITH CHECK (true)`, `ALTER POLICY ${name} ON ${table} WITH CHECK (true)`)]
      : []),
  ];
}

/** One thing taken from every table at once; the catalogue's test names each. */
function namedByTable(tables: readonly { name: string }[], what: string, how: "DISABLE" | "NO FORCE"): Group {
  return {
    guards: tables.map(({ name }) => ({
      name: `table ${name}: ${what}`,
      remove: (copy) => copy.alter(`ALTER TABLE ${name} ${how} ROW LEVEL SECURITY`),
    })),
    build: false,
    tests: NAMING,
    isAbout: ({ titles, message }, { name }) =>
      titles.some((title) => title.startsWith("every table has row level security")) &&
      message.includes(`[${name.replace(/^table (\w+): .+$/, "$1")}]`),
  };
}

/** Every list of columns opened at once; the test of each role names its privileges. */
function namedByPrivilege(lists: readonly ColumnGrant[]): Group {
  return {
    guards: lists.map(({ table, role, privilege }) => ({
      name: `grant ${privilege} on ${table} to ${role}: every column`,
      remove: (copy) => copy.alter(`GRANT ${privilege} ON ${table} TO ${role}`),
    })),
    build: false,
    tests: NAMING,
    isAbout: ({ titles, message }, { name }) => {
      const [, privilege, table, role] = name.match(/^grant (\w+) on (\w+) to (\w+): /) ?? [];
      return (
        titles.some((title) => title.startsWith(`${role} holds`)) &&
        message.includes(`[${privilege} ${table}]`)
      );
    },
  };
}

const inDatabase = (name: string, statement: string): Group =>
  alone({ name, remove: (copy) => copy.alter(statement) }, TESTS);
