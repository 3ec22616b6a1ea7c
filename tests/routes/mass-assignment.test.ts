import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SHEETS } from "~/domain/roster/kinds";
import { COMMANDS, EVERY_COMMAND, named } from "./commands";
import { changedSince, comparable, readyFor, told, withoutReads } from "./commands/send";
import { onServerStage } from "./stage";

interface Column {
  name: string;
  type: string;
  label: string | null;
}

/** A value of the column's type that no form of the site sends. */
const VALUES: Record<string, string> = {
  boolean: "true",
  integer: "7",
  "double precision": "7",
  uuid: "00000000-0000-4000-8000-00000000beef",
  date: "2031-01-01",
  "timestamp with time zone": "2031-01-01T00:00:00Z",
  jsonb: '{"injected":true}',
};

/** Fields of a form that its page leaves out at this stage; the command refuses what they say. */
const NOT_SHOWN: Record<string, string[]> = {
  "routes/volunteer+/profile mentoring": ["role"],
  // Whoever cares for the child works and lives where it does.
  "routes/family+/details save": ["worksAt", "timeZone"],
  // The school of whoever belongs to one, and a child that no link named.
  "routes/volunteer+/worry raise": ["schoolId"],
  "routes/console+/worry raise": ["schoolId", "childId"],
};

/** Fields that a form has on its page although the command is tried without them. */
const HAS: Record<string, readonly string[]> = {
  "routes/console+/children+/roster+/$importId_.row.$line correct": SHEETS.CHILDREN.fields,
  "routes/console+/applicants+/roster+/$importId_.row.$line correct": SHEETS.VOLUNTEERS.fields,
  "routes/district+/people+/roster+/$importId_.row.$line correct": SHEETS.STAFF.fields,
};

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const forms = EVERY_COMMAND.filter(({ route, intent }) => !COMMANDS[route]?.[intent]?.again);

onServerStage("fields that no form has", (stage, putBack) => {
  let columns: Column[];
  let injected = 0;
  beforeAll(async () => {
    columns = await stage.given.superuser((sql) =>
      sql.query<Column>(`
        SELECT c.column_name AS name, min(c.data_type) AS type, min(e.enumlabel) AS label
        FROM information_schema.columns c LEFT JOIN pg_type t ON t.typname = c.udt_name LEFT JOIN pg_enum e ON e.enumtypid = t.oid
        WHERE c.table_schema = 'public' AND c.table_name <> '_prisma_migrations' GROUP BY 1 ORDER BY 1`),
    );
  });
  afterAll(() => console.info(`${stage.given.kind}: ${injected} columns sent with ${forms.length} forms`));

  it.each(named(forms))(
    "%s: every column of every table is sent along, and nothing more changes",
    async (_, one) => {
      const alone = await readyFor(stage, one);
      await alone.tab.post(alone.path, alone.fields);
      const single = comparable(withoutReads(await changedSince(stage, alone.before)));
      await putBack();

      const { tab, path, fields, before } = await readyFor(stage, one);
      const extra: Record<string, string> = {};
      for (const { name, type, label } of columns) {
        for (const spelled of new Set([name, camel(name), `data.${camel(name)}`, `${camel(name)}[set]`])) {
          if (spelled in fields || /^(intent|receipt)$/.test(spelled) || HAS[one.name]?.includes(spelled))
            continue;
          extra[spelled] = label ?? VALUES[type] ?? "injected";
        }
      }
      injected += Object.keys(extra).length;
      let answer = await tab.post(path, { ...extra, ...fields });
      if (answer.status === 422) {
        // The form has such a field and left it empty, as for a box without a tick: that one is its own to judge.
        const shown = [...answer.text.matchAll(/ name="([^"]+)"/g)].map(([, name = ""]) => name);
        for (const name of [...shown, ...(NOT_SHOWN[one.name] ?? [])]) delete extra[name];
        expect(withoutReads(await changedSince(stage, before))).toEqual([]);
        answer = await tab.post(path, { ...extra, ...fields, receipt: randomUUID() });
      }
      expect(told(answer)).toMatch(/^302 /);
      expect(comparable(withoutReads(await changedSince(stage, before))).join("\n")).toBe(single.join("\n"));
    },
  );
});
