import path from "node:path";
import { BackupError } from "~/adapters/backup-file.server";
import { ConfigurationError, type Env, readEnv } from "~/adapters/env.server";
import { FolderInUse } from "~/adapters/folder-lock.server";
import { MigrationError } from "~/adapters/migrations.server";
import { DatabaseUnreachable } from "~/adapters/open.server";

/** A command was called wrongly; the message says how to call it. */
export class UsageError extends Error {}

/** Errors whose message is the one line that whoever runs a command needs. */
const FORESEEN = [
  BackupError,
  ConfigurationError,
  DatabaseUnreachable,
  FolderInUse,
  MigrationError,
  UsageError,
];

export interface Command {
  env: Env;
  say(line: string): void;
}

/** Runs a command of app/cli: one line and exit code 1 when it cannot be done. */
export function command(body: (command: Command) => Promise<void>) {
  Promise.resolve()
    .then(() => body({ env: readEnv(process.env), say: (line) => process.stdout.write(`${line}\n`) }))
    .then(() => process.exit())
    .catch((error: unknown) => {
      process.stderr.write(`${lineOf(error)}\n`);
      process.exit(1);
    });
}

export function lineOf(error: unknown): string {
  if (FORESEEN.some((kind) => error instanceof kind)) return (error as Error).message;
  return `It failed for a reason nobody foresaw. ${error instanceof Error ? error.stack : String(error)}`;
}

/** The one file a command is about; npm runs commands in the project, so a relative name is taken from where npm was called. */
export function fileArgument(usage: string): string {
  const [file, ...more] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  if (!file || more.length > 0) throw new UsageError(`Usage: ${usage}`);
  return path.resolve(process.env.INIT_CWD ?? "", file);
}
