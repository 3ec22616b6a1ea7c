import { expect, test } from "vitest";
import { allRows } from "~/data/ledger/quarters";
import { cellOf, LEDGER_COLUMNS } from "~/domain/ledger/columns";
import { takeQuarter } from "~/usecases/ledger/take";
import { NOW } from "../../factories";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { aDistrictOf } from "./given";

onEachDatabase("a line of the ledger", (given) => {
  test("has under each column what the file says there, whichever way it was written", async () => {
    const here = await aDistrictOf(given);
    const child = here.mine.id;
    const [names] = await given.superuser(async (sql) => {
      await sql.query(
        `UPDATE children SET gender = 'GIRL', birth_date = '2016-05-04', grade = 4, class_name = '四（2）班', boarding = true,
          address = '三组 7 号', guardianship_rating = 'POOR', aid = '{MEDICAL,HOUSING}', priority = 'A' WHERE id = $1`,
        [child],
      );
      await sql.query(
        "UPDATE family_members SET relation = 97, guardian = false, carer = false WHERE child_id = $1",
        [child],
      );
      await sql.query(
        `INSERT INTO family_members (child_id, school_id, name, relation, phone, works_at, guardian, carer)
        SELECT c.id, c.school_id, f.* FROM children c, (VALUES ('白父', 51, '13800000051', '东莞', false, false),
          ('白母', 52, '13800000052', '杭州', false, false), ('白奶奶', 62, '13800000062', '', true, true)) f WHERE c.id = $1`,
        [child],
      );
      return sql.query<{ school: string; place: string }>(
        `SELECT s.name_zh AS school, coalesce(t.name_zh, '') || h.name_zh AS place FROM children c JOIN schools s ON s.id = c.school_id
          JOIN places h ON h.id = c.place_id LEFT JOIN places t ON t.id = h.parent_id AND t.kind = 'TOWN' WHERE c.id = $1`,
        [child],
      );
    });
    const taken = await commandOn(given, here.admin, NOW, takeQuarter);
    if (!taken.ok) throw new Error(taken.reason);
    const rows = await readOn(given, here.admin, NOW, (work) => allRows(work, taken.value));
    const { cells = [] } = rows.find(({ childId }) => childId === child) ?? {};
    expect(cells).toHaveLength(LEDGER_COLUMNS.length);
    expect(Object.fromEntries(LEDGER_COLUMNS.map((column) => [column, cellOf(cells, column)]))).toEqual({
      ...{ name: "白小满", gender: "GIRL", birthDate: "2016-05-04", grade: "4", className: "四（2）班" },
      ...{
        boarding: "YES",
        place: names?.place,
        address: "三组 7 号",
        rating: "POOR",
        aid: "MEDICAL,HOUSING",
      },
      ...{ fatherName: "白父", fatherPhone: "13800000051", fatherWorksAt: "东莞" },
      ...{ motherName: "白母", motherPhone: "13800000052", motherWorksAt: "杭州" },
      ...{ guardianName: "白奶奶", guardianRelation: "62", guardianPhone: "13800000062" },
      ...{ priority: "A", school: names?.school, risk: "" },
    });
  });
});
