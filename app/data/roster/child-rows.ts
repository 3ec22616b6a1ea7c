import type { Sealer } from "~/domain/access/sealed";
import { judge } from "~/domain/roster/judge";
import { type RosterChild, readRow } from "~/domain/roster/read-row";
import type { Work } from "../work.server";
import { knownChildren, personKey } from "./known";
import { type ChildReading, type ChildRow, cellsOfStored, type StoredRow } from "./row";

/** Which line before it is about the same child. */
export type Earlier = (child: RosterChild, key: string, line: number) => number | null;

/** What each of these rows would do to the files of the school, but for those that the import has written. Two statements, however many rows there are. */
export async function judgeChildren(
  work: Work,
  vault: Sealer,
  reading: ChildReading,
  rows: readonly StoredRow[],
  earlier: Earlier,
  written: ReadonlySet<string>,
): Promise<ChildRow[]> {
  const read = rows.map((stored) => {
    const row = cellsOfStored(vault, reading, stored);
    return { ...row, ...readRow(row.cells, reading) };
  });
  const known = await knownChildren(
    work,
    vault,
    reading.schoolId,
    read.flatMap(({ child }) => child ?? []),
    written,
  );
  return read.map(({ faults, child, ...row }) => {
    const key = child && personKey(vault, child);
    const found = child ? known.of(child) : [];
    const judged = judge(
      {
        ...{ child, faults, decision: row.decision },
        earlier: child && key ? earlier(child, key, row.line) : null,
        numberTaken: child !== null && known.taken(child),
      },
      found,
    );
    const meant = found.find(({ id }) => id === judged.subjectId) ?? null;
    return {
      ...row,
      ...{
        kind: "CHILDREN",
        said: child,
        judged,
        known: meant,
        personKey: key,
        knownName: meant?.name ?? "",
      },
    };
  });
}
