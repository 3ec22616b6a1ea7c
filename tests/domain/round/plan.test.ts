import { describe, expect, it } from "vitest";
import { type Place, seatNew, slotsOf } from "~/domain/round/places";
import { makePlan, type Override } from "~/domain/round/plan";
import { summaryOf } from "~/domain/round/summary";
import { aChild, aRound, aVolunteer } from "../matching/profiles";

const places: Place[] = [
  { id: "any", role: "any", heldBy: "father" },
  { id: "father", role: "father", heldBy: null },
  { id: "lost", role: "mother", heldBy: "unknown" },
];

describe("places of a child", () => {
  it("lists a held place for its mentor's role, and leaves out one that the round cannot count", () => {
    expect(slotsOf(places)).toEqual([
      { id: "any", role: "father" },
      { id: "father", role: "father" },
    ]);
  });

  it("seats new mentors in empty places only, their own role before an open one", () => {
    const free: Place[] = [
      { id: "any", role: "any", heldBy: null },
      { id: "mother", role: "mother", heldBy: null },
    ];
    const mentors = [
      { volunteerId: "m", role: "mother" as const },
      { volunteerId: "f", role: "father" as const },
    ];
    expect(seatNew(free, mentors)).toEqual([
      { volunteerId: "m", slotId: "mother" },
      { volunteerId: "f", slotId: "any" },
    ]);
    expect(seatNew(places, mentors)).toEqual([{ volunteerId: "f", slotId: "father" }]);
  });
});

function made(
  overrides: Override[],
  must?: { childId: string; volunteerId: string },
  input: Parameters<typeof aRound>[0] = {},
) {
  const verdict = makePlan(aRound(input), overrides, must);
  if (!verdict.ok) return verdict.reason;
  const { plan, dropped } = verdict.value;
  return {
    pairs: plan.matches.map(({ child, volunteer }) => `${child} ${volunteer}`),
    dropped: dropped.length,
    verified: plan.certificate.verified,
  };
}

const pin = (childId: string, volunteerId: string): Override => ({ kind: "PIN", childId, volunteerId });
const forbid = (childId: string, volunteerId: string): Override => ({ kind: "FORBID", childId, volunteerId });

describe("the plan of a round", () => {
  const two = {
    children: [aChild(), aChild({ id: "c2", interests: ["CHESS"] })],
    volunteers: [aVolunteer({ interests: ["CHESS"] })],
  };

  it("keeps overrides and proves the plan", () => {
    expect(made([], undefined, two)).toEqual({ pairs: ["c2 v1"], dropped: 0, verified: true });
    expect(made([pin("c1", "v1")], undefined, two)).toEqual({ pairs: ["c1 v1"], dropped: 0, verified: true });
    expect(made([forbid("c2", "v1")], undefined, two)).toMatchObject({ pairs: ["c1 v1"] });
  });

  it("drops an earlier override that has become impossible, but refuses the one being made", () => {
    const suspended = { volunteers: [aVolunteer({ state: "SUSPENDED" })] };
    expect(made([pin("c1", "v1")], undefined, suspended)).toMatchObject({ pairs: [], dropped: 1 });
    expect(made([pin("c1", "v1")], { childId: "c1", volunteerId: "v1" }, suspended)).toBe(
      "PIN_AGAINST_SAFEGUARDING",
    );
    expect(made([forbid("c9", "v1")])).toMatchObject({ pairs: ["c1 v1"], dropped: 1 });
    expect(made([forbid("c9", "v1")], { childId: "c9", volunteerId: "v1" })).toBe("PAIR_UNKNOWN");
  });

  it("refuses the pin being made where an earlier one has the place; among earlier ones the first stays", () => {
    const latest = { childId: "c2", volunteerId: "v1" };
    expect(made([pin("c2", "v1"), pin("c1", "v1")], latest, two)).toBe("PIN_CAPACITY_FULL");
    expect(made([pin("c1", "v1"), pin("c2", "v1")], undefined, two)).toMatchObject({ dropped: 1 });
  });

  it("never takes a child from a match that is open", () => {
    const input = {
      ...two,
      pins: [{ childId: "c1", volunteerId: "v1", because: "ACTIVE_MATCH" as const }],
    };
    expect(made([], undefined, input)).toMatchObject({ pairs: ["c1 v1"] });
    expect(made([pin("c1", "v1")], { childId: "c1", volunteerId: "v1" }, input)).toBe("PIN_REPEATED");
  });

  it("sums up coverage by tier and puts children without anybody first", () => {
    const twoSlots = [
      { id: "s1", role: "any" as const },
      { id: "s2", role: "father" as const },
    ];
    const input = aRound({
      children: [
        aChild({ id: "c1", priority: "A", openSlots: twoSlots }),
        aChild({ id: "c2", priority: "C", openSlots: [{ id: "s3", role: "father" }] }),
      ],
    });
    const verdict = makePlan(input, []);
    if (!verdict.ok) throw new Error(verdict.reason);
    const summary = summaryOf({
      ...{ round: verdict.value.round, plan: verdict.value.plan, kept: [], solvedIn: 1 },
      ...{ now: new Date(0), change: null, overridesCost: null, former: null },
    });
    expect(summary.coverage).toEqual({
      A: { covered: 1, total: 1 },
      B: { covered: 0, total: 0 },
      C: { covered: 0, total: 1 },
    });
    expect(summary.slots).toBe(3);
    expect(summary.waiting.map(({ childId, partly, tier }) => [childId, partly, tier])).toEqual([
      ["c2", false, "C"],
      ["c1", true, "A"],
    ]);
    expect(summary.picture?.threads).toEqual([{ child: "c1", volunteer: "v1", fresh: true }]);
  });
});
