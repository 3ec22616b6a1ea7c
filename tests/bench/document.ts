/** docs/benchmarks/matching.md, as `--write` makes it. */
import os from "node:os";
import type { Waits } from "./changes";
import { FAMILIES, SIZES, type Size } from "./families";
import type { Measured, PeerResult } from "./measure";
import { tupleOf } from "./measure";
import { bestOf, labelOf, milliseconds, partsOf, ratio, wholeOf } from "./report";

export interface Occasion {
  /** The command that repeats the run. */
  readonly command: string;
  /** About peers that took no part, and LEMON's compilation. */
  readonly notes: readonly string[];
}

export function documentOf(
  all: readonly Measured[],
  waits: readonly Waits[],
  { command, notes }: Occasion,
): string {
  const sizes = (Object.keys(SIZES) as Size[]).filter((size) => all.some(({ plan }) => plan.size === size));
  const failed = all.filter(({ differences, certified }) => differences.length > 0 || !certified);
  const verdict =
    failed.length === 0
      ? "Every solver that finished found the same objective on every instance, and every certificate held."
      : `Not all agree: ${failed.map(({ plan }) => `${plan.family} ${plan.size}`).join(", ")}.`;
  return `${[
    "# The matching engine, measured",
    `Written by the benchmark itself. ${verdict}`,
    ["## How to repeat it", fenced(command), ...notes.map((note) => `- ${note}`)].join("\n\n"),
    [
      "## How it is measured",
      `Machine: ${os.availableParallelism()} shared cores, ${os.platform()} ${os.arch()}, Node ${process.versions.node}. Ratios hold elsewhere, times do not.`,
      ...METHOD.map((line) => `- ${line}`),
    ].join("\n\n"),
    ["## Families", ...Object.entries(FAMILIES).map(([name, { says }]) => `- \`${name}\`: ${says}`)].join(
      "\n",
    ),
    ...sizes.map((size) => sectionOf(size, all)),
    ...waitsSection(waits),
  ].join("\n\n")}\n`;
}

const METHOD = [
  "All solvers read one binary file of a seeded instance, each in a process of its own; they take turns, one call each, so that whatever else the machine does slows all of them. Times are medians.",
  "Engine: `solve(instance)` on plain objects and lists, as a parsed file gives them. Its search is timed as a peer's is; all else that the call does, its build, is timed apart: numbering people, sorting edges, seating, and verifying the certificate, which no peer does. Cold is the first call of a fresh process; warm calls follow 20 others at D and 2 at C, when the code has been compiled.",
  "LEMON: NetworkSimplex and CostScaling on child → gate → volunteer → root, a gate only where a child's room for a role is less than its slots, integers of 64 bits for costs. `run()` alone is timed; the building of graph and maps is timed apart and added in the last ratios. Whichever of the two is more than twice as slow as the other is asked once.",
  "npm peers: building the model is not counted. One that takes more than 10 s is asked once; one that exceeds the cap is not asked again at that size or a larger one.",
  "Memory: largest resident set of the process at the end of the first call, and the part of it above what the process held with the instance loaded.",
  "Objective: children reached of tier A, B, C, slots filled, total score. A difference, or a certificate that does not hold, ends the command with code 1.",
];

function fenced(text: string): string {
  return ["```sh", text, "```"].join("\n");
}

function sectionOf(size: Size, all: readonly Measured[]): string {
  const measured = all.filter(({ plan }) => plan.size === size);
  const { children, volunteers } = SIZES[size];
  return [
    `## ${size}: ${children.toLocaleString("en")} children, ${volunteers.toLocaleString("en")} volunteers unless the family says otherwise`,
    table(
      [
        "Family",
        "Edges",
        "Engine warm",
        "+ build",
        "cold",
        "memory (own)",
        "LEMON NS",
        "LEMON CS",
        "ratio warm",
        "cold",
        "best runs",
        "warm, builds included",
        "cold, builds included",
      ],
      measured.map(lemonRow),
    ),
    ...npmTable(measured),
    ...partsTable(measured),
    table(
      ["Family", "Objective (A, B, C, slots, score)", "Certificate"],
      measured.map((one) => [
        one.plan.family,
        tupleOf(one.objective),
        [one.certified ? "verified" : "NOT VERIFIED", ...one.differences].join("; "),
      ]),
    ),
  ].join("\n\n");
}

function lemonRow(one: Measured): string[] {
  const best = bestOf(one, "lemon");
  const way = (name: string) => timeOf(one.peers.find(({ peer, way }) => peer === "lemon" && way === name));
  const to = (own: number, other: number | undefined) => (other === undefined ? "–" : ratio(own, other));
  return [
    one.plan.family,
    one.counts.edges.toLocaleString("en"),
    milliseconds(one.warm.solve),
    milliseconds(one.warm.build),
    milliseconds(one.cold.solve),
    `${Math.round(one.coldMegabytes)} MB (${Math.round(one.ownMegabytes)})`,
    way("ns"),
    way("cs"),
    to(one.warm.solve, best?.solve),
    to(one.cold.solve, best?.solve),
    to(one.warm.least, best?.least),
    to(wholeOf(one.warm), best && wholeOf(best)),
    to(wholeOf(one.cold), best && wholeOf(best)),
  ];
}

function npmTable(measured: readonly Measured[]): string[] {
  const others = measured.map(({ peers }) => peers.filter(({ peer }) => peer !== "lemon"));
  const names = [...new Set(others.flat().map(labelOf))];
  if (names.length === 0) return [];
  const rows = measured.map((one, k) => [
    one.plan.family,
    ...names.map((name) => {
      const result = others[k]?.find((other) => labelOf(other) === name);
      const times = result?.times;
      if (!times) return result?.none ?? "–";
      const [search, whole] = [one.warm.solve, wholeOf(one.warm)].map((own) => faster(times.solve / own));
      return `${timeOf(result)} (${search}, ${whole})`;
    }),
  ]);
  return [
    "In brackets: how many times faster the engine's warm search is, and its whole warm call, its build included.",
    table(["Family", ...names], rows),
  ];
}

function partsTable(measured: readonly Measured[]): string[] {
  const told = measured.filter(({ parts }) => Object.keys(parts).length > 0);
  if (told.length === 0) return [];
  const rows = told.map(({ plan, parts }) => [plan.family, partsOf(parts)]);
  return [table(["Family", "Where the engine's time goes, in one more warm call"], rows)];
}

function waitsSection(waits: readonly Waits[]): string[] {
  if (waits.length === 0) return [];
  const rows = waits.map((one) => [
    one.what,
    one.times.toLocaleString("en"),
    ...[one.median, one.ninetyNinth, one.longest].map(milliseconds),
  ]);
  return [
    [
      "## What a coordinator waits for, at D",
      "Changes to a session of `roles`: the answer is the objective of the plan that is then the best. From profiles: candidates, rules, scores, engine and certificate.",
      table(["What", "Times", "Median", "99 of 100", "Longest"], rows),
    ].join("\n\n"),
  ];
}

function faster(times: number): string {
  return `${times >= 10 ? Math.round(times).toLocaleString("en") : times.toFixed(1)}×`;
}

function timeOf(result: PeerResult | undefined): string {
  if (!result) return "–";
  return result.times ? milliseconds(result.times.solve) : (result.none ?? "–");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, k) => (k === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
