import type { Sql } from "~/adapters/database.server";
import { AT, insertRow, type Scene } from "./scene-ids";

/** What was agreed for the match: three signed it, the child did not want to yet. */
export async function insertAgreements(sql: Sql, ids: Scene) {
  await insertRow(sql, "match_agreements", {
    ...{ id: ids.matchAgreement, match_id: ids.match, from_on: "2026-09-01", until_on: "2027-08-31" },
    ...{ frequency: "WEEKLY", minutes: 30, modes: ["VIDEO", "CALL"], rules: 1, more: "AGREED-BESIDES" },
    ...{ drawn_by: ids.coordinator, drawn_at: AT },
  });
  const sign = (id: string, party: string, values: object) =>
    insertRow(sql, "agreement_signatures", {
      ...{ id, agreement_id: ids.matchAgreement, party, way: "SCREEN", signed_on: "2026-09-01" },
      ...{ recorded_at: AT, ...values },
    });
  await sign(ids.mentorSigned, "MENTOR", { recorded_by: ids.mentorPerson });
  await sign(ids.guardianSigned, "GUARDIAN", { member_id: ids.member });
  await sign(ids.schoolSigned, "SCHOOL", { recorded_by: ids.coordinator });
  await sign(ids.childAsked, "CHILD", {
    ...{ answer: "NOT_NOW", way: "ASKED", asked_by: "SECRET-ASKER", words: "SECRET-EXPLAINED" },
    recorded_by: ids.coordinator,
  });
}
