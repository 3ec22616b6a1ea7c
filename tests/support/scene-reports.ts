import type { Sql } from "~/adapters/database.server";
import { AT, insertRow, type Scene } from "./scene-ids";

/** An officer of the school, and a report about the child that the mentor raised: nobody else is named in it. */
export async function insertReport(sql: Sql, ids: Scene) {
  const { school, officer } = ids;
  const named = { name: "钟老师", sort_key: "zhong laoshi", email: `officer.${school}@example.org` };
  await insertRow(sql, "people", { id: officer, ...named, password_hash: "x", created_at: AT });
  await insertRow(sql, "safeguarding_reports", {
    ...{ id: ids.report, school_id: school, child_id: ids.child, situation: "NOT_SURE", danger: false },
    ...{ severity: "MEDIUM", about: "UNKNOWN", account: "SECRET-ACCOUNT", raised_at: AT, state_since: AT },
    ...{
      child_told: "",
      about_told: "SECRET-ABOUT",
      state: "RAISED",
      level: 0,
      stood_down: false,
      took_off: false,
    },
  });
  await insertRow(sql, "safeguarding_reporters", {
    ...{
      report_id: ids.report,
      kind: "PERSON",
      person_id: ids.mentorPerson,
      teacher: "",
      phone: "13800000003",
    },
  });
  const grant = { id: ids.officerGrant, person_id: officer, role: "SAFEGUARDING_OFFICER", school_id: school };
  await insertRow(sql, "grants", { ...grant, granted_at: AT });
  await insertRow(sql, "safeguarding_steps", {
    ...{
      id: ids.reportStep,
      report_id: ids.report,
      kind: "NOTE",
      at: AT,
      by_id: officer,
      note: "SECRET-STEP",
    },
    ...{ station: "", officer: "", receipt_number: "" },
  });
}
