import { afterAll, beforeAll, expect, test } from "vitest";
import { checkAudit, isSound } from "~/adapters/audit-chain.server";
import { childFile } from "~/data/children/file";
import { type Work, withViewer } from "~/data/work.server";
import { paths } from "~/http/paths";
import { opened } from "~/usecases/record/opened";
import { type Cast, insertCast, openTabs } from "../support/cast";
import { onEachDatabase } from "../support/databases";
import { NOW, type Scene, staffOf } from "../support/scene";
import { openTestSite, type TestSite } from "../support/site";

const OPENINGS = 1000;
/** Measured in turns, so that whatever else the machine does touches every way alike. */
const TURNS = 5;

onEachDatabase(`${OPENINGS} openings of a child's file at once`, (given) => {
  let site: TestSite;
  let cast: Cast;
  beforeAll(async () => {
    const scenes = await insertCast(given);
    site = await openTestSite({ database: given.site, now: NOW });
    cast = { ...scenes, tabs: await openTabs(site) };
  });
  afterAll(() => site.close());

  test("leave exactly as many rows, in one unbroken chain, each with its own request", {
    timeout: 300_000,
  }, async () => {
    const before = await given.superuser((sql) => checkAudit(sql));
    const started = performance.now();
    const { coordinator } = cast.tabs;
    const answers = await Promise.all(
      Array.from({ length: OPENINGS }, () => coordinator.get(paths.child(cast.here.child))),
    );
    const took = performance.now() - started;
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const after = await given.superuser((sql) => checkAudit(sql));
    expect(after.rows - before.rows).toBe(OPENINGS);
    expect(isSound(after)).toBe(true);
    const [told] = await given.superuser((sql) =>
      sql.query<{ requests: number }>(
        "SELECT count(DISTINCT request_id)::int AS requests FROM audit WHERE action = 'child.opened'",
      ),
    );
    expect(told?.requests).toBe(OPENINGS);
    console.info(
      `${given.kind}: ${OPENINGS} pages in ${(took / 1000).toFixed(1)} s, ${Math.round((OPENINGS / took) * 1000)} a second.`,
    );
  });

  test("what writing it down, and the lock of the chain, cost", { timeout: 300_000 }, async () => {
    const read = (work: Work) => childFile(work, cast.here.child);
    const noted = async (work: Work) => {
      await read(work);
      await opened(work, { subject: "child", subjectId: cast.here.child, schoolId: cast.here.school });
    };
    const lockless = (on: boolean) =>
      given.superuser((sql) => sql.exec(`ALTER TABLE audit ${on ? "DISABLE" : "ENABLE"} TRIGGER USER`));
    const times: Record<string, number[]> = {
      "reading alone": [],
      "with a bare row": [],
      "with the chain": [],
    };
    for (let turn = 0; turn < TURNS; turn++) {
      times["reading alone"]?.push(await timed(cast.here, read));
      await lockless(true);
      times["with a bare row"]?.push(await timed(cast.here, noted));
      // Rows past the trigger are no part of the chain.
      await given.superuser((sql) => sql.exec("DELETE FROM audit WHERE hash = ''"));
      await lockless(false);
      times["with the chain"]?.push(await timed(cast.here, noted));
    }
    for (const [way, all] of Object.entries(times)) {
      const median = [...all].sort((a, b) => a - b)[Math.floor(TURNS / 2)] ?? 0;
      console.info(
        `${given.kind}: ${way}: ${median.toFixed(2)} ms an opening, ${Math.round(1000 / median)} a second (median of ${TURNS} × 200).`,
      );
    }
    expect(isSound(await given.superuser((sql) => checkAudit(sql)))).toBe(true);
  });

  /** Milliseconds an opening takes when 200 are asked for at once. */
  async function timed(here: Scene, body: (work: Work) => Promise<unknown>) {
    const started = performance.now();
    await Promise.all(
      Array.from({ length: 200 }, () => withViewer(given.site.prisma, staffOf(here), NOW, body)),
    );
    return (performance.now() - started) / 200;
  }
});
