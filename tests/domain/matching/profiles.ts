import type { RoundInput } from "~/domain/matching/prepare";
import type { MatchingChild, MatchingVolunteer } from "~/domain/matching/profile";
import { DEFAULT_POLICY } from "~/domain/matching/score";

export const AS_OF = "2026-11-23";

/** Tuesday evening, by default on both sides. */
export const TUESDAY_EVENING = 1 << 7;

export function aChild(overrides: Partial<MatchingChild> = {}): MatchingChild {
  return {
    id: "c1",
    schoolId: 1,
    x: 0,
    y: 0,
    gender: "GIRL",
    availability: TUESDAY_EVENING,
    interests: [],
    dislikes: [],
    dialects: [],
    contactModes: ["MEETING"],
    priority: "B",
    waitingSince: "2026-09-01",
    waitedDays: 0,
    openSlots: [{ id: "s1", role: "any" }],
    preferredMentorIds: [],
    mentorRoleWish: null,
    declinedVolunteerIds: [],
    forbiddenVolunteerIds: [],
    previousMentorIds: [],
    endedEarlyVolunteerIds: [],
    restrictedVolunteerIds: [],
    ...overrides,
  };
}

/** Eligible for `aChild()` on AS_OF, 5 km away. */
export function aVolunteer(overrides: Partial<MatchingVolunteer> = {}): MatchingVolunteer {
  return {
    id: "v1",
    schoolId: 1,
    x: 3000,
    y: 4000,
    availability: TUESDAY_EVENING,
    interests: [],
    dislikes: [],
    dialects: [],
    contactModes: ["MEETING"],
    role: "mother",
    state: "APPROVED",
    offenceCheck: { checkedOn: "2026-01-10", expiresOn: "2027-01-10" },
    capacity: 1,
    load: 0,
    travelMetres: 5000,
    childGenderWish: null,
    experienceMonths: 0,
    ...overrides,
  };
}

export function aRound(overrides: Partial<RoundInput> = {}): RoundInput {
  return {
    children: [aChild()],
    volunteers: [aVolunteer()],
    pins: [],
    forbids: [],
    policy: DEFAULT_POLICY,
    asOf: AS_OF,
    ...overrides,
  };
}
