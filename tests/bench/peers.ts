/** Who is measured, and how its process is started. */
import { compileLemon } from "./lemon";

export interface Peer {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** Words after `solve`; each is measured by itself. */
  readonly ways: readonly string[];
  readonly isRival: boolean;
  readonly note?: string;
}

export const PEERS = [
  ...(["lemon", "highs", "min-cost-flow", "hungarian-on3", "yalps", "javascript-lp-solver"] as const),
];
export type PeerName = (typeof PEERS)[number];

const PROCESS = new URL("contender-process.ts", import.meta.url).pathname;
const NODE = ["--expose-gc", "--import", "tsx", PROCESS];

export const ENGINE: Peer = {
  ...{ name: "heartbridge", program: process.execPath, args: NODE, ways: ["ours"], isRival: false },
};

/** The peer, or why it cannot take part. */
export function peerNamed(name: PeerName, { native }: { native: boolean }): Peer | { absent: string } {
  if (name !== "lemon") {
    return { name, program: process.execPath, args: NODE, ways: [name], isRival: true };
  }
  const lemon = compileLemon({ native });
  if ("absent" in lemon) return { absent: `LEMON is absent: ${lemon.absent}.` };
  const note = `LEMON was compiled by g++ with ${lemon.flags}.`;
  return { name, program: lemon.program, args: [], ways: ["ns", "cs"], isRival: true, note };
}
