import type { Level, ReportState } from "./lifecycle";

const MINUTE = 60_000;

/** Minutes, by the school's policy. */
export interface ReportClock {
  /** Until the officers are reminded of a report that nobody acted on. */
  reportMinutes: number;
  /** Until the district is told of it. */
  reportDistrictMinutes: number;
  /** Until the receipt of the police is asked for; as long again, and the district is told. */
  receiptMinutes: number;
}

export interface RunningReport {
  state: ReportState;
  stateSince: Date;
}

/** When the officers are reminded and when the district is told, or null where nothing runs. */
export function deadlines(
  { state, stateSince }: RunningReport,
  clock: ReportClock,
): { due: Date; district: Date } | null {
  const after = (minutes: number) => new Date(stateSince.getTime() + minutes * MINUTE);
  if (state === "RAISED")
    return { due: after(clock.reportMinutes), district: after(clock.reportDistrictMinutes) };
  if (state === "POLICE_TOLD")
    return { due: after(clock.receiptMinutes), district: after(clock.receiptMinutes * 2) };
  return null;
}

/** How far a report must have been escalated by now. A deadline has passed at its very moment. */
export function levelAt(report: RunningReport, clock: ReportClock, now: Date): 0 | Level {
  const times = deadlines(report, clock);
  if (!times || now < times.due) return 0;
  return now < times.district ? 1 : 2;
}

export const isOverdue = (report: RunningReport, clock: ReportClock, now: Date): boolean =>
  levelAt(report, clock, now) > 0;
