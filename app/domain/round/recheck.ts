/** What a pair of a plan has to pass once more at the moment when it becomes a match. */
import { standing } from "../matching/eligibility";
import type { CalendarDate, MatchingVolunteer } from "../matching/profile";

export interface PlannedPair {
  id: string;
  childId: string;
  volunteerId: string;
  slotId: string;
  /** 0 to 1000. */
  score: number;
  approved: boolean;
}

export interface ChildNow {
  schoolId: number;
  /** Waiting, or matched with an empty place. */
  takesPart: boolean;
  /** The family's permission to take part holds. */
  permitted: boolean;
  restrictedVolunteerIds: readonly string[];
}

export interface SlotNow {
  childId: string;
  role: "FATHER" | "MOTHER" | "ANY";
  /** An open match holds it. */
  taken: boolean;
}

export interface VolunteerNow {
  schoolId: number;
  state: MatchingVolunteer["state"];
  offenceCheck: MatchingVolunteer["offenceCheck"];
  role: "FATHER" | "MOTHER" | null;
  capacity: number;
  openMatches: number;
  /** The one who publishes: nobody approves their own match. */
  isPublisher: boolean;
}

export interface SituationNow {
  children: ReadonlyMap<string, ChildNow>;
  slots: ReadonlyMap<string, SlotNow>;
  volunteers: ReadonlyMap<string, VolunteerNow>;
  /** Child id and volunteer id of every open match, joined by a space. */
  openPairs: ReadonlySet<string>;
  asOf: CalendarDate;
}

export const LEFT_OUT_REASONS = [
  "NOT_APPROVED",
  "CHILD_NOT_WAITING",
  "PERMISSION_MISSING",
  "VOLUNTEER_NOT_APPROVED",
  "VOLUNTEER_SUSPENDED",
  "OFFENCE_CHECK_MISSING",
  "OFFENCE_CHECK_NOT_VALID",
  "OTHER_SCHOOL",
  "RESTRICTED",
  "OWN_MATCH",
  "PAIR_EXISTS",
  "SLOT_TAKEN",
  "ROLE_NOT_WANTED",
  "CAPACITY_FULL",
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export interface PairOutcome {
  pair: PlannedPair;
  /** Null: the pair becomes a match. */
  leftOut: LeftOutReason | null;
}

/**
 * Decides pair by pair, the best score first and then by id. A pair that becomes a match takes its place and a part of
 * the volunteer's capacity from those after it.
 */
export function recheckPairs(pairs: readonly PlannedPair[], now: SituationNow): PairOutcome[] {
  const taken = new Set<string>();
  const load = new Map<string, number>();
  return [...pairs]
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map((pair) => {
      const added = load.get(pair.volunteerId) ?? 0;
      const leftOut = taken.has(pair.slotId) ? "SLOT_TAKEN" : failing(pair, now, added);
      if (leftOut === null) {
        taken.add(pair.slotId);
        load.set(pair.volunteerId, added + 1);
      }
      return { pair, leftOut };
    });
}

/** The first rule that the pair breaks now; `added` matches of the volunteer came out of this round already. */
function failing(pair: PlannedPair, now: SituationNow, added: number): LeftOutReason | null {
  if (!pair.approved) return "NOT_APPROVED";
  const child = now.children.get(pair.childId);
  if (!child?.takesPart) return "CHILD_NOT_WAITING";
  if (!child.permitted) return "PERMISSION_MISSING";
  const volunteer = now.volunteers.get(pair.volunteerId);
  if (!volunteer) return "VOLUNTEER_NOT_APPROVED";
  const [bar] = standing(volunteer, now.asOf);
  if (bar === "VOLUNTEER_SUSPENDED" || bar === "OFFENCE_CHECK_MISSING" || bar === "OFFENCE_CHECK_NOT_VALID")
    return bar;
  if (bar) return "VOLUNTEER_NOT_APPROVED";
  if (child.schoolId !== volunteer.schoolId) return "OTHER_SCHOOL";
  if (child.restrictedVolunteerIds.includes(pair.volunteerId)) return "RESTRICTED";
  if (volunteer.isPublisher) return "OWN_MATCH";
  if (now.openPairs.has(`${pair.childId} ${pair.volunteerId}`)) return "PAIR_EXISTS";
  const slot = now.slots.get(pair.slotId);
  if (!slot || slot.childId !== pair.childId || slot.taken) return "SLOT_TAKEN";
  if (slot.role !== "ANY" && slot.role !== volunteer.role) return "ROLE_NOT_WANTED";
  return volunteer.openMatches + added >= volunteer.capacity ? "CAPACITY_FULL" : null;
}
