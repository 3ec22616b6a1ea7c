import type { Catalogue } from "../catalogue";
import type { refusalsConference as chinese } from "../zh-CN/refusalsConference";

/** Why something about the joint conference is not done. */
export const refusalsConference = {
  DEPARTMENT_EXISTS: "There is a department of this name already.",
  DEPARTMENT_RETIRED: "This department has been retired.",
  MEETING_NOT_PLANNED: "The meeting was held already.",
  MEETING_AHEAD: "The day of the meeting has not come yet.",
  MEETING_NOT_HELD: "Say first that the meeting was held.",
  ATTENDANCE_OPEN: "The attendance of some departments is not noted yet.",
  MINUTES_OPEN: "Some items have no minutes yet.",
  MEETING_CLOSED: "The minutes are closed and not changed any more; you may add to them.",
  MEETING_NOT_CLOSED: "The minutes are still open: change them instead.",
  ITEM_HAS_MINUTES: "This item has minutes or an action item and stays.",
  DUE_BEFORE_MEETING: "This is before the day of the meeting.",
  ACTION_SETTLED: "This action item is settled already.",
  DAY_OVER: "This day is over.",
} satisfies Catalogue<typeof chinese>;
