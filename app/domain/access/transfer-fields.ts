import { type FieldRule, rule } from "./field-rule";

/** A change of school: between the two schools alone. */
export const TRANSFER_FIELDS = {
  "transfer.because": rule("transfers.because", "NEVER", "NEVER"),
  "transfer.message": rule("transfers.message", "NEVER", "NEVER"),
  "transfer.reason": rule("transfers.reason", "NEVER", "NEVER"),
  "transfer.numberChange": rule("transfers.number_change", "NEVER", "NEVER"),
  "transfer.flagged": rule("transfers.flagged", "NEVER", "NEVER"),
  "transfer.movesOn": rule("transfers.moves_on", "NEVER", "NEVER"),
} as const satisfies Record<string, FieldRule>;
