import { describe, expect, it } from "vitest";
import { planInThread } from "~/adapters/planner.server";
import type { Progress } from "~/domain/matching/progress";
import { makePlan } from "~/domain/round/plan";
import { aDistrict } from "../domain/matching/district";
import { AS_OF, aRound } from "../domain/matching/profiles";

const SIZE = { children: 3000, volunteers: 4000, schools: 3 };

describe("planInThread", { timeout: 120_000 }, () => {
  it("answers what the same plan made here answers, and tells its progress", async () => {
    const input = aRound({ ...aDistrict(4, { children: 300, volunteers: 400, schools: 3 }), asOf: AS_OF });
    const told: Progress[] = [];
    const made = await planInThread(
      { input, overrides: [] },
      { onProgress: (progress) => void told.push(progress) },
    );
    const here = makePlan(input, []);
    if (!made.ok || !here.ok) throw new Error("both make a plan");
    expect(made.value.plan).toEqual(here.value.plan);
    expect([...new Set(told.map(({ step }) => step))]).toEqual(["PRICES", "PATHS", "REPAIRS", "CHECK"]);
    for (const { done, of } of told) expect(done).toBeLessThanOrEqual(of);
  });

  it("leaves the event loop free while it solves", async () => {
    const input = aRound({ ...aDistrict(5, SIZE), asOf: AS_OF });
    let turns = 0;
    const turning = setInterval(() => turns++, 1);
    const began = performance.now();
    const made = await planInThread({ input, overrides: [] });
    const took = performance.now() - began;
    clearInterval(turning);
    expect(made.ok).toBe(true);
    // Solved here, the timer would have fired once or twice.
    expect(turns).toBeGreaterThan(Math.min(50, took / 20));
  });

  it("stops when it is told to, with the reason", async () => {
    const input = aRound({ ...aDistrict(6, SIZE), asOf: AS_OF });
    const controller = new AbortController();
    const planning = planInThread(
      { input, overrides: [] },
      { signal: controller.signal, onProgress: () => controller.abort(new Error("enough")) },
    );
    await expect(planning).rejects.toThrow("enough");
    await expect(planInThread({ input, overrides: [] }, { signal: controller.signal })).rejects.toThrow(
      "enough",
    );
  });

  it("passes a refusal on", async () => {
    const input = aRound({ policy: { ...aRound().policy, fullParts: 0 } });
    expect(await planInThread({ input, overrides: [] })).toMatchObject({ ok: false });
  });

  it("says when the thread fails", async () => {
    const broken = { input: null as never, overrides: [] };
    await expect(planInThread(broken)).rejects.toThrow();
  });
});
