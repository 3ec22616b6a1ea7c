// The TypeScript and JavaScript solvers behind a contender: `load FILE`, then `solve NAME` as often as asked.
import { createInterface } from "node:readline";
import { verifyPlan } from "~/domain/matching/certificate";
import type { Instance } from "~/domain/matching/instance";
import { solve } from "~/domain/matching/solve";
import { type Columns, instanceOf, readColumns } from "./columns";
import type { Answer } from "./contender";
import { NPM_PEERS } from "./npm-peers";

type Timed = Pick<Answer, "objective" | "solve" | "build" | "certified" | "parts">;

let columns: Columns | undefined;
let instance: Instance | undefined;
let loadedKilobytes: number | undefined;

/** `solve` is the search alone, as a peer's is; `build` all else that a call does. */
function ours(of: Instance): Timed {
  let [began, ended] = [0, 0];
  const started = performance.now();
  const plan = solve(of, ({ step, done, of: all }) => {
    if (step === "PRICES" && done === 0) began = performance.now();
    if (step === "REPAIRS" && done === all) ended = performance.now();
  });
  const search = ended - began;
  const build = performance.now() - started - search;
  return { objective: plan.objective, solve: search, build, certified: verifyPlan(of, plan).ok };
}

/** One more call, not to be compared: it listens when each step begins. */
function oursInParts(of: Instance): Timed {
  const began = new Map<string, number>([["BUILD", performance.now()]]);
  const plan = solve(of, ({ step }) => {
    if (!began.has(step)) began.set(step, performance.now());
  });
  const steps = [...began, ["END", performance.now()] as const];
  const parts: Record<string, number> = {};
  for (const [k, [step, at]] of steps.entries()) {
    const next = steps[k + 1];
    if (next && began.size > 1) parts[step] = next[1] - at;
  }
  return { objective: plan.objective, solve: 0, build: 0, parts };
}

async function theirs(name: string, of: Columns): Promise<Timed> {
  const begun = performance.now();
  const solveOnce = await NPM_PEERS[name]?.(of);
  if (!solveOnce) throw new Error(`no solver ${name}`);
  const started = performance.now();
  const objective = solveOnce();
  return { objective, solve: performance.now() - started, build: started - begun };
}

async function answer(line: string): Promise<object> {
  const [verb, ...rest] = line.split(" ");
  const argument = rest.join(" ");
  if (verb === "load") {
    columns = readColumns(argument);
    instance = instanceOf(columns);
    return {};
  }
  if (!columns || !instance) throw new Error("nothing loaded");
  global.gc?.();
  loadedKilobytes ??= Math.round(process.memoryUsage().rss / 1024);
  const timed = await solveBy(argument, instance, columns);
  return { ...timed, loadedKilobytes, peakKilobytes: process.resourceUsage().maxRSS };
}

async function solveBy(name: string, of: Instance, from: Columns): Promise<Timed> {
  if (name === "ours") return ours(of);
  return name === "parts" ? oursInParts(of) : theirs(name, from);
}

for await (const line of createInterface({ input: process.stdin })) {
  const reply = await answer(line).catch((error: Error) => ({ error: error.message }));
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
