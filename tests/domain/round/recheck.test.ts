import { describe, expect, it } from "vitest";
import {
  type ChildNow,
  type PlannedPair,
  recheckPairs,
  type SituationNow,
  type SlotNow,
  type VolunteerNow,
} from "~/domain/round/recheck";

const pair: PlannedPair = {
  id: "p1",
  childId: "c1",
  volunteerId: "v1",
  slotId: "s1",
  score: 500,
  approved: true,
};
const child: ChildNow = { schoolId: 1, takesPart: true, permitted: true, restrictedVolunteerIds: [] };
const slot: SlotNow = { childId: "c1", role: "ANY", taken: false };
const volunteer: VolunteerNow = {
  schoolId: 1,
  state: "APPROVED",
  offenceCheck: { checkedOn: "2026-01-10", expiresOn: "2026-11-23" },
  role: "MOTHER",
  capacity: 1,
  openMatches: 0,
  isPublisher: false,
};

interface Changed {
  pair?: Partial<PlannedPair>;
  child?: Partial<ChildNow>;
  slot?: Partial<SlotNow>;
  volunteer?: Partial<VolunteerNow>;
  situation?: Partial<SituationNow>;
}

function situation({ child: c, slot: s, volunteer: v, situation: more }: Changed): SituationNow {
  return {
    children: new Map([["c1", { ...child, ...c }]]),
    slots: new Map([["s1", { ...slot, ...s }]]),
    volunteers: new Map([["v1", { ...volunteer, ...v }]]),
    openPairs: new Set(),
    asOf: "2026-11-23",
    ...more,
  };
}

function outcome(changed: Changed) {
  return recheckPairs([{ ...pair, ...changed.pair }], situation(changed))[0]?.leftOut;
}

describe("recheck at publication", () => {
  it("passes a pair that still holds, on the last day of the check too", () => {
    expect(outcome({})).toBeNull();
  });

  it.each<[string, Changed]>([
    ["NOT_APPROVED", { pair: { approved: false } }],
    ["CHILD_NOT_WAITING", { child: { takesPart: false } }],
    ["CHILD_NOT_WAITING", { situation: { children: new Map() } }],
    ["PERMISSION_MISSING", { child: { permitted: false } }],
    ["VOLUNTEER_NOT_APPROVED", { situation: { volunteers: new Map() } }],
    ["VOLUNTEER_NOT_APPROVED", { volunteer: { state: "EXITED" } }],
    ["VOLUNTEER_SUSPENDED", { volunteer: { state: "SUSPENDED" } }],
    ["OFFENCE_CHECK_MISSING", { volunteer: { offenceCheck: null } }],
    ["OFFENCE_CHECK_NOT_VALID", { situation: { asOf: "2026-11-24" } }],
    ["OTHER_SCHOOL", { volunteer: { schoolId: 2 } }],
    ["RESTRICTED", { child: { restrictedVolunteerIds: ["v1"] } }],
    ["OWN_MATCH", { volunteer: { isPublisher: true } }],
    ["PAIR_EXISTS", { situation: { openPairs: new Set(["c1 v1"]) } }],
    ["SLOT_TAKEN", { slot: { taken: true } }],
    ["SLOT_TAKEN", { slot: { childId: "c2" } }],
    ["SLOT_TAKEN", { situation: { slots: new Map() } }],
    ["ROLE_NOT_WANTED", { slot: { role: "FATHER" } }],
    ["CAPACITY_FULL", { volunteer: { openMatches: 1 } }],
  ])("leaves out with %s (%#)", (reason, changed) => {
    expect(outcome(changed)).toBe(reason);
  });

  it("gives the last place of a volunteer to the better pair, and a place once", () => {
    const second = { ...pair, id: "p2", childId: "c2", slotId: "s2", score: 700 };
    const now: SituationNow = {
      ...situation({}),
      children: new Map([
        ["c1", child],
        ["c2", child],
      ]),
      slots: new Map([
        ["s1", slot],
        ["s2", { ...slot, childId: "c2" }],
      ]),
    };
    const outcomes = (pairs: PlannedPair[]) =>
      recheckPairs(pairs, now).map(({ pair: { id }, leftOut }) => [id, leftOut]);
    expect(outcomes([pair, second])).toEqual([
      ["p2", null],
      ["p1", "CAPACITY_FULL"],
    ]);
    expect(outcomes([second, { ...pair, score: 700 }])).toEqual([
      ["p1", null],
      ["p2", "CAPACITY_FULL"],
    ]);
    const twice = recheckPairs([pair, { ...pair, id: "p3", volunteerId: "v2", score: 400 }], now);
    expect(twice.map(({ leftOut }) => leftOut)).toEqual([null, "SLOT_TAKEN"]);
  });
});
