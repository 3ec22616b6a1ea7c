import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkInstance } from "~/domain/matching/instance";
import { solve } from "~/domain/matching/solve";
import { type Columns, instanceOf, readColumns, writeColumns } from "../bench/columns";
import { FAMILIES, type FamilyName, generate } from "../bench/families";
import { NPM_PEERS } from "../bench/npm-peers";

const families = Object.keys(FAMILIES) as FamilyName[];

describe("the benchmark's instances", () => {
  it.each(families)("are valid, and the same for the same seed: %s", (family) => {
    const columns = generate(family, "D", 3);
    expect(checkInstance(instanceOf(columns))).toMatchObject({ ok: true });
    expect(generate(family, "D", 3)).toEqual(columns);
    expect(generate(family, "D", 4).edgeScore).not.toEqual(columns.edgeScore);
  });

  it("come back from their file as they were", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
    try {
      const columns = generate("roles", "D", 3);
      writeColumns(path.join(folder, "a.bin"), columns);
      expect(readColumns(path.join(folder, "a.bin"))).toEqual(columns);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Two children want the same father; a gate lets one mother to the first. */
const small: Columns = {
  tier: Uint8Array.of(2, 0, 1),
  slots: Uint8Array.of(0b0110, 0b01, 0b11),
  role: Uint8Array.of(0, 1, 1, 0),
  capacity: Uint8Array.of(1, 2, 1, 1),
  ...{ childX: new Int32Array(3), childY: new Int32Array(3) },
  ...{ volunteerX: new Int32Array(4), volunteerY: new Int32Array(4) },
  edgeChild: Int32Array.of(0, 0, 0, 1, 2, 2),
  edgeVolunteer: Int32Array.of(0, 1, 2, 0, 1, 3),
  edgeScore: Int32Array.of(900, 300, 400, 100, 1000, 200),
};

/** The same people, each with one slot or capacity 1 and no wish for a role. */
const single: Columns = {
  ...small,
  slots: Uint8Array.of(0b11, 0b11, 0b11),
  capacity: Uint8Array.of(1, 1, 1, 1),
};

describe("the benchmark's peers", () => {
  it.each(Object.keys(NPM_PEERS))("are asked the engine's question: %s", async (name) => {
    const columns = name === "hungarian-on3" ? single : small;
    const solveOnce = await NPM_PEERS[name]?.(columns);
    expect(solveOnce?.()).toEqual(solve(instanceOf(columns)).objective);
  });

  it("refuse what they cannot model", async () => {
    await expect(NPM_PEERS["hungarian-on3"]?.(small)).rejects.toThrow("one slot and capacity 1");
  });
});
