export const REVIEW_VIEWS = ["CONTINUE", "CLOSE", "UNSURE", "NOT_REACHED"] as const;
export type ReviewView = (typeof REVIEW_VIEWS)[number];
/** The child, through its teacher, and the school itself can always be asked. */
export const ASKED_VIEWS = ["CONTINUE", "CLOSE", "UNSURE"] as const satisfies readonly ReviewView[];

export const REVIEW_SIDES = ["mentor", "child", "family", "staff"] as const;
export type ReviewSide = (typeof REVIEW_SIDES)[number];

export type Views = Record<`${ReviewSide}View`, ReviewView | null>;

/** Whose view is missing: nothing is decided over anybody's head. */
export function missingViews(views: Views): ReviewSide[] {
  return REVIEW_SIDES.filter((side) => views[`${side}View`] === null);
}

/** Somebody does not simply want to go on: whoever decides should look twice. */
export function hasDoubt(views: Views): boolean {
  return REVIEW_SIDES.some((side) => views[`${side}View`] === "CLOSE" || views[`${side}View`] === "UNSURE");
}
