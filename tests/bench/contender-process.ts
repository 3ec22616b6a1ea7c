// The TypeScript and JavaScript solvers behind a contender: `load FILE`, then `solve NAME` as often as asked.
import { createInterface } from "node:readline";
import { verifyPlan } from "~/domain/matching/certificate";
import type { Instance } from "~/domain/matching/instance";
import { solve } from "~/domain/matching/solve";
import { type Columns, instanceOf, readColumns } from "./columns";
import type { Answer } from "./contender";
import { NPM_PEERS } from "./npm-peers";

type Timed = Pick<Answer, "objective" | "solve" | "build"> & { certified?: boolean };

let columns: Columns | undefined;
let instance: Instance | undefined;
let loadedKilobytes: number | undefined;

function ours(of: Instance): Timed {
  const started = performance.now();
  const plan = solve(of);
  const took = performance.now() - started;
  return { objective: plan.objective, solve: took, build: 0, certified: verifyPlan(of, plan).ok };
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
  const timed = argument === "ours" ? ours(instance) : await theirs(argument, columns);
  return { ...timed, loadedKilobytes, peakKilobytes: process.resourceUsage().maxRSS };
}

for await (const line of createInterface({ input: process.stdin })) {
  const reply = await answer(line).catch((error: Error) => ({ error: error.message }));
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
