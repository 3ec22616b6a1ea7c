import { occurrences } from "~/adapters/recurrence.server";
import { clashesOf } from "~/data/matches/clashes";
import { matchInQuestion } from "~/data/matches/decision";
import { type ThinPlan, thinPlans } from "~/data/matches/thin-plans";
import { dayOf } from "~/data/matches/wished-contacts";
import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { PLANNED_WEEKS } from "~/domain/schedule/plan";
import { addDays } from "~/domain/shared/calendar-day";
import { audit } from "../record/audit";

/** Plans handled in one go. */
const BATCH = 20;

/**
 * Keeps the weeks ahead filled for every plan in force; answers how many contacts that made. A day on which one of the
 * two has something else is left out: the plan goes on after it.
 */
export async function extendPlans(work: Work<SystemViewer>): Promise<number> {
  let made = 0;
  for (const thin of await thinPlans(work, BATCH)) made += await extend(work, thin);
  return made;
}

async function extend(work: Work<SystemViewer>, { planId, matchId, last }: ThinPlan): Promise<number> {
  const { tx, now } = work;
  // Whoever closes the match, or extends its plan in another process, goes first or waits.
  await tx.$queryRaw`SELECT 1 FROM matches WHERE id = ${matchId}::uuid FOR UPDATE`;
  const match = await matchInQuestion(work, matchId);
  const plan = await tx.contactPlan.findFirst({ where: { id: planId, endedOn: null } });
  if (!match || !plan) return 0;
  const { checkEnds, today, schoolId, childId, volunteerId } = match;
  const from = addDays(last < today ? today : last, 1);
  const later = occurrences(plan, from, addDays(today, PLANNED_WEEKS * 7)).filter(
    ({ startsAt, localStart }) => startsAt > now && checkEnds !== null && dayOf(localStart) <= checkEnds,
  );
  const clashes = await clashesOf(work, match, plan.mode, later);
  const free = later.filter((_, index) => !clashes[index]);
  if (free.length === 0) return 0;
  const { mode, place, timeZone } = plan;
  const of = { matchId, planId, schoolId, childId, volunteerId, mode, place, timeZone };
  const { count } = await tx.contact.createMany({
    data: free.map((contact) => ({ ...of, ...contact })),
    skipDuplicates: true,
  });
  await audit(work, {
    action: "match.plan-continued",
    subject: "match",
    subjectId: matchId,
    schoolId,
    details: { planId, contacts: count },
  });
  return count;
}
