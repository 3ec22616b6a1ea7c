import { beforeAll, expect, it } from "vitest";
import { extendPlans } from "~/usecases/contacts/extend-plans";
import { expireOffers } from "~/usecases/matches/expire";
import { readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { aProposal, later, stepsOf, untilActive } from "../../support/match-scene";
import { aDistrict } from "../../support/scene";

const SITE = { kind: "system", job: "test" } as const;

onEachDatabase("what time brings", (given) => {
  let school = 0;
  const scene = async () => {
    const ids = await given.superuser((sql) => aProposal(sql, ++school));
    return { ids, steps: stepsOf(given, ids) };
  };
  const rows = <T>(text: string, ...values: unknown[]) =>
    given.superuser((sql) => sql.query<T>(text, values));
  const planned = async (matchId: string) =>
    (
      await rows<{ local_start: string }>(
        "SELECT local_start FROM contacts WHERE match_id = $1 AND state = 'PLANNED' ORDER BY starts_at",
        matchId,
      )
    ).map(({ local_start }) => local_start);

  beforeAll(() => given.superuser(aDistrict));

  it("an offer expires when its time is up, once, and the place is free again", async () => {
    const { ids, steps } = await scene();
    await steps.approve();
    expect(await readOn(given, SITE, later(6.9), expireOffers)).toBe(0);
    expect(await readOn(given, SITE, later(7), expireOffers)).toBe(1);
    expect(await readOn(given, SITE, later(7), expireOffers)).toBe(0);
    expect(await rows("SELECT state FROM matches WHERE id = $1", ids.match)).toEqual([{ state: "EXPIRED" }]);
    const audit = await rows(
      "SELECT action, actor_kind FROM audit WHERE subject_id = $1 ORDER BY id DESC LIMIT 1",
      ids.match,
    );
    expect(audit).toEqual([{ action: "match.expired", actor_kind: "system:test" }]);
  });

  it("a plan goes on by itself, without a gap, a double, a clash or a day beyond the check", async () => {
    const { ids, steps } = await scene();
    await untilActive(steps);
    await steps.plan();
    const first = await planned(ids.match);
    expect(first).toHaveLength(8);
    expect(await readOn(given, SITE, later(0), extendPlans)).toBe(0);
    await rows(
      `INSERT INTO contacts (match_id, school_id, child_id, volunteer_id, starts_at, ends_at, local_start, time_zone, mode, state)
       SELECT id, school_id, child_id, volunteer_id, '2026-11-18T08:00Z', '2026-11-18T09:00Z', '2026-11-18T16:00', 'Asia/Shanghai', 'CALL', 'CONFIRMED' FROM matches WHERE id = $1`,
      ids.match,
    );
    expect(await readOn(given, SITE, later(22), extendPlans)).toBe(2);
    expect(await readOn(given, SITE, later(22), extendPlans)).toBe(0);
    expect((await planned(ids.match)).slice(8)).toEqual(["2026-11-11T16:30", "2026-11-25T16:30"]);
    await rows(
      "UPDATE screening_items SET expires_on = '2026-12-03' WHERE application_id = $1 AND kind = 'OFFENCE_CHECK'",
      ids.application,
    );
    expect(await readOn(given, SITE, later(40), extendPlans)).toBe(1);
    expect((await planned(ids.match)).at(-1)).toBe("2026-12-02T16:30");
    expect(await readOn(given, SITE, later(60), extendPlans)).toBe(0);
  });

  it("nothing is planned for a match that is over or whose permission was withdrawn", async () => {
    const { ids, steps } = await scene();
    await untilActive(steps);
    await steps.plan();
    await rows("UPDATE permissions SET withdrawn_at = now() WHERE id = $1", ids.participation);
    expect(await readOn(given, SITE, later(30), extendPlans)).toBe(0);
    await rows("UPDATE permissions SET withdrawn_at = NULL WHERE id = $1", ids.participation);
    await steps.close();
    expect(await readOn(given, SITE, later(30), extendPlans)).toBe(0);
    expect(await planned(ids.match)).toEqual([]);
  });
});
