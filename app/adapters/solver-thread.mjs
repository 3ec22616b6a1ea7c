// Runs in a thread of its own: one job, its progress as messages, its answer as the last one. See solver.server.ts.
import { parentPort, workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

/** @type {(progress: unknown) => void} */
const tell = (progress) => parentPort?.postMessage({ progress });
const { job, input } = workerData;
if (job === "round") {
  /** @type {typeof import("../domain/matching/solve")} */
  const { solve } = await tsImport("../domain/matching/solve.ts", import.meta.url);
  parentPort?.postMessage({ answer: solve(input, tell) });
} else {
  /** @type {typeof import("../domain/schedule/timetable/solve")} */
  const { solveTimetable } = await tsImport("../domain/schedule/timetable/solve.ts", import.meta.url);
  parentPort?.postMessage({ answer: solveTimetable(input, undefined, tell) });
}
