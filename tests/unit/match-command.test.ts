import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { verifyPlan } from "~/domain/matching/certificate";
import { anInstance } from "../domain/matching/instances";

/** Runs the command in a folder of its own and answers what it said and left behind. */
function runMatch(input: string | undefined, args = ["--input", "instance.json", "--output", "plan.json"]) {
  const folder = mkdtempSync(path.join(tmpdir(), "match-"));
  const inFolder = args.map((arg) => (arg.startsWith("--") ? arg : path.join(folder, arg)));
  try {
    if (input !== undefined) writeFileSync(path.join(folder, "instance.json"), input);
    const run = spawnSync(process.execPath, ["--import", "tsx", "app/cli/match.ts", ...inFolder], {
      encoding: "utf8",
    });
    const plan = path.join(folder, "plan.json");
    return {
      status: run.status,
      stdout: run.stdout,
      stderr: run.stderr.replaceAll(folder, "").trim().split("\n"),
      files: readdirSync(folder).filter((file) => file !== "instance.json"),
      plan: existsSync(plan) ? JSON.parse(readFileSync(plan, "utf8")) : undefined,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const instance = anInstance(3, { children: 6, volunteers: 5, edges: 15, scores: 1001 });

describe("npm run match", { timeout: 30_000 }, () => {
  it("writes a verified plan and reports progress on stderr only", () => {
    const run = runMatch(JSON.stringify(instance));
    expect({ status: run.status, files: run.files, stdout: run.stdout }).toEqual({
      status: 0,
      files: ["plan.json"],
      stdout: "",
    });
    expect(run.stderr[0]).toBe("match: 6 children, 5 volunteers, 15 edges");
    expect(run.plan.certificate.verified).toBe(true);
    expect(verifyPlan(instance, run.plan).ok).toBe(true);
  });

  it.each([
    [
      "a bad score",
      JSON.stringify({
        ...instance,
        edges: { ...instance.edges, score: instance.edges.score.with(4, 1001) },
      }),
      "match: SCORE_INVALID at edges.score[4]",
    ],
    ["text that is no JSON", "{", /^match: JSON_INVALID at \/instance.json: /],
    ["a missing file", undefined, /^match: FILE_UNREADABLE at \/instance.json: /],
  ])("refuses %s with one line, code 2 and no file", (_, input, line) => {
    const run = runMatch(input);
    expect({ status: run.status, lines: run.stderr.length, files: run.files }).toEqual({
      status: 2,
      lines: 1,
      files: [],
    });
    expect(run.stderr[0]).toMatch(line);
  });

  it.each([
    [["--input", "instance.json"], /^match: ARGUMENT_MISSING at --output$/],
    [["--input", "instance.json", "--output", "plan.json", "--fast"], /^match: ARGUMENT_INVALID at /],
    [["--input", "instance.json", "--output", "no/folder.json"], /^match: FILE_UNWRITABLE at /],
  ])("refuses the arguments %s", (args, line) => {
    const run = runMatch(JSON.stringify(instance), args);
    expect({ status: run.status, files: run.files }).toEqual({ status: 2, files: [] });
    expect(run.stderr.at(-1)).toMatch(line);
  });
});
