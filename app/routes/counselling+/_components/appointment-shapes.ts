import { z } from "zod";
import { clockTime, day, id, note, oneOf, prose, tick, version, whole } from "~/http/fields";

export const Book = z.object({ version, roomId: id, on: day, time: clockTime, minutes: whole(10, 120) });
export const Record = z.object({ version, how: oneOf(["HOLD", "MISS", "CANCEL"]) });
export const Note = z.object({ text: note(4000) });
export const HandOver = z.object({ toId: id });
export const Harm = z.object({ account: prose(4000), danger: tick });
