// Runs in a thread of its own: draws one file of cards and hands its bytes over. See card-pdf.server.ts.
import { parentPort, workerData } from "node:worker_threads";
import { tsImport } from "tsx/esm/api";

/** @type {typeof import("./card-pdf/document")} */
const { cardDocument } = await tsImport("./card-pdf/document.ts", import.meta.url);
parentPort?.postMessage(await cardDocument(workerData));
