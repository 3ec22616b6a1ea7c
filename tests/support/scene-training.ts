import type { Sql } from "~/adapters/database.server";
import { AT, insertRow, type Scene } from "./scene-ids";

/** What the mentor passed and acknowledged, and a certificate of it. */
export async function insertTraining(sql: Sql, ids: Scene) {
  const of = { volunteer_id: ids.mentor, school_id: ids.school };
  const by = { recorded_by: ids.mentorPerson, recorded_at: AT };
  await insertRow(sql, "trainings", {
    ...{ id: ids.training, ...of, ...by, how: "SITE", module: "TALKING", module_version: 1 },
    ...{ language: "zh-CN", answers: { q1: "c" }, right_answers: 4, questions: 5, passed: true },
    ...{ minutes: 25, about: "", done_on: "2026-09-01" },
  });
  await insertRow(sql, "policy_acknowledgements", {
    ...{ id: ids.acknowledgement, ...of, ...by, policy: "MONEY", version: 1 },
    ...{ how: "SITE", language: "zh-CN", acknowledged_on: "2026-08-20" },
  });
  await insertRow(sql, "service_certificates", {
    ...{ id: ids.certificate, ...of, code: String(ids.school).padStart(16, "0"), name: "李安" },
    ...{ from_on: "2026-01-01", until_on: "2026-08-31", contacts: 3, contact_minutes: 90 },
    ...{ training_minutes: 25, issued_at: AT },
  });
}
