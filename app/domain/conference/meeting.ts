import { passed, refused, type Verdict } from "../shared/verdict";
import type { Attendance, MeetingState } from "./codes";

/** A meeting was held on its day or later. `onDay` and `today` are dates of the district. */
export function hold(
  { state, onDay }: { state: MeetingState; onDay: Date },
  today: Date,
): Verdict<undefined, "MEETING_NOT_PLANNED" | "MEETING_AHEAD"> {
  if (state !== "PLANNED") return refused("MEETING_NOT_PLANNED");
  if (onDay > today) return refused("MEETING_AHEAD");
  return passed();
}

interface Minutes {
  state: MeetingState;
  seats: readonly { attendance: Attendance | null }[];
  items: readonly { said: string; decided: string }[];
}

/** Minutes are closed once, when each invited department has its attendance and each item its words. */
export function close({
  state,
  seats,
  items,
}: Minutes): Verdict<undefined, "MEETING_NOT_HELD" | "ATTENDANCE_OPEN" | "MINUTES_OPEN"> {
  if (state !== "HELD") return refused("MEETING_NOT_HELD");
  if (seats.some(({ attendance }) => attendance === null)) return refused("ATTENDANCE_OPEN");
  if (items.some(({ said, decided }) => `${said}${decided}`.trim() === "")) return refused("MINUTES_OPEN");
  return passed();
}

export type ActionStage = "AHEAD" | "OVERDUE" | "DONE" | "DROPPED";

/** An action is in time on its own day. */
export function actionStage(
  { state, dueOn }: { state: "OPEN" | "DONE" | "DROPPED"; dueOn: Date },
  today: Date,
): ActionStage {
  if (state !== "OPEN") return state;
  return dueOn < today ? "OVERDUE" : "AHEAD";
}

/** Days before the day of an action on which its owner is reminded. */
export const ACTION_NOTICE_DAYS = 3;
