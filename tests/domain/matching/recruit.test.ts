import { describe, expect, it } from "vitest";
import { compareObjectives } from "~/domain/matching/objective";
import { prepareRound, type Round } from "~/domain/matching/prepare";
import type { MatchingVolunteer } from "~/domain/matching/profile";
import { needsByTown, recruitingNeed, sumOf, typicalRecruit } from "~/domain/matching/recruit";
import { solve } from "~/domain/matching/solve";
import { aDistrict } from "./district";
import { AS_OF, aChild, aRound, aVolunteer } from "./profiles";

const ROLES = ["father", "mother"] as const;

function prepared(overrides: Parameters<typeof aRound>[0]): Round {
  const round = prepareRound(aRound(overrides));
  if (!round.ok) throw new Error(`${round.reason} at ${round.at}`);
  return round.value;
}

describe("recruitingNeed", () => {
  it("says what solving anew with each further volunteer says", () => {
    let compared = 0;
    for (let seed = 0; seed < 20; seed++) {
      const { children, volunteers } = aDistrict(seed, { children: 25, volunteers: 12, schools: 1 });
      const round = prepared({ children, volunteers, asOf: AS_OF });
      const recruit = typicalRecruit(volunteers, { x: 20_000, y: 20_000 });
      for (const role of ROLES) {
        const { gains } = recruitingNeed(round, 0, role, recruit, 5);
        let before = solve(round.instance).objective;
        const joined: MatchingVolunteer[] = [];
        for (const gain of gains) {
          joined.push(
            aVolunteer({
              ...recruit,
              id: `recruit ${role} ${joined.length}`,
              schoolId: 0,
              role,
              offenceCheck: { checkedOn: AS_OF, expiresOn: AS_OF },
            }),
          );
          const after = solve(
            prepared({ children, volunteers: [...volunteers, ...joined], asOf: AS_OF }).instance,
          ).objective;
          expect(gain).toEqual({
            A: after.A - before.A,
            B: after.B - before.B,
            C: after.C - before.C,
            slots: after.slots - before.slots,
            score: after.score - before.score,
          });
          before = after;
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(40);
  });

  it("ends where another one adds nothing", () => {
    const round = prepared({ children: [aChild(), aChild({ id: "c2", priority: "A" })], volunteers: [] });
    const { gains } = recruitingNeed(round, 1, "father", aVolunteer(), 5);
    expect(gains.map(({ A, B, slots }) => ({ A, B, slots }))).toEqual([
      { A: 1, B: 0, slots: 1 },
      { A: 0, B: 1, slots: 1 },
    ]);
  });

  it("asks for nobody whose role no child takes", () => {
    const child = aChild({ openSlots: [{ id: "s", role: "mother" }] });
    const round = prepared({ children: [child], volunteers: [] });
    expect(recruitingNeed(round, 1, "father", aVolunteer(), 3).gains).toEqual([]);
    expect(recruitingNeed(round, 1, "mother", aVolunteer(), 3).gains).toHaveLength(1);
  });
});

describe("typicalRecruit", () => {
  it("has what at least half of the known volunteers have", () => {
    const known = [
      aVolunteer({ availability: 0b0111, contactModes: ["CALL", "VIDEO"], travelMetres: 1000 }),
      aVolunteer({ availability: 0b0011, contactModes: ["CALL"], travelMetres: 9000 }),
      aVolunteer({ availability: 0b0001, contactModes: ["MEETING"], travelMetres: 3000 }),
    ];
    expect(typicalRecruit(known, { x: 5, y: 6 })).toEqual({
      ...{ x: 5, y: 6, availability: 0b0011, contactModes: ["CALL"], dialects: [], interests: [] },
      travelMetres: 3000,
    });
  });

  it("comes at the most frequent times where none is common", () => {
    const known = [1, 2, 4, 4, 8].map((availability) => aVolunteer({ availability }));
    expect(typicalRecruit(known, { x: 0, y: 0 }).availability).toBe(4);
  });

  it("is nobody where nobody is known", () => {
    expect(typicalRecruit([], { x: 0, y: 0 })).toMatchObject({ availability: 0, contactModes: [] });
  });
});

describe("needsByTown", () => {
  const gain = (A: number, slots: number, score = 100) => ({ A, B: 0, C: 0, slots, score });
  const needs = [
    { schoolId: 1, role: "father" as const, gains: [gain(1, 1), gain(0, 1)] },
    { schoolId: 2, role: "father" as const, gains: [gain(1, 1, 300), gain(1, 1, 50)] },
    { schoolId: 3, role: "mother" as const, gains: [gain(0, 1)] },
    { schoolId: 4, role: "mother" as const, gains: [] },
  ];
  const townOf = new Map([
    [1, 10],
    [2, 10],
    [3, 20],
    [4, 30],
  ]);

  it("sends each further recruit of a town to the school where most is gained", () => {
    const [first] = needsByTown(needs, townOf, 3);
    expect(first).toMatchObject({ townId: 10, role: "father" });
    expect(first?.steps.map(({ schoolId }) => schoolId)).toEqual([2, 1, 2]);
    expect(first && sumOf(first)).toEqual({ A: 3, B: 0, C: 0, slots: 3, score: 450 });
  });

  it("puts the town first whose recruits bring most, and leaves out who needs nobody", () => {
    expect(needsByTown(needs, townOf, 3).map(({ townId }) => townId)).toEqual([10, 20]);
    expect(compareObjectives(gain(0, 2), gain(1, 1))).toBeLessThan(0);
  });
});
