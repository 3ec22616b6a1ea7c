import type { Work } from "../work.server";

export interface ScheduleSchool {
  id: number;
  nameZh: string;
  nameEn: string;
  timeZone: string;
}

/** Schools that the viewer works for, in the order of their names. */
export function scheduleSchools({ tx }: Work): Promise<ScheduleSchool[]> {
  return tx.$queryRaw<ScheduleSchool[]>`
    SELECT s.id, s.name_zh AS "nameZh", s.name_en AS "nameEn", s.time_zone AS "timeZone" FROM schools s
    WHERE s.id = ANY ((SELECT app.schools())::int[]) ORDER BY s.sort_key, s.id`;
}
