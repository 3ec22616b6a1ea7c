import type { SupportStage } from "~/domain/match/support";
import type { StateLook } from "~/ui/states";

/** How far something is that the school has to do for a match. */
export const stageLooks: Record<SupportStage, StateLook> = {
  AHEAD: { icon: "clock" },
  DUE: { tone: "soon", icon: "clock" },
  OVERDUE: { tone: "care", icon: "alert" },
};
