import type { Sql } from "~/adapters/database.server";
import { DEMO_PEOPLE } from "../../prisma/demo";
import type { Scene } from "./scene-ids";

/** A child of the demo's village with visits, and a talk of the demo's counsellor. */
export async function visitedIn(sql: Sql): Promise<Pick<Scene, "visited" | "appointment">> {
  const one = async (select: string, email: string) => {
    const [row] = await sql.query<{ id: string }>(select, [email]);
    if (!row) throw new Error(`Nothing found: ${select}`);
    return row.id;
  };
  return {
    visited: await one(
      `SELECT v.child_id AS id FROM visits v JOIN children c ON c.id = v.child_id JOIN grants g ON g.place_id = c.place_id
       JOIN people p ON p.id = g.person_id WHERE p.email = $1 AND c.state <> 'LEFT' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
      DEMO_PEOPLE.village.email,
    ),
    appointment: await one(
      `SELECT a.id FROM appointments a JOIN people p ON p.id = a.counsellor_id WHERE p.email = $1 AND a.state = 'HELD' ORDER BY a.starts_at, a.id LIMIT 1`,
      DEMO_PEOPLE.counsellor.email,
    ),
  };
}
