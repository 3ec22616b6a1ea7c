import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import { isRunning, type MatchCommand, type MatchStep, transition } from "~/domain/match/lifecycle";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import type { Prisma } from "~/generated/prisma/client";
import { moveChild } from "../child/participation";
import { audit } from "../record/audit";
import { endContacts } from "./end-contacts";

interface Step {
  /** The version that the form was filled from. */
  version: number;
  command: MatchCommand;
  /** Further columns of the match, given the step that was decided. */
  columns?: (step: MatchStep) => Prisma.MatchUpdateManyMutationInput;
  details?: Prisma.InputJsonObject;
}

/**
 * Decides a command, writes the match under its version and records every event. Contacts and the child's state
 * follow in the same transaction. What leads to the step (an approval, a permission) is written after it.
 */
export async function takeStep(
  work: Work,
  match: MatchInQuestion,
  { version, command, columns, details }: Step,
): Promise<Verdict<MatchStep>> {
  const decided = transition(match, command, work.now);
  if (!decided.ok) return decided;
  const step = decided.value;
  const { count } = await work.tx.match.updateMany({
    where: { id: match.id, version, state: match.state },
    data: { ...columns?.(step), state: step.state, version: { increment: 1 } },
  });
  if (count === 0) return refused("STALE");
  for (const event of step.events) {
    await audit(work, {
      action: auditActionOf(event.kind),
      subject: "match",
      subjectId: match.id,
      schoolId: match.schoolId,
      details: { from: match.state, to: step.state, ...details },
    });
  }
  const follows = await follow(work, match, step);
  return follows.ok ? passed(step) : follows;
}

async function follow(work: Work, match: MatchInQuestion, { events }: MatchStep): Promise<Verdict<unknown>> {
  const kinds = events.map(({ kind }) => kind);
  if (kinds.includes("CONTACTS_ENDED")) await endContacts(work, match);
  if (kinds.includes("ACTIVATED")) return moveChild(work, match.childId, "MATCH");
  if (kinds.includes("CLOSED") && isRunning(match.state)) return moveChild(work, match.childId, "UNMATCH");
  return passed();
}

/** REVIEW_BEGUN is recorded as match.review-begun. */
export function auditActionOf(event: string): string {
  return `match.${event.toLowerCase().replaceAll("_", "-")}`;
}
