/** One count, by what it is counted. */
export interface Counted {
  figure: string;
  one: string;
  two: string;
  count: number;
}

/** What a total sums up: parts of `one` that end with a colon, or begin with one, and of `two` that end with `_`, stand for all such. */
export interface Choice {
  figure: string;
  one?: string;
  two?: string;
}

/** The total of the cells that a choice stands for; the rows that it opens are chosen in the same way. */
export function totalOf(cells: readonly Counted[], { figure, one, two }: Choice): number {
  return cells
    .filter((cell) => cell.figure === figure && fits(cell.one, one) && fits(cell.two, two))
    .reduce((sum, { count }) => sum + count, 0);
}

function fits(value: string, wanted: string | undefined): boolean {
  if (!wanted) return true;
  if (wanted.startsWith(":")) return value.endsWith(wanted);
  return wanted.endsWith(":") || wanted.endsWith("_") ? value.startsWith(wanted) : value === wanted;
}
