import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { mayPermit } from "~/domain/child/permission";
import { refused, type Verdict } from "~/domain/shared/verdict";
import { takeStep } from "./step";

interface Permit {
  version: number;
  memberId: string;
  method: "PAPER" | "PHONE";
  givenOn: Date;
  textVersion: number;
}

/** Records that a guardian of the child permits this match. */
export async function permitMatch(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  input: Permit,
): Promise<Verdict<unknown>> {
  const { tx, now, viewer } = work;
  const { memberId, method, givenOn, textVersion, version } = input;
  const member = await tx.familyMember.findFirst({
    where: { id: memberId, childId: match.childId },
    select: { guardian: true, restricted: true },
  });
  if (!member) return refused("INVALID", "memberId");
  const may = mayPermit(member, givenOn, match.today);
  if (!may.ok) return may;
  const taken = await takeStep(work, match, {
    version,
    command: { kind: "PERMIT", participationPermitted: match.participationPermitted },
    details: { memberId, method, textVersion },
  });
  if (!taken.ok) return taken;
  await tx.permission.createMany({
    data: [
      {
        childId: match.childId,
        schoolId: match.schoolId,
        kind: "MATCH",
        matchId: match.id,
        memberId,
        method,
        givenOn,
        textVersion,
        recordedById: viewer.personId,
        recordedAt: now,
      },
    ],
  });
  return taken;
}
