import { z } from "zod";
import { clockTime, day, id, note, oneOf, optionalNote, version, whole } from "~/http/fields";

const MODES = ["VIDEO", "CALL"] as const;
const Place = z.object({ memberId: id, roomId: id, mode: oneOf(MODES), minutes: whole(5, 60) });
/** The school's wall clock. */
const when = z.string("CHOOSE").regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/, "CHOOSE");

/** What the address asks free times for. */
export const Wish = Place.extend({ on: day, time: clockTime });
export const Book = Place.extend({ when });
export const Move = Book.extend({ callId: id, version });
export const Record = z.object({ callId: id, version, how: oneOf(["HOLD", "MISS"]), outcome: note(300) });
export const Cancel = z.object({ callId: id, version, outcome: optionalNote(300) });

export const CALL_MODES = MODES;
export const CALL_MINUTES = [10, 15, 20, 30];
