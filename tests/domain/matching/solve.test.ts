import { describe, expect, it } from "vitest";
import { verifyPlan } from "~/domain/matching/certificate";
import { checkInstance, type Instance } from "~/domain/matching/instance";
import { solve } from "~/domain/matching/solve";
import { bestByBruteForce } from "./brute-force";
import { anInstance, reordered } from "./instances";

const SMALL = { children: 4, volunteers: 5, edges: 11, scores: 1001 };
const TIED = { children: 5, volunteers: 4, edges: 12, scores: 3 };
const SCARCE = { children: 6, volunteers: 2, edges: 11, scores: 1001 };
const SHAPES = [SMALL, TIED, SCARCE];

function smallInstances(count: number, from = 0): Instance[] {
  return Array.from({ length: count }, (_, k) => anInstance(from + k, SHAPES[k % SHAPES.length] ?? SMALL));
}

describe("solve", () => {
  it("finds what brute force finds on 900 small instances, with a certificate that holds", () => {
    let withPins = 0;
    let withPinsWithoutEdge = 0;
    let withForbidden = 0;
    for (const [seed, instance] of smallInstances(900).entries()) {
      const plan = solve(instance);
      expect({ seed, ...plan.objective }).toEqual({ seed, ...bestByBruteForce(instance) });
      expect({ seed, ...verifyPlan(instance, plan) }).toEqual({ seed, ok: true });
      expect(plan.certificate.verified).toBe(true);
      if (instance.pinned.length > 0) withPins++;
      if (instance.forbidden.length > 0) withForbidden++;
      if (plan.matches.some((match) => match.score === 0)) withPinsWithoutEdge++;
    }
    expect(Math.min(withPins, withPinsWithoutEdge, withForbidden)).toBeGreaterThan(100);
  });

  it("gives the same plan whatever order the rows come in", () => {
    for (const [seed, instance] of smallInstances(150, 5000).entries()) {
      const plan = solve(instance);
      const again = solve(reordered(instance, seed));
      expect(again.matches).toEqual(plan.matches);
      expect(again.objective).toEqual(plan.objective);
      expect(again.certificate.verified).toBe(true);
    }
  });

  it("prices a person alike whatever order the rows come in", () => {
    const instance = anInstance(17, SMALL);
    const shuffled = reordered(instance, 3);
    const prices = (of: Instance) => {
      const { certificate } = solve(of);
      return Object.fromEntries([
        ...of.children.map(({ id }, row) => [id, certificate.child[row]]),
        ...of.volunteers.map(({ id }, row) => [id, certificate.volunteer[row]]),
      ]);
    };
    expect(prices(shuffled)).toEqual(prices(instance));
  });

  it("never gives a volunteer two slots of one child", () => {
    const instance: Instance = {
      children: [{ id: "c", priority: "A", slots: ["father", "any", "any"] }],
      volunteers: [{ id: "v", role: "father", capacity: 3 }],
      edges: { child: [0], volunteer: [0], score: [700] },
      pinned: [],
      forbidden: [],
    };
    expect(solve(instance).matches).toEqual([
      { child: "c", volunteer: "v", slot: 0, role: "father", score: 700 },
    ]);
  });

  it("reaches one more child rather than fill slots at any score", () => {
    const instance: Instance = {
      children: [
        { id: "a", priority: "A", slots: ["any", "any", "any"] },
        { id: "c", priority: "C", slots: ["any"] },
      ],
      volunteers: [
        { id: "v1", role: "mother", capacity: 1 },
        { id: "v2", role: "father", capacity: 1 },
      ],
      edges: { child: [0, 0, 1], volunteer: [0, 1, 1], score: [1000, 1000, 0] },
      pinned: [],
      forbidden: [],
    };
    expect(solve(instance).objective).toEqual({ A: 1, B: 0, C: 1, slots: 2, score: 1000 });
  });

  it("keeps a pin without an edge, at score 0, and seats it by role", () => {
    const instance: Instance = {
      children: [{ id: "c", priority: "B", slots: ["any", "mother"] }],
      volunteers: [
        { id: "m", role: "mother", capacity: 1 },
        { id: "f", role: "father", capacity: 1 },
      ],
      edges: { child: [0], volunteer: [1], score: [10] },
      pinned: [[0, 0]],
      forbidden: [],
    };
    expect(solve(instance).matches).toEqual([
      { child: "c", volunteer: "f", slot: 0, role: "father", score: 10 },
      { child: "c", volunteer: "m", slot: 1, role: "mother", score: 0 },
    ]);
  });

  it("takes an instance without anyone", () => {
    const empty = { children: [], volunteers: [], edges: { child: [], volunteer: [], score: [] } };
    const checked = checkInstance(empty);
    if (!checked.ok) throw new Error(checked.reason);
    const plan = solve(checked.value);
    expect(plan.objective).toEqual({ A: 0, B: 0, C: 0, slots: 0, score: 0 });
    expect(verifyPlan(checked.value, plan).ok).toBe(true);
  });

  it("solves a district of 1,133 children and 1,500 volunteers", () => {
    const district = anInstance(1, { children: 1133, volunteers: 1500, edges: 34_000, scores: 1001 });
    const plan = solve(district);
    expect(verifyPlan(district, plan).ok).toBe(true);
    expect(solve(reordered(district, 1)).matches).toEqual(plan.matches);
  });
});
