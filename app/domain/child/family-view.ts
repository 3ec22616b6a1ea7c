/** States in which a match is known to the family; before, nothing was asked of it, and after, nothing remains. */
const KNOWN = ["ACCEPTED", "PERMITTED", "INTRODUCED", "ACTIVE", "IN_REVIEW", "CLOSING"] as const;
const NAMED: readonly string[] = ["PERMITTED", "INTRODUCED", "ACTIVE", "IN_REVIEW", "CLOSING"];

/** Months after which a personal link stops working. */
export const LINK_MONTHS = 6;

export interface MentorFacts {
  state: string;
  name: string;
  about: string;
  interests: readonly string[];
  role: "FATHER" | "MOTHER" | null;
}

export interface MentorForFamily {
  /** Null until the guardian has permitted this match. */
  name: string | null;
  about: string;
  interests: readonly string[];
  role: "FATHER" | "MOTHER" | null;
}

/** What the family is shown of a mentor, by the stage of the match; null is nothing at all. */
export function mentorForFamily(match: MentorFacts): MentorForFamily | null {
  if (!isOneOf(KNOWN, match.state)) return null;
  const { role, interests } = match;
  if (!NAMED.includes(match.state)) return { name: null, about: "", role, interests };
  return { name: match.name, about: match.about, role, interests };
}

export const FAMILY_MATCH_STATES = KNOWN;

function isOneOf(states: readonly string[], state: string): boolean {
  return states.includes(state);
}
