import type { Sql } from "~/adapters/database.server";
import { AT, insertRow, type Scene } from "./scene-ids";

/** A day off of its own, an autumn term and lessons on Mondays. */
export async function insertCalendar(sql: Sql, ids: Scene) {
  const of = { school_id: ids.school };
  const names = { name_zh: "校运会", name_en: "校运会" };
  await insertRow(sql, "calendar_days", {
    id: ids.ownDay,
    ...of,
    day: "2026-10-23",
    kind: "HOLIDAY",
    ...names,
  });
  const day = { line: 2, day: "2026-11-06", kind: "HOLIDAY", nameZh: "校庆", nameEn: "校庆" };
  const row = { id: ids.dayImport, ...of, created_by: ids.coordinator, created_at: AT };
  await insertRow(sql, "calendar_imports", { ...row, days: [day], wrong: [] });
  const term = { name: "2026 年秋季学期", starts_on: "2026-09-01", ends_on: "2027-01-22" };
  await insertRow(sql, "terms", { id: ids.term, ...of, ...term });
  const lessons = [{ weekday: 0, from: 480, until: 960 }];
  await insertRow(sql, "timetables", { ...of, lessons, version: 1 });
}
