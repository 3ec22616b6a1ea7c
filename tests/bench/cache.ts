/** What the benchmark keeps between runs, below build/bench; a name carries a hash of what made the file. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { writeColumns } from "./columns";
import { type FamilyName, generate, type Size } from "./families";

const here = (name: string) => new URL(name, import.meta.url).pathname;
const GENERATOR = ["families.ts", "towns.ts", "columns.ts", "../domain/matching/seeded.ts"].map(here);

export function cacheFolder(): string {
  const folder = here("../../build/bench");
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

export function fingerprint(sources: readonly string[], more = ""): string {
  const hash = createHash("sha256").update(more);
  for (const source of sources) hash.update(fs.readFileSync(source));
  return hash.digest("hex").slice(0, 12);
}

/** The file that holds the instance, generated when it is not there yet. */
export function instanceFile(family: FamilyName, size: Size, seed: number): string {
  const file = path.join(cacheFolder(), `${family}-${size}-${seed}-${fingerprint(GENERATOR)}.bin`);
  if (!fs.existsSync(file)) writeColumns(file, generate(family, size, seed));
  return file;
}
