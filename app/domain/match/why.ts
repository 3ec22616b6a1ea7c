/** The terms in the order in which they are stored. How long the child has waited says nothing about the two. */
const TERMS = ["TIME", "DISTANCE", "INTERESTS", "WISHES", "EXPERIENCE", null, "CONTINUITY"] as const;
export type WhyTerm = NonNullable<(typeof TERMS)[number]>;
export type WhyLevel = "high" | "some" | "none";

export interface Why {
  term: WhyTerm;
  level: WhyLevel;
}

/** What each term could reach before a match kept its weights. */
const FORMER_WEIGHTS = [300, 200, 200, 200, 100];

/** A weakness that both have to live with is said; another one is not worth a word. */
const SAID_WHEN_WEAK: readonly WhyTerm[] = ["TIME", "DISTANCE"];

/** The score of a pair in words: what speaks for it, strongest first, then what will need care. */
export function whyOf(terms: readonly number[], weights: readonly number[]): Why[] {
  const full = weights.length > 0 ? weights : FORMER_WEIGHTS;
  return TERMS.flatMap((term, index) => {
    const most = full[index] ?? 0;
    return term === null || most === 0 ? [] : [{ term, share: (terms[index] ?? 0) / most }];
  })
    .map(({ term, share }) => ({ term, share, level: levelOf(share) }))
    .filter(({ term, level }) => level !== "none" || SAID_WHEN_WEAK.includes(term))
    .sort((a, b) => b.share - a.share)
    .map(({ term, level }) => ({ term, level }));
}

function levelOf(share: number): WhyLevel {
  if (share >= 2 / 3) return "high";
  return share >= 1 / 4 ? "some" : "none";
}
