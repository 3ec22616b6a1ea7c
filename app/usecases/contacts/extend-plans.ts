import { occurrences } from "~/adapters/recurrence.server";
import { matchInQuestion } from "~/data/matches/decision";
import { bookingInputs, checkTimes } from "~/data/matches/obstacles";
import { onSchoolDays } from "~/data/matches/school-days";
import { type ThinPlan, thinPlans } from "~/data/matches/thin-plans";
import { earlier } from "~/data/matches/wished-contacts";
import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { horizonOf } from "~/domain/schedule/plan";
import { dayOfStart } from "~/domain/schedule/series";
import { addDays } from "~/domain/shared/calendar-day";
import { audit } from "../record/audit";

/** Plans handled in one go. */
const BATCH = 20;

/**
 * Keeps the weeks ahead filled for every plan in force, and ends those whose last day is over; answers how many
 * contacts that made. A day on which one of the two has something else is left out: the plan goes on after it.
 */
export async function extendPlans(work: Work<SystemViewer>): Promise<number> {
  await endOverdue(work);
  let made = 0;
  for (const thin of await thinPlans(work, BATCH)) made += await extend(work, thin);
  return made;
}

/** A plan that was meant up to a day is over after it, so that another of its mode can be made. */
export async function endOverdue({ tx, now }: Work, matchId?: string): Promise<void> {
  const match = matchId ?? null;
  await tx.$executeRaw`
    UPDATE contact_plans SET ended_on = ends_on WHERE ended_on IS NULL AND ends_on < (${now}::timestamptz AT TIME ZONE time_zone)::date
      AND (${match}::uuid IS NULL OR match_id = ${match}::uuid)`;
}

async function extend(work: Work<SystemViewer>, { planId, matchId }: ThinPlan): Promise<number> {
  const { tx, now } = work;
  // Whoever closes the match, or extends its plan in another process, goes first or waits.
  await tx.$queryRaw`SELECT 1 FROM matches WHERE id = ${matchId}::uuid FOR UPDATE`;
  const match = await matchInQuestion(work, matchId);
  const plan = await tx.contactPlan.findFirst({ where: { id: planId, endedOn: null } });
  if (!match || !plan || !match.checkEnds) return 0;
  const { checkEnds, today, schoolId, childId, volunteerId } = match;
  const last = earlier(addDays(horizonOf(plan, today), -1), checkEnds);
  const from = addDays(plan.plannedUntil < today ? today : plan.plannedUntil, 1);
  if (last < from) return 0;
  const meant = occurrences(plan, from, addDays(last, 1)).filter(({ startsAt }) => startsAt > now);
  const { mode, place, timeZone, roomId, supervisorId, minutes } = plan;
  const booking = { match, mode, minutes, roomId, supervisorId };
  const inputs = await bookingInputs(work, booking);
  const later = onSchoolDays(meant, plan, { year: inputs.year, timeZone }).contacts.filter(
    ({ localStart }) => dayOfStart(localStart) <= checkEnds,
  );
  const checks = await checkTimes(work, booking, inputs, later);
  const free = later.flatMap((slot, index) => {
    const check = checks[index];
    return check?.busy ? [] : [{ slot, seated: check?.obstacle === null }];
  });
  await tx.contactPlan.update({ where: { id: planId }, data: { plannedUntil: last } });
  if (free.length === 0) return 0;
  const of = { matchId, planId, schoolId, childId, volunteerId, mode, place, timeZone };
  const { count } = await tx.contact.createMany({
    data: free.map(({ slot, seated }) => ({
      ...of,
      ...slot,
      // Where the room is full or shut by then, or the teacher elsewhere, the contact takes place without them.
      ...(seated && { roomId, supervisorId }),
      originalStart: slot.localStart,
    })),
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
