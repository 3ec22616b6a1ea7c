import { z } from "zod";
import {
  type Finding,
  gapsIn,
  IDENTITY_DOCUMENTS,
  INTERVIEW_QUESTIONS,
  OFFENCE_RESULTS,
  RATINGS,
  REFERENCE_QUESTIONS,
} from "~/domain/volunteer/finding";
import { RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import type { ScreeningState } from "~/domain/volunteer/screening-items";
import { day, optionalLine, optionalNote, someOf, whole } from "~/http/fields";

const OUTCOMES = ["OPEN", "PASSED", "FAILED"] as const satisfies readonly ScreeningState[];

/** Of every form: whatever may stay empty while the check is open; what a result needs is decided by `flawOf`. */
const common = {
  outcome: z.enum(OUTCOMES),
  checkedOn: day.optional(),
  note: optionalNote(1000),
  version: z.coerce.number().int().min(0),
};

interface Common {
  outcome: ScreeningState;
  checkedOn?: Date;
  note: string;
  version: number;
}

const blank = { expiresOn: null, authority: "", minutes: null } as const;

/** Every field that the chosen result needs is named at once. */
function complete({ finding }: { finding: Finding }, check: z.RefinementCtx) {
  for (const { field, reason } of gapsIn(finding)) {
    check.addIssue({ code: "custom", message: reason, path: field.split(".") });
  }
}

function shared({ outcome, checkedOn, note }: Common) {
  return { ...blank, outcome, checkedOn: checkedOn ?? null, note };
}

/** What was said to each question, by its code. */
function saidTo<const Q extends readonly string[]>(questions: Q) {
  const said = optionalNote(600);
  const shape = Object.fromEntries(questions.map((question) => [question, said]));
  return z.object(shape as Record<Q[number], typeof said>);
}

const rating = z.enum(RATINGS).optional();
const ratings = Object.fromEntries(INTERVIEW_QUESTIONS.map((question) => [question, rating]));

export const IdentityForm = z
  .object({ ...common, document: z.enum(IDENTITY_DOCUMENTS).optional() })
  .transform((form) => ({
    version: form.version,
    finding: { ...shared(form), kind: "IDENTITY", answers: { document: form.document } } satisfies Finding,
  }))
  .superRefine(complete);

export const OffenceForm = z
  .object({
    ...common,
    authority: optionalLine(60),
    expiresOn: day.optional(),
    result: z.enum(OFFENCE_RESULTS).optional(),
  })
  .transform((form) => ({
    version: form.version,
    finding: {
      ...shared(form),
      kind: "OFFENCE_CHECK",
      authority: form.authority,
      expiresOn: form.expiresOn ?? null,
      answers: { result: form.result },
    } satisfies Finding,
  }))
  .superRefine(complete);

export const referenceForm = (kind: "REFERENCE_1" | "REFERENCE_2") =>
  z
    .object({
      ...common,
      said: saidTo(REFERENCE_QUESTIONS).prefault({}),
      recommends: z.enum(["YES", "NO"]).optional(),
    })
    .transform((form) => ({
      version: form.version,
      finding: {
        ...shared(form),
        kind,
        answers: { said: form.said, recommends: form.recommends },
      } satisfies Finding,
    }))
    .superRefine(complete);

export const InterviewForm = z
  .object({
    ...common,
    authority: optionalLine(60),
    rated: z.object(ratings as Record<(typeof INTERVIEW_QUESTIONS)[number], typeof rating>).prefault({}),
    said: saidTo(INTERVIEW_QUESTIONS).prefault({}),
  })
  .transform((form) => ({
    version: form.version,
    finding: {
      ...shared(form),
      kind: "INTERVIEW",
      authority: form.authority,
      answers: { rated: form.rated, said: form.said },
    } satisfies Finding,
  }))
  .superRefine(complete);

export const TrainingForm = z
  .object({
    ...common,
    authority: optionalLine(60),
    minutes: whole(0, 6000).optional(),
    acknowledged: someOf(RISK_POLICIES),
  })
  .transform((form) => ({
    version: form.version,
    finding: {
      ...shared(form),
      kind: "TRAINING",
      authority: form.authority,
      minutes: form.minutes ?? null,
      answers: { acknowledged: form.acknowledged },
    } satisfies Finding,
  }))
  .superRefine(complete);

export const AgreementForm = z
  .object({ ...common, months: whole(1, 120).optional(), contactDays: whole(1, 366).optional() })
  .transform((form) => ({
    version: form.version,
    finding: {
      ...shared(form),
      kind: "AGREEMENT",
      answers: { months: form.months, contactDays: form.contactDays },
    } satisfies Finding,
  }))
  .superRefine(complete);
