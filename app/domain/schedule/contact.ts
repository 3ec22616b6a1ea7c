import { passed, refused, type Verdict } from "../shared/verdict";

export const CONTACT_STATES = ["PLANNED", "CONFIRMED", "HELD", "MISSED", "CANCELLED", "MOVED"] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

/** Still to come, or still without a word of how it went. */
export const OPEN_CONTACT_STATES = ["PLANNED", "CONFIRMED"] as const satisfies readonly ContactState[];

export const MISSED_SIDES = ["VOLUNTEER", "CHILD", "SCHOOL"] as const;
export type MissedSide = (typeof MISSED_SIDES)[number];

export const CONTACT_COMMANDS = ["CONFIRM", "HOLD", "MISS", "CALL_OFF", "CANCEL", "MOVE"] as const;
export type ContactCommandKind = (typeof CONTACT_COMMANDS)[number];

export type ContactCommand =
  | { kind: "CONFIRM" }
  | { kind: "HOLD" }
  | { kind: "MISS"; side: MissedSide | null; why: string }
  /** It cannot take place: said in time it is cancelled, said too late it was missed. */
  | { kind: "CALL_OFF"; side: MissedSide | null; why: string }
  | { kind: "CANCEL" }
  | { kind: "MOVE" };

export interface ContactFacts {
  state: ContactState;
  startsAt: Date;
  endsAt: Date;
}

export type ContactRefusal = "NOT_POSSIBLE_NOW" | "TOO_EARLY" | "TOO_LATE" | "SIDE_MISSING" | "REASON_NEEDED";

export interface ContactStep {
  state: ContactState;
  missedSide: MissedSide | null;
  missedWhy: string;
}

/** Hours before its planned start from which a contact may be recorded: it was held a little earlier the same day. */
const EARLY_HOURS = 12;

/** The life of one contact. HELD, MISSED, CANCELLED and MOVED are its ends. */
export function changeContact(
  contact: ContactFacts,
  command: ContactCommand,
  now: Date,
): Verdict<ContactStep, ContactRefusal> {
  if (!isOpenContact(contact.state)) return refused("NOT_POSSIBLE_NOW");
  const begun = contact.startsAt <= now;
  const recordable = contact.startsAt.getTime() - EARLY_HOURS * 3_600_000 <= now.getTime();
  switch (command.kind) {
    case "CONFIRM":
      if (contact.state !== "PLANNED") return refused("NOT_POSSIBLE_NOW");
      return begun ? refused("TOO_LATE") : to("CONFIRMED");
    case "HOLD":
      return recordable ? to("HELD") : refused("TOO_EARLY");
    case "MISS":
      return recordable ? withReason("MISSED", command) : refused("TOO_EARLY");
    case "CALL_OFF":
      return withReason(begun ? "MISSED" : "CANCELLED", command);
    case "CANCEL":
      return to("CANCELLED");
    case "MOVE":
      return to("MOVED");
  }
}

export function isOpenContact(state: ContactState): boolean {
  return (OPEN_CONTACT_STATES as readonly ContactState[]).includes(state);
}

function to(state: ContactState): Verdict<ContactStep, ContactRefusal> {
  return passed({ state, missedSide: null, missedWhy: "" });
}

function withReason(
  state: ContactState,
  { side, why }: { side: MissedSide | null; why: string },
): Verdict<ContactStep, ContactRefusal> {
  if (!side) return refused("SIDE_MISSING", "missedSide");
  if (why.trim() === "") return refused("REASON_NEEDED", "missedWhy");
  return passed({ state, missedSide: side, missedWhy: why.trim() });
}
