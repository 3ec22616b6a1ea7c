import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countMissing, listMissing } from "~/data/care/missing";
import { alertsOf, careDates } from "~/data/care/standing";
import { districtFigures } from "~/data/district/figures";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { MISSING, type Missing, PRESSING } from "~/domain/child/missing";
import { fillDemoDistrict } from "../../prisma/demo";
import { freshDatabase, type TestDatabase } from "../support/databases";

const NOW = new Date("2026-11-23T02:00:00Z");
const CHILDREN = 160;
const DAY = 86_400_000;

describe("who lacks what in a demo district", () => {
  let given: TestDatabase;
  let viewer: StaffViewer;

  beforeAll(async () => {
    given = await freshDatabase("embedded");
    await fillDemoDistrict(given.site, { now: NOW, children: CHILDREN });
    const job = { kind: "system" as const, job: "test" };
    const person = await withViewer(given.site.prisma, job, NOW, async ({ tx }) => {
      // A few children of every kind that the demo is too well kept to have.
      await tx.$executeRaw`UPDATE family_members SET carer = false WHERE child_id IN (SELECT id FROM children ORDER BY id LIMIT 12)`;
      await tx.$executeRaw`UPDATE children SET hukou = 'NONE', birth_date = '2018-11-23' WHERE id IN (SELECT id FROM children ORDER BY id LIMIT 3)`;
      await tx.$executeRaw`UPDATE children SET birth_date = '2018-11-24' WHERE id IN (SELECT id FROM children ORDER BY id OFFSET 3 LIMIT 3)`;
      return tx.person.findFirstOrThrow({
        where: { email: "district@heartbridge.example" },
        select: { id: true },
      });
    });
    viewer = { kind: "staff", personId: person.id, name: "district", grants: [] };
  }, 300_000);
  afterAll(() => given.close());

  const at = <T>(now: Date, body: (work: Work<StaffViewer>) => Promise<T>) =>
    withViewer(given.site.prisma, viewer, now, body, { timeout: 120_000 });

  test.each([-1, 0, 1, 30, 200])(
    "is the same in the database as childAlerts says of each child, %d days from now",
    async (days) => {
      await at(new Date(NOW.getTime() + days * DAY), async (work) => {
        const children = await work.tx.child.findMany({
          where: { state: { not: "LEFT" } },
          select: {
            ...{ id: true, birthDate: true, guardianshipRating: true, guardianshipSettledOn: true },
            ...{ family: true, school: { select: { timeZone: true } } },
          },
        });
        const told: Record<string, string[]> = {};
        for (const child of children) {
          const dates = await careDates(work, child.id);
          if (!dates) throw new Error("A child has its dates.");
          const alerts: string[] = alertsOf(child, dates, work.now);
          told[child.id] = MISSING.filter((one) => alerts.includes(one));
        }
        const counts = await countMissing(work);
        const judged = MISSING.filter(
          (one) => !["NO_HUKOU", "HUKOU_UNKNOWN", "AID_UNRECORDED"].includes(one),
        );
        const expected = (which: readonly Missing[]) =>
          Object.values(told).filter((alerts) => alerts.some((one) => which.includes(one as Missing))).length;
        for (const one of judged) expect([one, counts[one]]).toEqual([one, expected([one])]);
        expect(counts.PRESSING).toBe(expected(PRESSING));
        const page = await listMissing(work, { of: "PRESSING", page: 1 });
        for (const row of page.rows)
          expect(row.lacks.filter((one) => judged.includes(one))).toEqual(told[row.id]);
      });
    },
    120_000,
  );

  test("the published figures come from records: who was assessed, registered and assisted", async () => {
    await at(NOW, async (work) => {
      const figures = await districtFigures(work);
      const distinct = async (rows: Promise<{ childId: string }[]>) =>
        new Set((await rows).map(({ childId }) => childId)).size;
      const { tx } = work;
      const select = { childId: true };
      expect(figures.settled).toBe(
        await distinct(tx.guardianship.findMany({ where: { settled: true }, select })),
      );
      expect(figures.registered).toBe(
        await distinct(tx.hukouRecord.findMany({ where: { before: "NONE", after: "COLLECTIVE" }, select })),
      );
      expect(figures.aided).toBe(await distinct(tx.aidRecord.findMany({ select })));
      expect(figures.moved).toBe(
        await distinct(tx.townMove.findMany({ where: { outcome: "ADMITTED" }, select })),
      );
      expect(figures.registered).toBeGreaterThan(0);
    });
  });
});
