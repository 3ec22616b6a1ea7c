// `npm run bench:match -- --size C --family geo,roles --peers lemon --runs 7`: the engine against other solvers.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { measureWaits } from "./changes";
import { documentOf } from "./document";
import { FAMILIES, type FamilyName, SIZES, type Size } from "./families";
import { isLate, type Measured, measure, type PeerResult } from "./measure";
import { ENGINE, PEERS, type Peer, type PeerName, peerNamed } from "./peers";
import { lineOfWaits, linesOf } from "./report";

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
      write: { type: "string" },
    },
  });
  const sizes = chosen(values.size, Object.keys(SIZES) as Size[], "size");
  const families = chosen(values.family, Object.keys(FAMILIES) as FamilyName[], "family");
  const peers: Peer[] = [];
  const notes: string[] = [];
  for (const name of chosen<PeerName>(values.peers, PEERS, "peers")) {
    const peer = peerNamed(name, { native: values.native });
    if ("absent" in peer) notes.push(peer.absent);
    else peers.push(peer);
    if ("note" in peer && peer.note) notes.push(peer.note);
  }
  const numbers = {
    runs: wholeNumber(values.runs),
    cap: wholeNumber(values.cap),
    seed: wholeNumber(values.seed),
  };

  for (const note of notes) say(note);

  const all: Measured[] = [];
  const late = new Map<Peer, PeerResult>();
  for (const size of sizes) {
    for (const family of families) {
      const asked = peers.filter((peer) => !late.has(peer));
      const found = await measure({ family, size, ...numbers }, ENGINE, asked);
      const measured = { ...found, peers: [...found.peers, ...late.values()] };
      for (const peer of asked) {
        const results = found.peers.filter((result) => result.peer === peer.name);
        const [first] = results;
        // LEMON's two ways need different times; any other peer that is late once will be late again.
        if (first && results.length === 1 && isLate(first)) {
          late.set(peer, { ...first, none: `${first.none} at ${size} ${family}` });
        }
      }
      all.push(measured);
      for (const line of linesOf(measured)) say(line);
    }
  }
  const waits = sizes.includes("D") ? measureWaits(numbers.seed) : [];
  for (const line of waits.map(lineOfWaits)) say(line);
  const failed = all.filter(({ differences, certified }) => differences.length > 0 || !certified);
  if (values.write) {
    const options = process.argv.slice(2).filter((_, k, args) => !isAboutWriting(args, k));
    const command = ["npm run bench:match --", ...options].join(" ");
    const file = path.resolve(process.env.INIT_CWD ?? "", values.write);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, documentOf(all, waits, { command, notes }));
  }
  if (failed.length > 0) say(`FAILED: ${failed.map(({ plan }) => `${plan.family} ${plan.size}`).join(", ")}`);
  return failed.length > 0 ? 1 : 0;
}

function isAboutWriting(args: readonly string[], k: number): boolean {
  return args[k] === "--write" || args[k - 1] === "--write" || args[k]?.startsWith("--write=") === true;
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
