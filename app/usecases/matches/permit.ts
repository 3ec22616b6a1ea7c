import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import { mayPermit } from "~/domain/child/permission";
import { refused, type Verdict } from "~/domain/shared/verdict";
import { permissionLine } from "../child/record-permission";
import { takeStep } from "./step";

interface Permit {
  version: number;
  memberId: string;
  method: "PAPER" | "PHONE" | "LINK";
  givenOn: Date;
  textVersion: number;
  language?: string;
}

/** Records that a guardian of the child permits this match. */
export async function permitMatch(
  work: Work,
  match: MatchInQuestion,
  input: Permit,
): Promise<Verdict<unknown>> {
  const { tx } = work;
  const { memberId, method, givenOn, textVersion, version, language = "zh-CN" } = input;
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
        ...permissionLine(work, { memberId, method, givenOn, language }),
        childId: match.childId,
        schoolId: match.schoolId,
        kind: "MATCH",
        matchId: match.id,
        textVersion,
      },
    ],
  });
  return taken;
}
