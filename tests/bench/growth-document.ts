/** docs/benchmarks/growth.md, as `npm run bench:growth -- --write` makes it. */
import os from "node:os";

export const LIMITS = { statements: 8, milliseconds: 100, ratio: 1.5 };

export interface Grown {
  name: string;
  reader: string;
  /** Adds all lists up: held to the statements and the ratio, its time is only told. */
  sums: boolean;
  /** Statements of the page over the grown database, without those that open and end a transaction. */
  statements: number;
  /** Milliseconds, medians: over the district alone, and beside the others. */
  alone: number;
  beside: number;
  ratio: number;
}

export interface Growth {
  children: number;
  grownChildren: number;
  rounds: number;
}

export const holds = ({ sums, statements, beside, ratio }: Grown) =>
  statements <= LIMITS.statements && (sums || beside <= LIMITS.milliseconds) && ratio <= LIMITS.ratio;

export function documentOf(lists: readonly Grown[], { children, grownChildren, rounds }: Growth): string {
  const broken = lists.filter((list) => !holds(list));
  return `${[
    "# Lists at a hundred times the demo",
    `Written by \`npm run bench:growth -- --write\`. ${lists.length} lists over ${number(children)} and over ${number(grownChildren)} children: ${broken.length === 0 ? "all hold" : `${broken.length} do not hold`} the limits of ${LIMITS.statements} statements, ${LIMITS.milliseconds} ms and ${LIMITS.ratio} times the time of the demo.`,
    "## How it is measured",
    [
      `- Machine: ${os.availableParallelism()} shared cores, Node ${process.versions.node}. Ratios hold elsewhere, times do not.`,
      "- The whole page, from the request to the last byte, built site, a PostgreSQL server, two databases.",
      "- The grown database holds the demo district and ninety-nine copies of it with places, schools and people of their own. A reader reaches what they reached before, as a coordinator or a district does in a country; how a list grows with what its reader reaches is shown by the coordinator of one school next to the administrator of all of the district.",
      `- Two sites in one process, asked in turns, ${rounds} times each after a few for warmth; the order changes each time. The ratio of a list is the median of the ratios of its pairs.`,
    ].join("\n"),
    "## Lists",
    [
      "| List | Reader | Statements | Demo, ms | Grown, ms | Ratio | Holds |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      ...lists.map(
        (list) =>
          `| ${list.name} | ${list.reader} | ${list.statements} | ${list.alone.toFixed(1)} | ${list.beside.toFixed(1)} | ${list.ratio.toFixed(2)} | ${holds(list) ? "yes" : "**no**"} |`,
      ),
    ].join("\n"),
  ].join("\n\n")}\n`;
}

const number = (value: number) => value.toLocaleString("en");
