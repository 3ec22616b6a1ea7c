import type { Sql } from "~/adapters/database.server";
import { AT, insertRow, type Scene } from "./scene-ids";

/** Somebody who goes round the town and is one of the child's pair, the other one of it, and a visit of each kind. */
export async function insertVisits(sql: Sql, ids: Scene) {
  const { school, town, walker, helper } = ids;
  const people = [
    [walker, "任所长", "ren suozhang", "field"],
    [helper, "护苗", "hu miao", "helper"],
  ];
  for (const [id, name, sort_key, at] of people)
    await insertRow(sql, "people", {
      ...{ id, name, sort_key, email: `${at}.${school}@example.org`, password_hash: "x", created_at: AT },
    });
  const held = { place_id: town, granted_at: AT };
  for (const [id, person_id, role] of [
    [ids.walkerGrant, walker, "TOWN_SUPERVISOR"],
    [ids.beatGrant, walker, "BEAT_OFFICER"],
    [ids.helperGrant, helper, "PROTECTION_HELPER"],
  ])
    await insertRow(sql, "grants", { id, person_id, role, ...held });
  const of = { school_id: school, child_id: ids.child };
  await insertRow(sql, "child_circumstances", {
    ...{ ...of, poor: true, parents_laid_off: false, parents_offended: true },
    ...{ noted_by: ids.coordinator, noted_at: AT },
  });
  await insertRow(sql, "care_pairs", {
    ...{ id: ids.carePair, ...of, officer_id: walker, helper_id: helper },
    ...{ started_at: AT, started_by: ids.coordinator },
  });
  const found = {
    ...{ living: "FAIR", discrimination: "NO", bullying: "NO", violence: "NO", carer_health: "GOOD" },
    ...{ attendance: "REGULAR", concern: "NONE", present: ["CHILD", "CARER"], recorded_at: AT },
  };
  await insertRow(sql, "visits", {
    ...{ id: ids.visit, ...of, visitor_id: walker, visited_on: "2026-08-20", ...found, note: "VILLAGE-NOTE" },
  });
  await insertRow(sql, "visits", {
    ...{ id: ids.careVisit, ...of, pair_id: ids.carePair, visitor_id: walker, visited_on: "2026-08-28" },
    ...{ ...found, note: "PAIR-NOTE" },
  });
}
