import { passed, refused, type Verdict } from "../shared/verdict";
import { type ContactState, isOpenContact } from "./contact";

export const MOVE_REASONS = ["ILL", "WORK", "FAMILY", "SCHOOL", "TRAVEL", "OTHER"] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

export const MOVE_STATES = ["OPEN", "ACCEPTED", "REFUSED", "WITHDRAWN", "EXPIRED"] as const;
export type MoveState = (typeof MOVE_STATES)[number];

export type MoveSide = "VOLUNTEER" | "FAMILY";

/** What the school, the asker or time makes of a request. */
export type MoveCommand = "ACCEPT" | "REFUSE" | "WITHDRAW" | "EXPIRE";

interface ContactAhead {
  kind: "FIRST_MEETING" | "REGULAR";
  state: ContactState;
  startsAt: Date;
}

/** A contact may be asked to move until it begins; a first meeting is arranged with the school by word of mouth. */
export function mayAsk(contact: ContactAhead, now: Date): boolean {
  return contact.kind === "REGULAR" && isOpenContact(contact.state) && contact.startsAt > now;
}

/** The life of a request. Everything but OPEN is an end; only time ends one whose contact has begun. */
export function changeRequest(
  request: { state: MoveState },
  command: MoveCommand,
  contact: ContactAhead,
  now: Date,
): Verdict<MoveState, "STALE_GONE" | "CONTACT_NOT_AHEAD"> {
  if (request.state !== "OPEN") return refused("STALE_GONE");
  switch (command) {
    case "ACCEPT":
      return mayAsk(contact, now) ? passed("ACCEPTED") : refused("CONTACT_NOT_AHEAD");
    case "REFUSE":
      return passed("REFUSED");
    case "WITHDRAW":
      return passed("WITHDRAWN");
    case "EXPIRE":
      return mayAsk(contact, now) ? refused("STALE_GONE") : passed("EXPIRED");
  }
}
