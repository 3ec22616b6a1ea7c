import { GAP_STATES } from "~/domain/checkin/gap";

/** What a list of gaps shows: those that are too long, one state, or all. */
export const GAP_TABS = ["LATE", ...GAP_STATES, "ALL"] as const;
export type GapTab = (typeof GAP_TABS)[number];
