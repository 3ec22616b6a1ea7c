// `npm run bench:match -- --size C --family geo,roles --peers lemon --runs 7`: the engine against other solvers.
import { parseArgs } from "node:util";
import { FAMILIES, type FamilyName, SIZES, type Size } from "./families";
import { type Measured, measure } from "./measure";
import { ENGINE, PEERS, type Peer, type PeerName, peerNamed } from "./peers";
import { linesOf } from "./report";

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      size: { type: "string", default: "D" },
      family: { type: "string", default: Object.keys(FAMILIES).join() },
      peers: { type: "string", default: PEERS.join() },
      runs: { type: "string", default: "7" },
      cap: { type: "string", default: "60" },
      seed: { type: "string", default: "1" },
      native: { type: "boolean", default: false },
    },
  });
  const sizes = chosen(values.size, Object.keys(SIZES) as Size[], "size");
  const families = chosen(values.family, Object.keys(FAMILIES) as FamilyName[], "family");
  const peers: Peer[] = [];
  for (const name of chosen<PeerName>(values.peers, PEERS, "peers")) {
    const peer = peerNamed(name, { native: values.native });
    if ("absent" in peer) say(peer.absent);
    else peers.push(peer);
  }
  const numbers = {
    runs: wholeNumber(values.runs),
    cap: wholeNumber(values.cap),
    seed: wholeNumber(values.seed),
  };

  const all: Measured[] = [];
  for (const size of sizes) {
    for (const family of families) {
      const measured = await measure({ family, size, ...numbers }, ENGINE, peers);
      all.push(measured);
      for (const line of linesOf(measured)) say(line);
    }
  }
  const failed = all.filter(({ differences, certified }) => differences.length > 0 || !certified);
  if (failed.length > 0) say(`FAILED: ${failed.map(({ plan }) => `${plan.family} ${plan.size}`).join(", ")}`);
  return failed.length > 0 ? 1 : 0;
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

function chosen<T extends string>(text: string, known: readonly T[], option: string): T[] {
  const names = text.split(",").filter((name) => name !== "");
  const unknown = names.find((name) => !known.some((one) => one === name));
  if (unknown !== undefined) stop(`--${option} knows ${known.join(", ")}; not ${unknown}.`);
  return known.filter((one) => names.includes(one));
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) stop(`A whole number from 1 is needed, not ${text}.`);
  return value;
}

function stop(line: string): never {
  process.stderr.write(`bench: ${line}\n`);
  process.exit(2);
}
