import { rosterRow, type Sealer } from "~/domain/access/sealed";
import type { KnownChild } from "~/domain/roster/judge";
import type { KnownVolunteer } from "~/domain/roster/judge-people";
import type { RosterKind } from "~/domain/roster/kinds";
import type { Decision, Judged } from "~/domain/roster/outcome";
import type { PlaceIds } from "~/domain/roster/places";
import type { RosterColleague, RosterVolunteer, Scopes } from "~/domain/roster/read-people";
import type { RosterChild } from "~/domain/roster/read-row";
import type { Mapping } from "~/domain/roster/sheet";

interface ReadingOf<K extends RosterKind> {
  kind: K;
  importId: string;
  mapping: Mapping;
  today: Date;
}

interface OfSchool {
  schoolId: number;
  places: PlaceIds;
}

export type ChildReading = ReadingOf<"CHILDREN"> & OfSchool;
export type VolunteerReading = ReadingOf<"VOLUNTEERS"> & OfSchool;
export type StaffReading = ReadingOf<"STAFF"> & { schoolId: null; scopes: Scopes };
/** What is needed to say what rows of one import would do. */
export type Reading = ChildReading | VolunteerReading | StaffReading;

export interface StoredRow {
  line: number;
  sealed: string;
  decision: string | null;
}

interface RowOf<K extends RosterKind, T> {
  kind: K;
  line: number;
  texts: string[];
  cells: Record<string, string>;
  decision: Decision | null;
  /** What the row says; null where it cannot be read. */
  said: T | null;
  judged: Judged;
  /** How whoever is meant is called. */
  knownName: string;
}

export type ChildRow = RowOf<"CHILDREN", RosterChild> & {
  known: KnownChild | null;
  personKey: string | null;
};
export type VolunteerRow = RowOf<"VOLUNTEERS", RosterVolunteer> & { known: KnownVolunteer | null };
export type StaffRow = RowOf<"STAFF", RosterColleague>;
export type JudgedRow = ChildRow | VolunteerRow | StaffRow;

/** The texts of a row, as they stood in the file or were corrected since. */
export const openRow = (
  vault: Sealer,
  importId: string,
  { line, sealed }: { line: number; sealed: string },
) => JSON.parse(vault.open(sealed, rosterRow(importId, line))) as string[];

export const sealRow = (vault: Sealer, importId: string, line: number, texts: readonly string[]) =>
  vault.seal(JSON.stringify(texts), rosterRow(importId, line));

export const cellsOf = (texts: readonly string[], mapping: Mapping): Record<string, string> =>
  Object.fromEntries(
    Object.entries(mapping).flatMap(([field, column]) =>
      column === undefined ? [] : [[field, texts[column] ?? ""]],
    ),
  );

/** A stored row by its fields. */
export function cellsOfStored(vault: Sealer, reading: Reading, { line, sealed, decision }: StoredRow) {
  const texts = openRow(vault, reading.importId, { line, sealed });
  return { line, texts, cells: cellsOf(texts, reading.mapping), decision: decision as Decision | null };
}
