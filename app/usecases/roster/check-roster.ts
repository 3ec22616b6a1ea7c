import type { Vault } from "~/adapters/vault.server";
import type { Earlier } from "~/data/roster/child-rows";
import { readingOf } from "~/data/roster/reading";
import type { JudgedRow } from "~/data/roster/row";
import { judgeRows } from "~/data/roster/rows";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { isOfPeople, type RosterKind } from "~/domain/roster/kinds";
import { MOST_PEOPLE } from "~/domain/roster/people-columns";
import type { Opener } from "../round/run-round";

/** Rows looked at in one go: of people all that there may be, for they find each other by being judged together. */
export const batchOf = (kind: RosterKind) => (isOfPeople(kind) ? MOST_PEOPLE : 500);
/** Rows up to which a roster of children is checked, or written, before the page answers; one of people always is. */
export const AT_ONCE = 1000;

/** Which line said each person first, as a run goes through the lines in their order. */
export function firstLines(): Earlier {
  const people = new Map<string, number>();
  const numbers = new Map<string, number>();
  return (child, key, line) => {
    const { idNumber } = child;
    const first = people.get(key) ?? (idNumber ? numbers.get(idNumber) : undefined);
    if (first === undefined) {
      people.set(key, line);
      if (idNumber) numbers.set(idNumber, line);
    }
    return first === undefined || first === line ? null : first;
  };
}

/** The next rows of an import after a line, as they are stored. */
export const rowsAfter = ({ tx }: Work, importId: string, line: number, take: number) =>
  tx.rosterRow.findMany({
    where: { importId, line: { gt: line } },
    orderBy: { line: "asc" },
    take,
    select: { line: true, sealed: true, decision: true },
  });

/** Looks through every row of an import that is being checked, in transactions of its own; gives up when somebody says so. */
export async function checkRoster(
  open: Opener,
  vault: Vault,
  kind: RosterKind,
  importId: string,
): Promise<void> {
  const earlier = firstLines();
  for (let at: At | null = START; at !== null; ) {
    const from: At = at;
    at = await open((work) => checkSome(work, vault, { kind, importId }, from, earlier));
  }
}

/** The same in the transaction of a command, for what is small. */
export async function checkNow(
  work: Work<StaffViewer>,
  vault: Vault,
  kind: RosterKind,
  importId: string,
): Promise<void> {
  const earlier = firstLines();
  for (let at: At | null = START; at !== null; )
    at = await checkSome(work, vault, { kind, importId }, at, earlier);
}

/** The last line that was checked, and how many rows there are up to it. */
interface At {
  line: number;
  done: number;
}
const START: At = { line: 0, done: 0 };

/** Checks the next rows; null where nothing is left to do. */
async function checkSome(
  work: Work<StaffViewer>,
  vault: Vault,
  { kind, importId }: { kind: RosterKind; importId: string },
  { line, done: before }: At,
  earlier: Earlier,
): Promise<At | null> {
  const { tx, now } = work;
  const opened = await readingOf(work, kind, importId);
  if (opened?.found.state !== "CHECKING") return null;
  const { found, reading } = opened;
  const rows = await rowsAfter(work, importId, line, batchOf(kind));
  const last = rows.at(-1)?.line;
  if (last === undefined) {
    const counts = await countRows(work, importId);
    await tx.rosterImport.updateMany({
      where: { id: importId, state: "CHECKING" },
      data: { state: "READY", progress: 100, heardAt: now, counts, version: { increment: 1 } },
    });
    return null;
  }
  await keepVerdicts(work, importId, await judgeRows(work, vault, reading, rows, earlier));
  const done = before + rows.length;
  const progress = Math.min(99, Math.floor((done * 100) / Math.max(found.rowCount, 1)));
  await tx.rosterImport.updateMany({
    where: { id: importId, state: "CHECKING" },
    data: { progress, heardAt: now },
  });
  return { line: last, done };
}

export async function keepVerdicts(
  { tx }: Work,
  importId: string,
  rows: readonly JudgedRow[],
): Promise<void> {
  const said = rows.map((row) => ({
    ...{ line: row.line, verdict: row.judged.verdict, faults: row.judged.faults, doubt: row.judged.doubt },
    ...{ same_as: row.judged.sameAs, person_key: row.kind === "CHILDREN" ? row.personKey : null },
    [row.kind === "CHILDREN" ? "child_id" : "person_id"]: row.judged.subjectId,
  }));
  await tx.$executeRaw`
    UPDATE roster_rows r SET person_key = s.person_key, verdict = s.verdict, faults = s.faults, doubt = s.doubt,
      same_as = s.same_as, child_id = s.child_id, person_id = s.person_id
    FROM jsonb_to_recordset(${JSON.stringify(said)}::jsonb)
      AS s (line int, person_key text, verdict text, faults jsonb, doubt text, same_as int, child_id uuid, person_id uuid)
    WHERE r.import_id = ${importId}::uuid AND r.line = s.line`;
}

/** How many rows of each verdict there are. */
export async function countRows({ tx }: Work, importId: string): Promise<Record<string, number>> {
  const groups = await tx.rosterRow.groupBy({ by: ["verdict"], where: { importId }, _count: true });
  return Object.fromEntries(groups.flatMap(({ verdict, _count }) => (verdict ? [[verdict, _count]] : [])));
}
