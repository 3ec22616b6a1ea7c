import type { Work } from "~/data/work.server";
import { mayPermit } from "~/domain/child/permission";
import { CURRENT_TEXTS, needsSeparatePermission } from "~/domain/child/permission-texts";
import { dayIn } from "~/domain/shared/calendar-day";
import { refused, type Verdict } from "~/domain/shared/verdict";
import type { PermissionMethod } from "~/generated/prisma/client";
import { moveChild } from "./participation";
import { takeVersion } from "./take-version";

/** Who permits, how, when, and in which language the text was read. */
export interface Permitting {
  memberId: string;
  method: PermissionMethod;
  givenOn: Date;
  language: string;
}

interface RecordPermission extends Permitting {
  childId: string;
  version: number;
  /** The separate permission for a child under 14 was given too. */
  under14: boolean;
}

/** Writes down that a guardian permits taking part; a later one renews the earlier one. */
export async function recordPermission(work: Work, input: RecordPermission): Promise<Verdict<unknown>> {
  const { tx, now } = work;
  const { childId, memberId, method, givenOn } = input;
  if (!(await takeVersion(work, childId, input.version))) return refused("STALE");
  const member = await tx.familyMember.findFirst({
    where: { id: memberId, childId },
    select: {
      guardian: true,
      restricted: true,
      schoolId: true,
      child: { select: { birthDate: true, school: { select: { timeZone: true } } } },
    },
  });
  if (!member) return refused("INVALID", "memberId");
  const { birthDate, school } = member.child;
  const verdict = mayPermit(member, givenOn, dayIn(now, school.timeZone));
  if (!verdict.ok) return verdict;
  const separate = needsSeparatePermission(birthDate, givenOn);
  if (separate && !input.under14) return refused("SEPARATE_PERMISSION_MISSING", "under14");
  const kinds = separate ? (["UNDER_14", "PARTICIPATION"] as const) : (["PARTICIPATION"] as const);
  await tx.permission.createMany({
    data: kinds.map((kind) => ({
      ...permissionLine(work, input),
      ...{ childId, schoolId: member.schoolId, kind },
      textVersion: CURRENT_TEXTS[kind],
    })),
  });
  return moveChild(work, childId, "GIVE_PERMISSION", { details: { memberId, method, kinds: [...kinds] } });
}

/** What every permission says of how it was given; staff who write it down stand in it, a family on its page does not. */
export function permissionLine({ viewer, now }: Work, { memberId, method, givenOn, language }: Permitting) {
  return {
    ...{ memberId, method, givenOn, language },
    recordedById: viewer.kind === "staff" ? viewer.personId : null,
    recordedAt: now,
  };
}
