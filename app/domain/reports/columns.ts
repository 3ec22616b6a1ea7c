/** How a cell is written: as it stands, as a day or a month, as the word of a code, as several such words, or as a number. */
export type CellKind = "text" | "day" | "month" | "word" | "words" | "number" | "figure";

/** Whose words a code has. */
export type WordSet =
  | "gender"
  | "grade"
  | "boarding"
  | "childState"
  | "rating"
  | "risk"
  | "hukou"
  | "aid"
  | "relation"
  | "mentorRole"
  | "round"
  | "item"
  | "hinder"
  | "dropoutOutcome";

interface Column {
  kind: CellKind;
  words?: WordSet;
  /** The cell leads to the child, or to the volunteer's application, of its row. */
  opens?: "child" | "applicant";
}

/** Every column that a report may have; a `number` is summed at the foot, a `figure` is not. */
export const COLUMNS = {
  child: { kind: "text", opens: "child" },
  volunteer: { kind: "text", opens: "applicant" },
  school: { kind: "text" },
  town: { kind: "text" },
  place: { kind: "text" },
  month: { kind: "month" },
  gender: { kind: "word", words: "gender" },
  birthDate: { kind: "day" },
  grade: { kind: "word", words: "grade" },
  className: { kind: "text" },
  boarding: { kind: "word", words: "boarding" },
  childState: { kind: "word", words: "childState" },
  rating: { kind: "word", words: "rating" },
  settledOn: { kind: "day" },
  risk: { kind: "word", words: "risk" },
  hukou: { kind: "word", words: "hukou" },
  aid: { kind: "words", words: "aid" },
  guardian: { kind: "text" },
  relation: { kind: "word", words: "relation" },
  phone: { kind: "text" },
  role: { kind: "word", words: "mentorRole" },
  checkUntil: { kind: "day" },
  children: { kind: "number" },
  proposed: { kind: "number" },
  agreed: { kind: "number" },
  introduced: { kind: "number" },
  active: { kind: "number" },
  inReview: { kind: "number" },
  closing: { kind: "number" },
  closed: { kind: "number" },
  notMade: { kind: "number" },
  matches: { kind: "number" },
  planned: { kind: "number" },
  held: { kind: "number" },
  missed: { kind: "number" },
  cancelled: { kind: "number" },
  checkIns: { kind: "number" },
  reached: { kind: "number" },
  contactMinutes: { kind: "number" },
  trainingMinutes: { kind: "number" },
  round: { kind: "word", words: "round" },
  owed: { kind: "number" },
  overdue: { kind: "number" },
  dueSoon: { kind: "number" },
  visited: { kind: "number" },
  nobodyThere: { kind: "number" },
  settled: { kind: "number" },
  good: { kind: "number" },
  fair: { kind: "number" },
  poor: { kind: "number" },
  registered: { kind: "number" },
  aided: { kind: "number" },
  minimumAllowance: { kind: "number" },
  temporary: { kind: "number" },
  medical: { kind: "number" },
  housing: { kind: "number" },
  otherAid: { kind: "number" },
  raised: { kind: "number" },
  running: { kind: "number" },
  late: { kind: "number" },
  ended: { kind: "number" },
  absentOn: { kind: "day" },
  absentDays: { kind: "figure" },
  hinders: { kind: "words", words: "hinder" },
  outcome: { kind: "word", words: "dropoutOutcome" },
  outcomeOn: { kind: "day" },
  bureauToldOn: { kind: "day" },
  contactsMade: { kind: "number" },
  homeVisits: { kind: "number" },
  talks: { kind: "number" },
  lateSteps: { kind: "number" },
  item: { kind: "word", words: "item" },
  inYear: { kind: "figure" },
  byEnd: { kind: "figure" },
} as const satisfies Record<string, Column>;

export type ColumnId = keyof typeof COLUMNS;

export const columnOf = (id: ColumnId): Column => COLUMNS[id];

/** The column whose place at the foot says that sums stand there. */
export const footLabel = (columns: readonly ColumnId[]): ColumnId | undefined =>
  columns.find((column) => !isNumeric(column));

/** Numbers stand right, and in a workbook they are numbers. */
export const isNumeric = (id: ColumnId) => ["number", "figure"].includes(COLUMNS[id].kind);

export const isSummed = (id: ColumnId) => COLUMNS[id].kind === "number";
