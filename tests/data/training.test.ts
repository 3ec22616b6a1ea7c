import { beforeAll, expect, test } from "vitest";
import { trainingList } from "~/data/training/list";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { refresherOf } from "~/domain/volunteer/training/refresher";
import { readOn } from "../support/command";
import { onEachDatabase } from "../support/databases";
import { aDistrict, aSchool, type Scene, staffOf } from "../support/scene";

/** A minute after midnight at school, where it is still the day before in UTC. */
const NOW = new Date("2028-03-31T16:01:00Z");
const TODAY = dayIn(NOW, "Asia/Shanghai");
const POLICY = { refresherMonths: 12, refresherGraceDays: 30, refresherBlocks: true };
/** Around each threshold, and at the ends of months that the next year has not. */
const AGES = [0, 1, 335, 336, 337, 365, 366, 367, 395, 396, 397, 398, 399, 762];

onEachDatabase("where the training of a volunteer stands", (given) => {
  let ids: Scene;

  beforeAll(async () => {
    ids = await given.superuser(async (sql) => {
      await aDistrict(sql);
      return aSchool(sql, 1);
    });
  });

  test("is the same on the list of the database as by the rule", async () => {
    const seen = new Set<string>();
    for (const age of AGES) {
      const lastOn = addDays(TODAY, -age);
      await given.superuser(async (sql) => {
        // Days that the rules would not let happen in this order are of interest too.
        await sql.exec("SET session_replication_role = replica; DELETE FROM trainings");
        await sql.query("UPDATE screening_items SET checked_on = $1 WHERE kind = 'TRAINING'", [
          lastOn.toISOString().slice(0, 10),
        ]);
        await sql.exec("SET session_replication_role = origin");
      });
      const { rows } = await readOn(given, staffOf(ids), NOW, (work) =>
        trainingList(work, { tab: "ALL", page: 1 }),
      );
      const { state, until } = refresherOf(lastOn, TODAY, POLICY);
      expect(rows, `${age} days`).toMatchObject([{ lastOn, state, until }]);
      seen.add(state);
    }
    expect([...seen].sort()).toEqual(["CURRENT", "DUE", "EXPIRED", "OVERDUE"]);
  });
});
