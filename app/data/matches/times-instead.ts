import type { FreeInputs } from "~/domain/schedule/free";
import { nextFreeSlots } from "~/domain/schedule/free-slots";
import type { Slot } from "~/domain/schedule/series";
import { clockOf } from "~/domain/schedule/windows";
import { momentOf } from "./obstacles";
import type { OtherValues } from "./plans-instead";

/** Days from the wished one on that are looked at, and times that are offered. */
const DAYS = 14;
const OFFERED = 4;

/** The next free times from the wished day on, those that suit everybody first. */
export function timesInstead(
  inputs: FreeInputs,
  wished: Slot,
  { now, checkEnds }: { now: Date; checkEnds: Date | null },
): OtherValues[] {
  const moment = momentOf(wished);
  return nextFreeSlots(inputs, {
    ...{ from: moment.day, days: DAYS, limit: OFFERED, notBefore: now },
    ...{ wished: moment, instead: null, usual: null, preferred: [], againstAdvice: true },
  })
    .filter(({ moment: { day } }) => checkEnds !== null && day <= checkEnds)
    .map(({ moment: { day, minute } }) => ({
      on: day.toISOString().slice(0, 10),
      startTime: clockOf(minute),
    }));
}
