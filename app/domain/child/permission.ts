import { passed, refused, type Verdict } from "../shared/verdict";

export interface Permitting {
  guardian: boolean;
  restricted: boolean;
}

export type PermissionRefusal = "MEMBER_RESTRICTED" | "NOT_A_GUARDIAN" | "DATE_IN_FUTURE";

/** Only a guardian gives permission: a carer or a mentor never does. Both days are midnight UTC. */
export function mayPermit(
  member: Permitting,
  givenOn: Date,
  today: Date,
): Verdict<undefined, PermissionRefusal> {
  if (member.restricted) return refused("MEMBER_RESTRICTED", "memberId");
  if (!member.guardian) return refused("NOT_A_GUARDIAN", "memberId");
  if (givenOn > today) return refused("DATE_IN_FUTURE", "givenOn");
  return passed();
}
