import { expect, test } from "vitest";
import { filesIn, textOf } from "./sources";

const sheets = filesIn("app/ui/styles").filter((file) => file.endsWith(".css"));

/**
 * Classes that a sheet defines as a component of its own: the lone subject of a rule that always holds. What a rule says
 * inside another class (`.public .steps`), of a combination (`.chip.hot`) or under a condition (`@media`: the `-narrow`
 * sheets) fits a component to a place, and may stand where that place does.
 */
function componentsOf(css: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const [, head = "", brace] of css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/([^{};]*)([{};])/g)) {
    if (brace === "{" && depth === 0)
      found.push(
        ...head
          .split(",")
          .map((one) => one.trim())
          .filter((one) => /^\.[\w-]+$/.test(one)),
      );
    if (brace === "{") depth += 1;
    if (brace === "}") depth -= 1;
  }
  return [...new Set(found)];
}

test("a class is defined as a component in one sheet", () => {
  const homes = new Map<string, string[]>();
  for (const file of sheets)
    for (const name of componentsOf(textOf(file))) homes.set(name, [...(homes.get(name) ?? []), file]);
  expect(homes.size).toBeGreaterThan(100);
  expect([...homes].filter(([, files]) => files.length > 1)).toEqual([]);
});

test("what is a component, and what is one in a place", () => {
  const css = `/* .note {} */ @import "./x.css";
    .card, .sheet { color: red; } .card .head, .card.hot, .card:hover { color: blue; } .card > li { a: b }
    @media print { .page { c: d } }`;
  expect(componentsOf(css)).toEqual([".card", ".sheet"]);
});
