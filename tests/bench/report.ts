/** What the benchmark says of one instance, and of all. */
import type { Waits } from "./changes";
import type { Measured, PeerResult, Times } from "./measure";
import { tupleOf } from "./measure";

export function linesOf(measured: Measured): string[] {
  const { plan, counts, warm, cold, certified, differences } = measured;
  const whole = (value: number) => value.toLocaleString("en");
  const best = bestOf(measured, "lemon");
  return [
    `${plan.size} ${plan.family}: ${whole(counts.children)} × ${whole(counts.volunteers)}, ${whole(counts.edges)} edges, ${tupleOf(measured.objective)}, certificate ${certified ? "verified" : "NOT VERIFIED"}`,
    `  ${"engine".padEnd(20)} warm ${milliseconds(warm.solve)} + build ${milliseconds(warm.build)}  cold ${milliseconds(cold.solve)} + build ${milliseconds(cold.build)}  memory ${Math.round(measured.coldMegabytes)} MB, ${Math.round(measured.ownMegabytes)} above the loaded instance`,
    ...partsLine(measured),
    ...measured.peers.map((result) => `  ${labelOf(result).padEnd(20)} ${saidOf(result, warm)}`),
    ...(best
      ? [
          `  ratio to LEMON's better: warm ${ratio(warm.solve, best.solve)}, cold ${ratio(cold.solve, best.solve)}, best runs ${ratio(warm.least, best.least)}; builds included: warm ${ratio(wholeOf(warm), wholeOf(best))}, cold ${ratio(wholeOf(cold), wholeOf(best))}`,
        ]
      : []),
    ...differences.map((difference) => `  DIFFERENT: ${difference}`),
  ];
}

export function lineOfWaits({ what, times, median, ninetyNinth, longest }: Waits): string {
  const figures = `median ${milliseconds(median)}, 99 of 100 within ${milliseconds(ninetyNinth)}, longest ${milliseconds(longest)}`;
  return `D ${what}: ${figures} (${times} times)`;
}

function partsLine({ parts }: Measured): string[] {
  const said = partsOf(parts);
  return said === "" ? [] : [`  ${"".padEnd(20)} ${said}`];
}

/** The engine's steps in one warm call. */
export function partsOf(parts: Measured["parts"]): string {
  return Object.entries(parts)
    .map(([step, took]) => `${step.toLowerCase()} ${milliseconds(took)}`)
    .join(", ");
}

function saidOf({ times, none }: PeerResult, warm: Times): string {
  if (!times) return none ?? "";
  const builds = times.build > 0 ? ` + build ${milliseconds(times.build)}` : "";
  return `warm ${milliseconds(times.solve)}${builds}  memory ${Math.round(times.peakMegabytes)} MB  engine / peer ${ratio(warm.solve, times.solve)}  (${times.runs} runs)`;
}

export function labelOf({ peer, way }: PeerResult): string {
  return peer === way ? peer : `${peer} ${way}`;
}

export function wholeOf({ solve, build }: Pick<Times, "solve" | "build">): number {
  return solve + build;
}

/** The better of a peer's ways. */
export function bestOf({ peers }: Measured, name: string): Times | undefined {
  const times = peers.flatMap(({ peer, times }) => (peer === name && times ? [times] : []));
  return times.sort((a, b) => a.solve - b.solve)[0];
}

export function ratio(own: number, other: number): string {
  const value = own / other;
  return value < 0.01 ? value.toExponential(0) : value.toFixed(2);
}

export function milliseconds(value: number): string {
  if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
  return `${value >= 100 ? Math.round(value) : value.toFixed(1)} ms`;
}
