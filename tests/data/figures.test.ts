import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Figures, figuresOf } from "~/data/figures/figures";
import { figureRows, PAGE_SIZE, type RowFilter } from "~/data/figures/rows";
import { listGaps } from "~/data/gaps/list";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { FIGURES, RISK_MONTHS } from "~/domain/figures/bands";
import { totalOf } from "~/domain/figures/cells";
import { atRiskAt } from "~/domain/figures/survival";
import { DEMO_PEOPLE, fillDemoDistrict } from "../../prisma/demo";
import { counted, freshDatabase, type TestDatabase } from "../support/databases";

const NOW = new Date("2026-11-23T02:00:00Z");

describe("every total of the demo district", () => {
  let given: TestDatabase;
  let viewer: StaffViewer;
  let schools: number[];
  const reading = <T>(body: (work: Work<StaffViewer>) => Promise<T>) =>
    withViewer(given.site.prisma, viewer, NOW, body, { timeout: 300_000 });
  const rowsOf = (filter: Omit<RowFilter, "page">, page = 1) =>
    reading((work) => figureRows(work, { ...filter, page }));

  beforeAll(async () => {
    given = await freshDatabase("server");
    await fillDemoDistrict(given.site, { now: NOW });
    await given.superuser(counted);
    const [admin] = await given.superuser((sql) =>
      sql.query<{ id: string }>("SELECT id FROM people WHERE email = $1", [DEMO_PEOPLE.districtAdmin.email]),
    );
    viewer = { kind: "staff", personId: admin?.id ?? "", name: "", grants: [] };
    schools = (
      await given.superuser((sql) => sql.query<{ id: number }>("SELECT id FROM schools ORDER BY id"))
    ).map(({ id }) => id);
  });
  afterAll(() => given.close());

  /** Each choice that some cell of the page makes, in all the ways in which totals are taken. */
  function choices({ cells }: Figures) {
    const all = FIGURES.flatMap((figure) => {
      const own = cells.filter((cell) => cell.figure === figure);
      const [ones, twos] = [[...new Set(own.map(({ one }) => one))], [...new Set(own.map(({ two }) => two))]];
      return [
        { figure },
        ...ones.map((one) => ({ figure, one })),
        ...twos.filter(Boolean).map((two) => ({ figure, two })),
        ...own.map(({ one, two }) => ({ figure, one, ...(two && { two }) })),
      ];
    });
    const paths = ["PLANNED:", "UNPLANNED:", "ONE_SIDE_ABSENT:", ":EARLY"];
    const closures = paths.map((one) => ({ figure: "CLOSURES" as const, one }));
    const sides = [
      { figure: "CONTACTS" as const, two: "MISSED_" },
      { figure: "MOODS" as const, two: "LOW_" },
    ];
    return [...all, ...closures, ...sides];
  }

  test("is the count of the rows that it opens, and every row opens somewhere", async () => {
    const figures = await reading((work) => figuresOf(work));
    const tried = choices(figures);
    expect(tried.length).toBeGreaterThan(100);
    await reading(async (work) => {
      for (const choice of tried) {
        const { total, rows } = await figureRows(work, { ...choice, page: 1 });
        expect(total, JSON.stringify(choice)).toBe(totalOf(figures.cells, choice));
        expect(rows).toHaveLength(Math.min(total, PAGE_SIZE));
      }
    });
  }, 300_000);

  test("the pages behind a total hold each row once", async () => {
    const choice = { figure: "CLOSURES", one: ":EARLY" } as const;
    const first = await rowsOf(choice);
    const ids = new Set<string>();
    for (let page = 1; page <= first.pages; page++)
      for (const row of (await rowsOf(choice, page)).rows) ids.add(row.id);
    expect(first.total).toBeGreaterThan(5);
    expect(ids.size).toBe(first.total);
  });

  test("the schools add up to the district", async () => {
    const whole = await reading((work) => figuresOf(work));
    const parts = [];
    for (const school of schools) parts.push(await reading((work) => figuresOf(work, school)));
    for (const figure of FIGURES) {
      const sum = parts.reduce((all, part) => all + totalOf(part.cells, { figure }), 0);
      expect(sum, figure).toBe(totalOf(whole.cells, { figure }));
      expect(sum, figure).toBeGreaterThan(0);
    }
    expect(parts.flatMap(({ durations }) => durations)).toHaveLength(whole.durations.length);
  });

  test("the numbers at risk are the matches that lasted so long", async () => {
    const { durations, cells } = await reading((work) => figuresOf(work));
    expect(durations).toHaveLength(totalOf(cells, { figure: "LENGTHS" }));
    for (const months of RISK_MONTHS)
      expect((await rowsOf({ figure: "LENGTHS", months })).total).toBe(atRiskAt(durations, months));
  });

  test("gaps of every state are there, and the figure and the list say the same", async () => {
    const { cells } = await reading((work) => figuresOf(work));
    const { counts } = await reading((work) => listGaps(work, { state: "ALL", page: 1 }));
    for (const two of ["ON_TIME", "DUE", "OVERDUE", "ESCALATED"] as const) {
      expect(counts[two], two).toBeGreaterThan(0);
      expect(totalOf(cells, { figure: "GAPS", two })).toBe(counts[two]);
    }
  });
});
