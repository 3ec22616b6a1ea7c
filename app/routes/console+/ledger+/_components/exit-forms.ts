import { z } from "zod";
import { EXIT_REASONS } from "~/domain/ledger/exit";
import { day, id, note, oneOf, optionalNote } from "~/http/fields";

export const ChildParams = z.object({ childId: id });
export const LeaveShape = z.object({ reason: oneOf(EXIT_REASONS), leftOn: day, note: optionalNote(300) });
export const BackShape = z.object({ backOn: day, because: note(200) });
