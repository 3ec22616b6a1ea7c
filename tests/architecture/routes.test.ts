import ts from "typescript";
import { describe, expect, test } from "vitest";
import { type Source, sourceOf, sourcesIn } from "./sources";

const HANDLERS = ["loader", "action"];
const routes = sourcesIn("app/routes");

/** Loaders and actions that are not `export const loader = someAreaLoader(…)` with a wrapper from ~/http. */
function unguarded(source: Source): string[] {
  const wrappers = importedFromHttp(source.tree);
  const wrong: string[] = [];
  for (const statement of source.tree.statements) {
    for (const { name, value } of exportsOf(statement)) {
      if (!HANDLERS.includes(name)) continue;
      const suffix = name === "loader" ? "Loader" : "Action";
      const callee = value && ts.isCallExpression(value) ? rootOf(value.expression) : "";
      if (!callee.endsWith(suffix) || !wrappers.has(callee)) wrong.push(`${source.file} ${name}`);
    }
  }
  return wrong;
}

function exportsOf(statement: ts.Statement): { name: string; value?: ts.Expression }[] {
  if (ts.isExportDeclaration(statement)) {
    if (!statement.exportClause) return HANDLERS.map((name) => ({ name }));
    return ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => ({ name: name.text }))
      : [];
  }
  const exported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!exported) return [];
  if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? "default" }];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name, initializer }) =>
    initializer ? { name: name.getText(), value: initializer } : { name: name.getText() },
  );
}

function importedFromHttp(tree: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) || !statement.moduleSpecifier.getText().startsWith('"~/http/'))
      continue;
    const named = statement.importClause?.namedBindings;
    if (named && ts.isNamedImports(named)) for (const { name } of named.elements) names.add(name.text);
  }
  return names;
}

/** `consoleAction` of `consoleAction(…)` and of `consoleAction<Form>(…)`. */
const rootOf = (callee: ts.Expression) => (ts.isIdentifier(callee) ? callee.text : "");

describe("routes", () => {
  test("every loader and every action is made by the wrapper of an area", () => {
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.flatMap(unguarded)).toEqual([]);
  });

  test.each([
    "export async function loader() { return null; }",
    "export const loader = async () => null;",
    "export const loader = consoleLoader({}, async () => null);",
    'import { consoleLoader } from "~/http/area.server"; export const action = consoleLoader({}, async () => null);',
    'import { consoleLoader } from "./mine"; export const loader = consoleLoader({}, async () => null);',
    'export { loader } from "./other";',
    'export * from "./other";',
  ])("the test before this one sees %s", (text) => {
    expect(unguarded(sourceOf("app/routes/x.tsx", text))).not.toEqual([]);
  });

  test("what is made to leave the site, on paper or in a file, asks for the password again", () => {
    const leaving = routes.filter(({ text }) => /Content-Disposition|body: "print"/i.test(text));
    expect(leaving.length).toBeGreaterThan(0);
    expect(leaving.filter(({ text }) => !text.includes("confirmed: true")).map(({ file }) => file)).toEqual(
      [],
    );
  });

  test("an area does not borrow the wrapper of another", () => {
    const areas: Record<string, RegExp> = {
      "console+": /\b(volunteer|family|account|own|system)(Loader|Action)\b/,
      "district+": /\b(volunteer|family|account|own|console|public)(Loader|Action)\b/,
      "volunteer+": /\b(console|district|family|account|own)(Loader|Action)\b/,
      "account+": /\b(console|district|volunteer|family|account|public)(Loader|Action)\b/,
      "family+": /\b(console|district|volunteer|account|own)(Loader|Action)\b/,
    };
    const wrong = routes.filter(({ file, text }) => areas[file.split("/")[2] ?? ""]?.test(text));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
