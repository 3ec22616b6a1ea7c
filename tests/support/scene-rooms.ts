import type { Sql } from "~/adapters/database.server";
import { AT, insertRow, type Scene } from "./scene-ids";

/** A corner with three seats that is open on Tuesdays and Thursdays, its teacher, a closure that was lifted, and a parent's call. */
export async function insertRooms(sql: Sql, ids: Scene) {
  const of = { school_id: ids.school };
  await insertRow(sql, "rooms", {
    ...{
      id: ids.room,
      ...of,
      kind: "VIDEO_CORNER",
      name_zh: "亲情视频角",
      name_en: "Video corner",
      seats: 3,
    },
    hours: [1, 3].map((weekday) => ({ weekday, from: 940, until: 1080 })),
  });
  await insertRow(sql, "supervisors", { id: ids.supervisor, ...of, name: "周敏", sort_key: "zhou min" });
  const shut = { starts_at: "2026-09-08T00:00:00Z", ends_at: "2026-09-08T12:00:00Z", reason: "检修线路" };
  await insertRow(sql, "room_closures", {
    ...{ id: ids.closure, room_id: ids.room, ...of, ...shut },
    ...{ closed_by: ids.coordinator, closed_at: AT, lifted_at: AT },
  });
  await insertRow(sql, "parent_calls", {
    ...{ id: ids.call, ...of, child_id: ids.child, member_id: ids.member, room_id: ids.room, seat: 1 },
    ...{ supervisor_id: ids.supervisor, state: "HELD", mode: "VIDEO", outcome: "SECRET-OUTCOME" },
    ...{
      starts_at: "2026-09-10T09:00:00Z",
      ends_at: "2026-09-10T09:20:00Z",
      local_start: "2026-09-10T17:00",
    },
    ...{ time_zone: "Asia/Shanghai", booked_by: ids.coordinator, booked_at: AT },
  });
}

/** A timetable of the school that is still a draft, with the place of the scene's match. */
export async function insertTimetable(sql: Sql, ids: Scene) {
  const of = { school_id: ids.school };
  await insertRow(sql, "contact_timetables", {
    ...{ id: ids.timetable, ...of, state: "DRAFT", starts_on: "2026-12-07", may_move: true, progress: 100 },
    ...{ worth: 1100, bound: 1100, created_at: AT, created_by: ids.coordinator, version: 1 },
  });
  await insertRow(sql, "timetable_places", {
    ...{ id: ids.place, timetable_id: ids.timetable, ...of, match_id: ids.match, plan_id: null },
    ...{
      frequency: "WEEKLY",
      mode: "VIDEO",
      minutes: 30,
      phase: 0,
      weekday: 1,
      start: 960,
      room_id: ids.room,
    },
    ...{ fixed: true, left_out: false, options: 0, why: "" },
  });
}
