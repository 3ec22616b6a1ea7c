// `npm run match -- --input instance.json --output plan.json`: a plan from a file, without the site.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { checkInstance, type Instance } from "~/domain/matching/instance";
import { solve } from "~/domain/matching/solve";

/** Ends the command with one line and exit code 2; nothing has been written by then. */
class Refused extends Error {}

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  try {
    const { input, output } = readArguments(args);
    const instance = await readInstance(input);
    progress(
      `${instance.children.length} children, ${instance.volunteers.length} volunteers, ${instance.edges.child.length} edges`,
    );
    const started = performance.now();
    const plan = solve(instance);
    progress(`solved in ${Math.round(performance.now() - started)} ms`);
    if (!plan.certificate.verified) {
      process.stderr.write("match: CERTIFICATE_NOT_VERIFIED at plan\n");
      return 1;
    }
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

function progress(line: string) {
  process.stderr.write(`match: ${line}\n`);
}

function readArguments(args: string[]): { input: string; output: string } {
  const options = { input: { type: "string" }, output: { type: "string" } } as const;
  let values: { input?: string; output?: string };
  try {
    values = parseArgs({ args, options }).values;
  } catch (error) {
    throw new Refused(`ARGUMENT_INVALID at ${messageOf(error)}`);
  }
  const { input, output } = values;
  if (!input) throw new Refused("ARGUMENT_MISSING at --input");
  if (!output) throw new Refused("ARGUMENT_MISSING at --output");
  return { input, output };
}

async function readInstance(file: string): Promise<Instance> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new Refused(`FILE_UNREADABLE at ${file}: ${messageOf(error)}`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refused(`JSON_INVALID at ${file}: ${messageOf(error)}`);
  }
  const verdict = checkInstance(value);
  if (!verdict.ok) throw new Refused(`${verdict.reason} at ${verdict.at}`);
  return verdict.value;
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
