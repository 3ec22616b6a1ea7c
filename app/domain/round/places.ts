/** Between a child's stored places and the slots of the engine, which knows no place that is held already. */
import type { Role, SlotRole } from "../matching/instance";
import type { MatchingSlot } from "../matching/profile";

export interface Place {
  id: string;
  role: SlotRole;
  /** Role of the mentor whose open match holds the place; "unknown" where the round cannot count that mentor. */
  heldBy: Role | "unknown" | null;
}

/**
 * The slots that a round decides over. A held place is listed for the role of its mentor, whose match is pinned, so
 * that no plan needs the mentor to move; one that the round cannot count is left out.
 */
export function slotsOf(places: readonly Place[]): MatchingSlot[] {
  return places.flatMap(({ id, role, heldBy }) =>
    heldBy === "unknown" ? [] : [{ id, role: heldBy ?? role }],
  );
}

export interface Seat {
  volunteerId: string;
  slotId: string;
}

/** Gives new mentors the empty places: one of their own role first, then an open one. Those who find none are left out. */
export function seatNew(
  places: readonly Place[],
  mentors: readonly { volunteerId: string; role: Role }[],
): Seat[] {
  const free = places.filter(({ heldBy }) => heldBy === null);
  return mentors.flatMap(({ volunteerId, role }) => {
    const own = free.findIndex((place) => place.role === role);
    const at = own === -1 ? free.findIndex((place) => place.role === "any") : own;
    const [place] = at === -1 ? [] : free.splice(at, 1);
    return place ? [{ volunteerId, slotId: place.id }] : [];
  });
}
