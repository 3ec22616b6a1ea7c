import type { StaffViewer } from "~/domain/access/viewer";
import { silentDays } from "~/domain/child/due";
import { matchDue } from "~/domain/match/due";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import { LAST_ANSWER } from "./decision";
import { bothSeen, eitherCalled, type Sides } from "./sides";
import { MATCH_TABS, type MatchOnly, type MatchTab } from "./tabs";

export const PAGE_SIZE = 25;

export interface MatchFilter {
  state: MatchTab;
  /** Part of the name of the child or the volunteer, of its pinyin or the initials. */
  q: string;
  only?: MatchOnly;
  page: number;
}

type StaffWork = Work<StaffViewer>;

/** One page of matches, with how many there are under each tab. Three statements. */
export async function listMatches(work: StaffWork, filter: MatchFilter) {
  const counts = await matchCounts(work, filter);
  const total = counts[filter.state];
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const ids = total === 0 ? [] : await pageOfIds(work, { ...filter, page });
  return { counts, total, pages, page, rows: ids.length === 0 ? [] : await linesOf(work, ids) };
}

export type MatchLine = Awaited<ReturnType<typeof listMatches>>["rows"][number];

const SIDES: Sides = { child: Prisma.sql`m.child_id`, volunteer: Prisma.sql`m.volunteer_id` };
/** `m` the match, `s` its school with the cadence; row level security limits them to those both of whose sides are seen. */
const FROM = Prisma.sql`
  FROM matches m JOIN (SELECT s.id, (app.policy_of(s.id)).cadence_days AS cadence FROM schools s
    WHERE s.id = ANY ((SELECT app.schools())::int[]) OFFSET 0) s ON s.id = m.school_id`;

/** How many matches stand under each tab. One statement. */
export async function matchCounts(
  work: StaffWork,
  filter: Pick<MatchFilter, "q" | "only">,
): Promise<Record<MatchTab, number>> {
  const counts = MATCH_TABS.map((tab) => Prisma.sql`count(*) FILTER (WHERE ${underTab(tab, work)})::int`);
  const [row] = await work.tx.$queryRaw<{ counts: number[] }[]>`
    SELECT ARRAY[${Prisma.join(counts)}] AS counts ${FROM} WHERE ${matching(filter, work)}`;
  const named = MATCH_TABS.map((tab, index) => [tab, row?.counts[index] ?? 0]);
  return Object.fromEntries(named) as Record<MatchTab, number>;
}

async function pageOfIds(work: StaffWork, filter: MatchFilter): Promise<{ id: string; cadence: number }[]> {
  const order = ["ENDED", "ALL"].includes(filter.state)
    ? Prisma.sql`coalesce(m.closed_at, m.proposed_at) DESC`
    : Prisma.sql`coalesce(m.last_contact_at, m.active_at, m.answered_at, m.approved_at, m.proposed_at)`;
  return work.tx.$queryRaw<{ id: string; cadence: number }[]>`
    SELECT m.id, coalesce(s.cadence, 30) AS cadence ${FROM}
    WHERE ${underTab(filter.state, work)} AND ${matching(filter, work)}
    ORDER BY ${order}, m.id LIMIT ${PAGE_SIZE} OFFSET ${(filter.page - 1) * PAGE_SIZE}`;
}

// Answers for the same matches as isForStaff(matchDue(…)); a test compares the two.
function underTab(tab: MatchTab, { viewer, now }: StaffWork): Prisma.Sql {
  const me = Prisma.sql`${viewer.personId}::uuid`;
  switch (tab) {
    case "NEEDS_ME":
      return Prisma.sql`CASE m.state
        WHEN 'PROPOSED' THEN NOT EXISTS (SELECT FROM volunteers v WHERE v.id = m.volunteer_id AND v.person_id = ${me})
          AND NOT EXISTS (SELECT FROM match_approvals a WHERE a.match_id = m.id AND a.approver_id = ${me})
        WHEN 'APPROVED' THEN m.answer_by <= ${now}::timestamptz
        WHEN 'PERMITTED' THEN NOT ${contactAhead(now)} OR NOT EXISTS (SELECT FROM child_answers a WHERE a.match_id = m.id)
        WHEN 'CLOSING' THEN NOT ${contactAhead(now)}
        WHEN 'ACTIVE' THEN ${silent(now)} OR NOT EXISTS (SELECT FROM contact_plans p WHERE p.match_id = m.id AND p.ended_on IS NULL)
        ELSE m.state IN ('ACCEPTED', 'INTRODUCED', 'IN_REVIEW') END`;
    case "ACTIVE":
      return Prisma.sql`m.state IN ('ACTIVE', 'IN_REVIEW', 'CLOSING')`;
    case "ENDED":
      return Prisma.sql`m.state IN ('CLOSED', 'DECLINED', 'EXPIRED')`;
    case "ALL":
      return Prisma.sql`true`;
    default:
      return Prisma.sql`m.state = ${tab}::match_state`;
  }
}

function contactAhead(now: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM contacts k WHERE k.match_id = m.id AND k.state IN ('PLANNED', 'CONFIRMED') AND k.ends_at > ${now}::timestamptz)`;
}

function silent(now: Date): Prisma.Sql {
  return Prisma.sql`coalesce(m.last_contact_at, m.active_at) <= ${now}::timestamptz - (coalesce(s.cadence, 30) + 1) * interval '1 day'`;
}

function matching({ q, only }: Pick<MatchFilter, "q" | "only">, work: StaffWork): Prisma.Sql {
  const parts = [bothSeen(SIDES)];
  const called = eitherCalled(SIDES, q);
  if (called) parts.push(called);
  if (only === "overdue")
    parts.push(Prisma.sql`(m.state IN ('ACTIVE', 'IN_REVIEW') AND ${silent(work.now)})`);
  if (only === "me") parts.push(underTab("NEEDS_ME", work));
  return Prisma.join(parts, " AND ");
}

async function linesOf({ tx, viewer, now }: StaffWork, page: { id: string; cadence: number }[]) {
  const rows = await tx.match.findMany({
    where: { id: { in: page.map(({ id }) => id) } },
    select: {
      id: true,
      state: true,
      answerBy: true,
      proposedAt: true,
      activeAt: true,
      lastContactAt: true,
      closedAt: true,
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
      child: { select: { name: true, grade: true, priority: true } },
      volunteer: { select: { name: true, role: true, personId: true } },
      approvals: { select: { approverId: true } },
      plans: { where: { endedOn: null }, select: { id: true } },
      answers: LAST_ANSWER,
      contacts: {
        where: { state: { in: ["PLANNED", "CONFIRMED"] } },
        orderBy: { startsAt: "desc" },
        take: 1,
        select: { endsAt: true },
      },
    },
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return page.flatMap(({ id, cadence }) => {
    const row = found.get(id);
    if (!row) return [];
    const { approvals, plans, answers, contacts, volunteer, ...match } = row;
    const silence = silentDays(match, now);
    const approved = approvals.some(({ approverId }) => approverId === viewer.personId);
    const due = matchDue(
      {
        ...match,
        mayApprove: !approved && volunteer.personId !== viewer.personId,
        childAsked: answers.length > 0,
        lastPlannedEnds: contacts[0]?.endsAt ?? null,
        planned: plans.length > 0,
        silent: silence !== null && silence > cadence,
      },
      now,
    );
    return [{ ...match, volunteer: { name: volunteer.name, role: volunteer.role }, silence, cadence, due }];
  });
}
