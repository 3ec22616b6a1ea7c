/** Years; a proxy parent is an adult who has finished growing up. The district may set another age here. */
export const MINIMUM_AGE = 22;

/** The version of the rules that an applicant agrees to; a change of their words is a new version. */
export const POLICY_VERSION = 1;

/** Characters that the reasons for applying need at least. */
export const MOTIVATION_LENGTH = 20;

/** Whoever turns the minimum age in this year may apply: the day itself is checked with the identity card. */
export function oldEnough(birthYear: number, year: number): boolean {
  return year - birthYear >= MINIMUM_AGE;
}
