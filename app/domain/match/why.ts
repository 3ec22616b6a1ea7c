/** What each term of a score can reach, in the order in which the terms are stored. */
const FULL = [
  ["TIME", 300],
  ["DISTANCE", 200],
  ["INTERESTS", 200],
  ["WISHES", 200],
  ["EXPERIENCE", 100],
] as const;
export type WhyTerm = (typeof FULL)[number][0];
export type WhyLevel = "high" | "some" | "none";

export interface Why {
  term: WhyTerm;
  level: WhyLevel;
}

/** A weakness that both have to live with is said; another one is not worth a word. */
const SAID_WHEN_WEAK: readonly WhyTerm[] = ["TIME", "DISTANCE"];

/** The score of a pair in words: what speaks for it, strongest first, then what will need care. */
export function whyOf(terms: readonly number[]): Why[] {
  const shares = FULL.map(([term, full], index) => ({ term, share: (terms[index] ?? 0) / full }));
  return shares
    .map(({ term, share }) => ({ term, share, level: levelOf(share) }))
    .filter(({ term, level }) => level !== "none" || SAID_WHEN_WEAK.includes(term))
    .sort((a, b) => b.share - a.share)
    .map(({ term, level }) => ({ term, level }));
}

function levelOf(share: number): WhyLevel {
  if (share >= 2 / 3) return "high";
  return share >= 1 / 4 ? "some" : "none";
}
