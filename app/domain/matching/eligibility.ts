import type { CalendarDate, ContactMode, MatchingChild, MatchingVolunteer } from "./profile";
import { sharedParts, squaredDistance } from "./profile";

/** The hard rules, in the order in which they are reported. */
export const REASONS = [
  "VOLUNTEER_NOT_APPROVED",
  "VOLUNTEER_SUSPENDED",
  "OFFENCE_CHECK_MISSING",
  "OFFENCE_CHECK_NOT_VALID",
  "OTHER_SCHOOL",
  "RESTRICTED",
  "FORBIDDEN",
  "DECLINED_BEFORE",
  "ENDED_EARLY",
  "ROLE_NOT_WANTED",
  "CAPACITY_FULL",
  "NO_SHARED_TIME",
  "NO_SHARED_CONTACT_MODE",
  "TOO_FAR",
] as const;

export type Reason = (typeof REASONS)[number];

/** Rules that protect the child: no coordinator's choice sets them aside. */
export const SAFEGUARDING_REASONS: readonly Reason[] = [
  "VOLUNTEER_NOT_APPROVED",
  "VOLUNTEER_SUSPENDED",
  "OFFENCE_CHECK_MISSING",
  "OFFENCE_CHECK_NOT_VALID",
  // The school that screened a volunteer keeps watch over the match: its staff see both sides, no other school's do.
  "OTHER_SCHOOL",
  "RESTRICTED",
];

export type Eligibility = { readonly ok: true } | { readonly ok: false; readonly reasons: readonly Reason[] };

const IN_PERSON: readonly ContactMode[] = ["MEETING", "HOME_VISIT", "ACTIVITY"];

const ELIGIBLE: Eligibility = { ok: true };

/** Every rule that bars the pair on that date, not only the first. */
export function eligibility(
  child: MatchingChild,
  volunteer: MatchingVolunteer,
  asOf: CalendarDate,
): Eligibility {
  const reasons = standing(volunteer, asOf);
  if (child.schoolId !== volunteer.schoolId) reasons.push("OTHER_SCHOOL");
  if (child.restrictedVolunteerIds.includes(volunteer.id)) reasons.push("RESTRICTED");
  if (child.forbiddenVolunteerIds.includes(volunteer.id)) reasons.push("FORBIDDEN");
  if (child.declinedVolunteerIds.includes(volunteer.id)) reasons.push("DECLINED_BEFORE");
  if (child.endedEarlyVolunteerIds.includes(volunteer.id)) reasons.push("ENDED_EARLY");

  if (!wantsRole(child, volunteer)) reasons.push("ROLE_NOT_WANTED");
  if (!(volunteer.load < volunteer.capacity)) reasons.push("CAPACITY_FULL");
  if (sharedParts(child.availability, volunteer.availability) === 0) reasons.push("NO_SHARED_TIME");

  const reach = sharedReach(child.contactModes, volunteer.contactModes);
  if (reach === "NONE") reasons.push("NO_SHARED_CONTACT_MODE");
  else if (reach === "IN_PERSON" && !isWithinTravel(child, volunteer)) reasons.push("TOO_FAR");
  return reasons.length === 0 ? ELIGIBLE : { ok: false, reasons };
}

/** What bars a volunteer from every child. The check holds on its last day too. */
export function standing(
  { state, offenceCheck }: Pick<MatchingVolunteer, "state" | "offenceCheck">,
  asOf: CalendarDate,
): Reason[] {
  const reasons: Reason[] = [];
  if (state === "SUSPENDED") reasons.push("VOLUNTEER_SUSPENDED");
  else if (state !== "APPROVED") reasons.push("VOLUNTEER_NOT_APPROVED");
  if (offenceCheck === null) reasons.push("OFFENCE_CHECK_MISSING");
  else if (!(offenceCheck.checkedOn <= asOf && asOf <= offenceCheck.expiresOn)) {
    reasons.push("OFFENCE_CHECK_NOT_VALID");
  }
  return reasons;
}

/** Whether the two must meet for it. */
export function isInPerson(mode: ContactMode): boolean {
  return IN_PERSON.includes(mode);
}

function wantsRole({ openSlots }: MatchingChild, { role }: MatchingVolunteer): boolean {
  return openSlots.some((slot) => slot.role === "any" || slot.role === role);
}

/** A position that is no number counts as out of reach. */
function isWithinTravel(child: MatchingChild, volunteer: MatchingVolunteer): boolean {
  return squaredDistance(child, volunteer) <= volunteer.travelMetres * volunteer.travelMetres;
}

/** How far apart the two may live: anywhere, as soon as one shared mode needs no meeting. */
function sharedReach(
  a: readonly ContactMode[],
  b: readonly ContactMode[],
): "NONE" | "IN_PERSON" | "ANYWHERE" {
  let reach: "NONE" | "IN_PERSON" = "NONE";
  for (const mode of a) {
    if (!b.includes(mode)) continue;
    if (!isInPerson(mode)) return "ANYWHERE";
    reach = "IN_PERSON";
  }
  return reach;
}
