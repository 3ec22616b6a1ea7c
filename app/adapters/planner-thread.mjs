// Runs in a thread of its own: one plan, its progress as messages, its answer as the last one. See planner.server.ts.
import { parentPort, workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

/** @type {typeof import("../domain/round/plan")} */
const { makePlan } = await tsImport("../domain/round/plan.ts", import.meta.url);
const { input, overrides } = workerData;
const made = makePlan(input, overrides, undefined, (progress) => parentPort?.postMessage({ progress }));
parentPort?.postMessage({ made });
