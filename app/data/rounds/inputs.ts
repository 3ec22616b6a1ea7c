import { createHash } from "node:crypto";
import { isEnded } from "~/domain/match/lifecycle";
import type { Role, SlotRole } from "~/domain/matching/instance";
import type { PairOfIds, RoundInput, RoundPin } from "~/domain/matching/prepare";
import type { CalendarDate, ContactMode, MatchingChild, MatchingVolunteer } from "~/domain/matching/profile";
import { type Place, slotsOf } from "~/domain/round/places";
import { dayIn } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";
import {
  type ChildRow,
  childrenInScope,
  type MatchRow,
  matchesInScope,
  ruledOutEarlier,
  type VolunteerRow,
  volunteersInScope,
  zoneOf,
} from "./input-rows";
import { scorePolicyFor } from "./score-policies";

/** The school offers every way but the home, which only a family can open. */
const CHILD_MODES: readonly ContactMode[] = ["CALL", "VIDEO", "MEETING", "LETTER", "ACTIVITY"];
const MONTH = (365.25 / 12) * 86_400_000;

export interface RoundInputs {
  /** Without the overrides of a round: its pins are the open matches. */
  input: RoundInput;
  /** Every child's places, those that are held included. */
  places: ReadonlyMap<string, readonly Place[]>;
  /** Every match that has not ended, those included that the round cannot pin. */
  openMatches: readonly PairOfIds[];
  /** The version of the score policy behind `input.policy`; null where nobody has set one. */
  policyId: number | null;
}

/**
 * What a round over these schools decides on, as it is now. Children: waiting or matched, with the family's permission;
 * their open matches are pinned. Volunteers: approved, or approved before and barred today, so that a page can say so.
 */
export async function readInputs(work: Work, schoolIds: readonly number[]): Promise<RoundInputs> {
  const zone = await zoneOf(work, schoolIds);
  const children = await childrenInScope(work, schoolIds);
  const volunteers = await volunteersInScope(work, schoolIds);
  const matches = await matchesInScope(work, schoolIds);
  const ruledOut = await ruledOutEarlier(work, schoolIds);
  const { id: policyId, policy } = await scorePolicyFor(work, schoolIds);
  const asOf = dateOf(dayIn(work.now, zone));

  const roleOf = new Map(volunteers.map(({ id, role }) => [id, mentorRole(role)]));
  const held = new Map<string, MatchRow>();
  const openMatches = matches.filter(({ state }) => !isEnded(state));
  for (const match of openMatches) held.set(match.slotId, match);
  const places = new Map(children.map((child) => [child.id, placesOf(child, held, roleOf)]));
  const pins = pinsOf(children, held, places);
  const input: RoundInput = {
    children: children.map((child) =>
      childProfile(child, places.get(child.id) ?? [], volunteers, matches, ruledOut, asOf),
    ),
    volunteers: volunteers.map((volunteer) => volunteerProfile(volunteer, matches, pins, work.now)),
    pins,
    forbids: [],
    policy,
    asOf,
  };
  return { input, places, openMatches, policyId };
}

/** SHA-256 of the inputs in a canonical order: equal data have equal hashes, whatever order the rows came in. */
export function hashOf({ children, volunteers, pins, forbids, policy, asOf }: RoundInput): string {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byPair = <T extends PairOfIds>(list: readonly T[]) =>
    [...list].sort((a, b) => (a.childId + a.volunteerId < b.childId + b.volunteerId ? -1 : 1));
  const canonical = [byId(children), byId(volunteers), byPair(pins), byPair(forbids), policy, asOf];
  return createHash("sha256").update(JSON.stringify(canonical)).digest("hex");
}

function mentorRole(role: VolunteerRow["role"]): Role {
  return role === "MOTHER" ? "mother" : "father";
}

function slotRole(role: ChildRow["slots"][number]["role"]): SlotRole {
  return role === "ANY" ? "any" : mentorRole(role);
}

function dateOf(day: Date): CalendarDate {
  return day.toISOString().slice(0, 10) as CalendarDate;
}

function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function placesOf(
  child: ChildRow,
  held: ReadonlyMap<string, MatchRow>,
  roleOf: ReadonlyMap<string, Role>,
): Place[] {
  return child.slots.map(({ id, role }) => {
    const match = held.get(id);
    if (!match) return { id, role: slotRole(role), heldBy: null };
    const mentor = roleOf.get(match.volunteerId);
    const fits = mentor !== undefined && (role === "ANY" || slotRole(role) === mentor);
    return { id, role: slotRole(role), heldBy: fits ? mentor : "unknown" };
  });
}

function pinsOf(
  children: readonly ChildRow[],
  held: ReadonlyMap<string, MatchRow>,
  places: ReadonlyMap<string, readonly Place[]>,
): RoundPin[] {
  return children.flatMap(({ id }) =>
    (places.get(id) ?? []).flatMap((place) => {
      const match = place.heldBy === null || place.heldBy === "unknown" ? undefined : held.get(place.id);
      return match ? [{ childId: id, volunteerId: match.volunteerId, because: "ACTIVE_MATCH" as const }] : [];
    }),
  );
}

function childProfile(
  child: ChildRow,
  places: readonly Place[],
  volunteers: readonly VolunteerRow[],
  matches: readonly MatchRow[],
  ruledOut: readonly PairOfIds[],
  asOf: CalendarDate,
): MatchingChild {
  const { id, schoolId, gender, priority, x, y, availability, interests, dislikes, dialects } = child;
  const own = matches.filter((match) => match.childId === id);
  const before = (is: (match: MatchRow) => boolean) =>
    sorted(own.filter(is).map(({ volunteerId }) => volunteerId));
  const endedEarly = before(({ state, closurePath }) => state === "CLOSED" && closurePath !== "PLANNED");
  const forbidden = ruledOut.filter(({ childId }) => childId === id).map(({ volunteerId }) => volunteerId);
  return {
    ...{ id, schoolId, gender, priority, x, y, availability, interests, dislikes, dialects },
    contactModes: CHILD_MODES,
    waitingSince: child.waitingSince && dateOf(child.waitingSince),
    waitedDays: child.waitingSince ? daysBetween(dateOf(child.waitingSince), asOf) : 0,
    openSlots: slotsOf(places),
    preferredMentorIds: [],
    mentorRoleWish: null,
    declinedVolunteerIds: before(({ state }) => state === "DECLINED"),
    // Once broken off counts for more than once ended well.
    previousMentorIds: before(({ state }) => state === "CLOSED").filter((one) => !endedEarly.includes(one)),
    endedEarlyVolunteerIds: endedEarly,
    forbiddenVolunteerIds: sorted(forbidden),
    restrictedVolunteerIds: sorted(relativesOf(child, volunteers)),
  };
}

/** Volunteers who share a phone with the family, or the name of someone who must not be told anything of the child. */
function relativesOf(
  child: Pick<ChildRow, "family" | "schoolId">,
  volunteers: readonly Pick<VolunteerRow, "id" | "schoolId" | "phone" | "name">[],
): string[] {
  const phones = new Set(child.family.flatMap(({ phone }) => (phone ? [phone] : [])));
  const barred = new Set(child.family.flatMap(({ name, restricted }) => (restricted ? [name] : [])));
  return volunteers
    .filter(
      ({ schoolId, phone, name }) => schoolId === child.schoolId && (phones.has(phone) || barred.has(name)),
    )
    .map(({ id }) => id);
}

function volunteerProfile(
  volunteer: VolunteerRow,
  matches: readonly MatchRow[],
  pins: readonly RoundPin[],
  now: Date,
): MatchingVolunteer {
  const { id, schoolId, x, y, availability, interests, dislikes, dialects, contactModes, travelMetres } =
    volunteer;
  const own = matches.filter(({ volunteerId }) => volunteerId === id);
  const open = own.filter(({ state }) => !isEnded(state)).length;
  const pinned = pins.filter(({ volunteerId }) => volunteerId === id).length;
  const served = own.reduce(
    (sum, { activeAt, closedAt }) => sum + (activeAt ? Number(closedAt ?? now) - Number(activeAt) : 0),
    0,
  );
  return {
    ...{ id, schoolId, x, y, availability, interests, dislikes, dialects, contactModes, travelMetres },
    role: mentorRole(volunteer.role),
    state: volunteer.application?.state ?? "DRAFT",
    offenceCheck: checkOf(volunteer),
    // Somebody who asked for fewer children than they have keeps those.
    capacity: Math.min(3, Math.max(volunteer.capacity, open)),
    load: open - pinned,
    childGenderWish: null,
    experienceMonths: Math.floor(served / MONTH),
  };
}

function checkOf({ application }: Pick<VolunteerRow, "application">): MatchingVolunteer["offenceCheck"] {
  const check = application?.items.find(({ state }) => state === "PASSED");
  if (!check?.checkedOn || !check.expiresOn) return null;
  return { checkedOn: dateOf(check.checkedOn), expiresOn: dateOf(check.expiresOn) };
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
