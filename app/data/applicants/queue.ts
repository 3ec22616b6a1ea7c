import type { StaffViewer } from "~/domain/access/viewer";
import { dayIn } from "~/domain/shared/calendar-day";
import { APPLICANT_TABS, type ApplicantSort, type ApplicantTab } from "~/domain/volunteer/applicant-list";
import type { ItemStanding, ScreeningKind } from "~/domain/volunteer/screening-items";
import { standingOf } from "~/domain/volunteer/screening-items";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import { approvalsThatCount } from "./decision";
import { applicationsToday, underTab } from "./tabs";

export const PAGE_SIZE = 25;

export interface ApplicantFilter {
  tab: ApplicantTab;
  /** Part of a name, of its pinyin, or the initials. */
  q: string;
  /** Null: every school in reach. */
  school: number | null;
  sort: ApplicantSort;
  /** From 1. */
  page: number;
}

/** How many applications stand under each tab. One statement. */
export async function applicantCounts(
  work: Work<StaffViewer>,
  filter: Pick<ApplicantFilter, "q" | "school"> = { q: "", school: null },
): Promise<Record<ApplicantTab, number>> {
  const counts = APPLICANT_TABS.map(
    (tab) => Prisma.sql`count(*) FILTER (WHERE ${underTab(tab, work.viewer.personId)})::int`,
  );
  const [row] = await work.tx.$queryRaw<{ counts: number[] }[]>`
    SELECT ARRAY[${Prisma.join(counts)}] AS counts ${applicationsToday(work.now)} WHERE ${matching(filter)}`;
  const named = APPLICANT_TABS.map((tab, index) => [tab, row?.counts[index] ?? 0]);
  return Object.fromEntries(named) as Record<ApplicantTab, number>;
}

/** One page of the list, in its order. Two statements. */
export async function applicantQueue(work: Work<StaffViewer>, filter: ApplicantFilter) {
  const ids = await work.tx.$queryRaw<{ id: string }[]>`
    SELECT a.id ${applicationsToday(work.now)}
    WHERE ${underTab(filter.tab, work.viewer.personId)} AND ${matching(filter)}
    ORDER BY ${orderOf(filter)}, a.id LIMIT ${PAGE_SIZE} OFFSET ${(filter.page - 1) * PAGE_SIZE}`;
  const rows = await work.tx.application.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: {
      id: true,
      state: true,
      step: true,
      createdAt: true,
      submittedAt: true,
      decidedAt: true,
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
      volunteer: {
        select: { name: true, role: true, place: { select: { nameZh: true, nameEn: true } } },
      },
      items: { select: { kind: true, state: true, expiresOn: true } },
      approvals: { select: { approverId: true, approvedAt: true } },
    },
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap(({ id }) => {
    const row = found.get(id);
    return row ? [lineOf(row, work)] : [];
  });
}

type Row = Parameters<typeof approvalsThatCount>[0] & {
  id: string;
  step: number;
  createdAt: Date;
  submittedAt: Date | null;
  school: { nameZh: string; nameEn: string; timeZone: string };
  volunteer: {
    name: string;
    role: "FATHER" | "MOTHER" | null;
    place: { nameZh: string; nameEn: string } | null;
  };
  items: { kind: ScreeningKind; state: "OPEN" | "PASSED" | "FAILED"; expiresOn: Date | null }[];
  approvals: { approverId: string; approvedAt: Date }[];
};

function lineOf(row: Row, { now, viewer }: Work<StaffViewer>) {
  const today = dayIn(now, row.school.timeZone);
  const standings: { kind: ScreeningKind; standing: ItemStanding }[] = row.items.map((item) => ({
    kind: item.kind,
    standing: standingOf(item, today),
  }));
  const approvals = approvalsThatCount(row);
  return {
    id: row.id,
    state: row.state,
    step: row.step,
    createdAt: row.createdAt,
    submittedAt: row.submittedAt,
    school: row.school,
    name: row.volunteer.name,
    role: row.volunteer.role,
    place: row.volunteer.place,
    standings,
    checkEnds:
      row.items.find(({ kind, state }) => kind === "OFFENCE_CHECK" && state === "PASSED")?.expiresOn ?? null,
    approvals: approvals.length,
    approvedByMe: approvals.some(({ approverId }) => approverId === viewer.personId),
  };
}

export type ApplicantLine = ReturnType<typeof lineOf>;

function matching({ q, school }: Pick<ApplicantFilter, "q" | "school">): Prisma.Sql {
  const conditions = [Prisma.sql`true`];
  if (school !== null) conditions.push(Prisma.sql`a.school_id = ${school}::int`);
  if (q !== "") {
    const typed = likePattern(q);
    const spelled = likePattern(q.toLowerCase().replace(/\s+/g, ""));
    conditions.push(Prisma.sql`(v.name LIKE ${typed} OR v.sort_key LIKE ${spelled})`);
  }
  return Prisma.join(conditions, " AND ");
}

/** Anywhere in the text; what was typed is taken literally. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}

function orderOf({ sort }: ApplicantFilter): Prisma.Sql {
  switch (sort) {
    case "waiting":
      return Prisma.sql`coalesce(a.submitted_at, a.created_at)`;
    case "newest":
      return Prisma.sql`coalesce(a.submitted_at, a.created_at) DESC`;
    case "name":
      return Prisma.sql`v.sort_key`;
  }
}
