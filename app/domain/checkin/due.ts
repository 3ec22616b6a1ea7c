import { type CadenceFacts, silentDays } from "../child/due";
import { type ContactState, isOpenContact } from "../schedule/contact";

/** Days after a contact in which its record is expected. */
export const RECORD_DAYS = 3;

export type RecordStage = "NOT_YET" | "DUE" | "OVERDUE" | "DONE";

export interface RecordFacts {
  state: ContactState;
  endsAt: Date;
}

/** Whether somebody still has to say how a contact went. */
export function recordOf(contact: RecordFacts, now: Date): RecordStage {
  if (!isOpenContact(contact.state)) return "DONE";
  if (contact.endsAt > now) return "NOT_YET";
  return contact.endsAt.getTime() + RECORD_DAYS * 86_400_000 <= now.getTime() ? "OVERDUE" : "DUE";
}

/** The moment before which a contact must have ended for its record to be overdue now. */
export function overdueBefore(now: Date): Date {
  return new Date(now.getTime() - RECORD_DAYS * 86_400_000);
}

/** The contact gap is longer than the school allows. */
export function isSilentTooLong(match: CadenceFacts, cadenceDays: number, now: Date): boolean {
  const days = silentDays(match, now);
  return days !== null && days > cadenceDays;
}

/** A running match whose last contact lies before this is silent too long. */
export function silentBefore(cadenceDays: number, now: Date): Date {
  return new Date(now.getTime() - (cadenceDays + 1) * 86_400_000);
}
