import { z } from "zod";
import { OPENING_REASONS } from "~/domain/access/reason";
import { line, note, oneOf, ticked } from "~/http/fields";

/** The forms of a page with identity numbers; `whose` is the id of a person of that page. */
export const Save = z.object({ whose: z.uuid("CHOOSE"), number: line(40) });
export const Show = z.object({
  whose: z.uuid("CHOOSE"),
  reasonCode: oneOf(OPENING_REASONS),
  reason: note(200),
});
export const Remove = z.object({ whose: z.uuid("CHOOSE"), sure: ticked });
