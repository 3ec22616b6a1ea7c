import { describe, expect, it } from "vitest";
import { explainPair, explainWaiting, explainWaitingAll, overrideCost } from "~/domain/matching/explain";
import type { Instance, Pair } from "~/domain/matching/instance";
import { prepareRound, type RoundInput } from "~/domain/matching/prepare";
import { DEFAULT_POLICY } from "~/domain/matching/score";
import { solve } from "~/domain/matching/solve";
import { bestByBruteForce } from "./brute-force";
import { anInstance } from "./instances";
import { AS_OF, aChild, aRound, aVolunteer } from "./profiles";

describe("explainPair", () => {
  it("gives the terms of a pair that may meet, and every bar of one that may not", () => {
    expect(explainPair(aChild(), aVolunteer(), DEFAULT_POLICY, AS_OF)).toEqual({
      ok: true,
      score: 279,
      terms: { time: 49, distance: 150, interests: 0, wishes: 80, experience: 0 },
    });
    const barred = aVolunteer({ offenceCheck: null, travelMetres: 1 });
    expect(explainPair(aChild(), barred, DEFAULT_POLICY, AS_OF)).toEqual({
      ok: false,
      reasons: ["OFFENCE_CHECK_MISSING", "TOO_FAR"],
    });
  });
});

function planned(overrides: Partial<RoundInput>) {
  const verdict = prepareRound(aRound(overrides));
  if (!verdict.ok) throw new Error(`${verdict.reason} ${verdict.at}`);
  return { round: verdict.value, plan: solve(verdict.value.instance) };
}

describe("explainWaiting", () => {
  const waiting = aChild({ id: "c2", openSlots: [{ id: "s2", role: "mother" }] });
  const volunteers = [
    aVolunteer({ id: "busy" }),
    aVolunteer({ id: "far", x: 30_000 }),
    aVolunteer({ id: "father", role: "father", x: 0, y: 100 }),
    aVolunteer({ id: "late", availability: 1, x: 0, y: 200 }),
    aVolunteer({ id: "later", availability: 1, x: 0, y: 200, offenceCheck: null }),
    aVolunteer({ id: "out", x: 0, y: 300 }),
  ];
  const input = {
    children: [aChild({ priority: "A", availability: 1 << 7 }), waiting],
    volunteers,
    forbids: [
      { childId: "c1", volunteerId: "out" },
      { childId: "c1", volunteerId: "father" },
      { childId: "c2", volunteerId: "out" },
    ],
  } satisfies Partial<RoundInput>;

  it("counts each rule over all volunteers, alone and with others, and names the nearest with what bars them", () => {
    const { round, plan } = planned(input);
    expect(plan.matches.map(({ child, volunteer }) => child + volunteer)).toEqual(["c1busy"]);
    expect(explainWaiting(round, plan, waiting)).toEqual({
      childId: "c2",
      emptySlotIds: ["s2"],
      taken: 1,
      barred: { TOO_FAR: 1, ROLE_NOT_WANTED: 1, NO_SHARED_TIME: 2, OFFENCE_CHECK_MISSING: 1, FORBIDDEN: 1 },
      barredOnlyBy: { TOO_FAR: 1, ROLE_NOT_WANTED: 1, NO_SHARED_TIME: 1, FORBIDDEN: 1 },
      nearest: [
        { volunteerId: "father", role: "father", metres: 100, bars: ["ROLE_NOT_WANTED"] },
        { volunteerId: "late", role: "mother", metres: 200, bars: ["NO_SHARED_TIME"] },
        {
          volunteerId: "later",
          role: "mother",
          metres: 200,
          bars: ["OFFENCE_CHECK_MISSING", "NO_SHARED_TIME"],
        },
      ],
    });
  });

  it("says that an eligible volunteer is taken", () => {
    const { round, plan } = planned({ ...input, volunteers: volunteers.slice(0, 1), forbids: [] });
    expect(explainWaiting(round, plan, waiting)?.nearest).toEqual([
      { volunteerId: "busy", role: "mother", metres: 5000, bars: ["TAKEN"] },
    ]);
  });

  it("explains only the slots that stay empty, and leaves the child's own mentors out", () => {
    const team = aChild({
      openSlots: [
        { id: "any", role: "any" },
        { id: "father", role: "father" },
      ],
    });
    const { round, plan } = planned({
      children: [team],
      volunteers: [aVolunteer(), aVolunteer({ id: "v2" })],
    });
    const [mentor] = plan.matches.map(({ volunteer }) => volunteer);
    expect(explainWaiting(round, plan, team)).toEqual({
      childId: "c1",
      emptySlotIds: ["father"],
      taken: 0,
      barred: { ROLE_NOT_WANTED: 1 },
      barredOnlyBy: { ROLE_NOT_WANTED: 1 },
      nearest: [
        {
          volunteerId: mentor === "v1" ? "v2" : "v1",
          role: "mother",
          metres: 5000,
          bars: ["ROLE_NOT_WANTED"],
        },
      ],
    });
  });

  it("says nothing about a child whose slots are filled", () => {
    const { round, plan } = planned({});
    expect(explainWaiting(round, plan, aChild())).toBeUndefined();
  });

  it("lists waiting children by tier, then the longest wait, then id", () => {
    const children = [
      aChild({ id: "c9", waitingSince: null }),
      aChild({ id: "c3", waitingSince: "2026-03-01" }),
      aChild({ id: "c1", waitingSince: "2026-05-01" }),
      aChild({ id: "c0", waitingSince: "2026-05-01" }),
      aChild({ id: "c5", priority: "A" }),
    ];
    const { round, plan } = planned({ children, volunteers: [] });
    expect(explainWaitingAll(round, plan).map(({ childId }) => childId)).toEqual([
      "c5",
      "c3",
      "c0",
      "c1",
      "c9",
    ]);
  });
});

describe("overrideCost", () => {
  /** v1 serves one child: c1 (tier A) at 100, or c2 (tier B) at 900. */
  const instance: Instance = {
    children: [
      { id: "c1", priority: "A", slots: ["any"] },
      { id: "c2", priority: "B", slots: ["any"] },
    ],
    volunteers: [{ id: "v1", role: "father", capacity: 1 }],
    edges: { child: [0, 1], volunteer: [0, 0], score: [100, 900] },
    pinned: [],
    forbidden: [],
  };

  function cost(of: Instance, kind: "PIN" | "FORBID", pair: Pair) {
    const verdict = overrideCost(of, { kind, pair });
    return verdict.ok ? verdict.value.cost : `${verdict.reason} ${verdict.at}`;
  }

  it("is what the objective loses, part by part", () => {
    const lost = { A: 1, B: -1, C: 0, slots: 0, score: -800 };
    expect(cost(instance, "PIN", [1, 0])).toEqual(lost);
    expect(cost(instance, "FORBID", [0, 0])).toEqual(lost);
    expect(cost(instance, "PIN", [0, 0])).toEqual({ A: 0, B: 0, C: 0, slots: 0, score: 0 });
  });

  it("is the same whether or not the override is already in the instance", () => {
    expect(cost({ ...instance, pinned: [[1, 0]] }, "PIN", [1, 0])).toEqual(cost(instance, "PIN", [1, 0]));
    const forbidden = { ...instance, forbidden: [[0, 0]] as const };
    expect(cost(forbidden, "FORBID", [0, 0])).toEqual(cost(instance, "FORBID", [0, 0]));
  });

  it("refuses an override that cannot hold", () => {
    expect(cost({ ...instance, pinned: [[0, 0]] }, "PIN", [1, 0])).toBe("PIN_CAPACITY_FULL pinned[1]");
    expect(cost({ ...instance, pinned: [[0, 0]] }, "FORBID", [0, 0])).toBe("PIN_FORBIDDEN pinned[0]");
    expect(cost(instance, "PIN", [2, 0])).toBe("INDEX_OUT_OF_RANGE pinned[0][0]");
  });

  it("agrees with brute force and never gains by an edge that is there", () => {
    for (let seed = 0; seed < 150; seed++) {
      const random = anInstance(seed, { children: 4, volunteers: 4, edges: 9, scores: 1001 });
      const pair: Pair = [random.edges.child[0] ?? 0, random.edges.volunteer[0] ?? 0];
      const verdict = overrideCost(random, { kind: seed % 2 === 0 ? "PIN" : "FORBID", pair });
      if (!verdict.ok) continue;
      const parts = Object.values(verdict.value.cost);
      expect(parts.find((part) => part !== 0) ?? 0).toBeGreaterThanOrEqual(0);
      const list = seed % 2 === 0 ? "pinned" : "forbidden";
      const changed = { ...random, [list]: [...random[list].filter((p) => p.join() !== pair.join()), pair] };
      expect(verdict.value.with.objective).toEqual(bestByBruteForce(changed));
    }
  });
});
