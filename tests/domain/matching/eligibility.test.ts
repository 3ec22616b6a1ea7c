import { describe, expect, it } from "vitest";
import { eligibility, REASONS } from "~/domain/matching/eligibility";
import type { MatchingChild, MatchingVolunteer, VolunteerState } from "~/domain/matching/profile";
import { AS_OF, aChild, aVolunteer } from "./profiles";

function reasons(child: Partial<MatchingChild>, volunteer: Partial<MatchingVolunteer>) {
  const verdict = eligibility(aChild(child), aVolunteer(volunteer), AS_OF);
  return verdict.ok ? [] : verdict.reasons;
}

const check = (
  checkedOn: "2025-11-23" | "2026-11-23" | "2026-11-24",
  expiresOn: "2026-11-22" | "2026-11-23" | "2027-11-24",
) => ({
  offenceCheck: { checkedOn, expiresOn },
});

describe("eligibility", () => {
  it("passes a pair that breaks no rule", () => {
    expect(eligibility(aChild(), aVolunteer(), AS_OF)).toEqual({ ok: true });
  });

  it.each([
    ["VOLUNTEER_SUSPENDED", {}, { state: "SUSPENDED" }],
    ["OFFENCE_CHECK_MISSING", {}, { offenceCheck: null }],
    ["OTHER_SCHOOL", { schoolId: 2 }, {}],
    ["RESTRICTED", { restrictedVolunteerIds: ["v1"] }, {}],
    ["FORBIDDEN", { forbiddenVolunteerIds: ["v1"] }, {}],
    ["DECLINED_BEFORE", { declinedVolunteerIds: ["v1"] }, {}],
    ["ENDED_EARLY", { endedEarlyVolunteerIds: ["v1"] }, {}],
    ["ROLE_NOT_WANTED", { openSlots: [{ id: "s1", role: "father" }] }, {}],
    ["ROLE_NOT_WANTED", { openSlots: [] }, {}],
    ["CAPACITY_FULL", {}, { capacity: 2, load: 2 }],
    ["NO_SHARED_TIME", { availability: 0b0111 }, { availability: 0b1000 }],
    ["NO_SHARED_CONTACT_MODE", { contactModes: ["CALL"] }, { contactModes: ["VIDEO"] }],
    ["TOO_FAR", {}, { travelMetres: 4999 }],
    ["TOO_FAR", {}, { x: Number.NaN }],
  ] satisfies [string, Partial<MatchingChild>, Partial<MatchingVolunteer>][])(
    "bars with %s alone",
    (reason, child, volunteer) => {
      expect(reasons(child, volunteer)).toEqual([reason]);
    },
  );

  it.each<VolunteerState>(["DRAFT", "SUBMITTED", "SCREENING", "EXITED", "REJECTED", "WITHDRAWN", "LAPSED"])(
    "bars a volunteer whose application is %s",
    (state) => {
      expect(reasons({}, { state })).toEqual(["VOLUNTEER_NOT_APPROVED"]);
    },
  );

  it.each([
    ["from the day of the check", check("2026-11-23", "2027-11-24"), []],
    ["not before it", check("2026-11-24", "2027-11-24"), ["OFFENCE_CHECK_NOT_VALID"]],
    ["on the day it expires", check("2025-11-23", "2026-11-23"), []],
    ["not on the day after", check("2025-11-23", "2026-11-22"), ["OFFENCE_CHECK_NOT_VALID"]],
  ])("takes an offence check %s", (_, volunteer, expected) => {
    expect(reasons({}, volunteer)).toEqual(expected);
  });

  it.each([
    ["a meeting only", ["MEETING"], ["TOO_FAR"]],
    ["meetings, home visits and activities", ["MEETING", "HOME_VISIT", "ACTIVITY"], ["TOO_FAR"]],
    ["a call as well", ["MEETING", "CALL"], []],
    ["video only", ["VIDEO"], []],
    ["letters only", ["LETTER"], []],
  ] as const)("asks for travel when they share %s", (_, contactModes, expected) => {
    expect(reasons({ contactModes }, { contactModes, travelMetres: 10 })).toEqual(expected);
  });

  it("judges travel by the shared modes, not by what one side offers", () => {
    expect(reasons({ contactModes: ["MEETING", "CALL"] }, { travelMetres: 10 })).toEqual(["TOO_FAR"]);
  });

  it("reads the last part of the week and ignores bits beyond it", () => {
    const sundayEvening = 1 << 27;
    expect(reasons({ availability: sundayEvening }, { availability: sundayEvening })).toEqual([]);
    expect(reasons({ availability: 1 << 28 }, { availability: 1 << 28 })).toEqual(["NO_SHARED_TIME"]);
  });

  it("takes a volunteer into an own or an open slot", () => {
    const father = { role: "father" } as const;
    expect(
      reasons(
        {
          openSlots: [
            { id: "s1", role: "mother" },
            { id: "s2", role: "any" },
          ],
        },
        father,
      ),
    ).toEqual([]);
    expect(reasons({ openSlots: [{ id: "s1", role: "father" }] }, father)).toEqual([]);
  });

  it("names every rule that bars, in the registered order", () => {
    const all = reasons(
      {
        restrictedVolunteerIds: ["v1"],
        forbiddenVolunteerIds: ["v1"],
        declinedVolunteerIds: ["v1"],
        endedEarlyVolunteerIds: ["v1"],
        openSlots: [],
        availability: 0,
        schoolId: 2,
      },
      { state: "SUSPENDED", offenceCheck: null, load: 1, travelMetres: 0 },
    );
    const others = ["VOLUNTEER_NOT_APPROVED", "OFFENCE_CHECK_NOT_VALID", "NO_SHARED_CONTACT_MODE"];
    expect(all).toEqual(REASONS.filter((reason) => !others.includes(reason)));
  });
});
