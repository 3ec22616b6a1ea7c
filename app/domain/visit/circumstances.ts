/** Facts of a child's file that make it one to be visited by a pair (1+1). */
export const CIRCUMSTANCES = ["poor", "parentsLaidOff", "parentsOffended"] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];
export type Circumstances = Record<Circumstance, boolean>;

/** One of them is enough. */
export function isInNeed(circumstances: Circumstances): boolean {
  return CIRCUMSTANCES.some((one) => circumstances[one]);
}
