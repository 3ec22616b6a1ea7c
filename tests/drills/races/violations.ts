import type { Sql } from "~/adapters/database.server";

/**
 * Asked of the bookings themselves; the table that keeps them apart is not read. Each answers how many pairs or rows break
 * what the site promises.
 */
const BOOKED = `booked AS (
  SELECT c.id, c.starts_at, c.ends_at, p.party, c.room_id FROM contacts c CROSS JOIN LATERAL (VALUES ('child ' || c.child_id), ('volunteer ' || c.volunteer_id),
    ('teacher ' || c.supervisor_id), ('seat ' || c.room_id || ' ' || c.seat)) AS p (party)
  WHERE c.state IN ('PLANNED', 'CONFIRMED', 'HELD') AND c.mode NOT IN ('LETTER', 'ACTIVITY') AND p.party IS NOT NULL
  UNION ALL SELECT c.id, c.starts_at, c.ends_at, p.party, c.room_id FROM parent_calls c CROSS JOIN LATERAL (VALUES ('child ' || c.child_id),
    ('teacher ' || c.supervisor_id), ('seat ' || c.room_id || ' ' || c.seat)) AS p (party)
  WHERE c.state IN ('PLANNED', 'HELD') AND p.party IS NOT NULL)`;

/** A teacher oversees all who sit in one room. */
const APART = "AND (a.room_id = b.room_id) IS NOT TRUE";

const twice = (party: string, unless = "") => `WITH ${BOOKED}
  SELECT count(*)::int AS n FROM booked a JOIN booked b ON a.party = b.party AND a.id < b.id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
  WHERE a.party LIKE '${party} %' ${unless}`;

export const CHECKS = {
  "a child in two places": twice("child"),
  "a volunteer in two places": twice("volunteer"),
  "a teacher in two places": twice("teacher", APART),
  "a seat taken twice": twice("seat"),
  "a booking in a closed room": `
    SELECT count(*)::int AS n FROM room_closures s JOIN (
      SELECT room_id, starts_at, ends_at FROM contacts WHERE state IN ('PLANNED', 'CONFIRMED', 'HELD')
      UNION ALL SELECT room_id, starts_at, ends_at FROM parent_calls WHERE state IN ('PLANNED', 'HELD')) b
      ON b.room_id = s.room_id AND b.starts_at < s.ends_at AND s.starts_at < b.ends_at WHERE s.lifted_at IS NULL`,
  "a child beyond its bookings of a day": `
    SELECT count(*)::int AS n FROM (SELECT p.child_id, p.room_id, left(p.local_start, 10) FROM parent_calls p
      WHERE p.state IN ('PLANNED', 'HELD') GROUP BY 1, 2, 3 HAVING count(*) > (SELECT daily_cap FROM rooms r WHERE r.id = p.room_id)) over_cap`,
  "a place of a child filled twice": `
    SELECT count(*)::int AS n FROM (SELECT slot_id FROM matches WHERE state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED')
      GROUP BY slot_id HAVING count(*) > 1) twice`,
  "a volunteer beyond their places": `
    SELECT count(*)::int AS n FROM volunteers v WHERE v.capacity < (SELECT count(*) FROM matches m
      WHERE m.volunteer_id = v.id AND m.state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED'))`,
} as const;
export type Violations = Record<keyof typeof CHECKS, number>;

export async function violationsIn(sql: Sql): Promise<Violations> {
  const found: Partial<Violations> = {};
  for (const [name, text] of Object.entries(CHECKS)) {
    const [row] = await sql.query<{ n: number }>(text);
    found[name as keyof Violations] = row?.n ?? Number.NaN;
  }
  return found as Violations;
}

export const totalOf = (violations: Violations) => Object.values(violations).reduce((sum, n) => sum + n, 0);
