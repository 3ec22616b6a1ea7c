import { describe, expect, it } from "vitest";
import { verifyPlan } from "~/domain/matching/certificate";
import type { Instance, Plan } from "~/domain/matching/instance";
import { solve } from "~/domain/matching/solve";
import { anInstance } from "./instances";

/** Two children want v1; c2 gets v1, c1 falls back on v2. */
const instance: Instance = {
  children: [
    { id: "c1", priority: "A", slots: ["father", "any"] },
    { id: "c2", priority: "B", slots: ["any"] },
  ],
  volunteers: [
    { id: "v1", role: "father", capacity: 1 },
    { id: "v2", role: "father", capacity: 1 },
    { id: "v3", role: "mother", capacity: 2 },
  ],
  edges: { child: [0, 0, 1, 1], volunteer: [0, 1, 0, 2], score: [900, 800, 700, 100] },
  pinned: [],
  forbidden: [[1, 2]],
};
const plan = solve(instance);

function matchesWith(k: number, change: Partial<Plan["matches"][number]>): Plan {
  return {
    ...plan,
    matches: plan.matches.map((match, row) => (row === k ? { ...match, ...change } : match)),
  };
}

function pricesWith(column: "child" | "father" | "mother" | "volunteer", row: number, price: number): Plan {
  return {
    ...plan,
    certificate: { ...plan.certificate, [column]: plan.certificate[column].with(row, price) },
  };
}

function reasonFor(tampered: Plan, of = instance) {
  const verdict = verifyPlan(of, tampered);
  return verdict.ok ? "ACCEPTED" : `${verdict.reason} ${verdict.at}`;
}

describe("verifyPlan", () => {
  it("accepts the solver's plan", () => {
    expect(plan.matches.map(({ child, volunteer }) => child + volunteer)).toEqual(["c1v2", "c2v1"]);
    expect(reasonFor(plan)).toBe("ACCEPTED");
  });

  it("does not take the plan's own word for it", () => {
    const claimed: Plan = {
      objective: { A: 0, B: 0, C: 0, slots: 0, score: 0 },
      matches: [],
      certificate: { ...plan.certificate, verified: true },
    };
    expect(reasonFor(claimed)).not.toBe("ACCEPTED");
  });

  it.each([
    ["an unknown volunteer", matchesWith(0, { volunteer: "v9" }), "MATCH_UNKNOWN_ID matches[0]"],
    ["an unknown child", matchesWith(0, { child: "c9" }), "MATCH_UNKNOWN_ID matches[0]"],
    ["a slot that is not there", matchesWith(1, { slot: 1 }), "MATCH_SLOT_INVALID matches[1]"],
    ["a role the volunteer has not", matchesWith(0, { role: "mother" }), "MATCH_ROLE_INVALID matches[0]"],
    ["a score the edge has not", matchesWith(0, { score: 801 }), "MATCH_SCORE_WRONG matches[0]"],
    [
      "a forbidden pair",
      matchesWith(1, { volunteer: "v3", role: "mother", score: 100 }),
      "MATCH_NOT_ALLOWED matches[1]",
    ],
    ["a volunteer over capacity", matchesWith(1, { volunteer: "v2" }), "CAPACITY_EXCEEDED matches[1]"],
    [
      "a pair without an edge",
      matchesWith(0, { volunteer: "v3", role: "mother", slot: 1 }),
      "MATCH_NOT_ALLOWED matches[0]",
    ],
    [
      "a mother in a father's slot",
      matchesWith(0, { volunteer: "v3", role: "mother" }),
      "MATCH_ROLE_INVALID matches[0]",
    ],
    [
      "an objective that does not add up",
      { ...plan, objective: { ...plan.objective, B: 2 } },
      "OBJECTIVE_WRONG objective.B",
    ],
    [
      "a total score that does not add up",
      { ...plan, objective: { ...plan.objective, score: 1 } },
      "OBJECTIVE_WRONG objective.score",
    ],
    ["a price that is no whole number", pricesWith("child", 0, 0.5), "PRICE_INVALID certificate.child[0]"],
    [
      "a price that is no number",
      pricesWith("volunteer", 0, Number.NaN),
      "PRICE_INVALID certificate.volunteer[0]",
    ],
    ["a negative volunteer price", pricesWith("volunteer", 2, -1), "PRICE_INVALID certificate.volunteer[2]"],
    ["a price on spare capacity", pricesWith("volunteer", 2, 1), "PRICE_VOLUNTEER certificate.volunteer[2]"],
    ["a price on spare room", pricesWith("mother", 1, 1), "PRICE_ROOM certificate.mother[1]"],
    ["a pair kept that does not pay", pricesWith("child", 1, 1_000_000), "PRICE_EDGE edges[2]"],
    ["a pair left out that would pay", pricesWith("volunteer", 0, 0), "PRICE_EDGE edges[0]"],
  ])("rejects %s", (_, tampered, reason) => {
    expect(reasonFor(tampered)).toBe(reason);
  });

  it("rejects a child price above its empty slot's worth", () => {
    const roomy: Instance = {
      children: [{ id: "c", priority: "A", slots: ["any", "any"] }],
      volunteers: [{ id: "v", role: "father", capacity: 2 }],
      edges: { child: [0], volunteer: [0], score: [500] },
      pinned: [],
      forbidden: [],
    };
    const best = solve(roomy);
    const priced = { ...best, certificate: { ...best.certificate, child: [-best.certificate.weight + 1] } };
    expect(reasonFor(best, roomy)).toBe("ACCEPTED");
    expect(reasonFor(priced, roomy)).toBe("PRICE_CHILD certificate.child[0]");
  });

  it("rejects a weight that scores could outweigh", () => {
    const light = { ...plan, certificate: { ...plan.certificate, weight: 7000 } };
    expect(reasonFor(light)).toBe("WEIGHT_INVALID certificate.weight");
  });

  it("rejects missing prices", () => {
    const short = { ...plan, certificate: { ...plan.certificate, father: [] } };
    expect(reasonFor(short)).toBe("PRICE_INVALID certificate.father");
  });

  it("rejects one slot or one pair used twice", () => {
    const [first, second] = plan.matches;
    if (!first || !second) throw new Error("two matches expected");
    const twice = { ...plan, matches: [first, second, { ...first, slot: 1 }] };
    expect(reasonFor(twice)).toBe("MATCH_REPEATED matches[2]");
    const shared = { ...plan, matches: [first, { ...first, volunteer: "v1", score: 900 }] };
    expect(reasonFor(shared)).toBe("MATCH_SLOT_TAKEN matches[1]");
  });

  it("rejects a plan that dropped a pin", () => {
    expect(reasonFor(plan, { ...instance, pinned: [[0, 2]] })).toBe("PIN_MISSING pinned[0]");
  });

  it("rejects a child price below the worth of a filled slot or above that of an empty one", () => {
    const alone: Instance = {
      children: [{ id: "c", priority: "C", slots: ["any", "any"] }],
      volunteers: [{ id: "v", role: "father", capacity: 1 }],
      edges: { child: [0], volunteer: [0], score: [5] },
      pinned: [],
      forbidden: [],
    };
    const M = 1000 * 3 + 1;
    const priced = (child: number, volunteer: number): Plan => {
      const solved = solve(alone);
      return { ...solved, certificate: { ...solved.certificate, child: [child], volunteer: [volunteer] } };
    };
    expect(reasonFor(priced(-M, M + 5), alone)).toBe("ACCEPTED");
    expect(reasonFor(priced(-2 * M, 2 * M + 5), alone)).toBe("ACCEPTED");
    expect(reasonFor(priced(-2 * M - 1, 2 * M + 6), alone)).toBe("PRICE_CHILD certificate.child[0]");
    expect(reasonFor(priced(-M + 1, M + 4), alone)).toBe("PRICE_CHILD certificate.child[0]");
  });

  it("rejects every plan from which one match was taken away, objective recounted", () => {
    let tried = 0;
    for (let seed = 0; seed < 200; seed++) {
      const random = anInstance(seed, { children: 4, volunteers: 4, edges: 9, scores: 1001 });
      const solved = solve(random);
      const kept = solved.matches.findIndex(({ score }) => score > 0);
      const removed = solved.matches[kept];
      const isPinned = random.pinned.some(
        ([c, v]) =>
          random.children[c]?.id === removed?.child && random.volunteers[v]?.id === removed?.volunteer,
      );
      if (!removed || isPinned) continue;
      tried++;
      const matches = solved.matches.toSpliced(kept, 1);
      const tier = random.children.find(({ id }) => id === removed.child)?.priority ?? "A";
      const left = matches.some(({ child }) => child === removed.child) ? 0 : 1;
      const objective = {
        ...solved.objective,
        [tier]: solved.objective[tier] - left,
        slots: solved.objective.slots - 1,
        score: solved.objective.score - removed.score,
      };
      expect(reasonFor({ ...solved, matches, objective }, random)).toMatch(/^PRICE_/);
    }
    expect(tried).toBeGreaterThan(100);
  });
});
