import { beforeAll, expect, test } from "vitest";
import type { Sql } from "~/adapters/database.server";
import { onEachDatabase } from "../support/databases";
import { aDistrict, aSchool, type Scene } from "../support/scene";
import { RULES } from "./rules";

interface Refusal {
  code: string;
  /** The constraint's name, or the code that a trigger raised. */
  rule: string;
}

/** What the database says to these statements, at once or at commit; null when it takes them. Nothing stays. */
async function refusalOf(sql: Sql, statements: string): Promise<Refusal | null> {
  await sql.exec("BEGIN");
  try {
    await sql.exec(statements);
    await sql.exec("SET CONSTRAINTS ALL IMMEDIATE");
    return null;
  } catch (error) {
    const {
      code = "",
      constraint,
      message = "",
    } = error as { code?: string; constraint?: string; message?: string };
    return { code, rule: code === "P0001" ? message : (constraint ?? message) };
  } finally {
    await sql.exec("ROLLBACK");
  }
}

onEachDatabase("the rules of the database", (given) => {
  let here: Scene;
  let there: Scene;
  beforeAll(() =>
    given.superuser(async (sql) => {
      await aDistrict(sql);
      here = await aSchool(sql, 1);
      there = await aSchool(sql, 2);
    }),
  );
  const refusal = (statements: string) => given.superuser((sql) => refusalOf(sql, statements));

  test.each(Object.entries(RULES))("%s holds against raw SQL", async (rule, { code, broken, kept }) => {
    for (const statements of broken(here, there)) {
      expect(await refusal(statements), statements).toEqual({ code, rule });
    }
    for (const statements of kept(here, there)) expect(await refusal(statements), statements).toBeNull();
  });

  test("are all tried above: every check, exclusion, unique index and trigger", async () => {
    const constraints = await given.superuser((sql) =>
      sql.query<{ name: string }>(`
        SELECT conname AS name FROM pg_constraint WHERE contype IN ('c', 'x') AND connamespace = 'public'::regnamespace
        UNION SELECT indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
          WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique AND NOT i.indisprimary AND c.relname <> '_prisma_migrations'`),
    );
    const raised = await given.superuser((sql) =>
      sql.query<{ name: string }>(`
        SELECT DISTINCT m[1] AS name FROM pg_proc p, regexp_matches(p.prosrc, 'RAISE EXCEPTION ''([A-Z_]+)''', 'g') m
        WHERE p.pronamespace = 'app'::regnamespace`),
    );
    const names = [...constraints, ...raised].map(({ name }) => name);
    expect(names.filter((name) => !(name in RULES))).toEqual([]);
    expect(Object.keys(RULES).filter((name) => !names.includes(name))).toEqual([]);
  });
});
