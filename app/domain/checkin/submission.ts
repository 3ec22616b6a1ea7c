import type { MissedSide } from "../schedule/contact";
import type { ContactMode } from "../schedule/plan";
import { addDays } from "../shared/calendar-day";
import { passed, refused, type Verdict } from "../shared/verdict";

export const TOPICS = ["LIFE", "STUDY", "MOOD", "SAFETY", "PARENTS"] as const;
export type Topic = (typeof TOPICS)[number];

export const CONCERN_LEVELS = ["NONE", "LOW", "MEDIUM", "HIGH"] as const;
export type ConcernLevel = (typeof CONCERN_LEVELS)[number];

/** 1 very low to 5 very good. */
export const MOODS = ["1", "2", "3", "4", "5"] as const;

export interface Submission {
  /** Midnight UTC of a calendar day. */
  happenedOn: Date;
  mode: ContactMode;
  reached: boolean;
  minutes: number | null;
  missedSide: MissedSide | null;
  missedWhy: string;
  topics: readonly Topic[];
  mood: number | null;
  concern: ConcernLevel;
  concernNote: string;
}

export type SubmissionRefusal =
  | "DATE_IN_FUTURE"
  | "BEFORE_THE_MATCH"
  | "TOO_LONG_AGO"
  | "MINUTES_MISSING"
  | "SIDE_MISSING"
  | "REASON_NEEDED"
  | "CONCERN_NOTE_MISSING";

/** Days back that a record may still be written. */
export const RECORDED_WITHIN = 92;

/** `today` and `firstDay` (since when mentor and child know each other) are the school's calendar days. */
export function checkSubmission(
  record: Submission,
  { today, firstDay }: { today: Date; firstDay: Date },
): Verdict<undefined, SubmissionRefusal> {
  if (record.happenedOn > today) return refused("DATE_IN_FUTURE", "happenedOn");
  if (record.happenedOn < firstDay) return refused("BEFORE_THE_MATCH", "happenedOn");
  if (record.happenedOn < addDays(today, -RECORDED_WITHIN)) return refused("TOO_LONG_AGO", "happenedOn");
  if (record.reached && !record.minutes && record.mode !== "LETTER")
    return refused("MINUTES_MISSING", "minutes");
  if (!record.reached && !record.missedSide) return refused("SIDE_MISSING", "missedSide");
  if (!record.reached && record.missedWhy.trim() === "") return refused("REASON_NEEDED", "missedWhy");
  if (record.concern !== "NONE" && record.concernNote.trim() === "")
    return refused("CONCERN_NOTE_MISSING", "concernNote");
  return passed();
}

/** What nobody could know about a contact that reached nobody is not kept. */
export function settled(record: Submission): Submission {
  return record.reached
    ? { ...record, minutes: record.minutes ?? 0, missedSide: null, missedWhy: "" }
    : { ...record, minutes: 0, topics: [], mood: null };
}

/** A child may be in danger: whoever reads this is told at once whom to call. */
export function callsForHelp(concern: ConcernLevel): boolean {
  return concern === "MEDIUM" || concern === "HIGH";
}
