import fs from "node:fs";
import { expect, test } from "vitest";
import { onDatabase } from "../support/databases";
import { racesDocument } from "./races/document";
import { runRaces } from "./races/run";
import { totalOf } from "./races/violations";

const { RACE_CLIENTS = "32", RACE_ROUNDS = "1000", RACE_WITHOUT, RACE_WRITE } = process.env;
const options = {
  clients: Number(RACE_CLIENTS),
  rounds: Number(RACE_ROUNDS),
  withoutConstraint: RACE_WITHOUT !== undefined,
};

onDatabase("server", `${RACE_CLIENTS} clients, ${RACE_ROUNDS} rounds`, (given) => {
  test(options.withoutConstraint ? "without the constraint violations are seen" : "no violation", {
    timeout: 3_600_000,
  }, async () => {
    const result = await runRaces(given, options);
    console.info(racesDocument(result));
    if (options.withoutConstraint) return expect(totalOf(result.violations)).toBeGreaterThan(0);
    expect(result.thrown).toEqual([]);
    expect(result.lost).toBe(0);
    expect(totalOf(result.violations)).toBe(0);
    if (RACE_WRITE !== undefined) fs.writeFileSync("docs/benchmarks/races.md", racesDocument(result));
  });
});
