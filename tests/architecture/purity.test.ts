import ts from "typescript";
import { describe, expect, test } from "vitest";
import { lineOf, type Source, sourceOf, sourcesIn, visit } from "./sources";

/** Reads of the clock, of chance, of the machine and of the network. */
const OUTSIDE = [
  "process",
  "performance",
  "fetch",
  "console",
  "setTimeout",
  "setInterval",
  "crypto",
  "globalThis",
];
const MEMBERS = ["Date.now", "Math.random"];

function readsOf(source: Source, names: readonly string[]): string[] {
  const found: string[] = [];
  visit(source.tree, (node) => {
    const clock =
      ts.isNewExpression(node) && isNamed(node.expression, "Date") && (node.arguments ?? []).length === 0;
    const member =
      ts.isPropertyAccessExpression(node) &&
      MEMBERS.some((name) => name.endsWith(`.${node.name.text}`) && node.getText() === name);
    const global = ts.isIdentifier(node) && names.includes(node.text) && isReference(node);
    if (clock || member || global) found.push(`${lineOf(source, node)} ${node.getText()}`);
  });
  return found;
}

const isNamed = (node: ts.Expression, name: string) => ts.isIdentifier(node) && node.text === name;

/** Not the name of a property, a member or a type of the same spelling. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isCallExpression(parent) || ts.isNewExpression(parent) || ts.isElementAccessExpression(parent);
}

describe("purity", () => {
  test("the domain reads no clock, no chance and nothing of the machine", () => {
    expect(sourcesIn("app/domain").flatMap((source) => readsOf(source, OUTSIDE))).toEqual([]);
  });

  test.each([
    "new Date()",
    "Date.now()",
    "Math.random()",
    "process.env.X",
    "performance.now()",
    "fetch(url)",
  ])("the test before this one sees %s", (text) => {
    expect(readsOf(sourceOf("app/domain/x.ts", `export const x = () => ${text};`), OUTSIDE)).toHaveLength(1);
  });

  test("reads, commands and pages take the time from their request", () => {
    const layers = ["app/data", "app/usecases", "app/routes", "app/ui", "app/emails", "app/i18n"];
    expect(sourcesIn(...layers).flatMap((source) => readsOf(source, ["process"]))).toEqual([]);
  });

  test("the domain throws nothing and says no sentence: it answers codes", () => {
    const throws = sourcesIn("app/domain").flatMap((source) => {
      const found: string[] = [];
      visit(source.tree, (node) => {
        if (ts.isThrowStatement(node)) found.push(lineOf(source, node));
        const refusal = ts.isCallExpression(node) && isNamed(node.expression, "refused");
        const reason = refusal ? node.arguments[0] : undefined;
        if (reason && ts.isStringLiteral(reason) && !/^[A-Z][A-Z0-9_]*$/.test(reason.text)) {
          found.push(`${lineOf(source, node)} ${reason.text}`);
        }
      });
      return found;
    });
    expect(throws).toEqual([]);
  });
});
