import type { Sql } from "~/adapters/database.server";
import { AT, insertRow, type Scene } from "./scene-ids";

/** What the grandmother said of a contact, a number that she confirmed, and a notice of who cares for the child. */
export async function insertFamilyWords(sql: Sql, ids: Scene) {
  await insertRow(sql, "family_answers", {
    ...{ id: ids.familyAnswer, kind: "HOW_IT_WAS", member_id: ids.member, check_in_id: ids.checkIn },
    ...{ face: 4, words: "FAMILY-WORDS", said_at: AT },
  });
  await insertRow(sql, "member_updates", {
    ...{ id: ids.memberUpdate, member_id: ids.member, phone: "13800000002", works_at: "", said_at: AT },
  });
  await insertRow(sql, "care_notices", {
    ...{ id: ids.careNotice, member_id: ids.member, carer_name: "陈二奶奶", carer_is: "邻居" },
    ...{ carer_phone: "", from_on: "2026-09-01", words: "", given_at: AT },
  });
  await insertRow(sql, "family_choices", {
    ...{ member_id: ids.member, channel: "SMS", muted: ["CONTACT_AHEAD"], how: "PAGE", set_at: AT },
  });
}
