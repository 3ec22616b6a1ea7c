import { clashesOf, firstClash } from "~/data/matches/clashes";
import type { MatchInQuestion } from "~/data/matches/decision";
import { noneBecause, wishedContacts } from "~/data/matches/wished-contacts";
import { obstaclesIn } from "~/data/rooms/seated-times";
import { yearAhead } from "~/data/schedule/school-year";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { isRunning } from "~/domain/match/lifecycle";
import { type ContactPlan, checkPlan } from "~/domain/schedule/plan";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { endContacts } from "../matches/end-contacts";
import { audit } from "../record/audit";
import { addContacts, planColumns } from "./add-contacts";
import { endOverdue } from "./extend-plans";

/** A plan as it is wished. */
export interface WishedPlan extends ContactPlan {
  /** Days on which somebody has something else are left out; else the first of them refuses the plan. */
  leaveOut: boolean;
  /** Where they sit; seats are chosen one by one. */
  roomId?: string | null;
}

/** Makes a plan and its contacts, all of them or none; the refusal names the first day that is taken. */
export async function planContacts(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { leaveOut, roomId = null, ...wished }: WishedPlan,
): Promise<Verdict<{ contacts: number }>> {
  const { tx, now } = work;
  let plan: ContactPlan = wished;
  if (!isRunning(match.state) || match.state === "CLOSING") return refused("MATCH_NOT_ACTIVE");
  const { today, timeZone, checkEnds, policy } = match;
  const checked = checkPlan(plan, { today, ...policy });
  if (!checked.ok) return checked;
  await endOverdue(work, match.id);
  const year = await yearAhead(work, match.schoolId, today);
  const { contacts, afterCheck, disturbed, plannedUntil } = wishedContacts(
    { ...plan, roomId },
    { timeZone, checkEnds, now, year },
  );
  if (contacts.length === 0) return refused(noneBecause({ afterCheck, disturbed }), "startsOn");
  const clashes = await clashesOf(work, match, plan.mode, contacts);
  let free = contacts.filter((_, index) => !clashes[index]);
  if (free.length === 0 || (free.length < contacts.length && !leaveOut))
    return refused(firstClash(contacts, clashes), "startTime");
  if (roomId) {
    const { mode, minutes } = plan;
    const there = await obstaclesIn(work, { roomId, match, mode, minutes }, free);
    if (!there) return refused("ROOM_FOR_SOMETHING_ELSE", "roomId");
    const obstacle = there.obstacles.find((one) => one !== null);
    free = free.filter((_, index) => !there.obstacles[index]);
    if (obstacle && (free.length === 0 || !leaveOut)) return refused(obstacle.why, "roomId");
    plan = { ...plan, place: plan.place || there.room.nameZh };
  }
  const of = { matchId: match.id, schoolId: match.schoolId, timeZone, roomId };
  const { id: planId } = await tx.contactPlan.create({
    data: { ...of, ...planColumns(plan), plannedUntil, createdAt: now },
    select: { id: true },
  });
  const at = { roomId, supervisorId: null, seats: new Map<string, number>() };
  await addContacts(work, match, { planId, plan, contacts: free, at });
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
