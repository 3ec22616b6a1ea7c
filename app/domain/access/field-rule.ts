import type { Stage } from "./stages";

/** OWN: in rows about the reader, at any time. A stage: of the other side of a match, from that stage on. */
export type From = "OWN" | Exclude<Stage, "OVER"> | "NEVER";

/** Who may read beyond the school: staff see every field of their own schools, a visitor none. */
export const READERS = ["volunteer", "family"] as const;
export type Reader = (typeof READERS)[number];

export interface FieldRule extends Readonly<Record<Reader, From>> {
  /** Where it is stored, as `table.column`; what a reader is shown may be less than the column. */
  readonly column: string;
}

export const rule = (column: string, volunteer: From, family: From): FieldRule => ({
  column,
  volunteer,
  family,
});
