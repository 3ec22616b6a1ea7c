import type { Sealer } from "~/domain/access/sealed";
import type { RosterKind } from "~/domain/roster/kinds";
import { isRunning, rowsUntil } from "~/domain/roster/lifecycle";
import type { RowVerdict } from "~/domain/roster/outcome";
import type { Work } from "../work.server";
import { readingOf } from "./reading";
import { cellsOf, openRow } from "./row";
import { judgeOne, judgeRows } from "./rows";

export const ROWS_A_PAGE = 25;
/** Seconds after which a page of what runs looks again. */
const LOOK_AGAIN = 3;

/** Imports of a kind in the viewer's reach, the newest first. Two statements. */
export async function listRosters({ tx }: Work, kind: RosterKind, page: number) {
  const total = await tx.rosterImport.count({ where: { kind } });
  const pages = Math.max(1, Math.ceil(total / ROWS_A_PAGE));
  const at = Math.min(page, pages);
  const rows = await tx.rosterImport.findMany({
    where: { kind },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    skip: (at - 1) * ROWS_A_PAGE,
    take: ROWS_A_PAGE,
    select: {
      ...{ id: true, fileName: true, state: true, rowCount: true, createdAt: true },
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
      createdBy: { select: { name: true } },
    },
  });
  return { rows, total, page: at, pages };
}

export type ListedRoster = Awaited<ReturnType<typeof listRosters>>["rows"][number];

/** One import with a page of its rows. Six statements; null out of reach. */
export async function rosterPage(
  work: Work,
  vault: Sealer,
  kind: RosterKind,
  importId: string,
  view: { show?: RowVerdict; page: number },
) {
  const opened = await readingOf(work, kind, importId);
  if (!opened) return null;
  const { found, reading, zone } = opened;
  const { id, state, fileName, headings, mapping, rowCount, progress, version } = found;
  const counts = found.counts as Partial<Record<RowVerdict, number>>;
  const shown = view.show ? (counts[view.show] ?? 0) : rowCount;
  const pages = Math.max(1, Math.ceil(shown / ROWS_A_PAGE));
  const page = Math.min(view.page, pages);
  const listed = state === "READY" || state === "DONE";
  const stored = listed
    ? await work.tx.rosterRow.findMany({
        where: { importId, ...(view.show && { verdict: view.show }) },
        orderBy: { line: "asc" },
        skip: (page - 1) * ROWS_A_PAGE,
        take: ROWS_A_PAGE,
        select: {
          line: true,
          sealed: true,
          decision: true,
          verdict: true,
          faults: true,
          doubt: true,
          sameAs: true,
        },
      })
    : [];
  const judged = state === "READY" ? await judgeRows(work, vault, reading, stored, () => null) : [];
  const rows = stored.map(({ line, sealed, verdict, faults, doubt, sameAs }, at) => ({
    ...{
      line,
      verdict: verdict as RowVerdict,
      faults: faults as { field: string; code: string }[],
      doubt,
      sameAs,
    },
    name: cellsOf(openRow(vault, importId, { line, sealed }), reading.mapping).name ?? "",
    changes: judged[at]?.judged.changes ?? [],
  }));
  return {
    ...{
      id,
      state,
      fileName,
      headings,
      rowCount,
      progress,
      version,
      counts,
      rows,
      page,
      pages,
      shown,
      zone,
    },
    mapping: mapping as Record<string, number>,
    until: rowsUntil(found),
    refresh: isRunning(state) ? LOOK_AGAIN : null,
    heardAt: found.heardAt,
  };
}

export type RosterPage = NonNullable<Awaited<ReturnType<typeof rosterPage>>>;

/** One row to be corrected, with what is wrong with it; null once its import waits for nothing. */
export async function rosterRowPage(
  work: Work,
  vault: Sealer,
  kind: RosterKind,
  importId: string,
  line: number,
) {
  const opened = await readingOf(work, kind, importId);
  if (opened?.found.state !== "READY") return null;
  const row = await judgeOne(work, vault, opened.reading, line);
  if (!row) return null;
  const { version, headings } = opened.found;
  const { cells, judged, knownName, decision } = row;
  return {
    version,
    headings,
    mapping: opened.reading.mapping,
    line,
    cells,
    judged,
    decision,
    knownName,
  };
}

export type RosterRow = NonNullable<Awaited<ReturnType<typeof rosterRowPage>>>;
