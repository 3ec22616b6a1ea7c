import { z } from "zod";
import { DEPARTMENTS, OUTCOMES } from "~/domain/safeguarding/report";
import { clockTime, day, id, line, oneOf, optionalLine, optionalProse, prose } from "~/http/fields";

/** What the forms of a report send. */
export const PoliceTold = z.object({
  station: line(100),
  officer: optionalLine(50),
  day,
  time: clockTime,
  receiptNumber: optionalLine(60),
});
export const Receipt = z.object({ receiptNumber: line(60), note: optionalProse(2000) });
export const Said = z.object({ note: prose(2000) });
export const Notice = z.object({ department: oneOf(DEPARTMENTS), note: optionalProse(2000) });
export const HandOver = z.object({ toId: id, note: optionalProse(2000) });
export const Suspend = z.object({ volunteerId: id, note: optionalProse(2000) });
export const Close = z.object({ outcome: oneOf(OUTCOMES), note: prose(2000) });
