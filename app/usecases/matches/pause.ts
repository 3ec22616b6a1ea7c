import type { MatchInQuestion } from "~/data/matches/decision";
import { contactOf } from "~/data/matches/series";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { checkPause, isOpenPause, type PauseReason } from "~/domain/match/pause";
import { dayOfStart } from "~/domain/schedule/series";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { moveContact } from "../contacts/edit-one";
import { tellChanged } from "../contacts/tell-changed";
import { audit } from "../record/audit";

interface PauseForm {
  reason: PauseReason;
  note: string;
  startsOn: Date;
  endsOn: Date;
}

/** No contact for some days, agreed upon: what was arranged in them is called off, and their plans stay. */
export async function pauseMatch(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { reason, note, startsOn, endsOn }: PauseForm,
): Promise<Verdict<{ cancelled: number }>> {
  const { tx, now, viewer } = work;
  const { id: matchId, schoolId, childId } = match;
  await tx.$queryRaw`SELECT 1 FROM matches WHERE id = ${matchId}::uuid FOR UPDATE`;
  const pauses = await tx.matchPause.findMany({ where: { matchId } });
  const checked = checkPause({ ...match, pauses }, { startsOn, endsOn }, match.today);
  if (!checked.ok) return checked;
  const { id } = await tx.matchPause.create({
    data: {
      ...{ matchId, schoolId, childId, reason, note, startsOn, endsOn },
      ...{ pausedById: viewer.personId, pausedAt: now },
    },
    select: { id: true },
  });
  const days = { gte: text(startsOn), lt: `${text(endsOn)}U` };
  const { count: cancelled } = await tx.contact.updateMany({
    where: {
      ...{ matchId, localStart: days },
      ...{ state: { in: ["PLANNED", "CONFIRMED"] }, startsAt: { gt: now } },
    },
    data: { state: "CANCELLED", pauseId: id, version: { increment: 1 } },
  });
  await noted(work, match, "paused", { reason, until: text(endsOn), cancelled });
  if (cancelled > 0) await tellChanged(work, match, id);
  return passed({ cancelled });
}

/** They go on earlier than expected: what the pause had called off is put back where it is still free. */
export async function resumeMatch(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { pauseId, version }: { pauseId: string; version: number },
): Promise<Verdict<{ back: number; taken: number }>> {
  const { tx, now } = work;
  await tx.$queryRaw`SELECT 1 FROM matches WHERE id = ${match.id}::uuid FOR UPDATE`;
  const pause = await tx.matchPause.findFirst({ where: { id: pauseId, matchId: match.id } });
  if (!pause) return refused("INVALID");
  if (pause.reason === "CHILD_PAUSED" || !isOpenPause(pause, match.today)) return refused("NOT_POSSIBLE_NOW");
  const endedOn = pause.startsOn > match.today ? pause.startsOn : match.today;
  const { count } = await tx.matchPause.updateMany({
    where: { id: pauseId, version, endedOn: null },
    data: { endedOn, version: { increment: 1 } },
  });
  if (count === 0) return refused("STALE");
  const calledOff = await tx.contact.findMany({
    where: { pauseId, state: "CANCELLED", startsAt: { gt: now } },
    orderBy: { startsAt: "asc" },
    include: { plan: true },
  });
  let back = 0;
  for (const row of calledOff) {
    const contact = contactOf(row);
    // A plan that was ended meanwhile does not come back with the pause.
    if (contact.plan?.endedOn && contact.plan.endedOn < dayOfStart(contact.localStart)) continue;
    const at = { on: dayOfStart(contact.localStart), startTime: contact.localStart.slice(11) };
    if ((await moveContact(work, match, contact, { ...contact, ...at })).ok) back++;
  }
  const taken = calledOff.length - back;
  await noted(work, match, "resumed", { back, taken });
  await tellChanged(work, match, pauseId);
  return passed({ back, taken });
}

const text = (day: Date) => day.toISOString().slice(0, 10);

const noted = (
  work: Work,
  { id, schoolId }: MatchInQuestion,
  what: "paused" | "resumed",
  details: Record<string, string | number>,
) => audit(work, { action: `match.${what}`, subject: "match", subjectId: id, schoolId, details });
