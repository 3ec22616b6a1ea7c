import { expect, it } from "vitest";
import { openRoster } from "~/adapters/roster-file.server";
import { ROSTER_KINDS, SHEETS } from "~/domain/roster/kinds";
import { guessMapping } from "~/domain/roster/sheet";
import { annotatedFile, rosterTemplate } from "~/http/roster-file.server";

const opened = async (answer: Response, kind: (typeof ROSTER_KINDS)[number]) => {
  const read = await openRoster(Buffer.from(await answer.arrayBuffer()), SHEETS[kind]);
  return read.ok ? read.value : read.reason;
};

it.each(ROSTER_KINDS)(
  "%s: a sheet with remarks is read again by the same columns, in both languages",
  async (kind) => {
    const sheet = SHEETS[kind];
    for (const [locale, language] of [
      ["zh-CN", "zh"],
      ["en", "en"],
    ] as const) {
      const headings = sheet.fields.map((field) => sheet.headings[field]?.[language][0] ?? "");
      const texts = headings.map((_, at) => (at === 1 ? "\u0001formula" : `x${at}`));
      const faults = [{ field: "name", code: "MISSING" }];
      const rows = [{ texts, verdict: "WRONG", faults, doubt: null, sameAs: null }];
      const again = await opened(annotatedFile(kind, { headings, rows }, locale), kind);
      if (typeof again === "string") throw new Error(again);
      expect(again.headings).toHaveLength(headings.length + 2);
      expect(guessMapping(sheet, again.headings)).toEqual(guessMapping(sheet, headings));
      expect(Object.keys(guessMapping(sheet, headings))).toHaveLength(sheet.fields.length);
      for await (const row of again.rows) {
        if ("fault" in row) throw new Error(row.fault);
        // What was a formula is left to be typed; what is wrong is said in words.
        expect(row.cells[1]).toBe("");
        expect(row.cells.at(-1)).toMatch(locale === "en" ? /missing$/ : /没有填$/);
      }
      for (const form of ["xlsx", "csv"] as const)
        expect(await opened(rosterTemplate(kind, form, locale), kind)).toMatchObject({ headings });
    }
  },
);
