import type { Sql } from "~/adapters/database.server";
import { rosterRow } from "~/domain/access/sealed";
import { AT, insertRow, type Scene } from "./scene-ids";
import { VAULT } from "./vault";

/** Sealed, so that no table knows them. */
export const ROSTER_CHILDREN = ["田小禾", "田小苗"];

/** A roster that waits for confirmation: a new child, and a row whose telephone number is none. */
export async function insertRoster(sql: Sql, ids: Scene) {
  const headings = [
    "姓名",
    "性别",
    "出生日期",
    "年级",
    "现居住村镇",
    "监护评估",
    "监护人姓名",
    "与儿童关系",
    "监护人电话",
  ];
  const fields = [
    "name",
    "gender",
    "birthDate",
    "grade",
    "place",
    "rating",
    "guardianName",
    "guardianRelation",
    "guardianPhone",
  ];
  const of = { school_id: ids.school };
  await insertRow(sql, "roster_imports", {
    ...{ id: ids.roster, ...of, state: "READY", file_name: "花名册.xlsx", headings, heading_key: "x" },
    mapping: Object.fromEntries(fields.map((field, at) => [field, at])),
    ...{ row_count: 2, progress: 100, counts: { NEW: 1, WRONG: 1 } },
    ...{ created_by: ids.coordinator, created_at: AT, heard_at: AT },
  });
  const rows = [
    [ROSTER_CHILDREN[0], "女", "2016-05-04", "三年级", "周原镇", "较好", "田玉兰", "奶奶", "13800000001"],
    [ROSTER_CHILDREN[1], "女", "2017-05-04", "二年级", "周原镇", "较好", "田玉兰", "奶奶", "1380000"],
  ];
  for (const [at, texts] of rows.entries()) {
    const line = at + 2;
    const sealed = VAULT.seal(JSON.stringify(texts), rosterRow(ids.roster, line));
    const faults = at === 0 ? [] : [{ field: "guardianPhone", code: "PHONE" }];
    const row = { import_id: ids.roster, line, ...of, sealed, verdict: at === 0 ? "NEW" : "WRONG" };
    await insertRow(sql, "roster_rows", { ...row, faults });
  }
}
