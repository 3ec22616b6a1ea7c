import type { Work } from "~/data/work.server";
import type { ClosureCause } from "~/domain/match/closure";
import { ENDED_STATES, isRunning } from "~/domain/match/lifecycle";
import type { MatchState } from "~/generated/prisma/client";
import { cancelAhead } from "../contacts/cancel-ahead";
import { audit } from "../record/audit";
import { post } from "../record/message";

type Open = { id: string; state: MatchState };
const NOT_YET_MET: MatchState[] = ["PROPOSED", "APPROVED", "ACCEPTED", "PERMITTED"];

/** Offers lapse; whoever has met already is closed at once, without a farewell contact. */
export async function endMatches(
  work: Work,
  { id: childId, schoolId, matches }: { id: string; schoolId: number; matches: Open[] },
  { cause, note }: { cause: ClosureCause; note: string },
) {
  const { tx, now } = work;
  const idsOf = (met: boolean) =>
    matches.filter(({ state }) => NOT_YET_MET.includes(state) !== met).map(({ id }) => id);
  await tx.match.updateMany({
    where: { id: { in: idsOf(false) }, state: { notIn: [...ENDED_STATES] } },
    data: { state: "EXPIRED", version: { increment: 1 } },
  });
  await tx.match.updateMany({
    where: { id: { in: idsOf(true) }, state: { notIn: [...ENDED_STATES] } },
    data: {
      state: "CLOSED",
      closedAt: now,
      closurePath: "UNPLANNED",
      closureCause: cause,
      closureReason: note,
      version: { increment: 1 },
    },
  });
  const ran = matches.filter(({ state }) => isRunning(state) && state !== "CLOSING");
  await tx.closure.createMany({
    data: ran.map(({ id: matchId }) => ({ matchId, schoolId, childId, openedAt: now })),
    skipDuplicates: true,
  });
  for (const { id, state } of matches) {
    const to = NOT_YET_MET.includes(state) ? "EXPIRED" : "CLOSED";
    const details = { from: state, to, because: "child" };
    await audit(work, {
      action: `match.${to.toLowerCase()}`,
      subject: "match",
      subjectId: id,
      schoolId,
      details,
    });
  }
}

/** Whoever knows of a match learns at once that contact has stopped; of a proposal nobody knows yet. */
export async function tellMentors(
  work: Work,
  matches: { id: string; state: MatchState; volunteer: { personId: string } }[],
) {
  const told = matches.filter(({ state }) => state !== "PROPOSED");
  const messages = told.map(({ id, volunteer: { personId } }) => ({
    template: "CONTACT_STOPPED" as const,
    personId,
    key: `CONTACT_STOPPED:${id}:${work.now.toISOString()}`,
    payload: { matchId: id },
  }));
  await post(work, ...messages);
}

/** Cancels what lies ahead and ends the plans; answers how many contacts that were. */
export async function stopContact(work: Work, childId: string, today: Date): Promise<number> {
  await work.tx.contactPlan.updateMany({
    where: { match: { childId }, endedOn: null },
    data: { endedOn: today },
  });
  return cancelAhead(work, { childId });
}
