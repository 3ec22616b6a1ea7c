import type { Sql } from "~/adapters/database.server";
import { rosterRow } from "~/domain/access/sealed";
import { AT, insertRow, type Scene } from "./scene-ids";
import { VAULT } from "./vault";

const CHILDREN = ["田小禾", "田小苗"];
const VOLUNTEERS = ["袁立春", "袁谷雨"];
const STAFF = ["苗秋分", "苗冬至"];
/** Sealed, so that no table knows them. */
export const ROSTER_NAMES = [...CHILDREN, ...VOLUNTEERS, ...STAFF];

/** Rosters that wait for confirmation, each with a new row and one whose telephone number is none. */
export async function insertRosters(sql: Sql, ids: Scene) {
  await insertRoster(sql, ids);
  const [mentor, other] = VOLUNTEERS;
  const volunteer = [`lichun.${ids.school}@example.org`, "代理妈妈", "1988", "13800000003", "普通话"];
  await insertPeople(sql, ids, {
    ...{ id: ids.volunteerRoster, kind: "VOLUNTEERS", school: ids.school },
    headings: ["姓名", "邮箱", "代理身份", "出生年份", "手机号", "方言"],
    fields: ["name", "email", "role", "birthYear", "phone", "dialects"],
    rows: [
      [mentor ?? "", ...volunteer],
      [other ?? "", `guyu.${ids.school}@example.org`, "代理爸爸", "1979", "1380000", "宝鸡话"],
    ],
  });
  const [teacher, helper] = STAFF;
  const role = ["学校负责老师", `第${ids.school}小学`];
  await insertPeople(sql, ids, {
    ...{ id: ids.staffRoster, kind: "STAFF", school: null },
    headings: ["姓名", "邮箱", "职责", "负责范围", "手机号"],
    fields: ["name", "email", "role", "scope", "phone"],
    rows: [
      [teacher ?? "", `qiufen.${ids.school}@example.org`, ...role, "13800000004"],
      [helper ?? "", `dongzhi.${ids.school}@example.org`, ...role, "1380000"],
    ],
  });
}

interface People {
  id: string;
  kind: "VOLUNTEERS" | "STAFF";
  school: number | null;
  headings: string[];
  fields: string[];
  rows: string[][];
}

async function insertPeople(sql: Sql, ids: Scene, { id, kind, school, headings, fields, rows }: People) {
  await insertRow(sql, "roster_imports", {
    ...{ id, kind, school_id: school, state: "READY", file_name: "名单.xlsx", headings, heading_key: kind },
    mapping: Object.fromEntries(fields.map((field, at) => [field, at])),
    ...{ row_count: 2, progress: 100, counts: { NEW: 1, WRONG: 1 } },
    ...{ created_by: ids.coordinator, created_at: AT, heard_at: AT },
  });
  for (const [at, texts] of rows.entries()) {
    const line = at + 2;
    const sealed = VAULT.seal(JSON.stringify(texts), rosterRow(id, line));
    const faults = at === 0 ? [] : [{ field: "phone", code: "PHONE" }];
    const row = { import_id: id, line, school_id: school, sealed, verdict: at === 0 ? "NEW" : "WRONG" };
    await insertRow(sql, "roster_rows", { ...row, faults });
  }
}

/** A roster that waits for confirmation: a new child, and a row whose telephone number is none. */
async function insertRoster(sql: Sql, ids: Scene) {
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
    [CHILDREN[0], "女", "2016-05-04", "三年级", "周原镇", "较好", "田玉兰", "奶奶", "13800000001"],
    [CHILDREN[1], "女", "2017-05-04", "二年级", "周原镇", "较好", "田玉兰", "奶奶", "1380000"],
  ];
  for (const [at, texts] of rows.entries()) {
    const line = at + 2;
    const sealed = VAULT.seal(JSON.stringify(texts), rosterRow(ids.roster, line));
    const faults = at === 0 ? [] : [{ field: "guardianPhone", code: "PHONE" }];
    const row = { import_id: ids.roster, line, ...of, sealed, verdict: at === 0 ? "NEW" : "WRONG" };
    await insertRow(sql, "roster_rows", { ...row, faults });
  }
}
