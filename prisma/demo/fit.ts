import type { MatchingChild, MatchingVolunteer } from "~/domain/matching/profile";
import { DEFAULT_POLICY, scoreTerms, TERMS, totalScore } from "~/domain/matching/score";
import type { Child, Volunteer } from "~/generated/prisma/client";
import { daysBetween } from "./calendar";

export interface Fit {
  score: number;
  /** In the order of TERMS; they sum to the score. */
  terms: number[];
}

/** What each term could reach, in the order of TERMS. */
export const DEMO_WEIGHTS = TERMS.map((term) => DEFAULT_POLICY.weights[term]);

/** The score that a matching round on that day gives the pair; `since`: when the volunteer was approved. */
export function fitOf(child: Child, volunteer: Volunteer, since: Date, on: Date): Fit {
  const terms = scoreTerms(childProfile(child, on), volunteerProfile(volunteer, since, on), DEFAULT_POLICY);
  return { score: totalScore(terms), terms: TERMS.map((term) => terms[term]) };
}

export function childProfile(child: Child, on: Date): MatchingChild {
  return {
    ...child,
    contactModes: [],
    waitingSince: null,
    waitedDays: child.waitingSince ? Math.max(0, Math.floor(daysBetween(child.waitingSince, on))) : 0,
    openSlots: [],
    preferredMentorIds: [],
    mentorRoleWish: null,
    declinedVolunteerIds: [],
    forbiddenVolunteerIds: [],
    previousMentorIds: [],
    endedEarlyVolunteerIds: [],
    restrictedVolunteerIds: [],
  };
}

export function volunteerProfile(volunteer: Volunteer, since: Date, on: Date): MatchingVolunteer {
  return {
    ...volunteer,
    role: volunteer.role === "FATHER" ? "father" : "mother",
    state: "APPROVED",
    offenceCheck: null,
    load: 0,
    childGenderWish: null,
    experienceMonths: Math.max(0, Math.floor(daysBetween(since, on) / 30.44)),
  };
}
