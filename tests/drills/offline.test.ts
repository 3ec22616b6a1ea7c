import fs from "node:fs";
import { expect, test } from "vitest";
import { onDatabase } from "../support/databases";
import { offlineDocument } from "./offline/document";
import { runOffline } from "./offline/ground";

const { OFFLINE_REPETITIONS = "50", OFFLINE_WRITE } = process.env;

onDatabase("server", `${OFFLINE_REPETITIONS} repetitions without a network`, (given) => {
  test("lose nothing, double nothing, and show every conflict", { timeout: 3_600_000 }, async () => {
    const started = Date.now();
    const outcomes = await runOffline(given, Number(OFFLINE_REPETITIONS), Math.random);
    const document = offlineDocument(outcomes, Math.round((Date.now() - started) / 1000));
    process.stdout.write(`${document}\n`);
    if (OFFLINE_WRITE) fs.writeFileSync("docs/benchmarks/offline.md", document);
    const sum = (of: "lost" | "doubled") => outcomes.reduce((total, outcome) => total + outcome[of], 0);
    expect({ lost: sum("lost"), doubled: sum("doubled") }).toEqual({ lost: 0, doubled: 0 });
    expect(outcomes.filter(({ conflictShown }) => !conflictShown)).toEqual([]);
  });
});
