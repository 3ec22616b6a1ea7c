import { z } from "zod";
import { USUAL, USUAL_TIMES } from "~/domain/schedule/availability";
import { union, type Window } from "~/domain/schedule/windows";
import { day, hours, id, optionalLine, someOf, whole } from "./fields";

/** Names of the fields, from Monday. */
export const DAYS = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;

export const Hours = z.object({
  /** Not `version`: nobody has any hours to begin with, and that is 0. */
  hoursVersion: whole(0, 2_000_000_000),
  usual: someOf(USUAL),
  MON: hours(0),
  TUE: hours(1),
  WED: hours(2),
  THU: hours(3),
  FRI: hours(4),
  SAT: hours(5),
  SUN: hours(6),
});

export const NewAbsence = z.object({ firstDay: day, lastDay: day, note: optionalLine(100) });
export const DropAbsence = z.object({ absenceId: id });
export const Zone = z.object({ timeZone: z.string("REQUIRED").max(60, "INVALID") });

/** What was typed for each day, with the usual times that were ticked. */
export function enteredHours({ hoursVersion: version, usual, ...typed }: z.output<typeof Hours>): {
  version: number;
  windows: Window[];
} {
  const windows = union(
    DAYS.flatMap((weekday) => typed[weekday]),
    usual.flatMap((choice): Window[] => USUAL_TIMES[choice]),
  );
  return { version, windows };
}
