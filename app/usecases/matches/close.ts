import { occurrenceAt } from "~/adapters/recurrence.server";
import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { FamilyDecision, StaffViewer } from "~/domain/access/viewer";
import { type ClosureCause, mayFinish } from "~/domain/match/closure";
import { type ClosurePath, isRunning } from "~/domain/match/lifecycle";
import type { ContactMode } from "~/domain/schedule/plan";
import { passed, type Verdict } from "~/domain/shared/verdict";
import { decideReview } from "./review";
import { takeStep } from "./step";

/** Minutes that a farewell takes in the schedule. */
const MINUTES = 30;

interface Close {
  version: number;
  path: ClosurePath;
  cause: ClosureCause;
  reason: string;
  farewell: { on: Date; time: string; mode: ContactMode; place: string } | null;
}

/** Cancels what was planned at once; with a farewell the match is over after that contact, else now. */
export async function closeMatch(
  work: Work<StaffViewer | FamilyDecision>,
  match: MatchInQuestion,
  { version, path, cause, reason, farewell }: Close,
): Promise<Verdict<{ closed: boolean }>> {
  const when = farewell && occurrenceAt(farewell.on, farewell.time, MINUTES, match.timeZone);
  const taken = await takeStep(work, match, {
    version,
    command: { kind: "CLOSE", path, reason, farewellAt: when?.startsAt ?? null },
    columns: ({ state }) => ({
      closurePath: path,
      closureCause: cause,
      closureReason: reason.trim(),
      ...(state === "CLOSED" && { closedAt: work.now }),
    }),
    details: { path, cause },
  });
  if (!taken.ok) return taken;
  const { id: matchId, schoolId, childId, volunteerId, timeZone } = match;
  await decideReview(work, matchId);
  // What never ran has nothing to settle.
  if (isRunning(match.state))
    await work.tx.closure.createMany({
      data: [{ matchId, schoolId, childId, openedAt: work.now }],
      skipDuplicates: true,
    });
  if (farewell && when) {
    const { mode, place } = farewell;
    await work.tx.contact.createMany({
      data: [{ matchId, schoolId, childId, volunteerId, timeZone, mode, place, ...when }],
    });
  }
  return passed({ closed: taken.value.state === "CLOSED" });
}

/** After the farewell, or without it when it cannot take place: the match is over. */
export async function finishMatch(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { version }: { version: number },
): Promise<Verdict<unknown>> {
  const row = await work.tx.match.findUnique({
    where: { id: match.id },
    select: { closurePath: true, closure: true },
  });
  return takeStep(work, match, {
    version,
    command: { kind: "FINISH", settled: mayFinish(row?.closurePath ?? null, row?.closure ?? null) },
    columns: () => ({ closedAt: work.now }),
  });
}
