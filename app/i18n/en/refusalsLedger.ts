import type { Catalogue } from "../catalogue";
import type { refusalsLedger as chinese } from "../zh-CN/refusalsLedger";
import { refusalsConference } from "./refusalsConference";

/** Why something about the ledger is not done. */
export const refusalsLedger = {
  ...refusalsConference,
  LEDGER_TAKEN: "This quarter has been taken already.",
  QUARTER_NOT_OVER: "This quarter is not over yet.",
  LEDGER_SIGNED_ALREADY: "This has been signed and cannot be changed any more.",
  LEDGER_NOT_SIGNED: "This has not been signed yet.",
  LEDGER_NOT_YOURS: "This is not yours to sign.",
  LEDGER_BENEATH_OPEN: "Not all levels beneath have signed yet.",
  LEDGER_ABOVE_SIGNED: "The level above has signed: it has to be returned from there first.",
  LEDGER_SENT_ALREADY: "It is on record already that this department has it.",
  LEDGER_LEFT_ALREADY: "This child has been closed out already.",
  LEDGER_NOT_GROWN: "The child was not yet 16 on that day.",
  LEDGER_DAY_AHEAD: "A day that is still to come cannot be entered.",
  LEDGER_GROWN: "The child has turned 16 and cannot be taken back.",
  LEDGER_BEFORE_LEAVING: "This is before the day on which the child was closed out.",
} satisfies Catalogue<typeof chinese>;
