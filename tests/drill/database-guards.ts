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
/** What binds only the owner no viewer can feel. */
const TESTS_OF_OWNER = [CATALOGUE, SIGHT, DEEDS];

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
    ...tables.flatMap(({ name }) => [
      inDatabase(`table ${name}: row level security off`, `ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`),
      inDatabase(
        `table ${name}: not forced`,
        `ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`,
        TESTS_OF_OWNER,
      ),
    ]),
    ...lists.map(({ table, role, privilege }) =>
      inDatabase(
        `grant ${privilege} on ${table} to ${role}: every column`,
        `GRANT ${privilege} ON ${table} TO ${role}`,
      ),
    ),
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

const inDatabase = (name: string, statement: string, tests = TESTS): Group =>
  alone({ name, remove: (copy) => copy.alter(statement) }, tests);
