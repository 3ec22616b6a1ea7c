import { clashesOf } from "~/data/matches/clashes";
import type { MatchInQuestion } from "~/data/matches/decision";
import { wishedContacts } from "~/data/matches/wished-contacts";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { isRunning } from "~/domain/match/lifecycle";
import { type ContactPlan, checkPlan, firstDay, ruleOf } from "~/domain/schedule/plan";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { endContacts } from "../matches/end-contacts";
import { audit } from "../record/audit";

/** Makes a plan and its contacts, all of them or none; the refusal names the first day that is taken. */
export async function planContacts(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  plan: ContactPlan,
): Promise<Verdict<{ contacts: number }>> {
  const { tx, now } = work;
  if (!isRunning(match.state) || match.state === "CLOSING") return refused("MATCH_NOT_ACTIVE");
  const { today, timeZone, checkEnds, policy } = match;
  const checked = checkPlan(plan, { today, cadenceDays: policy.cadenceDays });
  if (!checked.ok) return checked;
  const { contacts, afterCheck } = wishedContacts(plan, { timeZone, checkEnds, now });
  if (contacts.length === 0)
    return refused(afterCheck > 0 ? "OFFENCE_CHECK_EXPIRED" : "DATE_IN_PAST", "startsOn");
  const clashes = await clashesOf(work, match, plan.mode, contacts);
  for (const [index, clash] of clashes.entries()) {
    const day = contacts[index]?.localStart.slice(0, 10);
    if (clash) return refused(`${clash.who}_BUSY_ON:${day}`, "startTime");
  }
  const of = { matchId: match.id, schoolId: match.schoolId };
  const { mode, place, frequency, weekday, startTime, minutes } = plan;
  const { id: planId } = await tx.contactPlan.create({
    data: {
      ...of,
      frequency,
      rule: ruleOf(plan),
      weekday,
      startTime,
      minutes,
      mode,
      place,
      startsOn: firstDay(plan),
      timeZone,
      createdAt: now,
    },
    select: { id: true },
  });
  const { childId, volunteerId } = match;
  await tx.contact.createMany({
    data: contacts.map((contact) => ({
      ...of,
      planId,
      childId,
      volunteerId,
      timeZone,
      mode,
      place,
      ...contact,
    })),
  });
  await audit(work, {
    action: "match.plan-made",
    subject: "match",
    subjectId: match.id,
    schoolId: match.schoolId,
    details: { planId, frequency, contacts: contacts.length },
  });
  return passed({ contacts: contacts.length });
}

/** Ends the plan in force and cancels its contacts that lie ahead. */
export async function endPlan(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { planId }: { planId: string },
): Promise<Verdict> {
  const { tx } = work;
  const plan = await tx.contactPlan.findFirst({
    where: { id: planId, matchId: match.id, endedOn: null },
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
