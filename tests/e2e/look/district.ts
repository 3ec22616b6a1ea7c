import { expect } from "vitest";
import type { Sql } from "~/adapters/database.server";
import { givenName } from "~/domain/child/given-name";
import { paths } from "~/http/paths";
import { DEMO_FAMILY, DEMO_PASSWORD, DEMO_PEOPLE, fillDemoDistrict } from "../../../prisma/demo";
import { NOW } from "../../factories";
import type { TestDatabase } from "../../support/databases";
import type { Scene } from "../../support/scene";
import { conferenceIn } from "../../support/scene-conference";
import { idsOf } from "../../support/scene-ids";
import { visitedIn } from "../../support/scene-of-visits";
import { insertRosters, ROSTER_NAMES } from "../../support/scene-rosters";
import type { TestSite } from "../../support/site";
import type { MayShow } from "./flaws";

/** Few enough to be filled quickly, enough for every state of everything. */
const CHILDREN = 140;

export function fillDistrict(given: TestDatabase) {
  return fillDemoDistrict(given.site, { now: NOW, children: CHILDREN });
}

export type Ids = Scene & {
  /** A running match without a plan of contacts. */
  planless: string;
};

/** What the demo leaves to its visitors: a round that is still a draft, a match whose contacts have to be planned. */
export async function setStage(given: TestDatabase, site: TestSite): Promise<Ids> {
  const ids = await realIds(given);
  const coordinator = await site.signIn(DEMO_PEOPLE.coordinator.email, DEMO_PASSWORD);
  const { match: planless, plan } = await otherPlan(given, ids);
  const answers = [
    await coordinator.post(`${paths.rounds}?index`, { intent: "start", scope: `SCHOOL:${ids.school}` }),
    await coordinator.post(paths.match(planless), { intent: "endPlan", planId: plan }),
  ];
  const mentor = await site.signIn(DEMO_PEOPLE.volunteer.email, DEMO_PASSWORD);
  const days = { from: "2026-01-01", until: "2026-11-20" };
  const issued = await mentor.post(`${paths.certificates}?index`, { intent: "issue", ...days });
  expect([...answers, issued].map(({ status }) => status)).toEqual([302, 302, 302]);
  const certificate = issued.location?.split("/").pop() ?? "";
  return { ...ids, planless, certificate };
}

/** Records of the demo's own people, as the addresses of the matrix ask for them. */
function realIds(given: TestDatabase): Promise<Scene> {
  return given.superuser(async (sql) => {
    const one = <T extends object>(query: string, values: unknown[] = []) => first<T>(sql, query, values);
    const { id: coordinator, school } = await one<{ id: string; school: number }>(
      `SELECT p.id, g.school_id AS school FROM people p JOIN grants g ON g.person_id = p.id WHERE p.email = $1`,
      [DEMO_PEOPLE.coordinator.email],
    );
    const own = await one<{ match: string; child: string; mentor: string }>(
      `SELECT m.id AS match, m.child_id AS child, m.volunteer_id AS mentor FROM matches m JOIN volunteers v ON v.id = m.volunteer_id
        JOIN people p ON p.id = v.person_id JOIN children c ON c.id = m.child_id WHERE p.email = $1 AND m.state = 'ACTIVE' AND c.name = $2 ORDER BY m.id`,
      [DEMO_PEOPLE.volunteer.email, DEMO_FAMILY.child],
    );
    const contact = await one<{ id: string }>(
      "SELECT id FROM contacts WHERE match_id = $1 AND state IN ('PLANNED', 'CONFIRMED') AND starts_at > $2 ORDER BY starts_at",
      [own.match, new Date(NOW.getTime() + 3 * 86_400_000)],
    );
    const room = await one<{ id: string }>(
      "SELECT id FROM rooms WHERE school_id = $1 AND kind = 'VIDEO_CORNER' AND closed_at IS NULL ORDER BY id",
      [school],
    );
    const supervisor = await one<{ id: string }>(
      "SELECT id FROM supervisors WHERE school_id = $1 AND ended_at IS NULL ORDER BY id",
      [school],
    );
    const link = await one<{ id: string; member_id: string; child_id: string }>(
      `SELECT l.id, l.member_id, l.child_id FROM family_links l JOIN children c ON c.id = l.child_id WHERE c.name = $1`,
      [DEMO_FAMILY.child],
    );
    const inSchool = (table: string, state: string) =>
      one<{ id: string }>(`SELECT id FROM ${table} WHERE school_id = $1 AND state::text = $2 ORDER BY id`, [
        school,
        state,
      ]);
    await insertRosters(sql, { ...idsOf(1), school, coordinator });
    return {
      ...idsOf(1),
      coordinator,
      school,
      match: own.match,
      mentor: own.mentor,
      careNotice: (
        await one<{ id: string }>(
          "SELECT n.id FROM care_notices n JOIN children c ON c.id = n.child_id WHERE c.name = $1",
          [DEMO_FAMILY.child],
        )
      ).id,
      contact: contact.id,
      ...(await visitedIn(sql)),
      ...(await ledgersIn(sql)),
      transfer: (
        await one<{ id: string }>("SELECT id FROM transfers WHERE to_school_id = $1 AND state = 'STARTED'", [
          school,
        ])
      ).id,
      dropout: (
        await one<{ id: string }>(
          "SELECT id FROM dropout_cases WHERE school_id = $1 AND former_id IS NOT NULL",
          [school],
        )
      ).id,
      ...(await conferenceIn(sql)),
      room: room.id,
      timetable: (
        await one<{ id: string }>("SELECT id FROM contact_timetables WHERE school_id = $1", [school])
      ).id,
      place: (
        await one<{ id: string }>(
          "SELECT p.id FROM timetable_places p WHERE p.school_id = $1 AND p.weekday IS NOT NULL ORDER BY id",
          [school],
        )
      ).id,
      supervisor: supervisor.id,
      dayImport: (await one<{ id: string }>("SELECT id FROM calendar_imports WHERE school_id = $1", [school]))
        .id,
      move: (
        await one<{ id: string }>("SELECT id FROM move_requests WHERE school_id = $1 ORDER BY state, id", [
          school,
        ])
      ).id,
      child: link.child_id,
      member: link.member_id,
      link: link.id,
      application: (await inSchool("applications", "SCREENING")).id,
      checkIn: (await inSchool("check_ins", "SUBMITTED")).id,
      task: (await inSchool("tasks", "OPEN")).id,
      smallWish: (await inSchool("small_wishes", "ASKED")).id,
      round: (
        await one<{ id: string }>("SELECT id FROM rounds WHERE $1 = ANY (school_ids) ORDER BY state", [
          school,
        ])
      ).id,
      request: (
        await one<{ id: string }>("SELECT id FROM data_requests WHERE school_id = $1 ORDER BY due_on", [
          school,
        ])
      ).id,
      report: (
        await one<{ id: string }>(
          "SELECT id FROM safeguarding_reports WHERE school_id = $1 AND state = 'POLICE_TOLD' ORDER BY id",
          [school],
        )
      ).id,
      letter: (await one<{ id: string }>("SELECT id FROM outbox WHERE state = 'SENT' ORDER BY created_at"))
        .id,
    };
  });
}

async function first<T extends object>(sql: Sql, query: string, values: unknown[]): Promise<T> {
  const [row] = await sql.query<T>(`${query} LIMIT 1`, values);
  if (!row) throw new Error(`Nothing found: ${query}`);
  return row;
}

/** The first record of a table in this state, in any school. */
export function anyWith(given: TestDatabase, table: string, column: string, value: string): Promise<string> {
  const query = `SELECT id FROM ${table} WHERE ${column}::text = $1 ORDER BY id`;
  return given.superuser(async (sql) => {
    const { id } = await first<{ id: string }>(sql, query, [value]);
    if (table in CHILD_OF) await sql.query(REASON(table), [id, NOW, DEMO_PEOPLE.districtAdmin.email]);
    return id;
  });
}

/** Where a record names its child: the administrator says why before it is opened. */
const CHILD_OF: Record<string, string> = { children: "id", matches: "child_id", check_ins: "child_id" };
const WHY = "季度个案会商";
const REASON = (table: string) => `
  INSERT INTO audit (at, actor_kind, actor_id, role, action, subject, subject_id, reason_code, reason)
  SELECT $2::timestamptz, 'staff', p.id, 'DISTRICT_ADMIN', 'child.reason-given', 'child', t.${CHILD_OF[table]}::text, 'CASE_REVIEW', '${WHY}'
  FROM people p, ${table} t WHERE p.email = $3 AND t.id = $1`;

/** A running match of the coordinator's school, other than this one, with its plan. */
function otherPlan(given: TestDatabase, { school, match }: Scene) {
  return given.superuser((sql) =>
    first<{ match: string; plan: string }>(
      sql,
      `SELECT m.id AS match, p.id AS plan FROM matches m JOIN contact_plans p ON p.match_id = m.id AND p.ended_on IS NULL
        WHERE m.school_id = $1 AND m.state = 'ACTIVE' AND m.id <> $2 ORDER BY m.id`,
      [school, match],
    ),
  );
}

const HAN = /\p{Script=Han}+/gu;
const TEXTS = `SELECT table_name AS of, column_name AS name FROM information_schema.columns
  WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'jsonb', 'ARRAY')`;

const NAMES = `SELECT name FROM people UNION SELECT name FROM children UNION SELECT name FROM family_members
  UNION SELECT nominee_name FROM nominations`;

/** Every run of Chinese characters that people wrote or are called by, and what pages make of a name. */
export async function namesIn(given: TestDatabase): Promise<MayShow> {
  // Reasons are given later, page by page.
  const runs = new Set<string>([WHY, ...ROSTER_NAMES]);
  await given.superuser(async (sql) => {
    for (const { of, name } of await sql.query<{ of: string; name: string }>(TEXTS)) {
      const rows = await sql.query<{ text: string }>(`SELECT DISTINCT "${name}"::text AS text FROM "${of}"`);
      for (const { text } of rows) for (const run of text?.match(HAN) ?? []) runs.add(run);
    }
    for (const { name } of await sql.query<{ name: string }>(NAMES)) {
      runs.add(givenName(name));
      // A seal shows one character.
      for (const character of name) runs.add(character);
    }
  });
  return (run) => runs.has(run);
}

/** The demo's quarters: the one that is being signed, and the one that was sent. */
async function ledgersIn(sql: Sql) {
  const rows = await sql.query<{ id: string }>(
    "SELECT id FROM ledgers ORDER BY quarter_end DESC, version DESC",
  );
  return { ledger: rows[0]?.id ?? "", ledgerSigned: rows[1]?.id ?? "" };
}
