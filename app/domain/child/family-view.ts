import { maySee } from "../access/fields";
import { MATCH_STATES } from "../match/lifecycle";

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
export function mentorForFamily({ state, ...mentor }: MentorFacts): MentorForFamily | null {
  if (!isKnown(state)) return null;
  const when = <T>(field: keyof MentorForFamily, value: T, hidden: T): T =>
    maySee("family", `mentor.${field}`, state) ? value : hidden;
  return {
    name: when<string | null>("name", mentor.name, null),
    about: when("about", mentor.about, ""),
    interests: when("interests", mentor.interests, []),
    role: when("role", mentor.role, null),
  };
}

/** A match is known to the family or not at all; before, nothing was asked of it, and after, nothing remains. */
const isKnown = (state: string) => maySee("family", "match.state", state);

export const FAMILY_MATCH_STATES = MATCH_STATES.filter(isKnown);
