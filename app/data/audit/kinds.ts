export const TRAIL_KINDS = ["ALL", "OPENED", "CHANGED", "OTHER"] as const;
export type TrailKind = (typeof TRAIL_KINDS)[number];
