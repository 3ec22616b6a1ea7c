import type { MatchInQuestion } from "~/data/matches/decision";
import { bookingInputs, checkTimes, type Where } from "~/data/matches/obstacles";
import { plansInstead } from "~/data/matches/plans-instead";
import { noneBecause, wishedContacts } from "~/data/matches/wished-contacts";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { isRunning } from "~/domain/match/lifecycle";
import { type ContactPlan, checkPlan } from "~/domain/schedule/plan";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { endContacts } from "../matches/end-contacts";
import { audit } from "../record/audit";
import { addContacts, planColumns } from "./add-contacts";
import { endOverdue } from "./extend-plans";
import { refusedBy, roomFor } from "./place";

/** A plan as it is wished. */
export interface WishedPlan extends ContactPlan, Partial<Where> {
  /** Days on which somebody has something else are left out; else the first of them refuses the plan. */
  leaveOut: boolean;
}

/**
 * Makes a plan and its contacts, all of them or none; the refusal names the first day that is taken, and by what. Seats
 * are chosen one by one by the database.
 */
export async function planContacts(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { leaveOut, roomId = null, supervisorId = null, ...wished }: WishedPlan,
): Promise<Verdict<{ contacts: number }>> {
  const { tx, now } = work;
  if (!isRunning(match.state) || match.state === "CLOSING") return refused("MATCH_NOT_ACTIVE");
  const { today, timeZone, checkEnds, policy } = match;
  const checked = checkPlan(wished, { today, ...policy });
  if (!checked.ok) return checked;
  await endOverdue(work, match.id);
  const beside = { matchId: match.id, mode: wished.mode, endedOn: null };
  if ((await tx.contactPlan.count({ where: beside })) > 0) return refused("PLAN_EXISTS", "mode");
  const where = { roomId, supervisorId };
  const room = await roomFor(work, match.schoolId, { ...where, mode: wished.mode });
  if (!room.ok) return room;
  const booking = { ...where, match, mode: wished.mode, minutes: wished.minutes };
  const inputs = await bookingInputs(work, booking);
  const frame = { timeZone, checkEnds, now, year: inputs.year };
  const { contacts, afterCheck, disturbed, plannedUntil } = wishedContacts({ ...wished, roomId }, frame);
  if (contacts.length === 0) return refused(noneBecause({ afterCheck, disturbed }), "startsOn");
  const checks = await checkTimes(work, booking, inputs, contacts);
  const free = contacts.filter((_, index) => !checks[index]?.obstacle);
  const first = checks.findIndex(({ obstacle }) => obstacle !== null);
  const [obstacle, slot] = [checks[first]?.obstacle, contacts[first]];
  if (obstacle && slot && (free.length === 0 || !leaveOut))
    return refusedBy(obstacle, slot, where, plansInstead({ ...wished, roomId }, inputs, frame));
  const plan = { ...wished, place: wished.place || (room.value?.nameZh ?? "") };
  const of = { matchId: match.id, schoolId: match.schoolId, timeZone, ...where };
  const { id: planId } = await tx.contactPlan.create({
    data: { ...of, ...planColumns(plan), plannedUntil, createdAt: now },
    select: { id: true },
  });
  await addContacts(work, match, { planId, plan, contacts: free, at: { ...where, seats: new Map() } });
  await audit(work, {
    action: "match.plan-made",
    subject: "match",
    subjectId: match.id,
    schoolId: match.schoolId,
    details: { planId, frequency: plan.frequency, contacts: free.length },
  });
  return passed({ contacts: free.length });
}

/** Ends one of the plans in force and cancels its contacts that lie ahead. */
export async function endPlan(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { planId }: { planId: string },
): Promise<Verdict> {
  const { tx } = work;
  const plan = await tx.contactPlan.findFirst({
    where: { id: planId, matchId: match.id, OR: [{ endedOn: null }, { endedOn: { gt: match.today } }] },
    select: { id: true },
  });
  if (!plan) return refused("STALE");
  await tx.$queryRaw`SELECT 1 FROM matches WHERE id = ${match.id}::uuid FOR UPDATE`;
  const cancelled = await endContacts(work, match, planId);
  await audit(work, {
    action: "match.plan-ended",
    subject: "match",
    subjectId: match.id,
    schoolId: match.schoolId,
    details: { planId, cancelled },
  });
  return passed();
}
