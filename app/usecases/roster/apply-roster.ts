import type { Vault } from "~/adapters/vault.server";
import { readingOf } from "~/data/roster/reading";
import { judgeRows } from "~/data/roster/rows";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { isOfPeople, type RosterKind } from "~/domain/roster/kinds";
import { isRunning, STALLED_MINUTES } from "~/domain/roster/lifecycle";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import type { Opener } from "../round/run-round";
import { AT_ONCE, batchOf, countRows, firstLines, rowsAfter } from "./check-roster";
import { type RosterAsked, takeRoster } from "./take-roster";
import { writeRows } from "./write-rows";

/** Confirms an import. What is small is written here, a large one after this transaction, at once or not at all. */
export async function applyRoster(
  work: Work<StaffViewer>,
  vault: Vault,
  asked: RosterAsked,
): Promise<Verdict<boolean>> {
  const taken = await takeRoster(work, asked, "APPLY");
  if (!taken.ok) return taken;
  const { id, rowCount } = taken.value;
  const counts = await countRows(work, id);
  if (!counts.NEW && !counts.CHANGED) return refused("NOTHING_NEW");
  await work.tx.rosterImport.updateMany({
    where: { id },
    data: { state: "WRITING", progress: 0, heardAt: work.now },
  });
  if (rowCount > AT_ONCE && !isOfPeople(asked.kind)) return passed(true);
  const written = await writeAll(work, vault, asked.kind, id, () => true);
  return written ? passed(false) : refused("ROSTER_MOVED");
}

/** Writes a large import in one transaction. How far it is, is told beside it; whoever gives it up leaves nothing of it. */
export async function runApply(
  open: Opener,
  vault: Vault,
  kind: RosterKind,
  importId: string,
): Promise<void> {
  let telling = false;
  let running = true;
  const tell = (progress: number) => {
    if (telling) return running;
    telling = true;
    // The embedded database has one connection: there this waits for the end, and finds nothing to tell.
    open(async ({ tx, now }) => {
      const { count } = await tx.rosterImport.updateMany({
        where: { id: importId, state: "WRITING" },
        data: { progress, heardAt: now },
      });
      if (count === 0) running = false;
    })
      .catch(() => undefined)
      .finally(() => {
        telling = false;
      });
    return running;
  };
  const done = await open(async (work) => {
    if (!(await writeAll(work, vault, kind, importId, tell))) throw new Moved();
    return true;
  }).catch((error) => {
    if (error instanceof Moved) return false;
    throw error;
  });
  if (!done) await open((work) => backToReady(work, importId));
}

class Moved extends Error {}

/** False when a row would do something else now than what was looked at, or when somebody gave the import up. */
async function writeAll(
  work: Work<StaffViewer>,
  vault: Vault,
  kind: RosterKind,
  importId: string,
  tell: (progress: number) => boolean,
): Promise<boolean> {
  const { tx, now } = work;
  const opened = await readingOf(work, kind, importId);
  if (opened?.found.state !== "WRITING") return false;
  const { found, reading } = opened;
  const seen = await verdictsOf(work, importId);
  const earlier = firstLines();
  const written = new Set<string>();
  let done = 0;
  for (let line = 0; ; ) {
    const rows = await rowsAfter(work, importId, line, batchOf(kind));
    const last = rows.at(-1)?.line;
    if (last === undefined) break;
    const judged = await judgeRows(work, vault, reading, rows, earlier, written);
    if (judged.some((row) => row.judged.verdict !== seen.get(row.line))) return false;
    if (!(await writeRows(work, vault, reading, judged, written))) return false;
    done += rows.length;
    line = last;
    if (!tell(Math.min(99, Math.floor((done * 100) / Math.max(found.rowCount, 1))))) return false;
  }
  const counts = await countRows(work, importId);
  const { count } = await tx.rosterImport.updateMany({
    where: { id: importId, state: "WRITING" },
    data: { state: "DONE", progress: 100, appliedAt: now, heardAt: now, counts, version: { increment: 1 } },
  });
  if (count === 0) return false;
  await audit(work, {
    action: "roster.written",
    subject: "roster",
    subjectId: importId,
    schoolId: found.schoolId,
    details: { kind, ...counts },
  });
  return true;
}

async function verdictsOf({ tx }: Work, importId: string): Promise<Map<number, string | null>> {
  const rows = await tx.$queryRaw<{ line: number; verdict: string | null }[]>`
    SELECT line, verdict FROM roster_rows WHERE import_id = ${importId}::uuid`;
  return new Map(rows.map(({ line, verdict }) => [line, verdict]));
}

/** What could not be finished waits for somebody to look at it again; nothing of it was written. */
export async function backToReady({ tx, now }: Work, importId: string): Promise<void> {
  await tx.rosterImport.updateMany({
    where: { id: importId, state: { in: ["WRITING", "CHECKING"] } },
    data: { state: "MAPPING", progress: 0, heardAt: now, version: { increment: 1 } },
  });
}

/** Gives back what a process that ended left running. */
export async function giveBackStalled(
  work: Work,
  importId: string,
  state: Parameters<typeof isRunning>[0],
  heardAt: Date,
) {
  const stalled = isRunning(state) && work.now.getTime() - heardAt.getTime() > STALLED_MINUTES * 60_000;
  if (stalled) await backToReady(work, importId);
  return stalled;
}
