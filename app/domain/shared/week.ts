/** The squares of a week: seven days by four parts. */
export const SQUARES = 28;

/** The ticked squares of a mask of 28 bits, in order: Monday morning is 0. */
export function squaresOf(mask: number): number[] {
  return Array.from({ length: SQUARES }, (_, square) => square).filter((square) => (mask >> square) & 1);
}
