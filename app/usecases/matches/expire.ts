import { type MatchInQuestion, matchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import type { ApplicationState } from "~/domain/volunteer/application";
import { takeStep } from "./step";

/** Offers handled in one go. */
const BATCH = 50;

export function expireOffer(
  work: Work,
  match: MatchInQuestion,
  { version }: { version: number },
): Promise<Verdict<unknown>> {
  return takeStep(work, match, { version, command: { kind: "EXPIRE" } });
}

/** Application states from which a volunteer is matched, or may be again. */
const SERVING: ApplicationState[] = ["APPROVED", "SUSPENDED", "LAPSED"];

/** Ends the proposals of volunteers who left before they heard of them; answers how many that were. */
export async function lapseProposals(work: Work<SystemViewer>): Promise<number> {
  const orphaned = await work.tx.match.findMany({
    where: { state: "PROPOSED", volunteer: { application: { state: { notIn: SERVING } } } },
    orderBy: { id: "asc" },
    take: BATCH,
    select: { id: true },
  });
  let ended = 0;
  for (const { id } of orphaned) {
    const match = await matchInQuestion(work, id);
    if (!match) continue;
    const command = { kind: "LAPSE", volunteerServes: false } as const;
    const { version } = match;
    if ((await takeStep(work, match, { version, command, details: { because: "volunteer" } })).ok) ended++;
  }
  return ended;
}

/** Ends the offers that nobody answered in time; answers how many that were. */
export async function expireOffers(work: Work<SystemViewer>): Promise<number> {
  const late = await work.tx.match.findMany({
    where: { state: "APPROVED", answerBy: { lte: work.now } },
    orderBy: { answerBy: "asc" },
    take: BATCH,
    select: { id: true },
  });
  let ended = 0;
  for (const { id } of late) {
    const match = await matchInQuestion(work, id);
    if (match && (await expireOffer(work, match, match)).ok) ended++;
  }
  return ended;
}
