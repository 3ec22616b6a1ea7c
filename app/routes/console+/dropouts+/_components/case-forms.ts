import { z } from "zod";
import { OUTCOMES } from "~/domain/dropout/clock";
import { HINDERS, PARTIES, STEP_KINDS } from "~/domain/dropout/record";
import { clockMinutes, day, id, line, note, oneOf, optionalLine, optionalNote, someOf } from "~/http/fields";

const yes = oneOf(["YES", "NO"]).transform((answer) => answer === "YES");

/** The forms of a case, by what each asks for. */
export const Report = z.object({
  sinceOn: day,
  sinceTime: clockMinutes,
  noticedBy: line(100),
  hinders: someOf(HINDERS),
  said: optionalNote(1000),
});
export const Record = z.object({
  kind: oneOf(STEP_KINDS),
  doneOn: day,
  doneTime: clockMinutes,
  withWhom: optionalLine(200),
  reached: yes,
  parties: someOf(PARTIES),
  hinders: someOf(HINDERS),
  said: optionalNote(1000),
  promised: optionalNote(500),
});
export const Correct = z.object({ stepId: id, said: note(500) });
export const Close = z.object({
  outcome: oneOf(OUTCOMES),
  outcomeOn: day,
  outcomeWhere: optionalLine(200),
  outcomeNote: optionalNote(1000),
});
