// `npm run drill:workbooks`: every workbook of the site, read by a program that others wrote.
import { spawn } from "node:child_process";
import { ensureOpenpyxl, ensurePostgres } from "../support/system-packages.mjs";

await ensureOpenpyxl();
await ensurePostgres();
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--project=drill", "tests/drills/workbooks.test.ts"];
spawn(process.execPath, vitest, { stdio: "inherit" }).on("exit", (code) => process.exit(code ?? 1));
