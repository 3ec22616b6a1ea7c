import { type MatchInQuestion, matchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
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
