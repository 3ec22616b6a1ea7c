import type { Work } from "~/data/work.server";
import { mayPermit, PERMISSION_TEXT_VERSION } from "~/domain/child/permission";
import { dayIn } from "~/domain/shared/calendar-day";
import { refused, type Verdict } from "~/domain/shared/verdict";
import type { PermissionMethod } from "~/generated/prisma/client";
import { moveChild } from "./participation";
import { takeVersion } from "./take-version";

interface RecordPermission {
  childId: string;
  version: number;
  memberId: string;
  method: Exclude<PermissionMethod, "LINK">;
  givenOn: Date;
}

/** Writes down that a guardian permits taking part; a later one renews the earlier one. */
export async function recordPermission(work: Work, input: RecordPermission): Promise<Verdict<unknown>> {
  const { tx, now, viewer } = work;
  const { childId, memberId, method, givenOn } = input;
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
  const verdict = mayPermit(member, givenOn, dayIn(now, member.child.school.timeZone));
  if (!verdict.ok) return verdict;
  await tx.permission.createMany({
    data: [
      {
        childId,
        schoolId: member.schoolId,
        kind: "PARTICIPATION",
        memberId,
        textVersion: PERMISSION_TEXT_VERSION,
        method,
        givenOn,
        recordedById: viewer.kind === "staff" ? viewer.personId : null,
        recordedAt: now,
      },
    ],
  });
  return moveChild(work, childId, "GIVE_PERMISSION", { details: { memberId, method } });
}
