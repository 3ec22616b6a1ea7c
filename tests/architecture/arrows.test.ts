import { describe, expect, test } from "vitest";
import { importsOf, type Source, sourceOf, sourcesIn } from "./sources";

interface Arrows {
  /** Folders or modules below app/ that it may import. */
  uses: string[];
  /** And these for their types only. */
  knows?: string[];
  /** Packages that it must not import. */
  without?: RegExp;
}

const ANY_PACKAGE = /./;
const STORAGE = /^(@?prisma|@prisma\/.*|pg|pg-.*|@electric-sql\/.*|pglite-.*)$/;
const MACHINE =
  /^(node:.*|express|compression|lucia|resend|@?prisma.*|pg|pglite-.*|@electric-sql\/.*|@node-rs\/.*)$/;
const WEB = /^(express|compression|@remix-run\/.*|lucia|react-router.*)$/;

/** The one table of who may import whom: routes → http → usecases and data → domain, adapters at the edge. */
const ARROWS: Record<string, Arrows> = {
  domain: { uses: [], without: ANY_PACKAGE },
  i18n: { uses: ["generated/languages", "generated/catalogues"], knows: ["domain"], without: MACHINE },
  emails: { uses: ["i18n"], knows: ["domain"], without: MACHINE },
  ui: {
    uses: ["i18n", "domain", "http/paths", "http/form-reply"],
    knows: ["http/frame.server"],
    without: MACHINE,
  },
  data: {
    uses: ["domain", "generated", "adapters/recurrence.server", "adapters/wall-clock.server"],
    without: WEB,
  },
  usecases: {
    uses: [
      "data",
      "domain",
      "emails",
      "i18n",
      "http/paths",
      "adapters/passwords.server",
      "adapters/pinyin.server",
      "adapters/recurrence.server",
      "adapters/secrets.server",
      "adapters/solver.server",
      "adapters/totp.server",
    ],
    knows: ["adapters", "generated"],
    without: WEB,
  },
  adapters: {
    uses: ["domain", "data/work.server", "generated"],
    without: /^(express|react|@remix-run\/.*)$/,
  },
  http: {
    uses: [
      "data",
      "domain",
      "i18n",
      "emails/words",
      "adapters/calendar-file.server",
      "adapters/card-pdf.server",
      "adapters/csv.server",
      "adapters/day-file.server",
      "adapters/day-template.server",
      "adapters/roster-file.server",
      "adapters/workbook.server",
      "adapters/passwords.server",
      "adapters/qr.server",
      "adapters/secrets.server",
      "adapters/totp.server",
    ],
    knows: ["adapters"],
    without: STORAGE,
  },
  routes: { uses: ["http", "data", "usecases", "ui", "domain", "i18n"], without: MACHINE },
  cli: { uses: ["adapters", "data", "domain", "http", "usecases", "i18n"], without: /^(react|react-.*)$/ },
  "root.tsx": { uses: ["http", "ui", "i18n"], without: MACHINE },
  "entry.server.tsx": {
    uses: ["http", "i18n", "ui/console-script", "adapters/log.server"],
    without: STORAGE,
  },
  browser: { uses: [], without: ANY_PACKAGE },
  "entry.client.tsx": { uses: ["browser"], without: ANY_PACKAGE },
  "routes.ts": { uses: [] },
};

const layerOf = (file: string) => file.split("/")[1] ?? "";
const covers = (allowed: string[], module: string) =>
  allowed.some((prefix) => module === prefix || module.startsWith(`${prefix}/`));

function crossing(source: Source): string[] {
  const layer = layerOf(source.file);
  const arrows = ARROWS[layer];
  if (!arrows) return [`${source.file} is in no layer of the table`];
  return importsOf(source)
    .filter(({ from, own, typeOnly }) => {
      if (!own) return !typeOnly && (arrows.without?.test(from) ?? false);
      // The demo district is the one thing outside app/ that a command fills the database with.
      if (from.startsWith("prisma/demo")) return layer !== "cli";
      const module = from.replace(/^app\//, "");
      if (layerOf(from) === layer) return false;
      return !covers([...arrows.uses, ...(typeOnly ? (arrows.knows ?? []) : [])], module);
    })
    .map(({ from, typeOnly }) => `${source.file} → ${typeOnly ? "type of " : ""}${from}`);
}

const sources = sourcesIn("app");

describe("arrows", () => {
  test.each(Object.keys(ARROWS))("app/%s imports only what the table allows", (layer) => {
    const own = sources.filter(({ file }) => layerOf(file) === layer);
    expect(own.flatMap(crossing)).toEqual([]);
  });

  test("every file of app belongs to a layer of the table", () => {
    const layers = new Set(sources.map(({ file }) => layerOf(file)));
    expect([...layers].filter((layer) => !(layer in ARROWS))).toEqual([]);
  });

  test.each([
    ["app/domain/x.ts", 'import { z } from "zod";'],
    ["app/domain/x.ts", 'import type { Work } from "../data/work.server";'],
    ["app/domain/a/x.ts", 'export { audit } from "../../usecases/record/audit";'],
    ["app/ui/x.tsx", 'import { PrismaClient } from "~/generated/prisma/client";'],
    ["app/ui/x.tsx", 'import { frameOf } from "~/http/frame.server";'],
    ["app/routes/x.tsx", 'const db = await import("~/adapters/database.server");'],
    ["app/data/x.ts", 'import { approve } from "~/usecases/applicants/approve";'],
    ["app/http/x.ts", 'import { Pool } from "pg";'],
    ["app/somewhere/x.ts", ""],
  ])("the tests before this one see in %s: %s", (file, text) => {
    expect(crossing(sourceOf(file, text))).toHaveLength(1);
  });

  test("nothing imports a route, a command or a test", () => {
    const wrong = sources.flatMap((source) =>
      importsOf(source)
        .filter(
          ({ from }) => /^(app\/(routes|cli)|tests)\//.test(from) && layerOf(from) !== layerOf(source.file),
        )
        .map(({ from }) => `${source.file} → ${from}`),
    );
    expect(wrong).toEqual([]);
  });
});
