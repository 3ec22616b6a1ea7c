import { z } from "zod";
import {
  type Answers,
  IDENTITY_DOCUMENTS,
  INTERVIEW_QUESTIONS,
  OFFENCE_RESULTS,
  RATINGS,
  REFERENCE_QUESTIONS,
} from "~/domain/volunteer/finding";
import { RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import type { ScreeningKind } from "~/domain/volunteer/screening-items";
import type { Prisma } from "~/generated/prisma/client";

// What the JSON of a screening item may hold, by its kind. A part that cannot be read is left out, never guessed.
const text = z.string().optional().catch(undefined);
const saidTo = <const Q extends readonly string[]>(questions: Q) =>
  z.object(
    Object.fromEntries(questions.map((question) => [question, text])) as Record<Q[number], typeof text>,
  );

const Identity = z.object({ document: z.enum(IDENTITY_DOCUMENTS).optional().catch(undefined) });
const Offence = z.object({ result: z.enum(OFFENCE_RESULTS).optional().catch(undefined) });
const Reference = z.object({
  said: saidTo(REFERENCE_QUESTIONS).catch({}),
  recommends: z.enum(["YES", "NO"]).optional().catch(undefined),
});
const Interview = z.object({
  rated: z.partialRecord(z.enum(INTERVIEW_QUESTIONS), z.enum(RATINGS)).catch({}),
  said: saidTo(INTERVIEW_QUESTIONS).catch({}),
});
/** An interview that was held elsewhere: what was said, without ratings. */
const Transcript = saidTo(INTERVIEW_QUESTIONS).transform((said) => ({ rated: {}, said }));
const Training = z.record(z.string(), z.unknown()).catch({});
const Agreement = z.object({
  months: z.int().optional().catch(undefined),
  contactDays: z.int().optional().catch(undefined),
});

/** The answers of a stored item; unreadable JSON reads as no answers. */
export function readAnswers(kind: ScreeningKind, json: Prisma.JsonValue): Answers {
  switch (kind) {
    case "IDENTITY":
      return { kind, answers: Identity.catch({}).parse(json) };
    case "OFFENCE_CHECK":
      return { kind, answers: Offence.catch({}).parse(json) };
    case "REFERENCE_1":
    case "REFERENCE_2":
      return { kind, answers: Reference.catch({ said: {} }).parse(json) };
    case "INTERVIEW": {
      const rated = typeof json === "object" && json !== null && ("rated" in json || "said" in json);
      const shape = rated ? Interview : Transcript;
      return { kind, answers: shape.catch({ rated: {}, said: {} }).parse(json) };
    }
    case "TRAINING": {
      const stored = Training.parse(json);
      return { kind, answers: { acknowledged: RISK_POLICIES.filter((policy) => stored[policy] === true) } };
    }
    case "AGREEMENT":
      return { kind, answers: Agreement.catch({}).parse(json) };
  }
}

/** The JSON that is stored for the answers. */
export function writeAnswers({ kind, answers }: Answers): Prisma.InputJsonObject {
  if (kind === "TRAINING") return Object.fromEntries(answers.acknowledged.map((policy) => [policy, true]));
  return { ...answers } as Prisma.InputJsonObject;
}
