import type { ParamId } from "./choice";
import { type ColumnId, isSummed } from "./columns";

export type ReportArea = "console" | "district";

interface Report {
  /** Who may open it: coordinators for their schools, the district for all. */
  areas: readonly ReportArea[];
  params: readonly ParamId[];
  /** On the screen; the file and the paper have them too, and `further` behind them. */
  columns: readonly ColumnId[];
  further?: readonly ColumnId[];
}

/**
 * Every report (报表) of the site. An entry here, its statement in app/data/reports and its words in the catalogue make
 * a further one: screen, workbook, text file and paper follow from them.
 */
export const REPORTS = {
  children: {
    areas: ["console", "district"],
    params: ["school", "place", "rating", "risk", "did", "since", "by"],
    columns: ["child", "school", "grade", "place", "rating", "risk", "guardian", "phone"],
    further: [
      ...(["gender", "birthDate", "className", "boarding", "childState", "settledOn"] as const),
      ...(["hukou", "aid", "relation"] as const),
    ],
  },
  care: {
    areas: ["console", "district"],
    params: ["school", "town"],
    columns: ["school", "children", "settled", "good", "fair", "poor", "registered", "aided"],
    further: ["town", "minimumAllowance", "temporary", "medical", "housing", "otherAid"],
  },
  matches: {
    areas: ["console", "district"],
    params: ["school", "town"],
    columns: [
      ...(["school", "proposed", "agreed", "introduced", "active", "inReview", "closing"] as const),
      ...(["closed", "notMade", "matches"] as const),
    ],
    further: ["town"],
  },
  contacts: {
    areas: ["console", "district"],
    params: ["school", "from", "until"],
    columns: [
      ...(["month", "school", "planned", "held", "missed", "cancelled"] as const),
      ...(["checkIns", "reached", "contactMinutes"] as const),
    ],
  },
  volunteers: {
    areas: ["console", "district"],
    params: ["school", "from", "until"],
    columns: [
      ...(["volunteer", "school", "children", "checkIns", "contactMinutes"] as const),
      ...(["trainingMinutes", "checkUntil", "phone"] as const),
    ],
    further: ["role"],
  },
  visits: {
    areas: ["console", "district"],
    params: ["school", "from", "until"],
    columns: ["school", "round", "owed", "overdue", "dueSoon", "visited", "nobodyThere"],
    further: ["town"],
  },
  dropout: {
    areas: ["console", "district"],
    params: ["school", "town", "from", "until"],
    columns: [
      ...(["child", "school", "grade", "absentOn", "absentDays", "hinders"] as const),
      ...(["outcome", "contactsMade", "homeVisits", "talks", "lateSteps"] as const),
    ],
    further: ["town", "outcomeOn", "bureauToldOn"],
  },
  harm: {
    areas: ["district"],
    params: ["school", "town"],
    columns: ["school", "raised", "running", "late", "ended"],
    further: ["town"],
  },
  year: {
    areas: ["district"],
    params: ["year"],
    columns: ["item", "inYear", "byEnd"],
  },
} as const satisfies Record<string, Report>;

export type ReportId = keyof typeof REPORTS;
export const REPORT_IDS = Object.keys(REPORTS) as ReportId[];

export const reportOf = (id: ReportId): Report => REPORTS[id];

/** What leaves the site: the columns of the screen, then the further ones. */
export const wholeColumns = (id: ReportId): readonly ColumnId[] => {
  const { columns, further = [] } = reportOf(id);
  return [...columns, ...further];
};

export const summedColumns = (id: ReportId): ColumnId[] => wholeColumns(id).filter(isSummed);

export const reportsIn = (area: ReportArea): ReportId[] =>
  REPORT_IDS.filter((id) => reportOf(id).areas.includes(area));

/** Names of people stand in it. */
export const namesPeople = (id: ReportId) =>
  wholeColumns(id).some((column) => column === "child" || column === "volunteer");
