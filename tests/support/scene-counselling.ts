import type { Sql } from "~/adapters/database.server";
import { AT, insertRow, type Scene } from "./scene-ids";

const ALL_WEEK = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: 480, until: 1200 }));

/** Two counsellors of the school; one talked with the child and wrote a note. */
export async function insertCounselling(sql: Sql, ids: Scene) {
  const { school, counsellor, fellow } = ids;
  const people = [
    [counsellor, ids.counsellorGrant, "白老师", "bai laoshi", "counsellor"],
    [fellow, ids.fellowGrant, "蓝老师", "lan laoshi", "fellow"],
  ];
  for (const [id, grant, name, sort_key, at] of people) {
    await insertRow(sql, "people", {
      ...{ id, name, sort_key, email: `${at}.${school}@example.org`, password_hash: "x", created_at: AT },
    });
    const held = { role: "COUNSELLOR", school_id: school, granted_at: AT };
    await insertRow(sql, "grants", { id: grant, person_id: id, ...held });
  }
  await insertRow(sql, "rooms", {
    ...{
      id: ids.counsellingRoom,
      school_id: school,
      kind: "COUNSELLING",
      name_zh: "心语屋",
      name_en: "Quiet Room",
    },
    ...{ seats: 1, hours: ALL_WEEK, max_minutes: 60, daily_cap: 2 },
  });
  await insertRow(sql, "appointments", {
    ...{
      id: ids.appointment,
      school_id: school,
      child_id: ids.child,
      state: "HELD",
      counsellor_id: counsellor,
    },
    ...{ asked_by: ids.coordinator, asked_at: AT, asked_because: "ASKED-BECAUSE" },
    ...{ room_id: ids.counsellingRoom, seat: 1 },
    ...{ starts_at: "2026-09-03T08:00:00Z", ends_at: "2026-09-03T08:40:00Z" },
  });
  await insertRow(sql, "counselling_notes", {
    ...{ id: ids.note, appointment_id: ids.appointment, child_id: ids.child },
    ...{ author_id: counsellor, holder_id: counsellor, text: "SECRET-OF-THE-ROOM", written_at: AT },
  });
}
