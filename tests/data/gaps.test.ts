import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { childGap } from "~/domain/checkin/gap";
import { dayIn } from "~/domain/shared/calendar-day";
import { onEachDatabase } from "../support/databases";
import { childInto, histories, yearInto, years } from "../support/random-gaps";
import { aDistrict, aSchool, type Scene, staffOf } from "../support/scene";
import { reading } from "../usecases/child/given";

const POLICY = { cadenceDays: 14, gapWarnDays: 5, gapEscalateDays: 14 };
/** A minute after midnight at school, where it is still the day before in UTC. */
const NOW = new Date("2026-09-14T16:01:00Z");
const TODAY = dayIn(NOW, "Asia/Shanghai");
const RUNS = { numRuns: 6, seed: 42 };
const CHILDREN = 40;

interface Row {
  child_id: string;
  since: Date;
  last_on: Date | null;
  holidays: number;
  excused: number;
  days: number;
  state: string;
}

onEachDatabase("the gap of every child of a school", (given) => {
  let ids: Scene;

  beforeAll(async () => {
    ids = await given.superuser(async (sql) => {
      await aDistrict(sql);
      return aSchool(sql, 1);
    });
  });

  test("is the same in the database as for each child by itself, in random histories and years", async () => {
    const sample = fc.record({
      year: years,
      children: fc.array(histories, { minLength: CHILDREN, maxLength: CHILDREN }),
    });
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(sample, async ({ year, children }) => {
        const told = await given.superuser(async (sql) => {
          // Histories that the rules would not let happen in this order are of interest too.
          await sql.exec("SET session_replication_role = replica");
          await sql.exec(
            "DELETE FROM support_contacts; DELETE FROM kind_words; DELETE FROM strength_answers; DELETE FROM match_reviews; DELETE FROM closures; DELETE FROM match_pauses; DELETE FROM parent_returns; DELETE FROM absences",
          );
          await sql.exec(
            "DELETE FROM check_ins; DELETE FROM contacts; DELETE FROM matches; DELETE FROM children",
          );
          const known = await yearInto(sql, ids, TODAY, year);
          const made = [];
          for (const history of children)
            made.push(await childInto(sql, ids, { today: TODAY, history, zoneHours: 8 }));
          await sql.exec("SET session_replication_role = origin");
          return made.map(({ id, facts }) => ({
            id,
            gap: childGap({ ...facts, year: known }, POLICY, TODAY),
          }));
        });
        const rows = await reading(
          given,
          staffOf(ids),
          ({ tx }) =>
            tx.$queryRaw<Row[]>`SELECT * FROM app.child_gaps(ARRAY[${ids.school}::int], ${NOW}::timestamptz)`,
        );
        const stored = new Map(
          rows.map(({ child_id, since, last_on, holidays, excused, days, state }) => [
            child_id,
            { since, lastOn: last_on, holidays, excused, days, state },
          ]),
        );
        for (const { id, gap } of told) expect(stored.get(id) ?? null).toEqual(gap);
        expect(stored.size).toBe(told.filter(({ gap }) => gap).length);
        for (const { gap } of told) seen.add(gap?.state ?? "NONE");
      }),
      RUNS,
    );
    expect([...seen].sort()).toEqual(["DUE", "ESCALATED", "NONE", "ON_TIME", "OVERDUE"]);
  });
});
