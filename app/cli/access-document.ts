import type { From } from "~/domain/access/field-rule";
import { FIELDS } from "~/domain/access/fields";
import { REPORT_FIELDS, REPORT_READERS } from "~/domain/access/report-fields";
import { STAGE_OF, STAGES, type Stage } from "~/domain/access/stages";

const SAYS: Record<From, string> = {
  OWN: "own",
  OFFERED: "offered",
  AGREED: "agreed",
  PERMITTED: "permitted",
  MET: "met",
  NEVER: "–",
};

const MEANS: Record<Stage, string> = {
  OVER: "nothing: not offered yet, or over",
  OFFERED: "the volunteer is asked",
  AGREED: "the volunteer has accepted",
  PERMITTED: "the guardian has permitted it",
  MET: "mentor and child have been introduced",
};

/** docs/access.md, from the table that decides what pages show. */
export function accessDocument(): string {
  return `${[
    "# Who reads what about whom",
    "Written by `npm run docs:access` from `app/domain/access/fields.ts`, the table by which pages decide what they show; a test fails when the two differ, and another compares the grants of the database with it.",
    "Staff (coordinator, district administrator) read every field below of the schools that their grants reach, and nothing of others. A visitor reads none. Whoever visits homes reads name, grade, home and carer of the children that are theirs to visit; a counsellor name and class of children with an appointment; the tablet of the corner the given name of the child it was opened for. Nobody reads a hash of a password, a session or a link.",
    "## Stages of a match",
    table(["Stage", "States", "Means"], STAGES.map(stageRow)),
    "## Fields",
    "`own`: in rows about the reader, at any time. A stage: from that stage on, until the match is over. `–`: never.",
    ...subjects().map(([subject, rows]) =>
      [`### ${subject}`, table(["Field", "Stored in", "Volunteer", "Family"], rows)].join("\n\n"),
    ),
    "## Reports of harm",
    "From `app/domain/access/report-fields.ts`. Whoever a report is about never reads it; whoever raised it reads nothing of it afterwards; the district counts reports and reads one only where it stands in for an officer or nobody acted.",
    table(["Stored in", ...REPORT_READERS.map(readerWords)], reportRows()),
  ].join("\n\n")}\n`;
}

function stageRow(stage: Stage): string[] {
  const states = Object.entries(STAGE_OF).flatMap(([state, of]) => (of === stage ? [state] : []));
  return [stage.toLowerCase(), states.join(", "), MEANS[stage]];
}

function subjects(): [string, string[][]][] {
  const found = new Map<string, string[][]>();
  for (const [field, { column, volunteer, family }] of Object.entries(FIELDS)) {
    const [subject = "", name = ""] = field.split(".");
    const rows = found.get(subject) ?? [];
    rows.push([name, column, SAYS[volunteer], SAYS[family]]);
    found.set(subject, rows);
  }
  return [...found];
}

const readerWords = (reader: string) => reader.toLowerCase().replace("_", " ");

function reportRows(): string[][] {
  return Object.entries(REPORT_FIELDS).map(([column, readers]) => [
    column,
    ...REPORT_READERS.map((reader) => (readers.includes(reader) ? "yes" : "–")),
  ]);
}

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

function table(head: readonly string[], rows: readonly string[][]): string {
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
