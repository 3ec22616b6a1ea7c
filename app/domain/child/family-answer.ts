import { type ContactState, isOpenContact } from "../schedule/contact";
import { dayIn } from "../shared/calendar-day";

export const FAMILY_ANSWERS = ["EXPECTED", "IN_TOUCH", "HOW_IT_WAS"] as const;
export type FamilyAnswerKind = (typeof FAMILY_ANSWERS)[number];

/** Days after a contact in which a family is asked about it: later nobody remembers. */
export const ASKED_DAYS = 30;

/** Whether a family is still asked about a contact of that calendar day, midnight UTC, by the school's clock. */
export function isAsked(happenedOn: Date, zone: string, now: Date): boolean {
  return (dayIn(now, zone).getTime() - happenedOn.getTime()) / 86_400_000 <= ASKED_DAYS;
}

/** A family can say that it knows of a contact until that begins. */
export function mayExpect(contact: { state: ContactState; startsAt: Date }, now: Date): boolean {
  return isOpenContact(contact.state) && contact.startsAt > now;
}

/** How a family's page is arranged: for whoever lives with the child, or for a parent who works away. */
export type FamilyView = "HOME" | "AWAY";

export const familyView = ({ carer }: { carer: boolean }): FamilyView => (carer ? "HOME" : "AWAY");
