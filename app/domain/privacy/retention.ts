import { addMonths } from "../shared/calendar-day";

export const RETENTION_KINDS = [
  "CHILD_FILE",
  "APPLICATION",
  "VOLUNTEER",
  "NOMINATION",
  "LETTER",
  "FAMILY_LINK",
  "SIGN_IN",
  "REQUEST",
] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

interface Period {
  /** Months that hold where the district has set nothing: the shortest that the work needs (PIPL, article 19). */
  months: number;
  least: number;
  most: number;
}

export const PERIODS: Record<RetentionKind, Period> = {
  // Since the file of a child who left was last changed: siblings and returns within two school years.
  CHILD_FILE: { months: 24, least: 6, most: 120 },
  // Since an application was rejected or withdrawn: time to complain.
  APPLICATION: { months: 6, least: 3, most: 36 },
  // Since a volunteer left: certificates of service are asked for years later.
  VOLUNTEER: { months: 60, least: 12, most: 240 },
  // Since a suggestion was dealt with.
  NOMINATION: { months: 3, least: 1, most: 12 },
  // Since a letter was sent, dropped or failed.
  LETTER: { months: 6, least: 1, most: 24 },
  // Since a personal link ran out or was revoked.
  FAMILY_LINK: { months: 6, least: 1, most: 24 },
  // Since a one-time link ran out, or a form was taken. Sessions go as soon as they are over.
  SIGN_IN: { months: 1, least: 1, most: 12 },
  // Since a request was answered: proof that it was.
  REQUEST: { months: 36, least: 12, most: 120 },
};

/** What ended before this instant is due. */
export function cutoff(now: Date, months: number): Date {
  return addMonths(now, -months);
}

export interface Retention {
  /** By kind: what the district has set, else the default. */
  months: Record<RetentionKind, number>;
  /** Kinds that are purged when their time is over. */
  started: RetentionKind[];
}

/** Files of people: gone is gone, so that nothing of them is deleted before the district has set their period itself. */
const FILES: readonly RetentionKind[] = ["CHILD_FILE", "APPLICATION", "VOLUNTEER"];

/** What holds now, from the newest rows that the district has set. */
export function retentionInForce(set: readonly { kind: RetentionKind; months: number }[]): Retention {
  const own = (kind: RetentionKind) => set.find((one) => one.kind === kind)?.months;
  return {
    months: Object.fromEntries(
      RETENTION_KINDS.map((kind) => [kind, own(kind) ?? PERIODS[kind].months]),
    ) as Record<RetentionKind, number>,
    started: RETENTION_KINDS.filter((kind) => !FILES.includes(kind) || own(kind) !== undefined),
  };
}

/** Stands where a word was that the database demands, or that a page would miss. */
export const ERASED = "—";
