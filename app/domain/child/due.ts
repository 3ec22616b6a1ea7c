import type { ChildState } from "./participation";

/** The next thing to do for a child, the most pressing one. */
export const CHILD_DUES = [
  "ADD_GUARDIAN",
  "WISH_SLOT",
  "ASK_PERMISSION",
  "RECORD_PERMISSION",
  "START_WAITING",
  "FIND_MENTOR",
  "CONTACT_OVERDUE",
  "PLAN_CONTACT",
  "RESUME",
  "NOTHING",
] as const;
export type ChildDue = (typeof CHILD_DUES)[number];

export interface DueFacts {
  state: ChildState;
  /** Family members who may permit. */
  guardians: number;
  slots: number;
  freeSlots: number;
  /** Some active match had no contact for longer than agreed. */
  overdue: boolean;
  activeMatches: number;
  plannedContacts: number;
}

export function childDue(child: DueFacts): ChildDue {
  switch (child.state) {
    case "PROPOSED":
      return child.guardians === 0 ? "ADD_GUARDIAN" : "ASK_PERMISSION";
    case "PERMISSION_ASKED":
      return child.guardians === 0 ? "ADD_GUARDIAN" : "RECORD_PERMISSION";
    case "PERMITTED":
      return child.slots === 0 ? "WISH_SLOT" : "START_WAITING";
    case "WAITING":
      return "FIND_MENTOR";
    case "MATCHED":
      if (child.overdue) return "CONTACT_OVERDUE";
      if (child.activeMatches > 0 && child.plannedContacts === 0) return "PLAN_CONTACT";
      return child.freeSlots > 0 ? "FIND_MENTOR" : "NOTHING";
    case "PAUSED":
      return "RESUME";
    case "LEFT":
      return "NOTHING";
  }
}

export interface CadenceFacts {
  /** Running since; null before the first day. */
  activeAt: Date | null;
  lastContactAt: Date | null;
}

/** Days of silence of one match: since its last contact, or since it began. */
export function silentDays(match: CadenceFacts, now: Date): number | null {
  const since = match.lastContactAt ?? match.activeAt;
  return since && Math.max(0, Math.floor((now.getTime() - since.getTime()) / 86_400_000));
}
