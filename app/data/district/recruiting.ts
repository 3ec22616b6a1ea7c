import type { Role } from "~/domain/matching/instance";
import { needsByTown, type TownNeed } from "~/domain/matching/recruit";
import { type Gains, type Habits, MOST, ROLES } from "~/domain/matching/school-needs";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { readGains, readRecruits } from "../recruiting/stored-needs";
import type { Work } from "../work.server";

interface Row {
  id: number;
  nameZh: string;
  nameEn: string;
  timeZone: string;
  townId: number;
  townZh: string;
  townEn: string;
  gains: unknown;
  recruits: unknown;
  computedAt: Date | null;
}

export interface NeedySchool {
  id: number;
  nameZh: string;
  nameEn: string;
  townId: number;
  gains: Gains;
}

export interface DistrictNeeds {
  /** When the oldest of the figures were worked out; null before there are any. */
  computedAt: Date | null;
  zone: string;
  /** Schools without figures. */
  missing: number;
  recruits: Record<Role, Habits> | null;
  schools: NeedySchool[];
  towns: { id: number; nameZh: string; nameEn: string }[];
  /** Where further volunteers would fill places, the most first, and where they would only fit better. */
  filling: TownNeed[];
  fitting: TownNeed[];
}

/** What further volunteers would bring to the viewer's schools, as it was last worked out. One statement. */
export async function districtNeeds({ tx }: Work): Promise<DistrictNeeds> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.name_zh AS "nameZh", s.name_en AS "nameEn", s.time_zone AS "timeZone",
      p.id AS "townId", p.name_zh AS "townZh", p.name_en AS "townEn", n.gains, n.recruits, n.computed_at AS "computedAt"
    FROM schools s JOIN places p ON p.id = s.place_id LEFT JOIN recruiting_needs n ON n.school_id = s.id
    WHERE s.id = ANY ((SELECT app.schools())::int[])
    ORDER BY p.code, s.sort_key, s.id`;
  const known = rows.filter(({ computedAt }) => computedAt !== null);
  const schools = known.map(({ id, nameZh, nameEn, townId, gains }) => {
    return { id, nameZh, nameEn, townId, gains: readGains(gains) };
  });
  const needs = needsByTown(
    schools.flatMap(({ id, gains }) => ROLES.map((role) => ({ schoolId: id, role, gains: gains[role] }))),
    new Map(schools.map(({ id, townId }) => [id, townId])),
    MOST,
  );
  const times = known.flatMap(({ computedAt }) => (computedAt ? [computedAt.getTime()] : []));
  const fills = (need: TownNeed) => placesOf(need).length > 0;
  return {
    computedAt: times.length > 0 ? new Date(Math.min(...times)) : null,
    zone: rows[0]?.timeZone ?? DISTRICT_ZONE,
    missing: rows.length - known.length,
    recruits: readRecruits(known[0]?.recruits ?? null),
    schools,
    towns: [...new Map(known.map((row) => [row.townId, townOf(row)])).values()],
    filling: needs.filter(fills).map((need) => ({ ...need, steps: placesOf(need) })),
    fitting: needs.filter((need) => !fills(need)),
  };
}

function placesOf({ steps }: TownNeed) {
  return steps.filter(({ gain }) => gain.slots > 0);
}

function townOf({ townId, townZh, townEn }: Row) {
  return { id: townId, nameZh: townZh, nameEn: townEn };
}
