import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { extendPlans } from "~/usecases/contacts/extend-plans";
import { readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { day, later } from "../../support/match-scene";
import { aDistrict } from "../../support/scene";
import { aSeries, type ContactRow } from "./given";

const SITE = { kind: "system", job: "test" } as const;

const time = fc.constantFrom("07:00", "12:30", "16:30", "16:40", "19:00");
const scope = fc.constantFrom("FOLLOWING" as const, "ALL" as const);
const which = fc.nat(9);
const step = fc.oneof(
  fc.record({ kind: fc.constant("PASS" as const), days: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant("HELD" as const) }),
  fc.record({ kind: fc.constant("ONE" as const), which, days: fc.integer({ min: 1, max: 20 }), time }),
  fc.record({
    ...{ kind: fc.constant("SERIES" as const), which, scope, time, weekday: fc.integer({ min: 0, max: 6 }) },
    ...{ apartWay: fc.constantFrom("KEEP" as const, "FOLLOW" as const), byMonth: fc.boolean() },
  }),
  fc.record({ kind: fc.constant("END" as const), which, scope }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Sequences of edits on each database; the model of `tests/domain/schedule/series.test.ts` runs many more. */
const RUNS = 12;

onEachDatabase("edits at random through the site's own commands", (given) => {
  let school = 0;
  beforeAll(() => given.superuser(aDistrict));

  it("leave what was held alone, make no duplicate and no orphan", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
        const at = await aSeries(given, ++school);
        await at.steps.plan();
        let passed = 0;
        for (const one of steps) {
          const now = later(passed);
          const before = await at.contacts();
          if (one.kind === "PASS") passed += one.days;
          await take(at, one, now, passed);
          const after = await at.contacts();
          for (const row of before.filter((contact) => isOver(contact, now)))
            expect(after.find(({ id }) => id === row.id)).toEqual(
              one.kind === "HELD" ? expect.objectContaining({ local_start: row.local_start }) : row,
            );
          expect(await orphans(at)).toEqual([]);
          expect(await duplicates(at)).toEqual([]);
        }
      }),
      { numRuns: RUNS, seed: 20261128 },
    );
  }, 120_000);

  type At = Awaited<ReturnType<typeof aSeries>>;

  async function take(at: At, one: Step, now: Date, passed: number) {
    if (one.kind === "PASS") return readOn(given, SITE, later(passed), extendPlans);
    if (one.kind === "HELD") {
      return at.rows(
        `UPDATE contacts SET state = 'HELD' WHERE id = (SELECT id FROM contacts WHERE match_id = $1 AND state IN ('PLANNED', 'CONFIRMED')
           AND starts_at <= $2 ORDER BY starts_at LIMIT 1)`,
        at.ids.match,
        now.toISOString(),
      );
    }
    const ahead = await at.ahead(now);
    const row = ahead[one.which % Math.max(ahead.length, 1)];
    if (!row) return;
    if (one.kind === "ONE") {
      const on = new Date(day(row.local_start.slice(0, 10)).getTime() + (one.days - 10) * 86_400_000);
      return at.one(row, { on, startTime: one.time }, now);
    }
    if (one.kind === "END") return at.end(row, one.scope, now);
    const { scope, apartWay, weekday, time: startTime, byMonth } = one;
    const cadence = byMonth ? ({ frequency: "MONTHLY", week: 2 } as const) : {};
    return at.series(row, scope, { weekday, startTime, ...cadence }, { apartWay, leaveOut: true, now });
  }

  const isOver = ({ state, starts_at }: ContactRow, now: Date) =>
    state === "HELD" || state === "MISSED" || (state !== "CANCELLED" && starts_at <= now);

  /** Open contacts that were meant for a day on which their plan had ended already. */
  const orphans = (at: At) =>
    at.rows(
      `SELECT c.id FROM contacts c LEFT JOIN contact_plans p ON p.id = c.plan_id
       WHERE c.match_id = $1 AND c.kind = 'REGULAR' AND c.state IN ('PLANNED', 'CONFIRMED')
         AND ((c.plan_id IS NULL AND NOT c.apart) OR left(c.original_start, 10)::date > p.ended_on)`,
      at.ids.match,
    );

  /** The same day of a plan twice, or one match at one time twice. */
  const duplicates = (at: At) =>
    at.rows(
      `SELECT 1 FROM contacts a JOIN contacts b ON b.match_id = a.match_id AND b.id > a.id
       WHERE a.match_id = $1 AND ((a.plan_id = b.plan_id AND a.original_start = b.original_start)
         OR (a.state IN ('PLANNED', 'CONFIRMED', 'HELD') AND b.state IN ('PLANNED', 'CONFIRMED', 'HELD') AND a.starts_at = b.starts_at))`,
      at.ids.match,
    );
});
