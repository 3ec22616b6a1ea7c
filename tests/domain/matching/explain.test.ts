import { describe, expect, it } from "vitest";
import { explainPair, explainWaiting, explainWaitingAll } from "~/domain/matching/explain";
import { prepareRound, type RoundInput } from "~/domain/matching/prepare";
import { DEFAULT_POLICY } from "~/domain/matching/score";
import { solve } from "~/domain/matching/solve";
import { AS_OF, aChild, aRound, aVolunteer } from "./profiles";

describe("explainPair", () => {
  it("gives the terms of a pair that may meet, and every bar of one that may not", () => {
    expect(explainPair(aChild(), aVolunteer(), DEFAULT_POLICY, AS_OF)).toEqual({
      ok: true,
      score: 238,
      terms: {
        time: 43,
        distance: 135,
        interests: 0,
        wishes: 60,
        experience: 0,
        waiting: 0,
        continuity: 0,
      },
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
