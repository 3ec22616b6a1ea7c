/** What was found when somebody looked into unusually many openings. */
export const FINDINGS = ["JUSTIFIED", "REMINDED", "LOCKED", "OTHER"] as const;
export type Finding = (typeof FINDINGS)[number];
