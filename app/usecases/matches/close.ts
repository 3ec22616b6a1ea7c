import { occurrenceAt } from "~/adapters/recurrence.server";
import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { ClosurePath } from "~/domain/match/lifecycle";
import type { ContactMode } from "~/domain/schedule/plan";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { takeStep } from "./step";

/** Minutes that a farewell takes in the schedule. */
const MINUTES = 30;

interface Close {
  version: number;
  path: ClosurePath;
  reason: string;
  farewell: { on: Date; time: string; mode: ContactMode; place: string } | null;
}

/** Cancels what was planned at once; with a farewell the match is over after that contact, else now. */
export async function closeMatch(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { version, path, reason, farewell }: Close,
): Promise<Verdict<{ closed: boolean }>> {
  const when = farewell && occurrenceAt(farewell.on, farewell.time, MINUTES, match.timeZone);
  const taken = await takeStep(work, match, {
    version,
    command: { kind: "CLOSE", path, reason, farewellAt: when?.startsAt ?? null },
    columns: ({ state }) => ({
      closurePath: path,
      closureReason: reason.trim(),
      ...(state === "CLOSED" && { closedAt: work.now }),
    }),
    details: { path },
  });
  if (!taken.ok) return taken;
  if (farewell && when) {
    const { id: matchId, schoolId, childId, volunteerId, timeZone } = match;
    const { mode, place } = farewell;
    await work.tx.contact.createMany({
      data: [{ matchId, schoolId, childId, volunteerId, timeZone, mode, place, ...when }],
    });
  }
  return passed({ closed: taken.value.state === "CLOSED" });
}

/** After the farewell, or without it when it cannot take place: the match is over. */
export function finishMatch(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { version }: { version: number },
): Promise<Verdict<unknown>> {
  if (match.state !== "CLOSING") return Promise.resolve(refused("NOT_POSSIBLE_NOW"));
  return takeStep(work, match, {
    version,
    command: { kind: "FINISH" },
    columns: () => ({ closedAt: work.now }),
  });
}
