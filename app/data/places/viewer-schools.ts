import type { Work } from "../work.server";

export interface ViewerSchool {
  id: number;
  nameZh: string;
  nameEn: string;
  timeZone: string;
}

/** The schools that the viewer works for, in the order of the map and their names. One statement. */
export function viewerSchools({ tx }: Work): Promise<ViewerSchool[]> {
  return tx.$queryRaw<ViewerSchool[]>`
    SELECT s.id, s.name_zh AS "nameZh", s.name_en AS "nameEn", s.time_zone AS "timeZone"
    FROM schools s JOIN places p ON p.id = s.place_id
    WHERE s.id = ANY ((SELECT app.schools())::int[])
    ORDER BY p.code, s.sort_key, s.id`;
}
