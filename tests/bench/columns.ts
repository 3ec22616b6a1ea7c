/** An instance as columns of whole numbers, and the binary file that every solver of the benchmark reads. */
import fs from "node:fs";
import type { Instance, SlotRole } from "~/domain/matching/instance";

export interface Columns {
  /** 0 = A, 1 = B, 2 = C. */
  readonly tier: Uint8Array;
  /** Two bits a slot, the first slot lowest: 1 father, 2 mother, 3 any, 0 none. */
  readonly slots: Uint8Array;
  /** 0 father, 1 mother. */
  readonly role: Uint8Array;
  readonly capacity: Uint8Array;
  readonly childX: Int32Array;
  readonly childY: Int32Array;
  readonly volunteerX: Int32Array;
  readonly volunteerY: Int32Array;
  /** Sorted by child, then volunteer. */
  readonly edgeChild: Int32Array;
  readonly edgeVolunteer: Int32Array;
  readonly edgeScore: Int32Array;
}

/** Little-endian int32: children, volunteers, edges; then each column in this order, four bytes a value. */
const CHILD_COLUMNS = ["tier", "slots", "childX", "childY"] as const;
const VOLUNTEER_COLUMNS = ["role", "capacity", "volunteerX", "volunteerY"] as const;
const EDGE_COLUMNS = ["edgeChild", "edgeVolunteer", "edgeScore"] as const;
const NAMES = [...CHILD_COLUMNS, ...VOLUNTEER_COLUMNS, ...EDGE_COLUMNS];

export function writeColumns(file: string, columns: Columns) {
  const counts = [columns.tier.length, columns.role.length, columns.edgeChild.length];
  const parts = NAMES.map((name) => Int32Array.from(columns[name]));
  const values = new Int32Array(counts.length + parts.reduce((sum, { length }) => sum + length, 0));
  values.set(counts);
  let at = counts.length;
  for (const part of parts) {
    values.set(part, at);
    at += part.length;
  }
  const partial = `${file}.${process.pid}.partial`;
  fs.writeFileSync(partial, values);
  fs.renameSync(partial, file);
}

export function countsOf(file: string) {
  const head = new Int32Array(3);
  const handle = fs.openSync(file, "r");
  fs.readSync(handle, head);
  fs.closeSync(handle);
  const [children = 0, volunteers = 0, edges = 0] = head;
  return { children, volunteers, edges };
}

export function readColumns(file: string): Columns {
  const bytes = fs.readFileSync(file);
  const values = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const [children = 0, volunteers = 0, edges = 0] = values;
  let at = 3;
  const take = (length: number) => {
    at += length;
    return values.subarray(at - length, at);
  };
  const bytesOf = (length: number) => Uint8Array.from(take(length));
  return {
    tier: bytesOf(children),
    slots: bytesOf(children),
    childX: take(children),
    childY: take(children),
    role: bytesOf(volunteers),
    capacity: bytesOf(volunteers),
    volunteerX: take(volunteers),
    volunteerY: take(volunteers),
    edgeChild: take(edges),
    edgeVolunteer: take(edges),
    edgeScore: take(edges),
  };
}

const TIERS = ["A", "B", "C"] as const;
const ROLES = ["father", "mother"] as const;
const SLOT_ROLES = ["father", "mother", "any"] as const;

/** As a parsed file would be: plain objects and plain lists. */
export function instanceOf(columns: Columns): Instance {
  return {
    children: Array.from(columns.tier, (tier, k) => ({
      id: `c${k}`,
      priority: TIERS[tier] ?? "C",
      slots: slotsOf(columns.slots[k] ?? 0),
      x: columns.childX[k] ?? 0,
      y: columns.childY[k] ?? 0,
    })),
    volunteers: Array.from(columns.role, (role, k) => ({
      id: `v${k}`,
      role: ROLES[role] ?? "father",
      capacity: columns.capacity[k] ?? 1,
      x: columns.volunteerX[k] ?? 0,
      y: columns.volunteerY[k] ?? 0,
    })),
    edges: {
      child: Array.from(columns.edgeChild),
      volunteer: Array.from(columns.edgeVolunteer),
      score: Array.from(columns.edgeScore),
    },
    pinned: [],
    forbidden: [],
  };
}

function slotsOf(code: number): SlotRole[] {
  const slots: SlotRole[] = [];
  for (let left = code; left > 0; left >>= 2) slots.push(SLOT_ROLES[(left & 3) - 1] ?? "any");
  return slots;
}
