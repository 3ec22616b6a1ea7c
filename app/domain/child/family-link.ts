import { addDays, addMonths } from "../shared/calendar-day";

/** Months after which a personal link stops working. */
export const LINK_MONTHS = 12;

/** Wrong codes in a row after which a link opens no more, until the school makes a new one. */
export const MOST_WRONG_CODES = 5;

/** Days without a visit, and months in all, after which the code is asked for again (docs/decisions/0016). */
const IDLE_DAYS = 45;
const SESSION_MONTHS = 6;

/** Minutes of the same on a phone that somebody else uses, too. */
const SHARED_IDLE_MINUTES = 15;
const SHARED_MINUTES = 60;

/** PHONE: the last four digits of the number that the school has of this person. SPOKEN: six digits, told by the teacher. */
export type CodeKind = "PHONE" | "SPOKEN";

/** Whoever must keep away may well know the number of a relative, so it is no secret where there is such a person. */
export function codeKind(
  member: { phone: string },
  kept: { someoneRestricted: boolean; spoken: boolean },
): CodeKind {
  return phoneCode(member.phone) === null || kept.someoneRestricted || kept.spoken ? "SPOKEN" : "PHONE";
}

export function phoneCode(phone: string): string | null {
  return phone.length >= 7 ? phone.slice(-4) : null;
}

/** What was typed, as a code: wide digits count as narrow ones, a whole phone number as its last four digits. */
export function typedCode(typed: string, phone: string): string {
  const digits = typed.normalize("NFKC").replace(/\D/g, "");
  return digits === phone ? (phoneCode(phone) ?? "") : digits;
}

interface LinkFacts {
  expiresAt: Date;
  wrongCodes: number;
}

export type LinkState = "NONE" | "RESTRICTED" | "EXPIRED" | "LOCKED" | "LIVE";

/** `link` is the one that was not revoked, if there is one. */
export function linkState(
  member: { restricted: boolean },
  link: LinkFacts | undefined,
  now: Date,
): LinkState {
  if (member.restricted) return "RESTRICTED";
  if (!link) return "NONE";
  if (link.expiresAt <= now) return "EXPIRED";
  return link.wrongCodes >= MOST_WRONG_CODES ? "LOCKED" : "LIVE";
}

/** Whether a right code opens the link. A try is counted before its code is looked at, the last one included. */
export function mayOpen(
  link: LinkFacts & { revokedAt: Date | null; member: { restricted: boolean } },
  now: Date,
): boolean {
  const { revokedAt, expiresAt, wrongCodes, member } = link;
  return !revokedAt && !member.restricted && expiresAt > now && wrongCodes <= MOST_WRONG_CODES;
}

/** When a session ends that begins now; never later than its link. */
export function sessionEnds(
  linkExpiresAt: Date,
  shared: boolean,
  now: Date,
): { idleAt: Date; expiresAt: Date } {
  const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const longest = shared ? after(SHARED_MINUTES) : addMonths(now, SESSION_MONTHS);
  return {
    idleAt: shared ? after(SHARED_IDLE_MINUTES) : addDays(now, IDLE_DAYS),
    expiresAt: longest < linkExpiresAt ? longest : linkExpiresAt,
  };
}

export type AccessAlert = "LINK_LOCKED" | "RESTRICTION_REVIEW";

/** What the school has to look into about who is told of the child. */
export function accessAlerts(
  links: readonly LinkFacts[],
  restrictions: readonly { reviewOn: Date | null }[],
  today: Date,
): AccessAlert[] {
  return [
    ...(links.some(({ wrongCodes }) => wrongCodes >= MOST_WRONG_CODES) ? (["LINK_LOCKED"] as const) : []),
    ...(restrictions.some(({ reviewOn }) => reviewOn !== null && reviewOn <= today)
      ? (["RESTRICTION_REVIEW"] as const)
      : []),
  ];
}
