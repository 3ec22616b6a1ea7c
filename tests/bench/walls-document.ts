/** docs/benchmarks/walls.md, as `npm run bench:walls -- --write` makes it. */
import os from "node:os";

/** Milliseconds, medians, and the median of the ratios of pairs asked one right after the other. */
export interface Times {
  walled: number;
  open: number;
  ratio: number;
}

export interface Compared extends Times {
  id: string;
  reader: string;
}

export const GOAL = 1.3;

export function documentOf(
  compared: readonly Compared[],
  others: readonly string[],
  { rounds }: { rounds: number },
): string {
  const ratios = compared.map(({ ratio }) => ratio);
  const whole = sum(compared.map(({ walled }) => walled)) / sum(compared.map(({ open }) => open));
  const above = ratios.filter((ratio) => ratio > GOAL);
  return `${[
    "# What the walls cost",
    `Written by \`npm run bench:walls -- --write\`. ${compared.length} pages: **${whole.toFixed(2)}** times the time of no walls over all pages, median of the pages ${median(ratios).toFixed(2)}, worst ${Math.max(...ratios).toFixed(2)}; ${above.length} above the goal of ${GOAL}.`,
    "## How it is measured",
    [
      `- Machine: ${os.availableParallelism()} shared cores, Node ${process.versions.node}. Ratios hold elsewhere, times do not.`,
      "- The whole page, from the request to the last byte, built site, demo district of 1,133 children, a PostgreSQL server.",
      "- Two databases, one a copy of the other without row level security and with an `app.enter` that works out and seals nothing. The statement that opens the transaction, the role and the grants are the same in both.",
      `- Two sites in one process, asked in turns, ${rounds} times each after a few for warmth; the order changes each time. The ratio of a page is the median of the ratios of its pairs, so that what else the machine does weighs on both.`,
      "- Only pages whose text is the same in both: a page that leaves the choice of rows to the walls shows more without them and is named below. The administrator reaches every school of the district, so the policies compare with the longest list and leave nothing out.",
    ].join("\n"),
    "## Pages",
    table(compared),
    ...(others.length > 0 ? ["## Not compared", others.map((name) => `- \`${name}\``).join("\n")] : []),
  ].join("\n\n")}\n`;
}

function table(compared: readonly Compared[]): string {
  const rows = compared
    .toSorted((a, b) => b.ratio - a.ratio)
    .map(
      ({ id, reader, walled, open, ratio }) =>
        `| ${id} | ${reader} | ${walled.toFixed(1)} | ${open.toFixed(1)} | ${ratio.toFixed(2)} |`,
    );
  return [
    "| Page | Reader | With, ms | Without, ms | Ratio |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
