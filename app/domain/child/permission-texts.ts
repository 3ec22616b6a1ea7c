import { yearsOn } from "../shared/age";

/** What a guardian is asked; each has a text of its own that says what, why, who sees it, how long and how to stop. */
export const PERMISSION_KINDS = [
  "PARTICIPATION",
  "UNDER_14",
  "MATCH",
  "ID_NUMBER",
  "ADDRESS",
  "PHOTO",
] as const;
export type PermissionKind = (typeof PERMISSION_KINDS)[number];

/** What may be refused while everything else goes on. */
export const OPTIONAL_KINDS = ["ID_NUMBER", "ADDRESS", "PHOTO"] as const satisfies readonly PermissionKind[];
export type OptionalKind = (typeof OPTIONAL_KINDS)[number];

/**
 * The version of each text that is asked for now. A text that was published never changes (a test holds their sums): a
 * new one is a new number and says what is different from the one before; whoever permitted by an older one is asked again.
 */
export const CURRENT_TEXTS = {
  PARTICIPATION: 1,
  UNDER_14: 1,
  MATCH: 1,
  ID_NUMBER: 1,
  ADDRESS: 2,
  PHOTO: 1,
} as const satisfies Record<PermissionKind, number>;

/** Personal Information Protection Law, article 31. Both days are midnight UTC. */
export function needsSeparatePermission(birthDate: Date, day: Date): boolean {
  return yearsOn(birthDate, day) < 14;
}

interface Given {
  kind: string;
  granted: boolean;
  textVersion: number;
  withdrawnAt: Date | null;
}

export type OptionalAnswer = "GIVEN" | "REFUSED" | "NOT_ASKED";

/** How the family answered for one kind of optional data; a permission that was withdrawn is as if nobody had asked. */
export function optionalAnswer(permissions: readonly Given[], kind: OptionalKind): OptionalAnswer {
  const standing = permissions.find((one) => one.kind === kind && one.withdrawnAt === null);
  if (!standing) return "NOT_ASKED";
  return standing.granted ? "GIVEN" : "REFUSED";
}
