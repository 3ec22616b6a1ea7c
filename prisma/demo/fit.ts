import type { MatchingChild, MatchingVolunteer } from "~/domain/matching/profile";
import { DEFAULT_POLICY, scoreTerms, TERMS, totalScore } from "~/domain/matching/score";
import type { Child, Volunteer } from "~/generated/prisma/client";
import { daysBetween } from "./calendar";

export interface Fit {
  score: number;
  /** In the order of TERMS; they sum to the score. */
  terms: number[];
}

/** The score that a matching round on that day gives the pair; `since`: when the volunteer was approved. */
export function fitOf(child: Child, volunteer: Volunteer, since: Date, on: Date): Fit {
  const terms = scoreTerms(childProfile(child), volunteerProfile(volunteer, since, on), DEFAULT_POLICY);
  return { score: totalScore(terms), terms: TERMS.map((term) => terms[term]) };
}

function childProfile(child: Child): MatchingChild {
  return {
    ...child,
    contactModes: [],
    waitingSince: null,
    openSlots: [],
    preferredMentorIds: [],
    mentorRoleWish: null,
    declinedVolunteerIds: [],
    forbiddenVolunteerIds: [],
    restrictedVolunteerIds: [],
  };
}

function volunteerProfile(volunteer: Volunteer, since: Date, on: Date): MatchingVolunteer {
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
