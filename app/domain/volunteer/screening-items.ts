/** The seven checks that every applicant passes, in the order in which a school usually makes them. */
export const SCREENING_KINDS = [
  "IDENTITY",
  "OFFENCE_CHECK",
  "REFERENCE_1",
  "REFERENCE_2",
  "INTERVIEW",
  "TRAINING",
  "AGREEMENT",
] as const;
export type ScreeningKind = (typeof SCREENING_KINDS)[number];

export type ScreeningState = "OPEN" | "PASSED" | "FAILED";

export interface ScreeningItem {
  kind: ScreeningKind;
  state: ScreeningState;
  /** Calendar day, as midnight UTC; the last day on which the check holds. */
  expiresOn: Date | null;
}

/** Where one check stands today. A passed check whose last day is over no longer counts. */
export type ItemStanding = "OPEN" | "PASSED" | "FAILED" | "EXPIRED";

/** `today` is the school's calendar day as midnight UTC. */
export function standingOf(item: ScreeningItem, today: Date): ItemStanding {
  if (item.state !== "PASSED") return item.state;
  // Law on the Protection of Minors, article 62: an offence-record check without an end does not hold.
  if (item.expiresOn === null) return item.kind === "OFFENCE_CHECK" ? "EXPIRED" : "PASSED";
  return item.expiresOn >= today ? "PASSED" : "EXPIRED";
}

/** The checks that stand in the way of an approval, in the order of the checklist. */
export function missingKinds(items: readonly ScreeningItem[], today: Date): ScreeningKind[] {
  return SCREENING_KINDS.filter((kind) => {
    const item = items.find((candidate) => candidate.kind === kind);
    return item === undefined || standingOf(item, today) !== "PASSED";
  });
}

export function hasExpired(items: readonly ScreeningItem[], today: Date): boolean {
  return items.some((item) => standingOf(item, today) === "EXPIRED");
}
