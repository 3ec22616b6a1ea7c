import { z } from "zod";
import { SITUATIONS } from "~/domain/safeguarding/report";
import type { Worry } from "~/domain/safeguarding/worry";
import { listedId, oneOf, optionalLine, optionalPhone, optionalProse } from "./fields";

/** Whom it is about: a kind, or a kind and who of them that is. */
const about = z
  .string()
  .regex(/^(NOBODY|RELATIVE|OTHER|UNKNOWN|(MENTOR|STAFF)(:[0-9a-f-]{36})?)$/, "INVALID")
  .default("UNKNOWN")
  .transform((text) => {
    const [kind = "UNKNOWN", who = null] = text.split(":");
    return {
      about: kind as Worry["about"],
      aboutVolunteerId: kind === "MENTOR" ? who : null,
      aboutPersonId: kind === "STAFF" ? who : null,
    };
  });

/** As little as possible is asked for: a form that is sent with nothing but its button is a report as well. */
export const WorryAsked = z.object({
  danger: oneOf(["YES", "NO"]).default("NO"),
  childId: z.union([z.literal("OTHER"), z.uuid()], "INVALID").default("OTHER"),
  childTold: optionalLine(100),
  schoolId: listedId.optional(),
  situation: oneOf(SITUATIONS).default("NOT_SURE"),
  about,
  aboutTold: optionalLine(200),
  account: optionalProse(4000),
  teacher: optionalLine(50),
  phone: optionalPhone,
});

export function worryOf({ danger, childId, schoolId, about, ...rest }: z.output<typeof WorryAsked>): Worry {
  return {
    ...rest,
    ...about,
    danger: danger === "YES",
    childId: childId === "OTHER" ? null : childId,
    schoolId: schoolId ?? null,
  };
}
