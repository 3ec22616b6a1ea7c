/** docs/benchmarks/roster.md, as `npm run bench:roster -- --write` makes it. */
import os from "node:os";

export const LIMITS = {
  /** Megabytes by which the process may rise while a roster of 16 MB is taken in. */
  megabytes: 512,
  /** Steps of progress that somebody sees while it is looked over, and while it is written. */
  steps: 10,
};

export interface Taken {
  kind: string;
  rows: number;
  bytes: number;
  /** Seconds. */
  reading: number;
  checking: number;
  writing: number;
  copying: number;
  /** Bytes. */
  risen: number;
  told: { checking: number; writing: number };
}

const megabytes = (bytes: number) => bytes / 1024 / 1024;

export const holds = ({ risen, told }: Taken) =>
  megabytes(risen) <= LIMITS.megabytes && Math.min(told.checking, told.writing) >= LIMITS.steps;

export function documentOf(taken: readonly Taken[]): string {
  const rows = taken[0]?.rows ?? 0;
  return `${[
    "# A roster of the largest size",
    `Written by \`npm run bench:roster -- --write\`. ${rows.toLocaleString("en")} good rows are read, looked over and written, next to a plain \`COPY\` of what came of them. ${taken.every(holds) ? "All limits hold" : "**Not all limits hold**"}: at most ${LIMITS.megabytes} MB more memory, at least ${LIMITS.steps} steps of progress to be seen.`,
    "## How it is measured",
    [
      `- Machine: ${os.availableParallelism()} shared cores, Node ${process.versions.node}. Ratios hold elsewhere, times do not.`,
      "- One school of a PostgreSQL server with row level security, as the site reaches it. Reading seals every row; looking over opens, checks and compares each with the files there are; writing does that again, makes the file, its place for a mentor, its family and a line of the audit, in one transaction.",
      "- `COPY`: the same children, places and family members, from a file that the server reads itself, with the same indexes, keys and checks, in one transaction. It seals, checks, compares and records nothing.",
      "- Memory: what is in use at most, beyond what was with the file in hand; what waits to be freed counts. The process has a heap of 384 MB at most, and would end if it needed more.",
    ].join("\n"),
    "## Rows per second",
    [
      "| File | MB | Read | Looked over | Written | All | `COPY` | `COPY` by written | Memory, MB | Steps seen |",
      "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
      ...taken.map(lineOf),
    ].join("\n"),
  ].join("\n\n")}\n`;
}

function lineOf({ kind, rows, bytes, reading, checking, writing, copying, risen, told }: Taken): string {
  const speed = (seconds: number) => Math.round(rows / seconds).toLocaleString("en");
  const cells = [
    ...[kind, megabytes(bytes).toFixed(1), speed(reading), speed(checking), speed(writing)],
    ...[speed(reading + checking + writing), speed(copying), (writing / copying).toFixed(1)],
    ...[Math.round(megabytes(risen)), `${told.checking} and ${told.writing}`],
  ];
  return `| ${cells.join(" | ")} |`;
}
