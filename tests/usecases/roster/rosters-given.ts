import { expect } from "vitest";
import { openRoster } from "~/adapters/roster-file.server";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type RosterKind, SHEETS } from "~/domain/roster/kinds";
import type { Decision } from "~/domain/roster/outcome";
import type { Mapping } from "~/domain/roster/sheet";
import { applyRoster } from "~/usecases/roster/apply-roster";
import { correctRow } from "~/usecases/roster/correct-row";
import { mapRoster } from "~/usecases/roster/map-roster";
import { readRoster } from "~/usecases/roster/read-roster";
import { undoRoster } from "~/usecases/roster/undo-roster";
import type { TestDatabase } from "../../support/databases";
import { NOW } from "../../support/scene";
import { VAULT } from "../../support/vault";

export const HEADS: Record<RosterKind, string> = {
  /** The district's own form. */
  CHILDREN:
    "姓名,性别,民族,出生日期,是否登记户口,户籍所在地,现居住地,身体情况,是否寄宿,就学情况,年级,祖父姓名,祖母姓名,父亲姓名,父亲务工地点,监护人姓名,与儿童关系,监护类型,经济来源,救助帮扶",
  VOLUNTEERS: "姓名,邮箱,代理身份,出生年份,手机号,职业,居住镇街,方言,兴趣爱好",
  STAFF: "姓名,邮箱,职责,负责范围,手机号",
};

/** Rosters on a database, from the file to what became of it. */
export function rostersOn(given: TestDatabase, school: () => number) {
  const as = <T>(viewer: StaffViewer, body: (work: Work<StaffViewer>) => Promise<T>, now = NOW) =>
    withViewer(given.site.prisma, viewer, now, body);
  const sql = <T>(text: string, values: unknown[] = []) =>
    given.superuser((one) => one.query<T>(text, values));
  const say = async (text: string, values: unknown[] = []) => (await sql<{ n: unknown }>(text, values))[0]?.n;
  // A refused command is rolled back, as the site does it.
  const orRolledBack = async (
    viewer: StaffViewer,
    body: (work: Work<StaffViewer>) => Promise<{ ok: boolean }>,
    now = NOW,
  ) =>
    as(
      viewer,
      async (work) => {
        const verdict = await body(work);
        if (!verdict.ok) throw verdict;
        return verdict;
      },
      now,
    ).catch((refusal) => refusal);

  const at = (kind: RosterKind, viewer: StaffViewer) => {
    const of = async (id: string) => {
      const [found] = await sql<{ version: number; mapping: Mapping; counts: Record<string, number> }>(
        "SELECT version, mapping, counts FROM roster_imports WHERE id = $1",
        [id],
      );
      if (!found) throw new Error("There is no such import.");
      return found;
    };
    const asked = async (importId: string) => ({ kind, importId, version: (await of(importId)).version });
    return {
      counts: async (id: string) => (await of(id)).counts,
      why: (id: string) =>
        sql("SELECT line, verdict, faults, doubt FROM roster_rows WHERE import_id = $1 ORDER BY line", [id]),
      async read(...rows: string[]) {
        const content = Buffer.from(`\uFEFF${[HEADS[kind], ...rows].join("\r\n")}`);
        const opened = await openRoster(content, SHEETS[kind]);
        if (!opened.ok) throw new Error(opened.reason);
        const sent = { kind, schoolId: kind === "STAFF" ? null : school(), fileName: "名单.csv" };
        const id = await as(viewer, (work) => readRoster(work, VAULT, { ...sent, file: opened.value }));
        if (!id.ok) throw new Error(id.reason);
        const { version, mapping } = await of(id.value);
        const form = { kind, importId: id.value, version, mapping };
        const mapped = await as(viewer, (work) => mapRoster(work, VAULT, form));
        if (!mapped.ok) throw new Error(mapped.reason);
        return id.value;
      },
      async correct(
        id: string,
        line: number,
        cells: Record<string, string>,
        decision: Decision | null = null,
      ) {
        const form = { ...(await asked(id)), line, cells, decision };
        expect(await as(viewer, (work) => correctRow(work, VAULT, form))).toMatchObject({ ok: true });
      },
      async apply(id: string, now = NOW) {
        const one = await asked(id);
        return orRolledBack(viewer, (work) => applyRoster(work, VAULT, one), now);
      },
      async undo(id: string, now = NOW) {
        const one = await asked(id);
        return orRolledBack(viewer, (work) => undoRoster(work, VAULT, one), now);
      },
    };
  };
  const people = () =>
    sql("SELECT id, name, email, phone FROM people ORDER BY id").then((rows) => JSON.stringify(rows));
  return { as, sql, say, at, people };
}
