/** What a matching round knows about the two sides: plain data, no names, nothing that identifies a family. */
import type { Role, SlotRole, Tier } from "./instance";

/** A date on the school's calendar, `YYYY-MM-DD`; such strings sort as dates. */
export type CalendarDate = `${number}-${number}-${number}`;

export type Gender = "BOY" | "GIRL";
export type ContactMode = "CALL" | "VIDEO" | "MEETING" | "HOME_VISIT" | "LETTER" | "ACTIVITY";
/** The state of the volunteer's application. */
export type VolunteerState =
  | "DRAFT"
  | "SUBMITTED"
  | "SCREENING"
  | "APPROVED"
  | "SUSPENDED"
  | "EXITED"
  | "REJECTED"
  | "WITHDRAWN"
  | "LAPSED";

/**
 * Weekly hours as 28 bits: bit = day · 4 + part, Monday = 0, parts morning, noon, afternoon, evening = 0–3.
 */
export type Availability = number;

export interface MatchingSlot {
  readonly id: string;
  readonly role: SlotRole;
}

interface MatchingProfile {
  readonly id: string;
  /** Of the child; of the volunteer the school that was chosen and that screened. */
  readonly schoolId: number;
  /** Metres on the district's grid. */
  readonly x: number;
  readonly y: number;
  readonly availability: Availability;
  /** Codes. */
  readonly interests: readonly string[];
  readonly dislikes: readonly string[];
  readonly dialects: readonly string[];
  readonly contactModes: readonly ContactMode[];
}

export interface MatchingChild extends MatchingProfile {
  readonly gender: Gender;
  readonly priority: Tier;
  readonly waitingSince: CalendarDate | null;
  /** Whole days from then to the day of the round; 0 for a child that does not wait. */
  readonly waitedDays: number;
  /** 0–3 slots that the round decides over. One that an active match holds is listed, and that match is pinned. */
  readonly openSlots: readonly MatchingSlot[];
  /** Mentors whom the child or the family asked for. */
  readonly preferredMentorIds: readonly string[];
  /** Softer than a slot's role: whom the child would rather have in an "any" slot. */
  readonly mentorRoleWish: Role | null;
  /** Pairs proposed earlier that either side declined. */
  readonly declinedVolunteerIds: readonly string[];
  /** Mentors whose match with this child ended as it was meant to: they are preferred. */
  readonly previousMentorIds: readonly string[];
  /** Mentors whose match with this child was broken off, or faded away. */
  readonly endedEarlyVolunteerIds: readonly string[];
  /** Pairs that a coordinator ruled out earlier. */
  readonly forbiddenVolunteerIds: readonly string[];
  /** Relatives, and people under a contact restriction. */
  readonly restrictedVolunteerIds: readonly string[];
}

export interface MatchingVolunteer extends MatchingProfile {
  readonly role: Role;
  readonly state: VolunteerState;
  /** Holds from `checkedOn` through `expiresOn`, both days included. */
  readonly offenceCheck: { readonly checkedOn: CalendarDate; readonly expiresOn: CalendarDate } | null;
  /** Children at once that the volunteer agreed to, 1–3. */
  readonly capacity: number;
  /** Open matches that are not pinned in this round. */
  readonly load: number;
  /** Metres in a straight line. */
  readonly travelMetres: number;
  readonly childGenderWish: Gender | null;
  /** Completed months of mentoring. */
  readonly experienceMonths: number;
}

/** Square metres: exact for whole metres, so limits compare without rounding. */
export function squaredDistance(a: MatchingProfile, b: MatchingProfile): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return dx * dx + dy * dy;
}

/** Whole metres, rounded down. */
export function distanceMetres(a: MatchingProfile, b: MatchingProfile): number {
  return Math.floor(Math.sqrt(squaredDistance(a, b)));
}

/** Codes that both lists name; a list names a code once. */
export function sharedCount(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  for (const code of a) if (b.includes(code)) shared++;
  return shared;
}

/** Weekly parts that both have: 0–28. */
export function sharedParts(a: Availability, b: Availability): number {
  let shared = 0;
  for (let bits = a & b & 0x0fff_ffff; bits !== 0; bits &= bits - 1) shared++;
  return shared;
}
