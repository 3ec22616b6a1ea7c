import { describe, expect, it } from "vitest";
import { eligibility } from "~/domain/matching/eligibility";
import { edgeTerms, prepareRound, type Round, type RoundInput } from "~/domain/matching/prepare";
import { DEFAULT_POLICY, scoreTerms, totalScore } from "~/domain/matching/score";
import { solve } from "~/domain/matching/solve";
import { aDistrict } from "./district";
import { AS_OF, aChild, aRound, aVolunteer } from "./profiles";

function prepared(overrides: Partial<RoundInput>): Round {
  const verdict = prepareRound(aRound(overrides));
  if (!verdict.ok) throw new Error(`${verdict.reason} ${verdict.at}`);
  return verdict.value;
}

function refusal(overrides: Partial<RoundInput>) {
  const verdict = prepareRound(aRound(overrides));
  return verdict.ok ? "ACCEPTED" : `${verdict.reason} ${verdict.at}`;
}

const pair = { childId: "c1", volunteerId: "v1" };

describe("prepareRound", () => {
  it("makes an edge of every eligible pair, scored by terms that can be looked up", () => {
    const round = prepared({
      children: [aChild(), aChild({ id: "c2", priority: "A", interests: ["chess"] })],
      volunteers: [aVolunteer({ state: "SUSPENDED", id: "v0" }), aVolunteer({ interests: ["chess"] })],
    });
    expect(round.instance.edges.child).toEqual([0, 1]);
    expect(round.instance.edges.volunteer).toEqual([1, 1]);
    for (const [edge, score] of round.instance.edges.score.entries()) {
      const terms = edgeTerms(round, edge);
      expect(terms && totalScore(terms)).toBe(score);
    }
    expect(edgeTerms(round, 1)).toEqual({
      time: 43,
      distance: 135,
      interests: 36,
      wishes: 60,
      experience: 0,
      waiting: 0,
      continuity: 0,
    });
    expect(edgeTerms(round, 2)).toBeUndefined();
    expect(solve(round.instance).matches).toEqual([
      { child: "c2", volunteer: "v1", slot: 0, role: "mother", score: 274 },
    ]);
  });

  it.each([1, 2, 3])("has the same edges in the same order as trying all pairs, seed %i", (seed) => {
    const round = prepared(aDistrict(seed, { children: 60, volunteers: 80, schools: 3 }));
    const all = { child: [] as number[], volunteer: [] as number[], score: [] as number[] };
    for (const [c, child] of round.children.entries()) {
      for (const [v, volunteer] of round.volunteers.entries()) {
        if (!eligibility(child, volunteer, AS_OF).ok) continue;
        all.child.push(c);
        all.volunteer.push(v);
        all.score.push(totalScore(scoreTerms(child, volunteer, DEFAULT_POLICY)));
      }
    }
    expect(all.child.length).toBeGreaterThan(50);
    expect(round.instance.edges).toEqual(all);
  });

  it("leaves out children without a slot and volunteers without capacity left, and lowers capacities by the load", () => {
    const round = prepared({
      children: [aChild({ id: "c0", openSlots: [] }), aChild()],
      volunteers: [aVolunteer({ id: "v0", load: 1 }), aVolunteer({ capacity: 3, load: 1 })],
    });
    expect(round.instance.children.map(({ id }) => id)).toEqual(["c1"]);
    expect(round.instance.volunteers.map(({ id, capacity }) => [id, capacity])).toEqual([["v1", 2]]);
    expect(round.children.map(({ id }) => id)).toEqual(["c1"]);
    expect(round.volunteers.map(({ id }) => id)).toEqual(["v1"]);
  });

  it("carries pins and forbids over to rows", () => {
    const children = [aChild({ id: "c0", openSlots: [] }), aChild(), aChild({ id: "c2" })];
    const round = prepared({
      children,
      pins: [{ ...pair, because: "CHOICE" }],
      forbids: [
        { childId: "c2", volunteerId: "v1" },
        { childId: "c0", volunteerId: "v1" },
      ],
    });
    expect(round.instance.pinned).toEqual([[0, 0]]);
    expect(round.instance.forbidden).toEqual([[1, 0]]);
  });

  it("keeps an active match against every rule, but a choice only against those that do not protect the child", () => {
    const unsafe = [
      { volunteers: [aVolunteer({ state: "SUSPENDED" })] },
      { volunteers: [aVolunteer({ state: "LAPSED" })] },
      { volunteers: [aVolunteer({ offenceCheck: null })] },
      { volunteers: [aVolunteer({ offenceCheck: { checkedOn: "2025-01-01", expiresOn: "2026-01-01" } })] },
      { children: [aChild({ restrictedVolunteerIds: ["v1"] })] },
      { children: [aChild({ schoolId: 2 })] },
    ];
    for (const people of unsafe) {
      expect(refusal({ ...people, pins: [{ ...pair, because: "CHOICE" }] })).toBe(
        "PIN_AGAINST_SAFEGUARDING pins[0]",
      );
      expect(refusal({ ...people, pins: [{ ...pair, because: "ACTIVE_MATCH" }] })).toBe("ACCEPTED");
    }
    const far = [aVolunteer({ travelMetres: 1 })];
    expect(refusal({ volunteers: far, pins: [{ ...pair, because: "CHOICE" }] })).toBe("ACCEPTED");
  });

  it.each<[string, Partial<RoundInput>, string]>([
    ["bad weights", { policy: { ...DEFAULT_POLICY, fullParts: 0 } }, "POLICY_INVALID policy.fullParts"],
    ["a child twice", { children: [aChild(), aChild()] }, "ID_REPEATED children[1].id"],
    ["a volunteer twice", { volunteers: [aVolunteer(), aVolunteer()] }, "ID_REPEATED volunteers[1].id"],
    [
      "four slots",
      { children: [aChild({ openSlots: ["a", "b", "c", "d"].map((id) => ({ id, role: "any" })) })] },
      "SLOTS_INVALID children[0].openSlots",
    ],
    ["capacity 4", { volunteers: [aVolunteer({ capacity: 4 })] }, "CAPACITY_INVALID volunteers[0].capacity"],
    ["a negative load", { volunteers: [aVolunteer({ load: -1 })] }, "LOAD_INVALID volunteers[0].load"],
    [
      "a pin of a stranger",
      { pins: [{ childId: "c9", volunteerId: "v1", because: "CHOICE" }] },
      "PAIR_UNKNOWN pins[0]",
    ],
    [
      "a forbid of a stranger",
      { forbids: [pair, { childId: "c1", volunteerId: "v9" }] },
      "PAIR_UNKNOWN forbids[1]",
    ],
    [
      "a pin on a child without a slot",
      { children: [aChild({ openSlots: [] })], pins: [{ ...pair, because: "ACTIVE_MATCH" }] },
      "PIN_SLOTS_FULL pins[0]",
    ],
    [
      "a pin on a full volunteer",
      { volunteers: [aVolunteer({ load: 1 })], pins: [{ ...pair, because: "CHOICE" }] },
      "PIN_CAPACITY_FULL pins[0]",
    ],
    [
      "a pin of the wrong role",
      {
        children: [aChild({ openSlots: [{ id: "s", role: "father" }] })],
        pins: [{ ...pair, because: "CHOICE" }],
      },
      "PIN_ROLE_UNFIT pins[0]",
    ],
    [
      "a pair pinned and forbidden",
      { pins: [{ ...pair, because: "CHOICE" }], forbids: [pair] },
      "PIN_FORBIDDEN pins[0]",
    ],
    [
      "a position that is no number",
      { children: [aChild({ y: Number.NaN })] },
      "POSITION_INVALID children[0].y",
    ],
  ])("refuses %s and names the place", (_, overrides, reason) => {
    expect(refusal(overrides)).toBe(reason);
  });
});
