import { expect, test } from "vitest";
import { onEachDatabase } from "../support/databases";

/** Besides those that only triggers run. A new one is a door: it needs its line here. */
const DEFINERS = [
  "absence_found",
  "address_to_visit",
  "addresses_elsewhere",
  "asked_by_other",
  "audited_child",
  "call_inputs",
  "care_candidates",
  "corner_session",
  "correct_ledger",
  "covers_home",
  "dropout_holds",
  "due_unseen",
  "end_pairs_of",
  "enter",
  "family_session",
  "fellow_counsellors",
  "fill_ledger",
  "former_keepers",
  "hand_over_notes",
  "hold_teachers",
  "issue_certificate",
  "keeps_ledger",
  "ledger_board",
  "ledger_frozen",
  "ledger_now",
  "ledger_signed",
  "lift_stand_down",
  "link_of_session",
  "live_corner",
  "may_go_along",
  "meet_training",
  "move_inputs",
  "name_in_audit",
  "open_accounts",
  "open_feed",
  "own_details",
  "own_feed_kinds",
  "own_member",
  "own_standing",
  "paused_mentors",
  "places_above",
  "places_below",
  "policy_of",
  "programme_figures",
  "reach_of",
  "reach_of_area",
  "reach_of_feed",
  "reach_of_field",
  "reach_of_office",
  "report_access",
  "report_colleagues",
  "report_due",
  "report_figures",
  "report_mentors",
  "reports_waiting",
  "retake_ledger",
  "say_more",
  "seal_ledger",
  "session_person",
  "staff_of_school",
  "staff_schools",
  "stand_down",
  "take_ledger",
  "take_over",
  "tell_readers",
  "told",
  "transfer_card",
  "undo_roster",
  "undo_roster_members",
  "undo_roster_people",
  "verify_certificate",
  "waiting_texts",
];
/** For these there is no policy but the owner's and the site's own. */
const ONLY_SYSTEM = ["attempts"];
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

onEachDatabase("the catalogue of the database", (given) => {
  const query = <T>(text: string, values?: unknown[]) => given.superuser((sql) => sql.query<T>(text, values));

  test("every table has row level security, forced, with a policy, and belongs to app_owner", async () => {
    const tables = await query<{ name: string; held: boolean; policies: number; owner: string }>(`
      SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS held, c.relowner::regrole::text AS owner,
        (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polroles @> ARRAY[0::oid]) AS policies
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'f', 'm') AND c.relname <> '_prisma_migrations'`);
    expect(tables.length).toBeGreaterThan(25);
    const open = tables.filter(
      ({ name, held, policies, owner }) =>
        !held || policies < (ONLY_SYSTEM.includes(name) ? 2 : 3) || owner !== "app_owner",
    );
    expect(open, open.map(({ name }) => `[${name}]`).join()).toEqual([]);
  });

  test("no policy speaks to everyone, and every view asks with the rights of whoever reads it", async () => {
    expect(await query("SELECT polname FROM pg_policy WHERE polroles @> ARRAY[0::oid]")).toEqual([]);
    const views = await query(`
      SELECT relname FROM pg_class WHERE relkind = 'v' AND relnamespace IN ('public'::regnamespace, 'app'::regnamespace)
        AND NOT coalesce(reloptions @> ARRAY['security_invoker=true'], false)`);
    expect(views).toEqual([]);
  });

  test("the roles of the areas and the login of the site are no superusers, bypass nothing and own nothing", async () => {
    const [login] = await given.site.onConnection((sql) =>
      sql.query<{ name: string }>("SELECT current_user AS name"),
    );
    // The embedded database has one login, its superuser; there the walls stop mistakes, not SQL injection.
    const roles = given.kind === "server" ? [...AREAS, String(login?.name)] : AREAS;
    const found = await query<{ name: string; powers: boolean; owned: number }>(
      `SELECT rolname AS name, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS powers,
        ((SELECT count(*) FROM pg_class WHERE relowner = r.oid) + (SELECT count(*) FROM pg_proc WHERE proowner = r.oid)
         + (SELECT count(*) FROM pg_namespace WHERE nspowner = r.oid) + (SELECT count(*) FROM pg_type WHERE typowner = r.oid))::int AS owned
       FROM pg_roles r WHERE rolname = ANY ($1::text[]) ORDER BY rolname`,
      [roles],
    );
    expect(found).toEqual([...roles].sort().map((name) => ({ name, powers: false, owned: 0 })));
  });

  test("every function that runs with its owner's rights belongs to app_owner and fixes its search path", async () => {
    const loose = await query(`
      SELECT proname FROM pg_proc WHERE pronamespace = 'app'::regnamespace AND prosecdef
        AND (proowner <> 'app_owner'::regrole OR NOT coalesce(array_to_string(proconfig, ',') LIKE 'search_path=%', false))`);
    expect(loose).toEqual([]);
  });

  test("functions that run with their owner's rights: these are all, and everyone may call only these of them", async () => {
    const found = await query<{ name: string; everyone: boolean }>(`
      SELECT p.proname AS name, EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        WHERE a.grantee = 0 AND a.privilege_type = 'EXECUTE') AS everyone
      FROM pg_proc p WHERE p.pronamespace IN ('app'::regnamespace, 'public'::regnamespace) AND p.prosecdef AND p.prorettype <> 'trigger'::regtype
      ORDER BY p.proname`);
    expect(found.map(({ name }) => name)).toEqual(DEFINERS);
    // They open a request, and read what one was told that opened it.
    expect(found.filter(({ everyone }) => everyone).map(({ name }) => name)).toEqual([
      "corner_session",
      "enter",
      "family_session",
      "open_feed",
      "session_person",
      "told",
    ]);
  });

  test("the key of the seal is read by its owner alone", async () => {
    const readers = await query(
      `SELECT rolname FROM pg_roles WHERE NOT rolsuper AND rolname <> 'app_owner' AND rolname NOT LIKE 'pg\\_%'
         AND NOT pg_has_role(rolname, 'app_owner', 'MEMBER') AND has_any_column_privilege(rolname, 'app.seal', 'SELECT, INSERT, UPDATE')`,
    );
    expect(readers).toEqual([]);
  });

  test("nobody but their owner may truncate a table or make one", async () => {
    const mayTruncate = await query(
      `SELECT r.name, c.relname FROM unnest($1::text[]) AS r (name), pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND has_table_privilege(r.name, c.oid, 'TRUNCATE, REFERENCES, TRIGGER')`,
      [AREAS],
    );
    expect(mayTruncate).toEqual([]);
    const mayCreate = await query(
      `SELECT r.name FROM unnest($1::text[]) AS r (name) WHERE has_schema_privilege(r.name, 'public', 'CREATE') OR has_schema_privilege(r.name, 'app', 'CREATE')`,
      [AREAS],
    );
    expect(mayCreate).toEqual([]);
  });
});
