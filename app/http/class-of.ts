import { z } from "zod";
import { optionalLine } from "./fields";

/** A class, in an address or a form. */
export const ClassOf = z.object({
  school: z.coerce.number().int().min(1).max(2_000_000_000),
  grade: z.coerce.number().int().min(1).max(9),
  className: optionalLine(20),
});
