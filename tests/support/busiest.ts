import type { Sql } from "~/adapters/database.server";
import { DEMO_FAMILY, DEMO_PEOPLE } from "../../prisma/demo";
import { conferenceIn } from "./scene-conference";
import { idsOf, type Scene } from "./scene-ids";
import { visitedIn } from "./scene-of-visits";

/** The records of the coordinator's school about which there is most to say. */
export async function busiestOf(sql: Sql): Promise<Scene> {
  const one = async (select: string, ...values: unknown[]) => {
    const [row] = await sql.query<{ id: string }>(select, values);
    if (!row) throw new Error(`Nothing found: ${select}`);
    return row.id;
  };
  const [grant] = await sql.query<{ school_id: number; person_id: string }>(
    "SELECT g.school_id, g.person_id FROM grants g JOIN people p ON p.id = g.person_id WHERE p.email = $1",
    [DEMO_PEOPLE.coordinator.email],
  );
  if (!grant) throw new Error("The demo has no coordinator.");
  const { school_id: school, person_id: coordinator } = grant;
  const match = await one(
    `SELECT m.id FROM matches m JOIN volunteers v ON v.id = m.volunteer_id JOIN people p ON p.id = v.person_id
     JOIN children c ON c.id = m.child_id WHERE p.email = $1 AND m.state = 'ACTIVE' AND c.name = $2 LIMIT 1`,
    DEMO_PEOPLE.volunteer.email,
    DEMO_FAMILY.child,
  );
  const child = await one("SELECT child_id AS id FROM matches WHERE id = $1", match);
  return {
    ...idsOf(1),
    school,
    coordinator,
    match,
    child,
    contact: await one(
      "SELECT id FROM contacts WHERE match_id = $1 AND state IN ('PLANNED', 'CONFIRMED') ORDER BY starts_at DESC LIMIT 1",
      match,
    ),
    move: await one("SELECT id FROM move_requests WHERE school_id = $1 LIMIT 1", school),
    room: await one("SELECT id FROM rooms WHERE school_id = $1 AND kind = 'VIDEO_CORNER' LIMIT 1", school),
    timetable: await one("SELECT id FROM contact_timetables WHERE school_id = $1 LIMIT 1", school),
    place: await one(
      "SELECT p.id FROM timetable_places p JOIN contact_timetables t ON t.id = p.timetable_id WHERE t.school_id = $1 AND p.weekday IS NOT NULL LIMIT 1",
      school,
    ),
    supervisor: await one("SELECT id FROM supervisors WHERE school_id = $1 LIMIT 1", school),
    mentor: await one("SELECT volunteer_id AS id FROM matches WHERE id = $1", match),
    member: await one("SELECT id FROM family_members WHERE child_id = $1 LIMIT 1", child),
    link: await one("SELECT id FROM family_links WHERE school_id = $1 LIMIT 1", school),
    application: await one(
      "SELECT application_id AS id FROM screening_items WHERE school_id = $1 GROUP BY 1 ORDER BY count(*) DESC LIMIT 1",
      school,
    ),
    round: await one("SELECT id FROM rounds WHERE $1 = ANY (school_ids) LIMIT 1", school),
    checkIn: await one(
      "SELECT id FROM check_ins WHERE school_id = $1 AND state = 'SUBMITTED' LIMIT 1",
      school,
    ),
    smallWish: await one(
      "SELECT id FROM small_wishes WHERE school_id = $1 AND state = 'PROMISED' LIMIT 1",
      school,
    ),
    ledger: await one("SELECT id FROM ledgers ORDER BY quarter_end DESC, version DESC LIMIT 1"),
    ledgerSigned: await one("SELECT id FROM ledgers ORDER BY quarter_end, version LIMIT 1"),
    careNotice: await one("SELECT id FROM care_notices WHERE child_id = $1 LIMIT 1", child),
    dropout: await one(
      "SELECT case_id AS id FROM dropout_steps WHERE school_id = $1 GROUP BY 1 ORDER BY count(*) DESC LIMIT 1",
      school,
    ),
    transfer: await one(
      "SELECT id FROM transfers WHERE to_school_id = $1 AND state = 'STARTED' LIMIT 1",
      school,
    ),
    task: await one("SELECT id FROM tasks WHERE school_id = $1 LIMIT 1", school),
    dayImport: await one("SELECT id FROM calendar_imports WHERE school_id = $1 LIMIT 1", school),
    report: await one(
      "SELECT report_id AS id FROM safeguarding_steps s JOIN safeguarding_reports r ON r.id = s.report_id WHERE r.school_id = $1 GROUP BY 1 ORDER BY count(*) DESC LIMIT 1",
      school,
    ),
    request: await one("SELECT id FROM data_requests WHERE school_id = $1 LIMIT 1", school),
    ...(await visitedIn(sql)),
    ...(await conferenceIn(sql)),
    letter: await one("SELECT id FROM outbox WHERE sent_at IS NOT NULL LIMIT 1"),
  };
}
