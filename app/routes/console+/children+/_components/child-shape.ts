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

/** Who is responsible is assessed on a page of its own, with its history. */
const standing = fields.omit({ guardianshipRating: true, guardianshipSettledOn: true });

export const EditChildShape = standing
  .extend({
    ...slots.shape,
    version,
    priorityReason: oneOf(PRIORITY_REASONS)
      .optional()
      .transform((reason) => reason ?? null),
  })
  .refine(wishesSomebody, ONE_SLOT);

type Profile = z.output<typeof fields>;
type Standing = z.output<typeof standing>;
type Wished = z.output<typeof slots>;

function picked<T extends object>(names: readonly string[], form: T) {
  return Object.fromEntries(Object.entries(form).filter(([name]) => names.includes(name)));
}

/** A new child's form in the parts that the command takes. */
export function newPartsOf(form: Profile & Wished) {
  return { profile: picked(Object.keys(fields.shape), form) as unknown as Profile, slots: slotsOf(form) };
}

/** The same of a change. */
export function partsOf(form: Standing & Wished) {
  return { profile: picked(Object.keys(standing.shape), form) as unknown as Standing, slots: slotsOf(form) };
}

const slotsOf = ({ slot1, slot2, slot3 }: Wished) => [slot1, slot2, slot3];
