/** The six departments that the district's report names; the others are the district's to add. */
const NAMED_DEPARTMENTS = [
  "GOVERNANCE",
  "PUBLIC_SECURITY",
  "PROCURATORATE",
  "COURT",
  "EDUCATION",
  "CIVIL_AFFAIRS",
] as const;
export type NamedDepartment = (typeof NAMED_DEPARTMENTS)[number];

export const isNamed = (code: string | null): code is NamedDepartment =>
  NAMED_DEPARTMENTS.some((one) => one === code);

/** Open matters of the site that a chair may put on the table, in the order in which they are proposed. */
export const MATTERS = [
  "OVERDUE_ACTIONS",
  "OPEN_ACTIONS",
  "LATE_REPORTS",
  "RUNNING_REPORTS",
  "UNSIGNED",
  "CARE_ALERTS",
  "EXPIRED_CHECKS",
  "OVERDUE_VISITS",
  "GAPS",
  "UNPAIRED",
] as const;
export type Matter = (typeof MATTERS)[number];

export const isMatter = (code: string | null): code is Matter => MATTERS.some((one) => one === code);

export const ATTENDANCE = ["PRESENT", "SENT", "EXCUSED", "ABSENT"] as const;
export type Attendance = (typeof ATTENDANCE)[number];

export type MeetingState = "PLANNED" | "HELD" | "CLOSED";

/** What may be written to an action that is open. */
export const ACTION_WORDS = ["UPDATE", "PUT_OFF", "DONE", "DROPPED"] as const;
export type ActionWord = (typeof ACTION_WORDS)[number];
