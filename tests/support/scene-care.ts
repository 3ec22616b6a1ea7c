import type { Sql } from "~/adapters/database.server";
import { AT, insertRow, type Scene } from "./scene-ids";

/** An assessment, an agreement that runs, a registration and an assistance that goes on. */
export async function insertCare(sql: Sql, ids: Scene) {
  const by = { child_id: ids.child, school_id: ids.school, recorded_by: ids.coordinator, recorded_at: AT };
  await insertRow(sql, "guardianships", {
    ...{ id: ids.guardianship, ...by, member_id: ids.member, rating: "FAIR", kind: "FAIR" },
    ...{ assessed_on: "2026-07-01", settled: true, note: "ASSESSED-NOTE" },
  });
  await insertRow(sql, "care_agreements", {
    ...{ id: ids.agreement, ...by, member_id: ids.member, from_on: "2026-09-01", until_on: "2027-08-31" },
  });
  await insertRow(sql, "hukou_records", {
    ...{ id: ids.hukou, ...by, before: "NONE", after: "COLLECTIVE", place_after: "周原镇集体户" },
    ...{ changed_on: "2026-06-01", note: "派出所办理" },
  });
  await insertRow(sql, "aid_records", {
    ...{ id: ids.aid, ...by, kind: "MINIMUM_ALLOWANCE", given_on: "2026-05-01", yuan: 420 },
    ...{ before: "奶奶没有收入", after: "按月领低保" },
  });
  await insertRow(sql, "town_moves", {
    ...{ id: ids.townMove, ...by, moved_on: "2026-07-05", place: "广东省东莞市", new_school: "长安小学" },
    ...{ outcome: "NOT_YET", outcome_on: "2026-07-20", follow_up_on: "2026-12-01", note: "父亲来电" },
  });
}
