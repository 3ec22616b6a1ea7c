import type { Sql } from "~/adapters/database.server";
import { withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type Opening, opened } from "~/usecases/record/opened";
import type { TestDatabase } from "../../support/databases";
import { aDistrict, aSchool, insertRow, NOW, type Scene } from "../../support/scene";
import { AT, DISTRICT, idsOf } from "../../support/scene-ids";

const person = (n: number) => `00000000-0000-4000-8000-0000000098${String(n).padStart(2, "0")}`;
export const ADMINISTRATOR = person(1);
export const OTHER_ADMINISTRATOR = person(2);

export const administrator: StaffViewer = {
  kind: "staff",
  personId: ADMINISTRATOR,
  name: "赵主任",
  grants: [],
};

/** Two schools of a district with two administrators. */
export async function aDistrictWithOffice(sql: Sql): Promise<{ here: Scene; there: Scene }> {
  await aDistrict(sql);
  const here = await aSchool(sql, 1);
  const there = await aSchool(sql, 2);
  for (const [n, id] of [ADMINISTRATOR, OTHER_ADMINISTRATOR].entries()) {
    const email = `office.${n}@example.org`;
    await insertRow(sql, "people", { id, name: `主任${n}`, sort_key: "zhuren", email, created_at: AT });
    const grant = { id: person(11 + n), person_id: id, role: "DISTRICT_ADMIN", place_id: DISTRICT };
    await insertRow(sql, "grants", { ...grant, granted_at: AT });
  }
  return { here, there };
}

/** Opens as the site would; answers what kept it shut, or null. */
export async function opens(
  given: TestDatabase,
  viewer: StaffViewer,
  opening: Opening,
  now = NOW,
): Promise<string | null> {
  try {
    await withViewer(given.site.prisma, viewer, now, (work) => opened(work, opening));
    return null;
  } catch (error) {
    const { message, meta } = error as { message: string; meta?: unknown };
    return /REASON_MISSING/.exec(`${message} ${JSON.stringify(meta)}`)?.[0] ?? message;
  }
}

/** More children of a school, as many as an hour's openings need. */
export async function moreChildren(sql: Sql, school: number, count: number): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `INSERT INTO children (id, school_id, name, sort_key, gender, birth_date, grade, place_id, priority, guardianship_rating, created_at)
     SELECT gen_random_uuid(), school_id, name || n, sort_key, gender, birth_date, grade, place_id, priority, guardianship_rating, created_at
     FROM children, generate_series(1, $2::int) n WHERE id = $1 RETURNING id`,
    [idsOf(school).child, count],
  );
  return rows.map(({ id }) => id);
}
