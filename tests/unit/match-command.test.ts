import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { verifyPlan } from "~/domain/matching/certificate";
import type { Instance, InstanceReason } from "~/domain/matching/instance";
import { anInstance } from "../domain/matching/instances";

const ARGUMENTS = ["--input", "instance.json", "--output", "plan.json"];

interface Scene {
  /** Text of instance.json. */
  input?: string;
  args?: string[];
  prepare?(folder: string): void;
}

/** Runs the command in a folder of its own and answers what it said and left behind. */
function runMatch({ input, args = ARGUMENTS, prepare }: Scene) {
  const folder = mkdtempSync(path.join(tmpdir(), "match-"));
  try {
    if (input !== undefined) writeFileSync(path.join(folder, "instance.json"), input);
    prepare?.(folder);
    const before = readdirSync(folder);
    const run = spawnSync(process.execPath, ["--import", "tsx", "app/cli/match.ts", ...args], {
      encoding: "utf8",
      env: { ...process.env, INIT_CWD: folder },
    });
    const plan = path.join(folder, "plan.json");
    const isFile = before.includes("plan.json") === false && existsSync(plan);
    return {
      status: run.status,
      stdout: run.stdout,
      stderr: run.stderr.replaceAll(folder, "").trim().split("\n"),
      written: readdirSync(folder).filter((file) => !before.includes(file)),
      plan: isFile ? JSON.parse(readFileSync(plan, "utf8")) : undefined,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const instance = anInstance(3, { children: 6, volunteers: 5, edges: 15, scores: 1001 });

describe("npm run match", { timeout: 60_000 }, () => {
  it("writes a verified plan and reports progress on stderr only", () => {
    const run = runMatch({ input: JSON.stringify(instance) });
    expect({ status: run.status, written: run.written, stdout: run.stdout }).toEqual({
      status: 0,
      written: ["plan.json"],
      stdout: "",
    });
    expect(run.stderr[0]).toBe("match: 6 children, 5 volunteers, 15 edges");
    expect(run.plan.certificate.verified).toBe(true);
    expect(verifyPlan(instance, run.plan).ok).toBe(true);
  });

  it("says each step of a large file before it begins", () => {
    const large = anInstance(1, { children: 6000, volunteers: 6000, edges: 250_000, scores: 1001 });
    const { status, stderr, plan } = runMatch({ input: JSON.stringify(large) });
    expect(status).toBe(0);
    const steps = stderr.map((line) => line.replace(/\d+/g, "n"));
    // A slow machine tells a step more than once.
    expect(steps.filter((line, k) => line !== steps[k - 1])).toEqual([
      "match: reading /instance.json, n MB …",
      "match: checking …",
      "match: n children, n volunteers, n edges",
      "match: solving …",
      "match: prices n %",
      "match: paths n %",
      "match: repairs n %",
      "match: certificate n %",
      "match: solved in n ms",
      "match: writing …",
      "match: A n, B n, C n, slots n, score n; certificate verified; /plan.json",
    ]);
    expect(verifyPlan(large, plan).ok).toBe(true);
  });
});

/** An instance without a fault; each case below has exactly one. */
const good: Instance = {
  children: [
    { id: "c1", priority: "A", slots: ["father", "any"] },
    { id: "c2", priority: "B", slots: ["mother"] },
  ],
  volunteers: [
    { id: "v1", role: "father", capacity: 1 },
    { id: "v2", role: "mother", capacity: 1 },
    { id: "v3", role: "mother", capacity: 2 },
  ],
  edges: { child: [0, 0, 1], volunteer: [0, 1, 2], score: [900, 800, 700] },
  pinned: [],
  forbidden: [],
};
const [c1, c2] = good.children;
const [v1, v2, v3] = good.volunteers;

const FAULTS: Record<InstanceReason, [fault: object, at: string]> = {
  SHAPE_INVALID: [{ edges: [] }, "edges"],
  TOO_MANY_ROWS: [{ children: Array.from({ length: 2 ** 21 }, () => 0) }, "children"],
  ID_INVALID: [{ children: [c1, { ...c2, id: "" }] }, "children[1].id"],
  ID_REPEATED: [{ volunteers: [v1, v2, { ...v3, id: "v1" }] }, "volunteers[2].id"],
  PRIORITY_INVALID: [{ children: [{ ...c1, priority: "D" }, c2] }, "children[0].priority"],
  SLOTS_INVALID: [{ children: [c1, { ...c2, slots: [] }] }, "children[1].slots"],
  ROLE_INVALID: [{ children: [{ ...c1, slots: ["father", "aunt"] }, c2] }, "children[0].slots[1]"],
  CAPACITY_INVALID: [{ volunteers: [v1, { ...v2, capacity: 4 }, v3] }, "volunteers[1].capacity"],
  POSITION_INVALID: [{ volunteers: [v1, v2, { ...v3, x: 0, y: "7" }] }, "volunteers[2].y"],
  COLUMNS_UNEQUAL: [{ edges: { ...good.edges, score: [900, 800] } }, "edges.score"],
  INDEX_OUT_OF_RANGE: [{ edges: { ...good.edges, volunteer: [0, 3, 2] } }, "edges.volunteer[1]"],
  SCORE_INVALID: [{ edges: { ...good.edges, score: [900, 800, 1001] } }, "edges.score[2]"],
  EDGE_REPEATED: [{ edges: { ...good.edges, volunteer: [0, 0, 2] } }, "edges[1]"],
  PAIR_INVALID: [{ forbidden: [[0, 1], [1]] }, "forbidden[1]"],
  PIN_REPEATED: [
    {
      pinned: [
        [0, 0],
        [0, 0],
      ],
    },
    "pinned[1]",
  ],
  PIN_FORBIDDEN: [{ pinned: [[0, 0]], forbidden: [[0, 0]] }, "pinned[0]"],
  PIN_ROLE_UNFIT: [{ pinned: [[1, 0]] }, "pinned[0]"],
  PIN_SLOTS_FULL: [
    {
      pinned: [
        [1, 1],
        [1, 2],
      ],
    },
    "pinned[1]",
  ],
  PIN_CAPACITY_FULL: [
    {
      pinned: [
        [0, 1],
        [1, 1],
      ],
    },
    "pinned[1]",
  ],
};

/** One line that names the place, exit code 2, nothing written. */
function expectRefusal(scene: Scene, line: RegExp) {
  const run = runMatch(scene);
  // A large file has its steps said before.
  run.stderr = run.stderr.filter((line) => !line.endsWith(" …"));
  expect({ status: run.status, lines: run.stderr.length, stdout: run.stdout, written: run.written }).toEqual({
    status: 2,
    lines: 1,
    stdout: "",
    written: [],
  });
  expect(run.stderr[0]).toMatch(line);
}

const literally = (text: string) => new RegExp(`^match: ${text.replace(/[.[\]]/g, "\\$&")}$`);

describe("npm run match refuses an instance", { timeout: 60_000 }, () => {
  it.each(Object.entries(FAULTS))("with %s", (reason, [fault, at]) => {
    expectRefusal({ input: JSON.stringify({ ...good, ...fault }) }, literally(`${reason} at ${at}`));
  });
});

describe("npm run match refuses", { timeout: 60_000 }, () => {
  it.each<[string, Scene, RegExp]>([
    ["a file that is not there", {}, /^match: FILE_UNREADABLE at \/instance\.json: ENOENT/],
    [
      "a folder for a file",
      { prepare: (folder) => mkdirSync(path.join(folder, "instance.json")) },
      /^match: FILE_UNREADABLE at \/instance\.json: EISDIR/,
    ],
    ["text that is no JSON", { input: "{\n\n" }, /^match: JSON_INVALID at \/instance\.json: .*position 3/],
    ["an empty file", { input: "" }, /^match: JSON_INVALID at \/instance\.json: /],
    [
      "a file longer than any text",
      { input: "", prepare: (folder) => truncateSync(path.join(folder, "instance.json"), 600_000_000) },
      /^match: FILE_TOO_LARGE at \/instance\.json: 600000000 bytes, at most 536870888$/,
    ],
    [
      "an output in no folder",
      { args: ["--input", "instance.json", "--output", "no/plan.json"] },
      /^match: FILE_UNWRITABLE at \/no\/plan\.json: ENOENT/,
    ],
    [
      "an output that is a folder",
      { prepare: (folder) => mkdirSync(path.join(folder, "plan.json")) },
      /^match: FILE_UNWRITABLE at \/plan\.json: it is a folder$/,
    ],
    ["no argument", { args: [] }, literally("ARGUMENT_MISSING at --input")],
    ["no output", { args: ["--input", "instance.json"] }, literally("ARGUMENT_MISSING at --output")],
    [
      "an option without its value",
      { args: ["--input", "--output", "plan.json"] },
      literally("ARGUMENT_MISSING at --input"),
    ],
    ["an unknown option", { args: [...ARGUMENTS, "--fast"] }, literally("ARGUMENT_UNKNOWN at --fast")],
    ["a word too many", { args: [...ARGUMENTS, "now"] }, literally("ARGUMENT_UNKNOWN at now")],
    [
      "an option given twice",
      { args: [...ARGUMENTS, "--input", "b.json"] },
      literally("ARGUMENT_REPEATED at --input"),
    ],
    [
      "to write over what it reads",
      { args: ["--input", "instance.json", "--output", "./instance.json"] },
      /^match: ARGUMENT_INVALID at --output: /,
    ],
  ])("%s", (_, scene, line) => {
    const isAboutInput = /FILE_UNREADABLE|JSON|TOO_LARGE/.test(line.source);
    expectRefusal(isAboutInput ? scene : { input: JSON.stringify(good), ...scene }, line);
  });
});
