import { check, copied, type Rule, raised, range, unique } from "./rule";

/** The timetable of a school and the places of its contacts. */
export const TIMETABLE_RULES: Record<string, Rule> = {
  contact_timetables_monday: check(() => ["UPDATE contact_timetables SET starts_on = '2026-12-08'"]),
  contact_timetables_progress: range("contact_timetables", "progress", 0, 100),
  contact_timetables_quality: check(
    () => ["UPDATE contact_timetables SET worth = NULL", "UPDATE contact_timetables SET worth = 1101"],
    () => ["UPDATE contact_timetables SET worth = NULL, bound = NULL"],
  ),
  contact_timetables_published: check(() => [
    "UPDATE contact_timetables SET state = 'PUBLISHED'",
    "UPDATE contact_timetables SET published_at = '2026-10-01', published_by = created_by",
  ]),
  contact_timetables_open: unique(
    ({ timetable }) => [copied("contact_timetables", timetable, { state: "RUNNING" })],
    ({ timetable }) => [copied("contact_timetables", timetable, { state: "DISCARDED" })],
  ),
  timetable_places_timetable_id_match_id_mode_key: unique(
    ({ place }) => [copied("timetable_places", place)],
    ({ place }) => [copied("timetable_places", place, { mode: "CALL" })],
  ),
  timetable_places_whole: check(() => ["UPDATE timetable_places SET start = NULL, fixed = false"]),
  timetable_places_grid: check(() =>
    ["phase = 4", "phase = -1", "weekday = 7", "weekday = -1", "start = 1440", "start = -1"].map(
      (set) => `UPDATE timetable_places SET ${set}`,
    ),
  ),
  timetable_places_minutes: range("timetable_places", "minutes", 10, 240),
  timetable_places_rhythm: check(() => [
    "UPDATE timetable_places SET frequency = 'MONTHLY'",
    "UPDATE timetable_places SET frequency = 'QUARTERLY'",
  ]),
  timetable_places_mode: check(() => ["UPDATE timetable_places SET mode = 'MEETING'"]),
  timetable_places_fixed: check(() => [
    "UPDATE timetable_places SET phase = NULL, weekday = NULL, start = NULL, room_id = NULL",
  ]),
  timetable_places_left_out: check(
    () => ["UPDATE timetable_places SET left_out = true"],
    () => [
      "UPDATE timetable_places SET left_out = true, fixed = false, phase = NULL, weekday = NULL, start = NULL, room_id = NULL",
    ],
  ),
  TIMETABLE_OVER: raised(() => [
    "UPDATE contact_timetables SET state = 'DISCARDED'; UPDATE timetable_places SET fixed = false",
  ]),
  PLACE_OF_ANOTHER_SCHOOL: raised((here, there) => [
    `UPDATE timetable_places SET room_id = '${there.room}' WHERE id = '${here.place}'`,
    `UPDATE timetable_places SET match_id = '${there.match}' WHERE id = '${here.place}'`,
    `UPDATE timetable_places SET plan_id = '${there.plan}' WHERE id = '${here.place}'`,
    `UPDATE timetable_places SET school_id = ${there.school} WHERE id = '${here.place}'`,
  ]),
};
