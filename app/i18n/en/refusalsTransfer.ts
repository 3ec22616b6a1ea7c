import type { Catalogue } from "../catalogue";
import type { refusalsTransfer as chinese } from "../zh-CN/refusalsTransfer";

/** Why a child cannot be handed over. */
export const refusalsTransfer = {
  TRANSFER_OPEN: "This child has been handed over already and waits for the new school.",
  SAME_SCHOOL: "The child is at this school. Choose another one.",
  TRANSFER_DAY: "Choose a day from one month back to three months ahead.",
  TRANSFER_TOO_EARLY: "The child is not at the new school yet. It can take the file from that day on.",
  MENTOR_STAYS:
    "This mentor accompanies another child or may not have contact now, and cannot come along. Choose that the match ends; if it was handed over already, the old school has to take it back and begin again.",
} satisfies Catalogue<typeof chinese>;
