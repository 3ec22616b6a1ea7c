import { describe, expect, it } from "vitest";
import { Choices } from "~/domain/matching/choices";
import { prepareRound, type RoundInput } from "~/domain/matching/prepare";
import { solve } from "~/domain/matching/solve";
import { aDistrict } from "./district";
import { aChild, aRound, aVolunteer } from "./profiles";

function planned(overrides: Partial<RoundInput>) {
  const verdict = prepareRound(aRound(overrides));
  if (!verdict.ok) throw new Error(`${verdict.reason} ${verdict.at}`);
  return { round: verdict.value, plan: solve(verdict.value.instance) };
}

const NOTHING = { A: 0, B: 0, C: 0, slots: 0, score: 0 };
const near = aVolunteer({ id: "near", x: 0, y: 0 });
const far = aVolunteer({ id: "far", x: 3000, y: 0 });

describe("outcomeOf", () => {
  const { round, plan } = planned({
    children: [
      aChild({ id: "c1", priority: "A" }),
      aChild({ id: "c2", openSlots: [{ id: "s2", role: "any" }] }),
    ],
    volunteers: [near, far],
  });

  it("costs nothing to pin what the plan has, and says what ruling it out costs and whom it moves", () => {
    const [first] = plan.matches;
    const pair = { childId: "c1", volunteerId: first?.volunteer ?? "" };
    expect(new Choices(round, plan).outcomeOf({ kind: "PIN", ...pair })).toMatchObject({
      value: { cost: NOTHING, others: 0 },
    });
    const other = pair.volunteerId === "near" ? "far" : "near";
    expect(new Choices(round, plan).outcomeOf({ kind: "FORBID", ...pair })).toMatchObject({
      value: { cost: NOTHING, mentors: [other], others: 1 },
    });
  });

  it("agrees with comparing the best plans without and with the override", () => {
    for (const seed of [1, 2, 3]) {
      const { round, plan } = planned(aDistrict(seed, { children: 20, volunteers: 25, schools: 1 }));
      for (const match of plan.matches.slice(0, 6)) {
        const child = round.children.findIndex(({ id }) => id === match.child);
        const volunteer = round.volunteers.findIndex(({ id }) => id === match.volunteer);
        const without = solve({
          ...round.instance,
          forbidden: [...round.instance.forbidden, [child, volunteer]],
        }).objective;
        const asked = new Choices(round, plan).outcomeOf({
          ...{ kind: "FORBID", childId: match.child, volunteerId: match.volunteer },
        });
        expect(asked.ok && asked.value.cost).toEqual({
          A: plan.objective.A - without.A,
          B: plan.objective.B - without.B,
          C: plan.objective.C - without.C,
          slots: plan.objective.slots - without.slots,
          score: plan.objective.score - without.score,
        });
      }
    }
  });

  it("refuses people who are not in the round", () => {
    expect(
      new Choices(round, plan).outcomeOf({ kind: "PIN", childId: "c9", volunteerId: "near" }),
    ).toMatchObject({
      reason: "PAIR_UNKNOWN",
    });
  });
});

describe("a swap", () => {
  it("brings another volunteer and keeps the rest of the team", () => {
    const { round, plan } = planned({
      children: [
        aChild({
          openSlots: [
            { id: "any", role: "any" },
            { id: "father", role: "father" },
          ],
        }),
      ],
      volunteers: [near, far, aVolunteer({ id: "father", role: "father" })],
    });
    expect(plan.matches.map(({ volunteer }) => volunteer).sort()).toEqual(["father", "near"]);
    const pair = { childId: "c1", volunteerId: "far" };
    expect(new Choices(round, plan).pairsOfSwap(pair)?.map(({ volunteerId }) => volunteerId)).toEqual([
      "far",
      "father",
    ]);
    expect(new Choices(round, plan).outcomeOf({ kind: "SWAP", ...pair })).toMatchObject({
      value: { cost: { ...NOTHING, score: 27 }, others: 0 },
    });
  });

  it("never moves somebody whose match goes on", () => {
    const { round, plan } = planned({
      volunteers: [near, far],
      pins: [{ childId: "c1", volunteerId: "near", because: "ACTIVE_MATCH" }],
    });
    expect(new Choices(round, plan).pairsOfSwap({ childId: "c1", volunteerId: "far" })).toBeNull();
    expect(new Choices(round, plan).candidatesFor("c1", { eligible: 5, barred: 5 })).toEqual([]);
  });
});

describe("candidatesFor", () => {
  it("names the cheapest first, and of the barred only those whom a rule of convenience bars", () => {
    const { round, plan } = planned({
      volunteers: [
        near,
        far,
        aVolunteer({ id: "late", availability: 1 }),
        aVolunteer({ id: "suspended", state: "SUSPENDED" }),
      ],
    });
    const found = new Choices(round, plan).candidatesFor("c1", { eligible: 5, barred: 5 });
    expect(found.map(({ volunteerId, kind, bars, cost }) => [volunteerId, kind, bars, cost.score])).toEqual([
      ["far", "SWAP", [], 27],
      ["late", "SWAP", ["NO_SHARED_TIME"], plan.objective.score],
    ]);
  });

  it("adds one where a place is empty", () => {
    const { round, plan } = planned({ volunteers: [aVolunteer({ id: "late", availability: 1 })] });
    expect(new Choices(round, plan).candidatesFor("c1", { eligible: 5, barred: 5 })).toMatchObject([
      { volunteerId: "late", kind: "PIN", cost: { B: -1, slots: -1 }, mentors: ["late"] },
    ]);
  });
});
