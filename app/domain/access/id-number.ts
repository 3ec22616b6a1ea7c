import { type Refused, refused } from "../shared/verdict";

/** Whose number it is. */
export type IdHolder =
  | { kind: "CHILD"; childId: string }
  | { kind: "MEMBER"; childId: string; memberId: string }
  | { kind: "VOLUNTEER"; volunteerId: string };

/** Minutes for which a number stays readable after somebody said why. */
export const SHOWN_MINUTES = 2;

/** Another file of the same school in which the number stands already; nothing is ever said of another school's. */
export function clashWith(holder: IdHolder, others: readonly IdHolder[]): Refused<"ID_NUMBER_TAKEN"> | null {
  return others.some((other) => clashes(holder, other)) ? refused("ID_NUMBER_TAKEN", "number") : null;
}

// Brothers and sisters share their guardians, and a relative may volunteer; a child is nobody else.
function clashes(one: IdHolder, other: IdHolder): boolean {
  if (one.kind === "CHILD" || other.kind === "CHILD") return true;
  if (one.kind === "MEMBER" && other.kind === "MEMBER") return one.childId === other.childId;
  return one.kind === "VOLUNTEER" && other.kind === "VOLUNTEER";
}

/** The card of somebody else is what is most often copied into a file by mistake. */
export function birthDateFlaw(
  stands: { birthDate: Date } | { birthYear: number } | null,
  onCard: Date,
): Refused<"ID_NUMBER_OTHER_BIRTHDAY"> | null {
  if (stands === null) return null;
  const same =
    "birthDate" in stands
      ? stands.birthDate.getTime() === onCard.getTime()
      : stands.birthYear === onCard.getUTCFullYear();
  return same ? null : refused("ID_NUMBER_OTHER_BIRTHDAY", "number");
}
