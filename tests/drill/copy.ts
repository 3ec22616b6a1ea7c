import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { asSuperuser, type ServerRun, superuserUrl } from "../support/server-template";

/** What the tests and the build read. */
const COPIED = [
  "app",
  "prisma",
  "tests",
  "docs",
  "public",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
  "vitest.config.ts",
  "remix.config.js",
  "prisma.config.ts",
  "README.md",
];

export interface TestRun {
  project: "pure" | "database";
  files: readonly string[];
  /** Only tests whose whole name matches. */
  named?: string;
  /** Stops at the first that fails. */
  untilRed?: boolean;
}

export interface Red {
  file: string;
  /** Titles from the outermost `describe` to the test itself. */
  titles: string[];
  /** What it said went wrong. */
  message: string;
}

/** A throw-away copy of the checkout in which guards are removed; the checkout itself is never touched. */
export interface Copy {
  read(file: string): string;
  /** Writes a file of the copy until `putBack`. */
  write(file: string, text: string): void;
  /** Runs a statement in the database that the tests copy, until `putBack`. */
  alter(statement: string): Promise<void>;
  putBack(): Promise<void>;
  build(): Promise<void>;
  /** The tests that failed; throws when the run could not be made. */
  reds(run: TestRun): Promise<Red[]>;
  remove(): void;
}

interface CopyOptions {
  root: string;
  server: ServerRun;
  /** Begins the command line of every build and every run of tests, such as `nice -n 19`. */
  through: readonly string[];
}

export function makeCopy({ root, server, through }: CopyOptions): Copy {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heartbridge-guards-"));
  const at = (file: string) => path.join(folder, file);
  for (const name of COPIED) fs.cpSync(path.join(root, name), at(name), { recursive: true });
  fs.symlinkSync(fs.realpathSync(path.join(root, "node_modules")), at("node_modules"));
  const before = new Map<string, string>();
  const tool = (name: string, args: readonly string[], env: Record<string, string> = {}) =>
    run([...through, process.execPath, at(path.join("node_modules", name)), ...args], folder, env);
  let altered: ServerRun | null = null;

  return {
    read: (file) => fs.readFileSync(at(file), "utf8"),
    write(file, text) {
      if (!before.has(file)) before.set(file, fs.readFileSync(at(file), "utf8"));
      fs.writeFileSync(at(file), text);
    },
    async alter(statement) {
      altered ??= await copyOfTemplate(server);
      await inDatabase(superuserUrl(server, altered.template), statement);
    },
    async putBack() {
      const gone = altered;
      if (gone) await asSuperuser(server, (client) => client.query(`DROP DATABASE ${gone.template}`));
      altered = null;
      for (const [file, text] of before) {
        fs.writeFileSync(at(file), text);
      }
      before.clear();
    },
    async build() {
      fs.rmSync(at("build"), { recursive: true, force: true });
      const { code, said } = await tool("@remix-run/dev/dist/cli.js", ["vite:build", "--logLevel=error"], {
        NODE_ENV: "production",
      });
      if (code !== 0) throw new Error(`The copy could not be built. ${said}`);
    },
    async reds({ project, files, named, untilRed }) {
      const results = at("results.json");
      fs.rmSync(results, { force: true });
      const args = [
        "run",
        `--project=${project}`,
        ...files,
        "--reporter=json",
        `--outputFile=${results}`,
        ...(named ? ["-t", named] : []),
        ...(untilRed ? ["--bail=1"] : []),
      ];
      const env = { TEST_SERVER_RUN: JSON.stringify(altered ?? server) };
      const { said } = await tool("vitest/vitest.mjs", args, env);
      if (!fs.existsSync(results)) throw new Error(`The tests could not be run. ${said}`);
      return redsIn(JSON.parse(fs.readFileSync(results, "utf8")), folder);
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

interface Results {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: {
      status: string;
      title: string;
      ancestorTitles: string[];
      failureMessages: string[];
    }[];
  }[];
}

function redsIn({ testResults }: Results, folder: string): Red[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(folder, name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    // A file that broke outside its tests, such as in a hook, has noticed nothing in particular.
    if (status === "failed" && failed.length === 0)
      throw new Error(`${file} broke outside its tests: ${message}`);
    return failed.map(({ ancestorTitles, title, failureMessages }) => ({
      file,
      titles: [...ancestorTitles, title],
      message: failureMessages.join("\n"),
    }));
  });
}

async function copyOfTemplate(server: ServerRun): Promise<ServerRun> {
  const copy = { ...server, template: `${server.prefix}_altered` };
  await asSuperuser(server, (client) =>
    client.query(`CREATE DATABASE ${copy.template} TEMPLATE ${server.template}`),
  );
  return copy;
}

async function inDatabase(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function run([command = "", ...args]: readonly string[], cwd: string, env: Record<string, string>) {
  return new Promise<{ code: number; said: string }>((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
    let said = "";
    const hear = (chunk: Buffer) => {
      said = (said + chunk).slice(-2_000);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", reject);
    child.once("exit", (code) => resolve({ code: code ?? 1, said }));
  });
}
