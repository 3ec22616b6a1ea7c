/** Minutes of the day on the reader's own clock; the same twice: never quiet. */
import { DISTRICT_ZONE } from "../shared/zones";
export interface QuietHours {
  from: number;
  until: number;
  timeZone: string;
}

/** 21:30 to 7:30. */
export const USUAL_QUIET: QuietHours = { from: 1290, until: 450, timeZone: DISTRICT_ZONE };

const DAY = 1440;

/** The moment from which a message may go out, or null where it may go out now. */
export function quietUntil(now: Date, { from, until, timeZone }: QuietHours): Date | null {
  const minute = minuteOf(now, timeZone);
  const quiet = from <= until ? minute >= from && minute < until : minute >= from || minute < until;
  if (!quiet) return null;
  const wait = (until - minute + DAY) % DAY;
  const end = new Date(Math.floor(now.getTime() / 60_000) * 60_000 + wait * 60_000);
  // Where the clocks change on the way, the minute is corrected once.
  const off = until - minuteOf(end, timeZone);
  return new Date(end.getTime() + (Math.abs(off) < DAY / 2 ? off : 0) * 60_000);
}

function minuteOf(moment: Date, timeZone: string): number {
  const [hour = 0, minute = 0] = new Intl.DateTimeFormat("sv-SE", { timeZone, timeStyle: "short" })
    .format(moment)
    .split(":")
    .map(Number);
  return hour * 60 + minute;
}
