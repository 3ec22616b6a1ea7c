import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { writeLanguages } from "./app/cli/languages.mjs";
import { LongestFirst } from "./tests/support/longest-first";

writeLanguages();
// What is tested is the site as it runs: React and Remix have a slower half for development.
process.env.NODE_ENV = "production";

const alias = { "~": fileURLToPath(new URL("./app", import.meta.url)) };
const files = (...folders: string[]) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

/**
 * `pure` needs nothing, `database` an embedded and a real PostgreSQL, `browser` a built site and Chromium.
 * The limits are for what hangs: a busy machine is no failure.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // The zone of the machine must not matter; a strange one shows where it does.
    env: { TZ: "Pacific/Chatham" },
    projects: [
      {
        extends: true,
        // Nothing in these files changes anything outside its own test, so they share their modules, as the next ones do.
        test: {
          name: "pure",
          isolate: false,
          include: files("unit", "domain", "architecture"),
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        // Each describes databases of its own; reading the site and Prisma anew for each file took a third of the time.
        test: {
          name: "database",
          isolate: false,
          include: files("data", "usecases", "routes"),
          globalSetup: "tests/support/global-setup.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // Not part of `npm test`: each has a command of its own in package.json.
        test: {
          name: "drill",
          include: files("drills"),
          globalSetup: "tests/support/global-setup.ts",
          fileParallelism: false,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: files("e2e"),
          globalSetup: "tests/support/global-setup.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
