import { isMobile } from "./channels";
import { type QuietHours, quietUntil } from "./quiet-hours";

/** How a family hears of a contact; without a choice of its own on paper, or by phone. */
export const FAMILY_CHANNELS = ["SMS", "SLIP"] as const;
export type FamilyChannel = (typeof FAMILY_CHANNELS)[number];

/** What a family may turn off. */
export const FAMILY_KINDS = ["CONTACT_AHEAD", "CONTACT_CHANGED"] as const;
export type FamilyKind = (typeof FAMILY_KINDS)[number];

/** How somebody of a family may tell the school of a choice; on the own page it is made by the family alone. */
export const SAID_TO_SCHOOL = ["PAPER", "PHONE", "IN_PERSON"] as const;
export type SaidToSchool = (typeof SAID_TO_SCHOOL)[number];

/** One text message to one member of a family about one contact, as things stand when it would go out. */
export interface FamilyText {
  kind: FamilyKind;
  member: {
    restricted: boolean;
    phone: string;
    channel: FamilyChannel;
    muted: readonly string[];
    quiet: QuietHours;
    /** Cards that the member was ever given, and those of them that still open the page. */
    cards: number;
    openCards: number;
  };
  /** The child takes part, and a permission for that stands. */
  participates: boolean;
  /** Mentor and child have contact, and the mentor serves. */
  runs: boolean;
  /** The site can send text messages. */
  open: boolean;
  contact: { startsAt: Date; sequence: number; off: boolean };
  /** The change of the contact of which the message was to tell. */
  sequence: number;
}

/** Why a message stayed unsent, as the list of messages says it. */
export const NOT_TOLD = [
  "RESTRICTED",
  "CARD_ENDED",
  "NOT_PERMITTED",
  "MATCH_STOPPED",
  "NOT_WANTED",
  "NO_MOBILE",
  "NO_GATEWAY",
  "CHANGED_SINCE",
  "TOO_LATE",
  "QUIET_TOO_LATE",
] as const;
export type NotTold = (typeof NOT_TOLD)[number];

/**
 * Whether a text message goes out, waits or stays unsent. One that would wait until its contact has begun stays unsent: the
 * change then remains on the coordinator's list, to be told by phone or on a slip.
 */
export function decideFamilyText(text: FamilyText, now: Date): "SEND" | { later: Date } | { drop: NotTold } {
  const drop = whyNot(text, now);
  if (drop) return { drop };
  const later = quietUntil(now, text.member.quiet);
  if (!later) return "SEND";
  return later < text.contact.startsAt ? { later } : { drop: "QUIET_TOO_LATE" };
}

/** Whom one must not tell comes before what one need not. */
function whyNot(text: FamilyText, now: Date): NotTold | null {
  const { member, contact } = text;
  if (member.restricted) return "RESTRICTED";
  if (member.cards > 0 && member.openCards === 0) return "CARD_ENDED";
  if (!text.participates) return "NOT_PERMITTED";
  if (!text.runs) return "MATCH_STOPPED";
  if (member.channel !== "SMS" || member.muted.includes(text.kind)) return "NOT_WANTED";
  if (!isMobile(member.phone)) return "NO_MOBILE";
  if (!text.open) return "NO_GATEWAY";
  if (contact.sequence !== text.sequence) return "CHANGED_SINCE";
  if (contact.off && text.kind === "CONTACT_AHEAD") return "CHANGED_SINCE";
  return contact.startsAt <= now ? "TOO_LATE" : null;
}
