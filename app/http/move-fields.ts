import { z } from "zod";
import { MOVE_REASONS } from "~/domain/schedule/move-request";
import { oneOf, optionalNote, tick } from "./fields";

/** A time on the school's clock, as an offer names it. */
export const localStart = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, "INVALID");

/** What a request to move a contact sends, from a mentor or from a family. */
export const MoveAsked = z.object({
  reason: oneOf(MOVE_REASONS),
  wishes: z.array(localStart).max(6).default([]),
  cannot: tick,
  note: optionalNote(200),
});
