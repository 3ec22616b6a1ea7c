import { z } from "zod";
import { DRAFT_FIELDS, type Seen, type Typed } from "~/domain/checkin/draft";
import {
  AREA_RATINGS,
  CONCERN_LEVELS,
  FOLLOW_UP_OWNERS,
  MOODS,
  PARTICIPANTS,
  RATED_AREAS,
  TOPICS,
} from "~/domain/checkin/submission";
import { SITUATIONS } from "~/domain/safeguarding/report";
import { MISSED_SIDES } from "~/domain/schedule/contact";
import { CONTACT_MODES } from "~/domain/shared/leanings";
import {
  day,
  id,
  oneOf,
  optionalLine,
  optionalNote,
  optionalProse,
  someOf,
  version,
  whole,
} from "~/http/fields";
import type { Content } from "~/usecases/checkins/content";

/** "id.version" of a draft, as a form was filled from it. */
const seen = z
  .string()
  .regex(/^[0-9a-f-]{36}\.\d{1,9}$/)
  .transform((text): Seen => {
    const [draft = "", number] = text.split(".");
    return { id: draft, version: Number(number) };
  })
  .optional();

/** What every sending of the form carries besides its answers. */
const sending = {
  receipt: z.uuid().optional(),
  base: seen,
  /** The draft that was shown next to this form's own answers, when they were chosen. */
  seen,
  script: z.literal("1").optional(),
};

const answers = {
  mode: oneOf(CONTACT_MODES),
  place: optionalLine(120),
  minutes: whole(1, 600).optional(),
  missedSide: oneOf(MISSED_SIDES).optional(),
  missedWhy: optionalLine(200),
  life: oneOf(AREA_RATINGS).optional(),
  study: oneOf(AREA_RATINGS).optional(),
  safety: oneOf(AREA_RATINGS).optional(),
  mood: oneOf(MOODS).optional(),
  lifeNote: optionalNote(200),
  studyNote: optionalNote(200),
  moodNote: optionalNote(200),
  safetyNote: optionalNote(200),
  parentsNote: optionalNote(200),
  parentContact: oneOf(["YES", "NO", "UNKNOWN"]).default("UNKNOWN"),
  note: optionalNote(2000),
  helpGiven: optionalNote(500),
  needs: optionalNote(500),
  wish: optionalLine(200),
  participants: someOf(PARTICIPANTS),
  carerTold: oneOf(["YES", "NO", "UNKNOWN"]).default("UNKNOWN"),
  followUp: optionalLine(200),
  followUpOn: day.optional(),
  followUpOwner: oneOf(FOLLOW_UP_OWNERS).optional(),
  concern: oneOf(CONCERN_LEVELS),
  concernNote: optionalProse(1000),
  situation: oneOf(SITUATIONS).default("NOT_SURE"),
};

export const Sent = z
  .object({
    ...sending,
    ...answers,
    contactId: z.union([z.literal("OTHER"), id], "CHOOSE"),
    happenedOn: day.optional(),
    reached: oneOf(["YES", "NO"]),
  })
  .refine(({ contactId, happenedOn }) => contactId !== "OTHER" || happenedOn, {
    path: ["happenedOn"],
    message: "REQUIRED",
  });

/** Over a record that was sent: what it is about stands in that record. */
export const Corrected = z.object({
  ...sending,
  ...answers,
  reached: oneOf(["YES", "NO"]),
  record: id,
  recordVersion: version,
});

const text = z.string().max(4000);
const kept = z
  .union([text, z.array(text).max(10)])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));

/** A draft takes what is there, right or wrong. */
export const Kept = z
  .object({ ...sending, ...Object.fromEntries(DRAFT_FIELDS.map((name) => [name, kept])) })
  .transform(({ receipt, base, seen: shown, script, ...fields }) => ({
    writing: { key: receipt ?? null, base: shown ?? base ?? null },
    script,
    fields: Object.fromEntries(
      Object.entries(fields as Record<string, string[]>).filter(([, values]) => values.some(Boolean)),
    ) as Typed,
  }));

export type Answers = Omit<z.output<typeof Corrected>, "record" | "recordVersion">;

/** The answers of the form as the command takes them. */
export function contentOf(form: Answers, happenedOn: Date): Content {
  const ratings = { LIFE: form.life, STUDY: form.study, SAFETY: form.safety };
  const notes = {
    LIFE: form.lifeNote,
    STUDY: form.studyNote,
    MOOD: form.moodNote,
    SAFETY: form.safetyNote,
    PARENTS: form.parentsNote,
  };
  const { mode, place, missedWhy, note, helpGiven, needs, wish, concern, concernNote } = form;
  return {
    ...{ happenedOn, mode, place, missedWhy, note, helpGiven, needs, wish, concern, concernNote },
    reached: form.reached === "YES",
    minutes: form.minutes ?? null,
    missedSide: form.missedSide ?? null,
    ratings: Object.fromEntries(
      RATED_AREAS.flatMap((area) => (ratings[area] ? [[area, ratings[area]]] : [])),
    ),
    areaNotes: Object.fromEntries(TOPICS.flatMap((area) => (notes[area] ? [[area, notes[area]]] : []))),
    mood: form.mood ? Number(form.mood) : null,
    parentContact: known(form.parentContact),
    participants: form.participants,
    carerTold: known(form.carerTold),
    situation: form.situation === "NOT_SURE" ? null : form.situation,
    followUp: form.followUp
      ? { what: form.followUp, on: form.followUpOn ?? null, owner: form.followUpOwner ?? null }
      : null,
  };
}

function known(answer: "YES" | "NO" | "UNKNOWN"): boolean | null {
  return answer === "UNKNOWN" ? null : answer === "YES";
}
