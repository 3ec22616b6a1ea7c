import { z } from "zod";
import { IDENTITY_CHECKS, REQUEST_KINDS } from "~/domain/privacy/request";
import { day, id, line, note, oneOf, optionalNote } from "~/http/fields";

/** The forms of a page about one person's data. */
export const Ask = z.object({
  kind: oneOf(REQUEST_KINDS),
  askedBy: line(60),
  identityCheck: oneOf(IDENTITY_CHECKS),
  wish: optionalNote(500),
  receivedOn: day,
});
export const Export = z.object({ reason: note(200) });
export const SetHold = z.object({ reason: note(200) });
export const LiftHold = z.object({ holdId: id });
