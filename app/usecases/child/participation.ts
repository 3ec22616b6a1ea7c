import type { Work } from "~/data/work.server";
import { type ParticipationCommand, type ParticipationStep, participate } from "~/domain/child/participation";
import { causeOfLeaving } from "~/domain/match/closure";
import { ENDED_STATES, isRunning } from "~/domain/match/lifecycle";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import type { MatchState, Prisma } from "~/generated/prisma/client";
import { audit } from "../record/audit";
import { endPair } from "../visits/pairs";
import { endMatches, stopContact, tellMentors } from "./end-matches";

const ACTIONS = {
  ASK_PERMISSION: "child.permission-asked",
  GIVE_PERMISSION: "child.permission-given",
  START_WAITING: "child.waiting",
  MATCH: "child.matched",
  UNMATCH: "child.unmatched",
  WITHDRAW_PERMISSION: "child.permission-withdrawn",
  PAUSE: "child.paused",
  RESUME: "child.resumed",
  LEAVE: "child.left",
} as const satisfies Record<ParticipationCommand, string>;

export interface Because {
  /** A code, for the record. */
  reason?: string | null;
  /** In words; becomes the reason of the matches that end with it. */
  note?: string;
  details?: Prisma.InputJsonObject;
}

/**
 * Moves a child on in its participation, with everything that follows from it, in the transaction of `work`. What
 * leads to it is written before: the permission for GIVE_PERMISSION, the match or its end for MATCH and UNMATCH.
 */
export async function moveChild(
  work: Work,
  childId: string,
  command: ParticipationCommand,
  because: Because = {},
): Promise<Verdict<ParticipationStep>> {
  const { tx, now } = work;
  // Locks the child: of two commands at once the second decides on what the first one left.
  await tx.$queryRaw`SELECT 1 FROM children WHERE id = ${childId}::uuid FOR UPDATE`;
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: {
      schoolId: true,
      state: true,
      waitingSince: true,
      school: { select: { timeZone: true } },
      permissions: { where: { kind: "PARTICIPATION", withdrawnAt: null }, select: { id: true } },
      slots: { select: { id: true } },
      matches: {
        where: { state: { notIn: [...ENDED_STATES] } },
        select: { id: true, state: true, volunteer: { select: { personId: true } } },
      },
    },
  });
  if (!child) return refused("STALE");
  const today = dayIn(now, child.school.timeZone);
  const facts = {
    state: child.state,
    permitted: child.permissions.length > 0,
    slots: child.slots.length,
    openMatches: child.matches.length,
    waitingSince: child.waitingSince,
  };
  const decided = participate(facts, command, today);
  if (!decided.ok) return decided;
  const { state, waitingSince, events } = decided.value;

  if (events.includes("MATCHES_ENDED") && child.matches.length > 0) {
    if (!because.note) return refused("REQUIRED", "note");
    const cause = command === "LEAVE" ? causeOfLeaving(because.reason) : "FAMILY_WISH";
    await endMatches(work, { id: childId, ...child }, { cause, note: because.note });
  } else if (events.includes("CONTACT_STOPPED")) {
    // A contact is planned under a shared lock of its match: whoever plans one now waits, and is seen below.
    await tx.$queryRaw`SELECT 1 FROM matches WHERE child_id = ${childId}::uuid FOR UPDATE`;
  }
  if (events.includes("PERMISSIONS_WITHDRAWN")) {
    await tx.permission.updateMany({ where: { childId, withdrawnAt: null }, data: { withdrawnAt: now } });
  }
  const cancelled = events.includes("CONTACT_STOPPED") ? await stopContact(work, childId, today) : 0;
  if (command === "LEAVE") await endPair(work, childId, "CHILD_LEFT");
  if (command === "PAUSE") await pauseMatches(work, childId, child, today);
  if (command === "RESUME")
    await tx.matchPause.updateMany({
      where: { childId, reason: "CHILD_PAUSED", endedOn: null },
      data: { endedOn: today, version: { increment: 1 } },
    });
  if (events.includes("CONTACT_STOPPED")) await tellMentors(work, child.matches);
  if (events.includes("LINKS_REVOKED")) {
    await tx.familyLink.updateMany({ where: { childId, revokedAt: null }, data: { revokedAt: now } });
  }
  await tx.child.updateMany({ where: { id: childId }, data: { state, waitingSince } });
  await audit(work, {
    action: ACTIONS[command],
    subject: "child",
    subjectId: childId,
    schoolId: child.schoolId,
    details: {
      from: facts.state,
      to: state,
      ...(because.reason && { reason: because.reason }),
      ...(events.length > 0 && { cancelled, matches: child.matches.map(({ id }) => id) }),
      ...because.details,
    },
  });
  return passed(decided.value);
}

/** A child that pauses takes no days of its mentors' gaps; a pause that a match has already goes before. */
async function pauseMatches(
  { tx, now, viewer }: Work,
  childId: string,
  { schoolId, matches }: { schoolId: number; matches: { id: string; state: MatchState }[] },
  startsOn: Date,
) {
  await tx.$executeRaw`
    UPDATE match_pauses SET ended_on = greatest(starts_on, ${startsOn}::date), version = version + 1
    WHERE child_id = ${childId}::uuid AND ended_on IS NULL AND (ends_on IS NULL OR ends_on >= ${startsOn}::date)`;
  const by = { pausedById: "personId" in viewer ? viewer.personId : null, pausedAt: now };
  await tx.matchPause.createMany({
    data: matches
      .filter(({ state }) => isRunning(state))
      .map(({ id: matchId }) => ({ matchId, schoolId, childId, reason: "CHILD_PAUSED", startsOn, ...by })),
  });
}
