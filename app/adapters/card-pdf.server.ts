import path from "node:path";
import { Worker } from "node:worker_threads";
import type { CardFile } from "./card-pdf/document";

/** Milliseconds for one file; sixty cards take less than one second once the thread has started. */
const LONGEST = 30_000;
/** Files that may wait for their turn; they are drawn one at a time, so that the site keeps its other processors. */
const MOST_WAITING = 8;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Draws cards in a thread of their own, so that the site goes on answering. Null where too many are asked for at once. */
export async function cardPdf(file: CardFile): Promise<Uint8Array | null> {
  if (waiting > MOST_WAITING) return null;
  waiting += 1;
  const turn = last.then(() => inThread(file));
  last = turn.catch(() => null);
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
}

function inThread(file: CardFile): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // The site runs from its folder, and the thread from the sources, wherever this module was bundled to.
    const thread = new Worker(path.resolve("app/adapters/card-pdf-thread.mjs"), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const end = (settle: () => void) => {
      clearTimeout(limit);
      void thread.terminate();
      settle();
    };
    const limit = setTimeout(() => end(() => reject(new Error("The cards took too long."))), LONGEST);
    thread.on("message", (bytes: Uint8Array) => end(() => resolve(bytes)));
    thread.on("error", (error) => end(() => reject(error)));
    thread.on("exit", (code) => end(() => reject(new Error(`The thread of cards ended with code ${code}.`))));
  });
}
