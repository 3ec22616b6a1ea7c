import { MINIMUM_AGE, MOTIVATION_LENGTH, oldEnough } from "./requirements";

/** The steps of the form: about you, time, what you like, why and who knows you, review. */
export const LAST_STEP = 5;
export type FormStep = 1 | 2 | 3 | 4;

export interface AboutAnswers {
  role: "FATHER" | "MOTHER" | null;
  birthYear: number | null;
  occupation: string;
  phone: string;
  placeId: number | null;
}

export interface TimeAnswers {
  /** 28 bits: bit = day · 4 + part. */
  availability: number;
  contactModes: readonly string[];
}

export interface LeaningAnswers {
  interests: readonly string[];
  dislikes: readonly string[];
  dialects: readonly string[];
}

export interface RefereeAnswers {
  name: string;
  relation: string;
  phone: string;
}

export interface ReasonAnswers {
  motivation: string;
  first: RefereeAnswers;
  second: RefereeAnswers;
}

export interface FormAnswers extends AboutAnswers, TimeAnswers, LeaningAnswers, ReasonAnswers {}

/** A question that is still open or answered in a way that cannot stand. */
export interface FormGap {
  step: FormStep;
  field: string;
  reason:
    | "REQUIRED"
    | "CHOOSE"
    | "CHOOSE_ONE"
    /** With the years that are needed. */
    | `TOO_YOUNG:${number}`
    /** With the characters that are needed. */
    | `TOO_SHORT:${number}`
    | "LIKED_AND_DISLIKED"
    | "SAME_REFEREE"
    | "REFEREE_IS_APPLICANT";
}

type Gaps = Omit<FormGap, "step">[];

/** `year`: the current one on the school's calendar; null leaves the age to whoever knows it. */
export function gapsInAbout(answers: AboutAnswers, year: number | null): Gaps {
  const gaps: Gaps = [];
  if (answers.role === null) gaps.push({ field: "role", reason: "CHOOSE" });
  if (answers.birthYear === null) gaps.push({ field: "birthYear", reason: "REQUIRED" });
  else if (year !== null && !oldEnough(answers.birthYear, year)) {
    gaps.push({ field: "birthYear", reason: `TOO_YOUNG:${MINIMUM_AGE}` });
  }
  if (answers.occupation === "") gaps.push({ field: "occupation", reason: "REQUIRED" });
  if (answers.phone === "") gaps.push({ field: "phone", reason: "REQUIRED" });
  if (answers.placeId === null) gaps.push({ field: "placeId", reason: "CHOOSE" });
  return gaps;
}

export function gapsInTime(answers: TimeAnswers): Gaps {
  const gaps: Gaps = [];
  if (answers.availability === 0) gaps.push({ field: "availability", reason: "CHOOSE_ONE" });
  if (answers.contactModes.length === 0) gaps.push({ field: "contactModes", reason: "CHOOSE_ONE" });
  return gaps;
}

export function gapsInLeanings(answers: LeaningAnswers): Gaps {
  const gaps: Gaps = [];
  if (answers.interests.length === 0) gaps.push({ field: "interests", reason: "CHOOSE_ONE" });
  if (answers.dislikes.some((code) => answers.interests.includes(code))) {
    gaps.push({ field: "dislikes", reason: "LIKED_AND_DISLIKED" });
  }
  if (answers.dialects.length === 0) gaps.push({ field: "dialects", reason: "CHOOSE_ONE" });
  return gaps;
}

/** `ownPhone`: of the applicant, who cannot vouch for themselves; null leaves that to whoever knows it. */
export function gapsInReasons(answers: ReasonAnswers, ownPhone: string | null): Gaps {
  const gaps: Gaps = [];
  if (answers.motivation === "") gaps.push({ field: "motivation", reason: "REQUIRED" });
  else if ([...answers.motivation].length < MOTIVATION_LENGTH) {
    gaps.push({ field: "motivation", reason: `TOO_SHORT:${MOTIVATION_LENGTH}` });
  }
  for (const which of ["first", "second"] as const) {
    for (const part of ["name", "relation", "phone"] as const) {
      if (answers[which][part] === "") gaps.push({ field: `${which}.${part}`, reason: "REQUIRED" });
    }
    const { phone } = answers[which];
    if (phone !== "" && phone === ownPhone) {
      gaps.push({ field: `${which}.phone`, reason: "REFEREE_IS_APPLICANT" });
    }
  }
  const { first, second } = answers;
  if (second.phone !== "" && second.phone === first.phone) {
    gaps.push({ field: "second.phone", reason: "SAME_REFEREE" });
  } else if (second.name !== "" && second.name === first.name) {
    gaps.push({ field: "second.name", reason: "SAME_REFEREE" });
  }
  return gaps;
}

/** Everything that stands between this form and its submission, in the order of the steps. */
export function gapsIn(answers: FormAnswers, year: number): FormGap[] {
  const at = (step: FormStep, gaps: Gaps): FormGap[] => gaps.map((gap) => ({ step, ...gap }));
  return [
    ...at(1, gapsInAbout(answers, year)),
    ...at(2, gapsInTime(answers)),
    ...at(3, gapsInLeanings(answers)),
    ...at(4, gapsInReasons(answers, answers.phone === "" ? null : answers.phone)),
  ];
}

/** Where somebody who comes back goes on: the first step with a gap, or the review. */
export function stepToContinue(gaps: readonly FormGap[]): number {
  return gaps[0]?.step ?? LAST_STEP;
}
