// Runs in a thread of its own: one plan, its progress as messages, its answer as the last one. See solver.server.ts.
import { parentPort, workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

/** @type {typeof import("../domain/matching/solve")} */
const { solve } = await tsImport("../domain/matching/solve.ts", import.meta.url);
const plan = solve(workerData, (progress) => parentPort?.postMessage({ progress }));
parentPort?.postMessage({ plan });
