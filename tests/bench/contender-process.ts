// The TypeScript and JavaScript solvers behind a contender: `load FILE`, then `solve NAME` as often as asked.
import { createInterface } from "node:readline";
import { verifyPlan } from "~/domain/matching/certificate";
import type { Instance } from "~/domain/matching/instance";
import { solve } from "~/domain/matching/solve";
import { type Columns, instanceOf, readColumns } from "./columns";
import type { Answer } from "./contender";

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
  const timed = ours(instance);
  return { ...timed, loadedKilobytes, peakKilobytes: process.resourceUsage().maxRSS };
}

for await (const line of createInterface({ input: process.stdin })) {
  const reply = await answer(line).catch((error: Error) => ({ error: error.message }));
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
