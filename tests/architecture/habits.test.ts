import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { schemaDiff } from "../../prisma/diff.mjs";
import { filesIn, importsOf, root, sourcesIn, textOf } from "./sources";

const LONGEST = 300;
const code = sourcesIn("app", "prisma", "tests");
const app = code.filter(({ file }) => file.startsWith("app/"));
const saying = (sources: typeof code, pattern: RegExp) =>
  sources.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([match]) => `${file}: ${match}`));

describe("habits", () => {
  test(`no file has more than ${LONGEST} lines`, () => {
    const long = code.filter(({ text }) => text.trimEnd().split("\n").length > LONGEST);
    expect(long.map(({ file }) => file)).toEqual([]);
  });

  test("no name says nothing", () => {
    const vague = /(^|[/.-])(utils?|helpers?|misc|common|services?|managers?)([/.-]|$)/;
    const catalogue = /^app\/i18n\/(en|zh-CN)\/common\.ts$/;
    expect(
      filesIn("app", "prisma", "tests").filter((file) => vague.test(file) && !catalogue.test(file)),
    ).toEqual([]);
  });

  test("SQL is never put together from text", () => {
    expect(saying(app, /\$(query|execute)RawUnsafe|Prisma\.raw\b/g)).toEqual([]);
  });

  test("no check is switched off and nothing is left to do", () => {
    const self = "tests/architecture/habits.test.ts";
    const others = code.filter(({ file }) => file !== self);
    expect(
      saying(others, /biome-ignore|@ts-(ignore|expect-error|nocheck)|\bas any\b|\b(TODO|FIXME|XXX)\b/g),
    ).toEqual([]);
    expect(saying(others, /\b(describe|test|it)\.(only|skip|todo|fails)\b/g)).toEqual([]);
  });

  test("the environment is read by commands, and by the server for its mode", () => {
    const elsewhere = app.filter(({ file }) => !file.startsWith("app/cli/"));
    const reads = saying(elsewhere, /process\.env(\.\w+)?/g).filter(
      (found) => !found.endsWith("process.env.NODE_ENV"),
    );
    expect(reads.filter((found) => !found.startsWith("app/adapters/env.server.ts"))).toEqual([]);
  });

  test("pages have no inline style, no inline script and no markup from text: the policy of the site forbids them", () => {
    const pages = app.filter(({ file }) => file.endsWith(".tsx") && !file.startsWith("app/emails/"));
    expect(saying(pages, /\sstyle=[{"]|dangerouslySetInnerHTML|\son[A-Z]\w+=\{|<script\b|<style\b/g)).toEqual(
      ["app/routes/family+/_components/read-aloud.tsx: <script", "app/ui/console-script.tsx: <script"],
    );
  });

  test("no page needs JavaScript: no state, no effect, no fetcher", () => {
    const hooks = /\buse(State|Effect|LayoutEffect|Reducer|Fetcher|Fetchers|Submit|Transition|Navigate)\b/g;
    const pages = app.filter(({ file }) => /^app\/(ui|routes)\//.test(file) || file === "app/root.tsx");
    expect(saying(pages, hooks)).toEqual([]);
    expect(
      saying(
        app.filter(({ file }) => file === "app/root.tsx"),
        /<Scripts\b|<LiveReload\b/g,
      ),
    ).toEqual([]);
  });

  test("the one script asks the browser and nothing else: no package, no markup from text, and one place that stores", () => {
    const all = app.filter(({ file }) => file.startsWith("app/browser/"));
    const browser = all.filter(({ file }) => file !== "app/browser/check-ins/store.ts");
    expect(all.length).toBeGreaterThan(browser.length);
    expect(browser.length).toBeGreaterThan(0);
    expect(
      saying(
        browser,
        /\b(localStorage|sessionStorage|indexedDB|innerHTML|insertAdjacentHTML|eval)\b|document\.write/g,
      ),
    ).toEqual([]);
  });

  test("what only the server may load is imported by no module that is not marked so", () => {
    const heavy = /^app\/(adapters|generated)\//;
    const wrong = code
      .filter(({ file }) => file.startsWith("app/ui/") || file.startsWith("app/emails/"))
      .flatMap((source) =>
        importsOf(source)
          .filter(({ from, typeOnly }) => heavy.test(from) && !typeOnly)
          .map(({ from }) => `${source.file} → ${from}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe("documents", () => {
  const documents = ["README.md", ...filesIn("docs").filter((file) => file.endsWith(".md"))].filter((file) =>
    fs.existsSync(path.join(root, file)),
  );
  const topLevel = /^(app|prisma|tests|docs|public|\.ci)(\/|$)/;

  test.each(documents)("%s names only files that exist", (document) => {
    const named = [...textOf(document).matchAll(/`([^`\s]+)`|\]\(([^)#\s]+)/g)].map(([, span, link]) => {
      return link ? path.posix.join(path.posix.dirname(document), link) : (span ?? "");
    });
    const missing = named.filter(
      (name) => topLevel.test(name) && !fs.existsSync(path.join(root, name.replace(/\/?\*.*$/, ""))),
    );
    expect(missing).toEqual([]);
  });

  test.each(documents)("%s names only commands that exist", (document) => {
    const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
    const named = [...textOf(document).matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test("the migrations and the Prisma schema describe the same tables", async () => {
  const drift = ((await schemaDiff("database")) ?? "").replace(/^--.*$/gm, "").trim();
  expect(drift).toBe("");
}, 180_000);
