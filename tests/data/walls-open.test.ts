import { expect, test } from "vitest";
import { onEachDatabase } from "../support/databases";
import { MAY } from "./grants";

/** Policies that let their role do it in every row: the common map, and what may be written but says nothing. */
const OPEN = {
  read: ["places", "schools", "policies"],
  write: ["outbox"],
  any: ["form_receipts"],
};
const AREAS = ["visitor", "volunteer", "family", "staff"];
const OPEN_POLICIES = Object.entries(OPEN)
  .flatMap(([what, tables]) =>
    tables.flatMap((table) => AREAS.map((area) => `${what}_app_${area} on ${table}`)),
  )
  // The own account and the officers keep the receipts of their forms; officers need the common map as well.
  .concat(
    "any_app_own on form_receipts",
    "any_app_corner on form_receipts",
    "any_app_officer on form_receipts",
    "any_app_field on form_receipts",
    "any_app_counsellor on form_receipts",
    ...OPEN.read.flatMap((table) => [
      `read_app_officer on ${table}`,
      `read_app_field on ${table}`,
      `read_app_counsellor on ${table}`,
    ]),
  )
  .sort();

/** Narrow what another policy allows, so that losing one opens something. */
const RESTRICTIVE = [
  "admin_lifts on holds",
  "admin_sets on holds",
  "own_hand_opens on corner_sessions",
  "own_hand_closes on child_signals",
  "no_visit_of_theirs on safeguarding_reports",
  "changes_own on appointments",
  "only_calls_off on appointments",
  "only_open on care_pairs",
  "own_hand_asks on appointments",
  "own_hand_changes on child_circumstances",
  "own_hand_writes on care_pairs",
  "own_hand_writes on child_circumstances",
  "own_hand_changes on application_approvals",
  "own_hand_changes on contact_restrictions",
  "own_hand_changes on match_approvals",
  "own_hand_looks on strength_answers",
  "own_hand_publishes on contact_timetables",
  "own_hand_writes on application_approvals",
  "own_hand_writes on calendar_imports",
  "own_hand_writes on child_answers",
  "own_hand_writes on child_wishes",
  "own_hand_writes on contact_restrictions",
  "own_hand_writes on contact_timetables",
  "own_hand_writes on kind_words",
  "own_hand_writes on match_approvals",
  "own_hand_writes on match_pauses",
  "own_hand_writes on parent_calls",
  "own_hand_writes on parent_returns",
  "own_hand_writes on policy_acknowledgements",
  "own_hand_writes on room_closures",
  "own_hand_writes on roster_imports",
  "own_hand_writes on conference_actions",
  "own_hand_writes on conference_notes",
  "own_hand_writes on guardianships",
  "own_hand_writes on care_agreements",
  "own_hand_writes on match_agreements",
  "own_hand_writes on agreement_signatures",
  "own_hand_writes on hukou_records",
  "own_hand_writes on aid_records",
  "own_hand_opens on dropout_cases",
  "own_hand_closes on dropout_cases",
  "own_hand_writes on dropout_steps",
  "own_hand_writes on town_moves",
  "own_hand_writes on strength_answers",
  "own_hand_writes on support_contacts",
  "own_hand_writes on trainings",
  "staff_starts on applications",
];

onEachDatabase("what is open to a role", (given) => {
  const names = (text: string, values?: unknown[]) =>
    given
      .superuser((sql) => sql.query<{ name: string }>(text, values))
      .then((rows) => rows.map(({ name }) => name));

  test("a policy has a condition, but for those of the common map", async () => {
    const open = await names(`
      SELECT policyname || ' on ' || tablename AS name FROM pg_policies
      WHERE schemaname = 'public' AND NOT roles && ARRAY['app_owner']::name[] AND 'true' IN (qual, with_check) ORDER BY 1`);
    expect(open).toEqual(OPEN_POLICIES);
  });

  test("the policies that narrow others are there", async () => {
    const narrow = await names(`
      SELECT policyname || ' on ' || tablename AS name FROM pg_policies
      WHERE schemaname = 'public' AND permissive = 'RESTRICTIVE' ORDER BY 1`);
    expect(narrow).toEqual(expect.arrayContaining(RESTRICTIVE));
  });

  test.each(Object.keys(MAY))(
    "app_%s holds the privileges of the list and no others, column by column",
    async (area) => {
      const held = await given.superuser((sql) =>
        sql.query<{ what: string; of: string }>(
          `SELECT p.what || ' ' || c.relname AS what, CASE WHEN has_table_privilege($1, c.oid, p.what) THEN '*'
           ELSE string_agg(a.attname, ' ' ORDER BY a.attnum) FILTER (WHERE has_column_privilege($1, c.oid, a.attnum, p.what)) END AS of
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
         CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) AS p (what)
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
         GROUP BY c.oid, c.relname, p.what HAVING bool_or(has_column_privilege($1, c.oid, a.attnum, p.what))
         UNION ALL SELECT 'DELETE ' || c.relname, '*' FROM pg_class c
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_table_privilege($1, c.oid, 'DELETE') ORDER BY 1`,
          [`app_${area}`],
        ),
      );
      const wider = held.filter(({ what, of }) => MAY[area]?.[what] !== of).map(({ what }) => `[${what}]`);
      expect(Object.fromEntries(held.map(({ what, of }) => [what, of])), wider.join()).toEqual(MAY[area]);
    },
  );

  test("app_system holds every column of every table, but not what a counsellor writes down", async () => {
    const kept = await given.superuser((sql) =>
      sql.query<{ what: string }>(`
        SELECT '[SELECT ' || c.relname || ']' AS what FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
          AND NOT has_column_privilege('app_system', c.oid, a.attnum, 'SELECT') GROUP BY c.relname ORDER BY 1`),
    );
    expect(kept.map(({ what }) => what)).toEqual(["[SELECT counselling_notes]"]);
  });
});
