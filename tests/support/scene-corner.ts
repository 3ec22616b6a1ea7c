import type { Sql } from "~/adapters/database.server";
import { AT, insertRow, type Scene } from "./scene-ids";

/** A tablet that is open at the scenes' present, what the child said of its contact before, and a small wish that is shown. */
export async function insertCorner(sql: Sql, ids: Scene) {
  const of = { contact_id: ids.contact, match_id: ids.match, child_id: ids.child, school_id: ids.school };
  await insertRow(sql, "corner_sessions", {
    ...{ id: ids.corner, token_hash: `corner-${ids.school}`, ...of },
    ...{ child_called: "小雨", mentor_called: "王", mentor_role: "FATHER", contact_on: "2026-09-08" },
    ...{ opened_by: ids.coordinator, opened_at: "2026-09-15T07:45:00Z", expires_at: "2026-09-15T08:15:00Z" },
  });
  await insertRow(sql, "corner_answers", {
    ...{ id: ids.cornerAnswer, ...of, face: 4, words: "CORNER-WORDS", talk: false, said_at: AT },
  });
  await insertRow(sql, "small_wishes", {
    ...{ id: ids.smallWish, child_id: ids.child, school_id: ids.school, source: "SCHOOL" },
    ...{ words: "一本《十万个为什么》", asked_on: "2026-09-01", state: "ASKED", promised_by: "", reason: "" },
    ...{ shown: true, version: 1 },
  });
}
