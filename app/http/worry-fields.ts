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
const said = {
  danger: oneOf(["YES", "NO"]).default("NO"),
  situation: oneOf(SITUATIONS).default("NOT_SURE"),
  about,
  aboutTold: optionalLine(200),
  account: optionalProse(4000),
  phone: optionalPhone,
};
const whichChild = {
  childId: z.union([z.literal("OTHER"), z.uuid()], "INVALID").default("OTHER"),
  childTold: optionalLine(100),
  schoolId: listedId.optional(),
};

/** A family's page is about one child, which its card knows. */
export const FamilyWorryAsked = z.object(said);
export const MentorWorryAsked = z.object({ ...said, ...whichChild });
/** Staff write it down for a teacher as well. */
export const StaffWorryAsked = z.object({ ...said, ...whichChild, teacher: optionalLine(50) });

type Asked = z.output<typeof FamilyWorryAsked> & Partial<z.output<typeof StaffWorryAsked>>;

export function worryOf({
  danger,
  childId,
  childTold = "",
  schoolId,
  about,
  teacher = "",
  ...rest
}: Asked): Worry {
  return {
    ...rest,
    ...about,
    ...{ childTold, teacher },
    danger: danger === "YES",
    childId: childId === undefined || childId === "OTHER" ? null : childId,
    schoolId: schoolId ?? null,
  };
}
