/** What a child says to a proposed mentor. */
export const CHILD_ANSWERS = ["YES", "UNSURE", "NO"] as const;
export type ChildAnswer = (typeof CHILD_ANSWERS)[number];
