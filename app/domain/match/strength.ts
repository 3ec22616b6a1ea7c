/** Who fills a questionnaire: the mentor alone, the child with a teacher. */
export const STRENGTH_SIDES = ["MENTOR", "CHILD"] as const;
export type StrengthSide = (typeof STRENGTH_SIDES)[number];

interface Statement {
  code: string;
  /** Who agrees feels less close. */
  reversed?: true;
}

/** In our own words; a statement that is worded anew makes a new edition, and the old one stays. */
const MENTOR_1 = [
  { code: "AT_EASE" },
  { code: "TELLS" },
  { code: "STRANGERS", reversed: true },
  { code: "KNOWS" },
  { code: "AHEAD" },
  { code: "HELPLESS", reversed: true },
  { code: "MATTERS" },
  { code: "GIVE_UP", reversed: true },
] as const satisfies readonly Statement[];
const CHILD_1 = [
  { code: "GLAD" },
  { code: "LISTENS" },
  { code: "BORED", reversed: true },
  { code: "TRUST" },
  { code: "KEEPS_WORD" },
  { code: "MISS" },
] as const satisfies readonly Statement[];

export type MentorStatement = (typeof MENTOR_1)[number]["code"];
export type ChildStatement = (typeof CHILD_1)[number]["code"];

/** Editions by side, and how many steps the answers have: from "not at all" (1) upwards. */
export const QUESTIONNAIRES = {
  MENTOR: { steps: 5, editions: { 1: MENTOR_1 }, current: 1 },
  CHILD: { steps: 4, editions: { 1: CHILD_1 }, current: 1 },
} as const;

/** A score below it asks the school to look; it proves nothing by itself. */
export const LOW_SCORE = 50;

/** The share of statements that has to be answered. */
const ENOUGH = 0.75;

/**
 * 0 to 100: the mean of what was answered, turned round where agreeing means less; null where too little was. `marks`
 * stand in the order of the statements, 0 where there is none.
 */
export function strengthScore(side: StrengthSide, marks: readonly number[]): number | null {
  const { steps, editions, current } = QUESTIONNAIRES[side];
  const statements: readonly Statement[] = editions[current];
  const given = statements.flatMap(({ reversed }, index) => {
    const mark = marks[index] ?? 0;
    if (mark < 1 || mark > steps) return [];
    return [(reversed ? steps - mark : mark - 1) / (steps - 1)];
  });
  if (given.length < Math.ceil(statements.length * ENOUGH)) return null;
  return Math.round((100 * given.reduce((sum, share) => sum + share, 0)) / given.length);
}
