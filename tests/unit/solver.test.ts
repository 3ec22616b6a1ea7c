import { describe, expect, it } from "vitest";
import { solveRound } from "~/adapters/solver.server";
import { solve } from "~/domain/matching/solve";
import { anInstance } from "../domain/matching/instances";

const LARGE = { children: 5000, volunteers: 5000, edges: 150_000, scores: 1001 };

describe("solveRound", { timeout: 120_000 }, () => {
  it("answers from a thread what it answers at once, and tells its progress", async () => {
    const instance = anInstance(4, { children: 300, volunteers: 300, edges: 3000, scores: 1001 });
    const told: number[] = [];
    const plan = await solveRound(instance, {
      smallest: 0,
      onProgress: (percent) => void told.push(percent),
    });
    expect(plan).toEqual(await solveRound(instance));
    expect(plan).toEqual(solve(instance));
    expect(told.at(0)).toBe(0);
    expect(told.at(-1)).toBe(100);
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });

  it("leaves the event loop free while a large round is solved", async () => {
    const instance = anInstance(5, LARGE);
    let turns = 0;
    const turning = setInterval(() => turns++, 1);
    await solveRound(instance);
    clearInterval(turning);
    // Solved here, the timer would not have fired once.
    expect(turns).toBeGreaterThan(20);
  });

  it("stops when it is told to, with the reason", async () => {
    const instance = anInstance(6, LARGE);
    const controller = new AbortController();
    const solving = solveRound(instance, {
      signal: controller.signal,
      onProgress: (percent) => percent > 0 && controller.abort(new Error("enough")),
    });
    await expect(solving).rejects.toThrow("enough");
    await expect(solveRound(instance, { signal: controller.signal })).rejects.toThrow("enough");
  });

  it("says when the thread fails", async () => {
    const broken = { edges: { child: [0] } } as never;
    await expect(solveRound(broken, { smallest: 0 })).rejects.toThrow();
  });
});
