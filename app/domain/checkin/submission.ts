import type { Situation } from "../safeguarding/report";
import type { MissedSide } from "../schedule/contact";
import type { ContactMode } from "../schedule/plan";
import { addDays } from "../shared/calendar-day";
import { passed, refused, type Verdict } from "../shared/verdict";

export const TOPICS = ["LIFE", "STUDY", "MOOD", "SAFETY", "PARENTS"] as const;
export type Topic = (typeof TOPICS)[number];

/** How an area went; feelings have a scale of their own. */
export const AREA_RATINGS = ["GOOD", "FAIR", "WORRY"] as const;
export type AreaRating = (typeof AREA_RATINGS)[number];

/** The areas that are rated so. */
export const RATED_AREAS = ["LIFE", "STUDY", "SAFETY"] as const;
export type RatedArea = (typeof RATED_AREAS)[number];

/** Who sees to what is to be done. */
export const FOLLOW_UP_OWNERS = ["MENTOR", "SCHOOL"] as const;
export type FollowUpOwner = (typeof FOLLOW_UP_OWNERS)[number];

export const CONCERN_LEVELS = ["NONE", "LOW", "MEDIUM", "HIGH"] as const;
export type ConcernLevel = (typeof CONCERN_LEVELS)[number];

/** Who else was there. */
export const PARTICIPANTS = ["CARER", "PARENT", "SIBLING", "CLASSMATE", "TEACHER"] as const;
export type Participant = (typeof PARTICIPANTS)[number];

/** 1 very low to 5 very good. */
export const MOODS = ["1", "2", "3", "4", "5"] as const;

export interface FollowUp {
  what: string;
  on: Date | null;
  owner: FollowUpOwner | null;
}

export interface Submission {
  /** Midnight UTC of a calendar day. */
  happenedOn: Date;
  mode: ContactMode;
  reached: boolean;
  minutes: number | null;
  missedSide: MissedSide | null;
  missedWhy: string;
  ratings: Readonly<Partial<Record<RatedArea, AreaRating>>>;
  mood: number | null;
  /** Did the child speak with a parent in the last seven days? Unknown is null. */
  parentContact: boolean | null;
  areaNotes: Readonly<Partial<Record<Topic, string>>>;
  participants: readonly Participant[];
  /** Was the carer told of it? Unknown is null. */
  carerTold: boolean | null;
  followUp: FollowUp | null;
  concern: ConcernLevel;
  concernNote: string;
  /** One of the nine of mandatory reporting, where the worry is like it. */
  situation: Situation | null;
}

export type SubmissionRefusal =
  | "DATE_IN_FUTURE"
  | "BEFORE_THE_MATCH"
  | "TOO_LONG_AGO"
  | "MINUTES_MISSING"
  | "SIDE_MISSING"
  | "REASON_NEEDED"
  | "CONCERN_NOTE_MISSING"
  | "SITUATION_WITHOUT_CONCERN"
  | "FOLLOW_UP_DAY_MISSING"
  | "FOLLOW_UP_OWNER_MISSING"
  | "FOLLOW_UP_PAST"
  | "FOLLOW_UP_FAR";

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
  if (record.concern === "NONE" && record.situation) return refused("SITUATION_WITHOUT_CONCERN", "concern");
  if (record.concern !== "NONE" && record.concernNote.trim() === "")
    return refused("CONCERN_NOTE_MISSING", "concernNote");
  return checkFollowUp(record.followUp, today);
}

/** Days ahead that a follow-up may lie: what comes later is a plan, not a follow-up. */
export const FOLLOWED_UP_WITHIN = 92;

function checkFollowUp(followUp: FollowUp | null, today: Date): Verdict<undefined, SubmissionRefusal> {
  if (!followUp) return passed();
  if (!followUp.on) return refused("FOLLOW_UP_DAY_MISSING", "followUpOn");
  if (!followUp.owner) return refused("FOLLOW_UP_OWNER_MISSING", "followUpOwner");
  if (followUp.on < today) return refused("FOLLOW_UP_PAST", "followUpOn");
  if (followUp.on > addDays(today, FOLLOWED_UP_WITHIN)) return refused("FOLLOW_UP_FAR", "followUpOn");
  return passed();
}

/** What was talked about: an area that was rated or of which something was written. */
export function topicsOf({
  ratings,
  mood,
  parentContact,
  areaNotes,
}: Pick<Submission, "ratings" | "mood" | "parentContact" | "areaNotes">): Topic[] {
  const rated: Record<Topic, boolean> = {
    LIFE: ratings.LIFE !== undefined,
    STUDY: ratings.STUDY !== undefined,
    MOOD: mood !== null,
    SAFETY: ratings.SAFETY !== undefined,
    PARENTS: parentContact !== null,
  };
  return TOPICS.filter((area) => rated[area] || areaNotes[area]);
}

/** What nobody could know about a contact that reached nobody is not kept, and nothing of a worry that was taken back. */
export function settled(said: Submission): Submission {
  const worried = said.concern !== "NONE";
  const record = worried ? said : { ...said, concernNote: "" };
  return record.reached
    ? { ...record, minutes: record.minutes ?? 0, missedSide: null, missedWhy: "" }
    : { ...record, minutes: 0, ratings: {}, mood: null, areaNotes: {}, participants: [] };
}
