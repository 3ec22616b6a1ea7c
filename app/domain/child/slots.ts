import { passed, refused, type Verdict } from "../shared/verdict";

export const SLOT_ROLES = ["ANY", "MOTHER", "FATHER"] as const;
export type SlotRole = (typeof SLOT_ROLES)[number];

export interface StoredSlot {
  id: string;
  /** 1 to 3. */
  position: number;
  role: SlotRole;
  /** The mentor whose open match holds this slot. */
  heldBy: { role: "FATHER" | "MOTHER" | null } | null;
}

export interface SlotChanges {
  add: { position: number; role: SlotRole }[];
  change: { id: string; role: SlotRole }[];
  remove: string[];
}

/**
 * From the stored slots to the wished ones, position by position; null wishes nobody there. A slot that an open match
 * holds stays, and keeps a role that its mentor fits.
 */
export function planSlots(
  stored: readonly StoredSlot[],
  wished: readonly (SlotRole | null)[],
): Verdict<SlotChanges, "SLOT_IN_USE"> {
  const changes: SlotChanges = { add: [], change: [], remove: [] };
  const positions = new Set([
    ...stored.map(({ position }) => position),
    ...wished.map((_, index) => index + 1),
  ]);
  for (const position of [...positions].sort()) {
    const before = stored.find((slot) => slot.position === position);
    const role = wished[position - 1] ?? null;
    if (!before) {
      if (role) changes.add.push({ position, role });
    } else if (role !== before.role) {
      if (before.heldBy && role !== "ANY" && (role === null || role !== before.heldBy.role))
        return refused("SLOT_IN_USE", `slot${position}`);
      if (role) changes.change.push({ id: before.id, role });
      else changes.remove.push(before.id);
    }
  }
  return passed(changes);
}
