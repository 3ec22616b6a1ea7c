import { z } from "zod";
import { AID, PRIORITY_REASONS } from "~/domain/child/codes";
import { DIALECTS, INTERESTS } from "~/domain/shared/leanings";
import {
  chosen,
  day,
  listedId,
  oneOf,
  optionalDay,
  optionalLine,
  optionalProse,
  personName,
  someOf,
  tick,
  version,
  weekMask,
} from "~/http/fields";

const role = oneOf(["FATHER", "MOTHER", "ANY"])
  .optional()
  .transform((wished) => wished ?? null);

const fields = z.object({
  name: personName,
  gender: oneOf(["BOY", "GIRL"]),
  birthDate: day,
  grade: chosen(1, 9),
  className: optionalLine(20),
  boarding: tick,
  placeId: listedId,
  address: optionalLine(100),
  priority: oneOf(["A", "B", "C"]),
  guardianshipRating: oneOf(["GOOD", "FAIR", "POOR"]),
  guardianshipSettledOn: optionalDay,
  aid: someOf(AID),
  interests: someOf(INTERESTS),
  dislikes: someOf(INTERESTS),
  dialects: someOf(DIALECTS),
  needs: optionalProse(500),
  wishes: optionalProse(500),
  availability: weekMask,
});

const slots = z.object({ slot1: role, slot2: role, slot3: role });

const wishesSomebody = (form: z.output<typeof slots>) =>
  form.slot1 !== null || form.slot2 !== null || form.slot3 !== null;
const ONE_SLOT = { path: ["slot1"], message: "CHOOSE_ONE" };

export const NewChildShape = fields
  .extend({ ...slots.shape, schoolId: listedId, priorityReason: oneOf(PRIORITY_REASONS) })
  .refine(wishesSomebody, ONE_SLOT);

export const EditChildShape = fields
  .extend({
    ...slots.shape,
    version,
    priorityReason: oneOf(PRIORITY_REASONS)
      .optional()
      .transform((reason) => reason ?? null),
  })
  .refine(wishesSomebody, ONE_SLOT);

type Profile = z.output<typeof fields>;

/** The form in the parts that the commands take. */
export function partsOf(form: Profile & z.output<typeof slots>) {
  const names = Object.keys(fields.shape) as (keyof Profile)[];
  const profile = Object.fromEntries(names.map((name) => [name, form[name]])) as unknown as Profile;
  return { profile, slots: [form.slot1, form.slot2, form.slot3] };
}
