import { describe, expect, it } from "vitest";
import type { MatchingChild, MatchingVolunteer } from "~/domain/matching/profile";
import type { Place } from "~/domain/round/places";
import {
  type ChildNow,
  type PlannedPair,
  recheckPairs,
  type SituationNow,
  type VolunteerNow,
} from "~/domain/round/recheck";
import { aChild, aVolunteer } from "../matching/profiles";

const pair: PlannedPair = {
  id: "p1",
  childId: "c1",
  volunteerId: "v1",
  slotId: "s1",
  score: 500,
  approved: true,
};
const place: Place = { id: "s1", role: "any", heldBy: null };

interface Changed {
  pair?: Partial<PlannedPair>;
  child?: Partial<MatchingChild>;
  childNow?: Partial<ChildNow>;
  place?: Partial<Place>;
  volunteer?: Partial<MatchingVolunteer>;
  volunteerNow?: Partial<VolunteerNow>;
  situation?: Partial<SituationNow>;
}

function situation(changed: Changed): SituationNow {
  const child: ChildNow = {
    takesPart: true,
    permitted: true,
    profile: aChild({ id: "c1", ...changed.child }),
    places: [{ ...place, ...changed.place }],
    ...changed.childNow,
  };
  const volunteer: VolunteerNow = {
    schoolId: 1,
    profile: aVolunteer({
      id: "v1",
      offenceCheck: { checkedOn: "2026-01-10", expiresOn: "2026-11-23" },
      ...changed.volunteer,
    }),
    openMatches: 0,
    isPublisher: false,
    ...changed.volunteerNow,
  };
  return {
    children: new Map([["c1", child]]),
    volunteers: new Map([["v1", volunteer]]),
    openPairs: new Set(),
    setAside: new Map(),
    asOf: "2026-11-23",
    ...changed.situation,
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
    ["CHILD_NOT_WAITING", { childNow: { takesPart: false } }],
    ["CHILD_NOT_WAITING", { situation: { children: new Map() } }],
    ["PERMISSION_MISSING", { childNow: { permitted: false } }],
    ["VOLUNTEER_NOT_APPROVED", { situation: { volunteers: new Map() } }],
    ["VOLUNTEER_NOT_APPROVED", { volunteerNow: { profile: null } }],
    ["VOLUNTEER_NOT_APPROVED", { volunteer: { state: "EXITED" } }],
    ["VOLUNTEER_SUSPENDED", { volunteer: { state: "SUSPENDED" } }],
    ["OFFENCE_CHECK_MISSING", { volunteer: { offenceCheck: null } }],
    ["OFFENCE_CHECK_NOT_VALID", { situation: { asOf: "2026-11-24" } }],
    ["OTHER_SCHOOL", { volunteer: { schoolId: 2 } }],
    ["OTHER_SCHOOL", { volunteerNow: { profile: null, schoolId: 2 } }],
    ["RESTRICTED", { child: { restrictedVolunteerIds: ["v1"] } }],
    ["OWN_MATCH", { volunteerNow: { isPublisher: true } }],
    ["PAIR_EXISTS", { situation: { openPairs: new Set(["c1 v1"]) } }],
    ["FORBIDDEN", { child: { forbiddenVolunteerIds: ["v1"] } }],
    ["DECLINED_BEFORE", { child: { declinedVolunteerIds: ["v1"] } }],
    ["ENDED_EARLY", { child: { endedEarlyVolunteerIds: ["v1"] } }],
    ["SLOT_TAKEN", { place: { heldBy: "father" } }],
    ["SLOT_TAKEN", { place: { id: "s2" } }],
    ["SLOT_TAKEN", { childNow: { places: [] } }],
    ["SLOT_TAKEN", { childNow: { profile: null } }],
    ["ROLE_NOT_WANTED", { place: { role: "father" } }],
    ["CAPACITY_FULL", { volunteerNow: { openMatches: 1 } }],
    ["NO_SHARED_TIME", { volunteer: { availability: 0 } }],
    ["NO_SHARED_CONTACT_MODE", { volunteer: { contactModes: [] } }],
    ["TOO_FAR", { volunteer: { contactModes: ["MEETING"], x: 9_000_000 } }],
  ])("leaves out with %s (%#)", (reason, changed) => {
    expect(outcome(changed)).toBe(reason);
  });

  it("names the first rule of several that are broken", () => {
    const broken: Changed = { child: { declinedVolunteerIds: ["v1"] }, volunteer: { state: "SUSPENDED" } };
    expect(outcome(broken)).toBe("VOLUNTEER_SUSPENDED");
    expect(outcome({ ...broken, pair: { approved: false } })).toBe("NOT_APPROVED");
  });

  it("keeps what a pin set aside, but nothing that came since and nothing that protects the child", () => {
    const setAside = new Map([["c1 v1", ["NO_SHARED_TIME", "RESTRICTED"] as const]]);
    const pinned = (changed: Changed) =>
      outcome({ ...changed, volunteer: { availability: 0 }, situation: { setAside } });
    expect(pinned({})).toBeNull();
    expect(pinned({ child: { declinedVolunteerIds: ["v1"] } })).toBe("DECLINED_BEFORE");
    expect(pinned({ child: { restrictedVolunteerIds: ["v1"] } })).toBe("RESTRICTED");
  });

  it("gives the last place of a volunteer to the better pair, and a place once", () => {
    const second = { ...pair, id: "p2", childId: "c2", slotId: "s2", score: 700 };
    const one = situation({});
    const [first] = one.children.values();
    const other = situation({ child: { id: "c2" }, place: { id: "s2" } }).children.get("c1");
    if (!first || !other) throw new Error("a situation has its child");
    const now: SituationNow = {
      ...one,
      children: new Map([
        ["c1", first],
        ["c2", other],
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
    const twice = recheckPairs([pair, { ...pair, id: "p3", score: 400 }], now);
    expect(twice.map(({ leftOut }) => leftOut)).toEqual([null, "SLOT_TAKEN"]);
  });
});
