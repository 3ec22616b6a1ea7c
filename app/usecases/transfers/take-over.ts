import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { mayTakeOver, type NumberChange, REST_DAYS } from "~/domain/child/transfer";
import { ENDED_STATES, isRunning } from "~/domain/match/lifecycle";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { endMatches, stopContact, tellMentors } from "../child/end-matches";
import { moveChild } from "../child/participation";
import { tellChanged } from "../contacts/tell-changed";
import { audit } from "../record/audit";
import { post } from "../record/message";

interface TakeOver {
  transferId: string;
  className: string;
  /** 1 to 9. */
  grade: number;
  numberChange: NumberChange;
  flagged: boolean;
}

/**
 * The new school takes the file: all of it is its own from now on, and the old school reads it no more. Matches that
 * come along keep their history and get new times; the others end.
 */
export async function takeOver(
  work: Work<StaffViewer>,
  { transferId, className, grade, numberChange, flagged }: TakeOver,
): Promise<Verdict<{ childId: string }>> {
  const { tx, now } = work;
  const transfer = await tx.transfer.findUnique({
    where: { id: transferId },
    select: {
      ...{ movesOn: true, because: true, startedById: true, fromSchoolId: true, toSchoolId: true },
      to: { select: { timeZone: true } },
      matches: { select: { matchId: true, fate: true } },
    },
  });
  if (!transfer) return refused("STALE");
  const today = dayIn(now, transfer.to.timeZone);
  const allowed = mayTakeOver(transfer.movesOn, today);
  if (!allowed.ok) return allowed;
  const [taken] = await tx.$queryRaw<{ child: string | null }[]>`
    SELECT app.take_over(${transferId}::uuid, ${className}, ${grade}::int, ${numberChange}::number_change, ${flagged}::boolean, ${now}::timestamptz) AS child`;
  const childId = taken?.child;
  if (!childId) return refused("STALE");
  const fates = new Map(transfer.matches.map(({ matchId, fate }) => [matchId, fate]));
  await settleMatches(
    work,
    { childId, schoolId: transfer.toSchoolId, because: transfer.because, today },
    fates,
  );
  await audit(work, {
    action: "child.transferred",
    ...{ subject: "child", subjectId: childId, schoolId: transfer.toSchoolId },
    details: { transferId, from: transfer.fromSchoolId, number: numberChange, flagged },
  });
  await tellStarter(work, { id: transferId, startedById: transfer.startedById });
  return passed({ childId });
}

/** The hand-over was answered; the letter says how when it goes out. */
export const tellStarter = (work: Work, { id, startedById }: { id: string; startedById: string }) =>
  post(work, {
    template: "TRANSFER_ANSWERED",
    personId: startedById,
    key: `TRANSFER_ANSWERED:${id}`,
    payload: { transferId: id },
  });

interface Moved {
  childId: string;
  schoolId: number;
  because: string;
  today: Date;
}

/** What was arranged at the old school is off; who comes along goes on or rests, and every other match ends. */
async function settleMatches(
  work: Work<StaffViewer>,
  { childId, schoolId, because, today }: Moved,
  fates: ReadonlyMap<string, string>,
) {
  const { tx, now, viewer } = work;
  const open = await tx.match.findMany({
    where: { childId, state: { notIn: [...ENDED_STATES] } },
    select: { id: true, state: true, volunteer: { select: { personId: true } } },
  });
  await stopContact(work, childId, today);
  const along = open.filter(
    ({ id, state }) =>
      (state === "ACTIVE" || state === "IN_REVIEW") && (fates.get(id) ?? "CLOSE") !== "CLOSE",
  );
  const ending = open.filter((match) => !along.includes(match));
  await endMatches(work, { id: childId, schoolId, matches: ending }, { cause: "CHILD_MOVED", note: because });
  await tellMentors(work, ending);
  if (ending.some(({ state }) => isRunning(state))) await moveChild(work, childId, "UNMATCH");
  const resting = along.filter(({ id }) => fates.get(id) === "PAUSE");
  await tx.matchPause.createMany({
    data: resting.map(({ id: matchId }) => ({
      ...{ matchId, schoolId, childId, reason: "OTHER" as const, note: because },
      ...{ startsOn: today, endsOn: addDays(today, REST_DAYS), pausedById: viewer.personId, pausedAt: now },
    })),
  });
  for (const { id, volunteer } of along)
    await tellChanged(work, { id, volunteerPersonId: volunteer.personId }, id);
  // A colleague of the old school owns nothing here any more.
  const mentors = along.map(({ volunteer }) => volunteer.personId);
  await tx.$executeRaw`
    UPDATE tasks SET owner_id = NULL, version = version + 1
    WHERE child_id = ${childId}::uuid AND state = 'OPEN' AND owner_id IS NOT NULL AND owner_id <> ALL (${mentors}::uuid[])`;
}
