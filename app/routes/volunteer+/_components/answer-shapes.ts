import { z } from "zod";
import { CONTACT_MODES, DIALECTS, INTERESTS } from "~/domain/shared/leanings";
import {
  chosen,
  listedId,
  optionalLine,
  optionalProse,
  personName,
  phone,
  someOf,
  weekMask,
  whole,
} from "~/http/fields";

/** Parts of the application's and the profile's forms. What is empty is kept as empty; the rules ask for it. */
export const timeShape = {
  availability: weekMask,
  capacity: chosen(1, 3),
  contactModes: someOf(CONTACT_MODES),
  travelMetres: whole(0, 200_000),
};

export const leaningShape = {
  interests: someOf(INTERESTS),
  dislikes: someOf(INTERESTS),
  dialects: someOf(DIALECTS),
};

export const occupation = optionalLine(40);
export const about = optionalProse(300);
export const placeId = listedId.optional().transform((id) => id ?? null);
export const maybePhone = phone.optional().transform((number) => number ?? "");
export const referee = z
  .object({
    name: personName.optional().transform((name) => name ?? ""),
    relation: optionalLine(40),
    phone: maybePhone,
  })
  // A group of which nothing was typed does not arrive at all.
  .default({ name: "", relation: "", phone: "" });
