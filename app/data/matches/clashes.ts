import type { Occurrence } from "~/adapters/recurrence.server";
import { type ContactMode, takesTime } from "~/domain/schedule/plan";
import type { Work } from "../work.server";

/** What already stands in the way of one planned contact. */
export interface Clash {
  who: "VOLUNTEER" | "CHILD";
  startsAt: Date;
  endsAt: Date;
  mode: ContactMode;
  /** The other side of that contact. */
  withName: string;
}

/**
 * For each occurrence the first contact of the same volunteer or child that it overlaps, or null; `without` are contacts
 * that will be elsewhere by then. One statement.
 */
export async function clashesOf(
  { tx }: Work,
  match: { childId: string; volunteerId: string },
  mode: ContactMode,
  wished: readonly Occurrence[],
  without: readonly string[] = [],
): Promise<(Clash | null)[]> {
  const [first, last] = [wished[0], wished.at(-1)];
  if (!first || !last || !takesTime(mode)) return wished.map(() => null);
  const taken = await tx.contact.findMany({
    where: {
      OR: [{ volunteerId: match.volunteerId }, { childId: match.childId }],
      id: { notIn: [...without] },
      state: { in: ["PLANNED", "CONFIRMED", "HELD"] },
      mode: { notIn: ["LETTER", "ACTIVITY"] },
      startsAt: { lt: last.endsAt },
      endsAt: { gt: first.startsAt },
    },
    orderBy: { startsAt: "asc" },
    select: {
      volunteerId: true,
      startsAt: true,
      endsAt: true,
      mode: true,
      child: { select: { name: true } },
      volunteer: { select: { name: true } },
    },
  });
  return wished.map(({ startsAt, endsAt }) => {
    const other = taken.find((contact) => contact.startsAt < endsAt && contact.endsAt > startsAt);
    if (!other) return null;
    const who = other.volunteerId === match.volunteerId ? "VOLUNTEER" : "CHILD";
    const withName = who === "VOLUNTEER" ? other.child.name : other.volunteer.name;
    return { who, withName, startsAt: other.startsAt, endsAt: other.endsAt, mode: other.mode };
  });
}

/** The code of a refusal that names the first day that is taken, and whose. */
export function firstClash(wished: readonly Occurrence[], clashes: readonly (Clash | null)[]): string {
  const index = clashes.findIndex((clash) => clash !== null);
  return `${clashes[index]?.who ?? "CHILD"}_BUSY_ON:${wished[index]?.localStart.slice(0, 10)}`;
}
