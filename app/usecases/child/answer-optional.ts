import type { Work } from "~/data/work.server";
import { mayPermit } from "~/domain/child/permission";
import { CURRENT_TEXTS, type OptionalKind } from "~/domain/child/permission-texts";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { type Permitting, permissionLine } from "./record-permission";
import { takeVersion } from "./take-version";

interface AnswerOptional extends Permitting {
  childId: string;
  version: number;
  kind: OptionalKind;
  granted: boolean;
}

/**
 * Writes down whether a guardian permits one kind of optional data. A refusal, or a change of mind, deletes in the same
 * transaction what was stored of it: the database does that, whoever ends the permission.
 */
export async function answerOptional(work: Work, input: AnswerOptional): Promise<Verdict> {
  const { tx, now } = work;
  const { childId, memberId, kind, granted, method } = input;
  if (!(await takeVersion(work, childId, input.version))) return refused("STALE");
  const member = await tx.familyMember.findFirst({
    where: { id: memberId, childId },
    select: {
      guardian: true,
      restricted: true,
      schoolId: true,
      child: { select: { school: { select: { timeZone: true } } } },
    },
  });
  if (!member) return refused("INVALID", "memberId");
  const verdict = mayPermit(member, input.givenOn, dayIn(now, member.child.school.timeZone));
  if (!verdict.ok) return verdict;
  await tx.permission.updateMany({ where: { childId, kind, withdrawnAt: null }, data: { withdrawnAt: now } });
  await tx.permission.createMany({
    data: [
      {
        ...permissionLine(work, input),
        ...{ childId, schoolId: member.schoolId, kind, granted },
        textVersion: CURRENT_TEXTS[kind],
      },
    ],
  });
  await audit(work, {
    action: granted ? "child.data-permitted" : "child.data-refused",
    subject: "child",
    subjectId: childId,
    schoolId: member.schoolId,
    details: { kind, memberId, method },
  });
  return passed();
}
