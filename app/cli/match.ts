// `npm run match -- --input instance.json --output plan.json`: a plan from a file, without the site.
import { constants } from "node:buffer";
import { access, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { checkInstance, type Instance } from "~/domain/matching/instance";
import type { OnProgress } from "~/domain/matching/progress";
import { solve } from "~/domain/matching/solve";

/** Ends the command with one line and exit code 2; nothing has been written by then. */
class Refused extends Error {}

/** Bytes from which on each step is said before it begins. */
const LARGE = 2_000_000;
const STEP_NAME = { PRICES: "prices", PATHS: "paths", REPAIRS: "repairs", CHECK: "certificate" } as const;
const OPTIONS = { input: { type: "string" }, output: { type: "string" } } as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    const { input, output } = readArguments(args);
    const bytes = await sizeOf(input);
    await checkWritable(output);
    const step = (line: string) => bytes >= LARGE && progress(`${line} …`);

    step(`reading ${input}, ${Math.round(bytes / 1_000_000)} MB`);
    const value = await readJson(input);
    step("checking");
    const instance = checked(value);
    progress(
      `${instance.children.length} children, ${instance.volunteers.length} volunteers, ${instance.edges.child.length} edges`,
    );
    step("solving");
    const started = performance.now();
    const plan = solve(instance, bytes >= LARGE ? tellSteps() : undefined);
    progress(`solved in ${Math.round(performance.now() - started)} ms`);
    if (!plan.certificate.verified) {
      process.stderr.write("match: CERTIFICATE_NOT_VERIFIED at plan\n");
      return 1;
    }
    step("writing");
    await writeWhole(output, `${JSON.stringify(plan)}\n`);
    const { A, B, C, slots, score } = plan.objective;
    progress(`A ${A}, B ${B}, C ${C}, slots ${slots}, score ${score}; certificate verified; ${output}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(`match: ${error.message.replace(/\s+/g, " ")}\n`);
    return 2;
  }
}

/** At most one line in two seconds, and one when a step is done. */
function tellSteps(): OnProgress {
  let said = performance.now();
  return ({ step, done, of }) => {
    const now = performance.now();
    if (done < of && now - said < 2000) return;
    said = now;
    progress(`${STEP_NAME[step]} ${Math.round((100 * done) / of)} %`);
  };
}

function progress(line: string) {
  process.stderr.write(`match: ${line}\n`);
}

function readArguments(args: string[]): { input: string; output: string } {
  const { tokens } = parseArgs({ args, options: OPTIONS, strict: false, tokens: true });
  const files: { input?: string; output?: string } = {};
  for (const token of tokens) {
    if (token.kind !== "option") {
      throw new Refused(`ARGUMENT_UNKNOWN at ${token.kind === "positional" ? token.value : "--"}`);
    }
    const { name, rawName, value } = token;
    if (name !== "input" && name !== "output") throw new Refused(`ARGUMENT_UNKNOWN at ${rawName}`);
    if (files[name] !== undefined) throw new Refused(`ARGUMENT_REPEATED at ${rawName}`);
    if (!value || value.startsWith("--")) throw new Refused(`ARGUMENT_MISSING at ${rawName}`);
    // npm runs commands in the project; a relative name is taken from where npm was called.
    files[name] = path.resolve(process.env.INIT_CWD ?? "", value);
  }
  const { input, output } = files;
  if (!input) throw new Refused("ARGUMENT_MISSING at --input");
  if (!output) throw new Refused("ARGUMENT_MISSING at --output");
  if (input === output) throw new Refused("ARGUMENT_INVALID at --output: it is the input file");
  return { input, output };
}

/**
 * A file is parsed as one text, which Node limits to 512 MB: eight times a province of 100,000 children with 3.2
 * million edges.
 */
async function sizeOf(file: string): Promise<number> {
  const { size } = await stat(file).catch((error: unknown) => unreadable(file, error));
  if (size > constants.MAX_STRING_LENGTH) {
    throw new Refused(`FILE_TOO_LARGE at ${file}: ${size} bytes, at most ${constants.MAX_STRING_LENGTH}`);
  }
  return size;
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error: unknown) => unreadable(file, error));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused(`JSON_INVALID at ${file}: ${messageOf(error)}`);
  }
}

function unreadable(file: string, error: unknown): never {
  throw new Refused(`FILE_UNREADABLE at ${file}: ${messageOf(error)}`);
}

function checked(value: unknown): Instance {
  const verdict = checkInstance(value);
  if (!verdict.ok) throw new Refused(`${verdict.reason} at ${verdict.at}`);
  return verdict.value;
}

/** Says before the work what writing would say after it. */
async function checkWritable(file: string) {
  try {
    await access(path.dirname(file));
    const there = await stat(file).catch(() => undefined);
    if (there?.isDirectory()) throw new Error("it is a folder");
  } catch (error) {
    throw new Refused(`FILE_UNWRITABLE at ${file}: ${messageOf(error)}`);
  }
}

/** A reader never sees half a plan, and an earlier plan survives a failure. */
async function writeWhole(file: string, text: string) {
  const partial = `${file}.${process.pid}.partial`;
  try {
    await writeFile(partial, text);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw new Refused(`FILE_UNWRITABLE at ${file}: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
