import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { onlySchool, type RoundAsked, takeRound } from "./take-round";

export interface ApprovalAsked extends RoundAsked {
  kind: "APPROVE" | "UNAPPROVE";
  pairIds: readonly string[] | "ALL";
}

/** Says of pairs that they may become matches, or takes that back. Answers how many changed. */
export async function approvePairs(work: Work<StaffViewer>, asked: ApprovalAsked): Promise<Verdict<number>> {
  const { tx } = work;
  const taken = await takeRound(work, asked, asked.kind);
  if (!taken.ok) return taken;
  const { id, schoolIds } = taken.value;
  const [from, to] =
    asked.kind === "APPROVE" ? (["PROPOSED", "APPROVED"] as const) : (["APPROVED", "PROPOSED"] as const);
  const chosen = asked.pairIds === "ALL" ? {} : { id: { in: [...new Set(asked.pairIds)] } };
  const pairs = await tx.roundPair.findMany({
    where: { roundId: id, ...chosen },
    select: { id: true, state: true },
  });
  if (asked.pairIds !== "ALL" && pairs.length !== new Set(asked.pairIds).size) return refused("STALE");
  const ids = pairs.filter(({ state }) => state === from).map((pair) => pair.id);
  if (ids.length === 0) return passed(0);
  await tx.roundPair.updateMany({ where: { id: { in: ids } }, data: { state: to } });
  await audit(work, {
    action: asked.kind === "APPROVE" ? "round.pairs-approved" : "round.pairs-unapproved",
    subject: "round",
    subjectId: id,
    schoolId: onlySchool(schoolIds),
    details: { pairs: ids },
  });
  return passed(ids.length);
}
