import fs from "node:fs";
import path from "node:path";
import type { AuditHead, WitnessedHead } from "./audit-chain.server";
import type { Database } from "./database.server";
import { codeOf, type Log } from "./log.server";

/** Beside the database, not in it: one line of JSON for each head that was noted, oldest first. */
const witnessFile = (dataDir: string) => `${path.resolve(dataDir)}-audit-witness.jsonl`;

/** Milliseconds between two looks. */
const EVERY = 60_000;

/**
 * Notes where the chain of the audit ends, once a minute when it has grown: in a file of this machine and in the log,
 * which leaves it. Whoever rewrites the table, its head included, cannot take those lines back.
 */
export function startWitness(parts: { database: Database; dataDir: string; log: Log; now(): Date }) {
  const { database, dataDir, log, now } = parts;
  let last = readWitness(dataDir).at(-1)?.hash ?? "";
  const look = async () => {
    try {
      const [row] = await database.prisma.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT set_config('role', 'app_system', true)`;
        return tx.auditHead.findMany();
      });
      if (!row || row.hash === last) return;
      last = row.hash;
      const head = { entries: Number(row.entries), lastId: String(row.lastId), hash: row.hash };
      note(dataDir, head, now());
      log.info("audit head", { ...head });
    } catch (error) {
      log.error("audit witness", { code: codeOf(error) });
    }
  };
  const timer = setInterval(() => void look(), EVERY);
  const first = look();
  return {
    /** Notes the head a last time. */
    async stop() {
      clearInterval(timer);
      await first;
      await look();
    },
  };
}

export function note(dataDir: string, head: AuditHead, at: Date) {
  const file = witnessFile(dataDir);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.appendFileSync(file, `${JSON.stringify({ at: at.toISOString(), ...head })}\n`, { mode: 0o600 });
}

/** Every head that was noted; a line that the machine did not finish is left out. */
export function readWitness(dataDir: string): WitnessedHead[] {
  const file = witnessFile(dataDir);
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        const { at, entries, lastId, hash } = JSON.parse(line) as WitnessedHead;
        return [{ at, entries, lastId, hash }];
      } catch {
        return [];
      }
    });
}

/** A restored or deleted database begins another chain; what was noted about the one before is kept under a name of its own. */
export function setWitnessAside(dataDir: string, now: Date): string | null {
  const file = witnessFile(dataDir);
  if (!fs.existsSync(file)) return null;
  const kept = file.replace(/\.jsonl$/, `-until-${now.toISOString().replaceAll(":", "")}.jsonl`);
  fs.renameSync(file, kept);
  return kept;
}
