import { childGap, GAP_TURNS, type GapFacts, gapState } from "~/domain/checkin/gap";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { policyOf } from "../places/policy";
import { schoolYear } from "../schedule/school-year";
import type { Work } from "../work.server";

/** Days of a parent's visit that a page still lists after it is over. */
const LATELY = 180;

/** The gap of one child with everything that it is counted from; null where the viewer does not see the child. Six statements. */
export async function childGapPage(work: Work, id: string) {
  const { tx, now } = work;
  const child = await tx.child.findFirst({
    where: { id, purgedAt: null },
    select: {
      id: true,
      name: true,
      schoolId: true,
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
      state: true,
      matches: {
        where: { state: { in: ["ACTIVE", "IN_REVIEW", "CLOSING"] } },
        orderBy: { activeAt: "asc" },
        select: {
          id: true,
          introducedAt: true,
          activeAt: true,
          volunteer: { select: { name: true, phone: true } },
          pauses: { orderBy: { startsOn: "desc" }, select: { startsOn: true, endsOn: true, endedOn: true } },
        },
      },
      absences: { select: { firstDay: true, lastDay: true } },
      parentReturns: {
        orderBy: { firstDay: "desc" },
        select: { id: true, firstDay: true, lastDay: true, note: true },
      },
    },
  });
  if (!child) return null;
  const zone = child.school.timeZone;
  const today = dayIn(now, zone);
  const heldOn = await heldDays(work, id, zone);
  const policy = await policyOf(work, child.schoolId);
  const matches = child.state === "MATCHED" ? child.matches : [];
  const started = matches.flatMap(({ introducedAt, activeAt }) => introducedAt ?? activeAt ?? []);
  const [first = now] = started.sort((a, b) => a.getTime() - b.getTime());
  const year = await schoolYear(work, child.schoolId, dayIn(first, zone), today);
  const facts: GapFacts = {
    year,
    heldOn,
    matches: matches.map(({ introducedAt, activeAt, pauses }) => ({
      startedOn: dayIn(introducedAt ?? activeAt ?? now, zone),
      pauses: pauses.map(({ startsOn, endsOn, endedOn }) => ({
        first: startsOn,
        last: endedOn ? addDays(endedOn, -1) : (endsOn ?? today),
      })),
    })),
    excused: [...child.absences, ...child.parentReturns].map(({ firstDay, lastDay }) => ({
      first: firstDay,
      last: lastDay,
    })),
  };
  const gap = childGap(facts, policy, today);
  const nudges = await tx.gapNudge.findMany({
    where: { childId: id, ...(gap && { since: gap.since }) },
    orderBy: [{ at: "desc" }, { personId: "asc" }],
    take: gap ? 20 : 0,
    select: { step: true, at: true, person: { select: { name: true } } },
  });
  const { absences: _, parentReturns, ...rest } = child;
  return {
    child: rest,
    gap,
    turn: gap && GAP_TURNS[gapState(gap.days, policy)],
    policy,
    nudges,
    returns: parentReturns.filter(({ lastDay }) => lastDay >= addDays(today, -LATELY)),
    today,
  };
}

export type ChildGapPage = NonNullable<Awaited<ReturnType<typeof childGapPage>>>;

/** The last day with a held contact and the last with a check-in that reached the child: no earlier one matters. */
async function heldDays({ tx }: Work, childId: string, zone: string): Promise<Date[]> {
  const [row] = await tx.$queryRaw<[{ held: Date | null; reached: Date | null }]>`
    SELECT (SELECT max(k.starts_at) FROM contacts k WHERE k.child_id = ${childId}::uuid AND k.state = 'HELD') AS held,
      (SELECT max(i.happened_on) FROM check_ins i WHERE i.child_id = ${childId}::uuid AND i.reached) AS reached`;
  return [...(row.held ? [dayIn(row.held, zone)] : []), ...(row.reached ? [row.reached] : [])];
}
