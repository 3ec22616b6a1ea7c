import type { StaffViewer } from "~/domain/access/viewer";
import type { Choice } from "~/domain/reports/choice";
import type { ColumnId } from "~/domain/reports/columns";
import { type ReportId, summedColumns } from "~/domain/reports/registry";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import { careReport, childrenReport } from "./of-children";
import { dropoutReport } from "./of-dropouts";
import { contactsReport, matchesReport, volunteersReport } from "./of-matches";
import { harmReport, visitsReport } from "./of-safety";
import { yearReport } from "./of-year";
import type { ReportScope } from "./scope";

export const PAGE_SIZE = 25;

/** One statement a report; its columns bear the names of the registry, and `s1` to `s4` say its order. */
const STATEMENTS: Record<ReportId, (scope: ReportScope) => Prisma.Sql> = {
  children: childrenReport,
  care: careReport,
  matches: matchesReport,
  contacts: contactsReport,
  volunteers: volunteersReport,
  visits: visitsReport,
  dropout: dropoutReport,
  harm: harmReport,
  year: yearReport,
};

export type Cell = string | number | string[] | null;
/** A row's cells, and whom it leads to. */
export type ReportRow = Partial<Record<ColumnId, Cell>> & {
  childId?: string;
  applicationId?: string;
};
export type ReportSums = Partial<Record<ColumnId, number>>;

export interface ReportAsked {
  id: ReportId;
  choice: Choice;
  english: boolean;
}

const ORDER = Prisma.sql`ORDER BY b.s1, b.s2, b.s3, b.s4`;
const base = ({ now }: Work, { id, choice, english }: ReportAsked) =>
  STATEMENTS[id]({ now, choice, english });

/** How many rows there are, and the sum of each column of numbers: the same for the screen, the files and the paper. */
async function totalsOf(work: Work, asked: ReportAsked): Promise<{ total: number; sums: ReportSums }> {
  const [row] = await work.tx.$queryRaw<[{ total: number; sums: ReportSums | null }]>`${totals(work, asked)}`;
  return { total: row.total, sums: { ...zeros(asked.id), ...row.sums } };
}

function totals(work: Work, asked: ReportAsked): Prisma.Sql {
  return Prisma.sql`
    WITH b AS MATERIALIZED (${base(work, asked)})
    SELECT (SELECT count(*)::int FROM b) AS total, (SELECT jsonb_object_agg(x.key, x.sum) FROM (
      SELECT e.key, sum(e.value::int) AS sum FROM b CROSS JOIN LATERAL jsonb_each_text(to_jsonb(b)) e
      WHERE e.key = ANY (${summedColumns(asked.id)}::text[]) GROUP BY 1) x) AS sums`;
}

const zeros = (id: ReportId) => Object.fromEntries(summedColumns(id).map((one) => [one, 0]));

/** What several reports come to, as each of their own pages says. One statement. */
export async function sumsOf<Id extends ReportId>(
  work: Work<StaffViewer>,
  asked: (ReportAsked & { id: Id })[],
): Promise<Record<Id, ReportSums>> {
  const parts = asked.map(
    (one) => Prisma.sql`SELECT ${one.id}::text AS id, k.sums FROM (${totals(work, one)}) k`,
  );
  const rows = await work.tx.$queryRaw<
    { id: Id; sums: ReportSums | null }[]
  >`${Prisma.join(parts, " UNION ALL ")}`;
  return Object.fromEntries(rows.map(({ id, sums }) => [id, { ...zeros(id), ...sums }])) as Record<
    Id,
    ReportSums
  >;
}

/** One page of a report with what all its pages come to. Two statements. */
export async function reportPage(work: Work<StaffViewer>, asked: ReportAsked, wished: number) {
  const { total, sums } = await totalsOf(work, asked);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(wished, pages);
  const rows = await work.tx.$queryRaw<ReportRow[]>`
    SELECT b.* FROM (${base(work, asked)}) b ${ORDER} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return { rows, total, sums, page, pages };
}

/** Every row of a report, for a file or the paper. Two statements. */
export async function wholeReport(work: Work<StaffViewer>, asked: ReportAsked) {
  const { total, sums } = await totalsOf(work, asked);
  const rows = await work.tx.$queryRaw<ReportRow[]>`SELECT b.* FROM (${base(work, asked)}) b ${ORDER}`;
  return { rows, total, sums };
}

export type WholeReport = Awaited<ReturnType<typeof wholeReport>>;
