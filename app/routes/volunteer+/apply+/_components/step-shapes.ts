import { z } from "zod";
import { MENTOR_ROLES } from "~/domain/shared/leanings";
import {
  type FormGap,
  gapsInAbout,
  gapsInLeanings,
  gapsInReasons,
  gapsInTime,
} from "~/domain/volunteer/application-form";
import { listedId, optionalProse, ticked, version, whole } from "~/http/fields";
import {
  about,
  leaningShape,
  maybePhone,
  occupation,
  placeId,
  referee,
  timeShape,
} from "../../_components/answer-shapes";

/** "later" keeps what is there; "next" also wants the step complete. */
const common = { version, onward: z.enum(["next", "later"]).default("next") };

type Gap = Omit<FormGap, "step">;

/** Shows every gap of a step at once, each next to its field. */
function complete<S extends z.ZodType<{ onward: "next" | "later" }>>(
  shape: S,
  gapsOf: (answers: z.output<S>) => Gap[],
) {
  return shape.superRefine((answers, context) => {
    if (answers.onward === "later") return;
    for (const { field, reason } of gapsOf(answers)) {
      context.addIssue({ code: "custom", path: field.split("."), message: reason });
    }
  });
}

// The age, and whose number a referee has, are known to the command.
export const AboutForm = complete(
  z.object({
    ...common,
    schoolId: listedId,
    role: z
      .enum(MENTOR_ROLES)
      .optional()
      .transform((role) => role ?? null),
    birthYear: whole(1920, 2020)
      .optional()
      .transform((year) => year ?? null),
    occupation,
    phone: maybePhone,
    placeId,
    about,
  }),
  (answers) => gapsInAbout(answers, null),
);

export const TimeForm = complete(z.object({ ...common, ...timeShape }), gapsInTime);

export const LeaningForm = complete(z.object({ ...common, ...leaningShape }), gapsInLeanings);

export const ReasonForm = complete(
  z.object({
    ...common,
    motivation: optionalProse(1000),
    experience: optionalProse(1000),
    first: referee,
    second: referee,
  }),
  (answers) => gapsInReasons(answers, null),
);

export const SubmitForm = z.object({ version, agree: ticked });
