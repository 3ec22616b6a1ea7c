import type { Sealer } from "~/domain/access/sealed";
import { isOfPeople } from "~/domain/roster/kinds";
import type { Work } from "../work.server";
import { type Earlier, judgeChildren } from "./child-rows";
import { judgeStaff, judgeVolunteers } from "./people-rows";
import type { JudgedRow, Reading, StoredRow } from "./row";

/**
 * What each of these rows would do now. `earlier` says which line before it is about the same child, `written` which
 * files are the import's own work; rows of people find each other by themselves, and are therefore judged all together.
 */
export async function judgeRows(
  work: Work,
  vault: Sealer,
  reading: Reading,
  rows: readonly StoredRow[],
  earlier: Earlier,
  written: ReadonlySet<string> = new Set(),
): Promise<JudgedRow[]> {
  switch (reading.kind) {
    case "CHILDREN":
      return judgeChildren(work, vault, reading, rows, earlier, written);
    case "VOLUNTEERS":
      return judgeVolunteers(work, vault, reading, rows);
    case "STAFF":
      return judgeStaff(work, vault, reading, rows);
  }
}

const STORED = { line: true, sealed: true, decision: true } as const;

/** One row by itself, with the first line before it that names the same person. */
export async function judgeOne(
  work: Work,
  vault: Sealer,
  reading: Reading,
  line: number,
): Promise<JudgedRow | null> {
  const { tx } = work;
  const { importId } = reading;
  if (isOfPeople(reading.kind)) {
    const rows = await tx.rosterRow.findMany({
      where: { importId, line: { lte: line } },
      orderBy: { line: "asc" },
      select: STORED,
    });
    const judged = await judgeRows(work, vault, reading, rows, () => null);
    return judged.find((row) => row.line === line) ?? null;
  }
  const row = await tx.rosterRow.findUnique({
    where: { importId_line: { importId, line } },
    select: STORED,
  });
  if (!row) return null;
  const [alone] = await judgeRows(work, vault, reading, [row], () => null);
  const personKey = alone?.kind === "CHILDREN" && alone.personKey;
  if (!personKey) return alone ?? null;
  const twin = await tx.rosterRow.findFirst({
    where: { importId, line: { lt: line }, personKey },
    orderBy: { line: "asc" },
    select: { line: true },
  });
  if (!twin) return alone;
  const [judged] = await judgeRows(work, vault, reading, [row], () => twin.line);
  return judged ?? null;
}
