/** The lists of an officer, by the clock. */
export const REPORT_TABS = ["overdue", "new", "running", "closed"] as const;
export type ReportTab = (typeof REPORT_TABS)[number];
