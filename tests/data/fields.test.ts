import { beforeAll, expect, test } from "vitest";
import { type FieldRule, READERS, type Reader } from "~/domain/access/field-rule";
import { FIELDS } from "~/domain/access/fields";
import { onEachDatabase } from "../support/databases";

const ROLE: Record<Reader, string> = { volunteer: "app_volunteer", family: "app_family" };
const ALL: FieldRule[] = Object.values(FIELDS);
const COLUMNS = [...new Set(ALL.map(({ column }) => column))];
const TABLES = [...new Set(COLUMNS.map((column) => column.split(".")[0] ?? ""))];

/** Keys, versions and moments of a row: they say what became of a record, not something about a person. */
const NEUTRAL = /(^|_)(id|at|by)$|^(version|position|step|kind|state|policy_version|time_zone|local_start)$/;

/** Columns that a reader's own rows hold and that no page of it asks for: the grant is for whole tables there. */
const WIDER: Record<Reader, readonly string[]> = {
  volunteer: [
    "applications.decision_note",
    "matches.score",
    "matches.introduced_by",
    "matches.introduced_with",
    "matches.closure_cause",
    "matches.closure_path",
    "matches.closure_reason",
  ],
  family: [],
};

onEachDatabase("the table of fields and the grants", (given) => {
  let columns: string[];
  beforeAll(async () => {
    const rows = await given.superuser((sql) =>
      sql.query<{ name: string }>(
        `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name = ANY ($1::text[]) ORDER BY 1`,
        [TABLES],
      ),
    );
    columns = rows.map(({ name }) => name);
  });

  const readable = async (role: string) => {
    const rows = await given.superuser((sql) =>
      sql.query<{ name: string }>(
        `SELECT c.name FROM unnest($2::text[]) AS c (name)
         WHERE has_column_privilege($1, split_part(c.name, '.', 1), split_part(c.name, '.', 2), 'SELECT')`,
        [role, COLUMNS],
      ),
    );
    return rows.map(({ name }) => name).sort();
  };

  test("every column about a person has its line in the table, and every line its column", () => {
    expect(COLUMNS.filter((column) => !columns.includes(column))).toEqual([]);
    const unsaid = columns.filter(
      (column) => !COLUMNS.includes(column) && !NEUTRAL.test(column.split(".")[1] ?? ""),
    );
    expect(unsaid).toEqual([]);
  });

  test.each(READERS)(
    "a %s may select the columns of the fields that it may see, and no others",
    async (reader) => {
      const shown = ALL.filter((rule) => rule[reader] !== "NEVER").map(({ column }) => column);
      expect(await readable(ROLE[reader])).toEqual([...new Set([...shown, ...WIDER[reader]])].sort());
    },
  );

  test("a visitor may select none of them", async () => {
    expect(await readable("app_visitor")).toEqual([]);
  });
});
