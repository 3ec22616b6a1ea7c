import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import type { Prisma } from "~/generated/prisma/client";
import { audit } from "../record/audit";

export type Settled = Pick<
  Prisma.ClosureUncheckedUpdateInput,
  | "mentorToldOn"
  | "childToldOn"
  | "familyToldOn"
  | "mentorAskedOn"
  | "mentorOverall"
  | "mentorSupport"
  | "mentorAgain"
  | "mentorWords"
  | "childAskedOn"
  | "childOverall"
  | "childHeard"
  | "childAgain"
  | "childWords"
  | "afterwardsOn"
  | "rematch"
  | "rematchWords"
>;

/** Writes down what was settled of a match that ends, or has ended: a conversation, an interview, a decision. */
export async function settleClosure(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  {
    item,
    closureVersion,
    settled,
    on,
  }: { item: string; closureVersion: number; settled: Settled; on: readonly Date[] },
): Promise<Verdict> {
  if (match.state !== "CLOSING" && match.state !== "CLOSED") return refused("NOT_POSSIBLE_NOW");
  if (on.some((day) => day > match.today)) return refused("DATE_IN_FUTURE");
  const { count } = await work.tx.closure.updateMany({
    where: { matchId: match.id, version: closureVersion },
    data: { ...settled, version: { increment: 1 } },
  });
  if (count === 0) return refused("STALE");
  const about = { subject: "match", subjectId: match.id, schoolId: match.schoolId } as const;
  await audit(work, { action: "match.closure-settled", ...about, details: { item } });
  return passed();
}
