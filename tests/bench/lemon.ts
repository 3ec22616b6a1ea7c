/** Compiles lemon.cpp where a compiler and LEMON's header are found (Debian: g++, liblemon-dev). */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { cacheFolder, fingerprint } from "./cache";

const SOURCE = new URL("lemon.cpp", import.meta.url).pathname;
const FLAGS = ["-O3", "-std=c++17", "-DNDEBUG"];

export type Lemon = { readonly program: string; readonly flags: string } | { readonly absent: string };

export function compileLemon({ native }: { native: boolean }): Lemon {
  const flags = native ? [...FLAGS, "-march=native"] : FLAGS;
  const program = path.join(cacheFolder(), `lemon-${fingerprint([SOURCE], flags.join())}`);
  if (fs.existsSync(program)) return { program, flags: flags.join(" ") };
  const partial = `${program}.${process.pid}.partial`;
  const compiled = spawnSync("g++", [...flags, "-o", partial, SOURCE], { encoding: "utf8" });
  if (compiled.error) return { absent: "there is no g++" };
  if (compiled.status !== 0) {
    const header = /lemon\/\S+: No such file/.test(compiled.stderr);
    return { absent: header ? "its header is not installed (Debian: liblemon-dev)" : compiled.stderr.trim() };
  }
  fs.renameSync(partial, program);
  return { program, flags: flags.join(" ") };
}
