import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schools } from "~/data/district/schools";
import { listGaps } from "~/data/gaps/list";
import { listSupport } from "~/data/support/list";
import { trainingList } from "~/data/training/list";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { DEMO_PEOPLE, fillDemoDistrict } from "../../prisma/demo";
import { counted, freshDatabase, type TestDatabase } from "../support/databases";

const NOW = new Date("2026-11-23T02:00:00Z");
/** Lists that are worked out and paged by one statement. */
const LISTS = [
  ["gaps", "LATE", listGaps],
  ["support", "DUE", listSupport],
  ["training", "DUE", trainingList],
] as const;

interface Page {
  rows: { id: string }[];
  total: number;
  pages: number;
  page: number;
  counts: Record<string, number>;
}

describe("pages of the demo district", () => {
  let given: TestDatabase;
  let viewer: StaffViewer;
  const reading = <T>(body: (work: Work<StaffViewer>) => Promise<T>, who = viewer) =>
    withViewer(given.site.prisma, who, NOW, body);
  const asked = async <R>(sql: string, values: unknown[] = []) =>
    given.superuser((superuser) => superuser.query<R>(sql, values));

  beforeAll(async () => {
    given = await freshDatabase("server");
    await fillDemoDistrict(given.site, { now: NOW });
    await given.superuser(counted);
    const [admin] = await asked<{ id: string }>("SELECT id FROM people WHERE email = $1", [
      DEMO_PEOPLE.districtAdmin.email,
    ]);
    viewer = { kind: "staff", personId: admin?.id ?? "", name: "", grants: [] };
  });
  afterAll(() => given.close());

  test.each(LISTS)("of %s hold every row once, and past the last comes the last", async (_, some, list) => {
    const page = (tab: string, number: number) =>
      reading((work) => list(work, { tab, state: tab, page: number } as never) as Promise<Page>);
    const first = await page("ALL", 1);
    expect(first.pages).toBeGreaterThan(2);
    expect(first.total).toBe(first.counts.ALL);
    const ids: string[] = [];
    for (let number = 1; number <= first.pages; number++) {
      const { rows, counts } = await page("ALL", number);
      expect(counts).toEqual(first.counts);
      ids.push(...rows.map(({ id }) => id));
    }
    expect(ids).toHaveLength(first.total);
    expect(new Set(ids).size).toBe(first.total);
    expect(await page("ALL", 999)).toEqual(await page("ALL", first.pages));
    const part = await page(some, 1);
    expect(part.total).toBe(part.counts[some]);
    expect(part.total).toBeGreaterThan(0);
    expect(part.total).toBeLessThan(first.total);
    expect(part.counts).toEqual(first.counts);
  });

  test.each(LISTS)("of %s are empty for whoever reaches nothing", async (_, __, list) => {
    const nobody = { ...viewer, personId: "00000000-0000-4000-8000-00000000ffff" };
    const page = await reading(
      (work) => list(work, { tab: "ALL", state: "ALL", page: 3 } as never) as Promise<Page>,
      nobody,
    );
    expect(page).toMatchObject({ rows: [], total: 0, pages: 1, page: 1 });
    expect(Object.values(page.counts).every((count) => count === 0)).toBe(true);
  });

  test("of schools hold those of the viewer's own reach, also when some are sought", async () => {
    const all = await reading((work) => schools(work, { q: "", page: 1 }));
    const [town] = await asked<{ id: number; schools: number[] }>(
      "SELECT place_id AS id, array_agg(id ORDER BY id) AS schools FROM schools GROUP BY 1 HAVING count(*) > 1 ORDER BY 1 LIMIT 1",
    );
    const [other] = await asked<{ id: string }>("SELECT id FROM people WHERE email = $1", [
      DEMO_PEOPLE.volunteer.email,
    ]);
    await asked(
      `INSERT INTO grants (id, person_id, role, place_id, granted_by, granted_at)
        VALUES (gen_random_uuid(), $1, 'DISTRICT_ADMIN', $2, $3, $4)`,
      [other?.id, town?.id, viewer.personId, NOW],
    );
    const ofTown = { ...viewer, personId: other?.id ?? "" };
    const own = await reading((work) => schools(work, { q: "", page: 9 }), ofTown);
    expect(all.total).toBeGreaterThan(own.total);
    expect(own).toMatchObject({ page: 1, pages: 1 });
    expect(own.rows.map(({ id }) => id).sort((a, b) => a - b)).toEqual(town?.schools);
    const name = own.rows[0]?.nameEn ?? "";
    const sought = await reading((work) => schools(work, { q: name.toUpperCase(), page: 1 }), ofTown);
    expect(sought.rows.map(({ nameEn }) => nameEn)).toContain(name);
    const elsewhere = all.rows.find(({ id }) => !town?.schools.includes(id))?.nameZh ?? "";
    expect((await reading((work) => schools(work, { q: elsewhere, page: 1 }), ofTown)).total).toBe(0);
  });
});
