import { DISTRICT_ZONE } from "~/domain/shared/zones";
import type { Work } from "../work.server";

/** A school that the viewer works for, with whom a round could bring together today. */
export interface ScopeSchool {
  id: number;
  nameZh: string;
  nameEn: string;
  timeZone: string;
  townId: number;
  townZh: string;
  townEn: string;
  /** Children with an empty place, whose family permits taking part. */
  waiting: number;
  /** Volunteers who could take one more child today. */
  free: number;
}

export interface RoundScope {
  /** "ALL", "TOWN:12" or "SCHOOL:5": what the form sends. */
  value: string;
  kind: "SCHOOL" | "TOWN" | "ALL";
  nameZh: string;
  nameEn: string;
  timeZone: string;
  schoolIds: number[];
  waiting: number;
  free: number;
}

/** One statement, in the order of the map and the names. */
export function scopeSchools({ tx, now }: Work): Promise<ScopeSchool[]> {
  return tx.$queryRaw<ScopeSchool[]>`
    WITH free_slots AS (
      SELECT c.school_id, count(DISTINCT c.id) AS children FROM children c JOIN slots s ON s.child_id = c.id
      WHERE c.state IN ('WAITING', 'MATCHED')
        AND EXISTS (SELECT FROM permissions p WHERE p.child_id = c.id AND p.kind = 'PARTICIPATION' AND p.withdrawn_at IS NULL)
        AND NOT EXISTS (SELECT FROM matches m WHERE m.slot_id = s.id AND m.state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED'))
      GROUP BY c.school_id),
    free_volunteers AS (
      SELECT v.school_id, count(*) AS volunteers FROM volunteers v
        JOIN applications a ON a.volunteer_id = v.id AND a.state = 'APPROVED'
        JOIN screening_items i ON i.application_id = a.id AND i.kind = 'OFFENCE_CHECK' AND i.state = 'PASSED'
        JOIN schools s ON s.id = v.school_id
      WHERE v.role IS NOT NULL AND v.capacity > (
          SELECT count(*) FROM matches m WHERE m.volunteer_id = v.id AND m.state NOT IN ('CLOSED', 'DECLINED', 'EXPIRED'))
        AND (${now}::timestamptz AT TIME ZONE s.time_zone)::date BETWEEN i.checked_on AND i.expires_on
      GROUP BY v.school_id)
    SELECT s.id, s.name_zh AS "nameZh", s.name_en AS "nameEn", s.time_zone AS "timeZone",
      p.id AS "townId", p.name_zh AS "townZh", p.name_en AS "townEn",
      coalesce(c.children, 0)::int AS waiting, coalesce(v.volunteers, 0)::int AS free
    FROM schools s JOIN places p ON p.id = s.place_id
      LEFT JOIN free_slots c ON c.school_id = s.id LEFT JOIN free_volunteers v ON v.school_id = s.id
    WHERE s.id = ANY ((SELECT app.schools())::int[])
    ORDER BY p.code, s.sort_key, s.id`;
}

/** Everything together, then each town with several schools, then each school. */
export function scopesOf(
  schools: readonly ScopeSchool[],
  all: { nameZh: string; nameEn: string },
): RoundScope[] {
  const [first] = schools;
  if (!first) return [];
  const towns = [...new Map(schools.map((school) => [school.townId, school])).values()];
  const whole = together("ALL", "ALL", all, schools);
  const byTown = towns
    .map((town) => ({ town, of: schools.filter(({ townId }) => townId === town.townId) }))
    .filter(({ of }) => of.length > 1 && of.length < schools.length)
    .map(({ town, of }) =>
      together(`TOWN:${town.townId}`, "TOWN", { nameZh: town.townZh, nameEn: town.townEn }, of),
    );
  const single = schools.map((school) => together(`SCHOOL:${school.id}`, "SCHOOL", school, [school]));
  return schools.length > 1 ? [whole, ...byTown, ...single] : single;
}

function together(
  value: string,
  kind: RoundScope["kind"],
  { nameZh, nameEn }: { nameZh: string; nameEn: string },
  schools: readonly ScopeSchool[],
): RoundScope {
  return {
    ...{ value, kind, nameZh, nameEn },
    timeZone: schools[0]?.timeZone ?? DISTRICT_ZONE,
    schoolIds: schools.map(({ id }) => id).sort((a, b) => a - b),
    waiting: schools.reduce((sum, { waiting }) => sum + waiting, 0),
    free: schools.reduce((sum, { free }) => sum + free, 0),
  };
}
