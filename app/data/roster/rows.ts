import { rosterRow, type Sealer } from "~/domain/access/sealed";
import { type Mapping, ROSTER_FIELDS } from "~/domain/roster/columns";
import { type Decision, type Judged, judge, type KnownChild } from "~/domain/roster/judge";
import { type Cells, type Fault, type PlaceIds, type RosterChild, readRow } from "~/domain/roster/read-row";
import type { Work } from "../work.server";
import { knownChildren, personKey } from "./known";

/** What is needed to say what rows of one import would do. */
export interface Reading {
  importId: string;
  schoolId: number;
  mapping: Mapping;
  places: PlaceIds;
  today: Date;
}

export interface StoredRow {
  line: number;
  sealed: string;
  decision: string | null;
}

export interface JudgedRow {
  line: number;
  texts: string[];
  cells: Cells;
  child: RosterChild | null;
  known: KnownChild | null;
  judged: Judged;
  decision: Decision | null;
  personKey: string | null;
}

/** The texts of a row, as they stood in the file or were corrected since. */
export const openRow = (
  vault: Sealer,
  importId: string,
  { line, sealed }: { line: number; sealed: string },
) => JSON.parse(vault.open(sealed, rosterRow(importId, line))) as string[];

export const sealRow = (vault: Sealer, importId: string, line: number, texts: readonly string[]) =>
  vault.seal(JSON.stringify(texts), rosterRow(importId, line));

export const cellsOf = (texts: readonly string[], mapping: Mapping): Cells =>
  Object.fromEntries(
    ROSTER_FIELDS.flatMap((field) => {
      const column = mapping[field];
      return column === undefined ? [] : [[field, texts[column] ?? ""]];
    }),
  );

/**
 * What each of these rows would do now. `earlier` says which line before it is about the same person, `written` which
 * files are the import's own work. Two statements, however many rows there are.
 */
export async function judgeRows(
  work: Work,
  vault: Sealer,
  reading: Reading,
  rows: readonly StoredRow[],
  earlier: (child: RosterChild, key: string, line: number) => number | null,
  written: ReadonlySet<string> = new Set(),
): Promise<JudgedRow[]> {
  const read = rows.map(({ line, sealed, decision }) => {
    const texts = openRow(vault, reading.importId, { line, sealed });
    const cells = cellsOf(texts, reading.mapping);
    const { child, faults } = readRow(cells, reading);
    return { line, texts, cells, child, faults, decision: decision as Decision | null };
  });
  const known = await knownChildren(
    work,
    vault,
    reading.schoolId,
    read.flatMap(({ child }) => child ?? []),
    written,
  );
  return read.map(({ faults, ...row }) => {
    const { child, line, decision } = row;
    const key = child && personKey(vault, child);
    const found = child ? known.of(child) : [];
    const judged = judge(
      {
        ...{ child, faults: faults as Fault[], decision },
        earlier: child && key ? earlier(child, key, line) : null,
        numberTaken: child !== null && known.taken(child),
      },
      found,
    );
    return { ...row, personKey: key, judged, known: found.find(({ id }) => id === judged.childId) ?? null };
  });
}

/** One row by itself, with the first line before it that names the same person. */
export async function judgeOne(
  work: Work,
  vault: Sealer,
  reading: Reading,
  line: number,
): Promise<JudgedRow | null> {
  const { tx } = work;
  const { importId } = reading;
  const row = await tx.rosterRow.findUnique({
    where: { importId_line: { importId, line } },
    select: { line: true, sealed: true, decision: true },
  });
  if (!row) return null;
  const [alone] = await judgeRows(work, vault, reading, [row], () => null);
  if (!alone?.personKey) return alone ?? null;
  const twin = await tx.rosterRow.findFirst({
    where: { importId, line: { lt: line }, personKey: alone.personKey },
    orderBy: { line: "asc" },
    select: { line: true },
  });
  if (!twin) return alone;
  const [judged] = await judgeRows(work, vault, reading, [row], () => twin.line);
  return judged ?? null;
}
