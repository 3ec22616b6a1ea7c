import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

export const root = path.resolve(import.meta.dirname, "../..");

export interface Source {
  /** From the root of the repository, with forward slashes. */
  file: string;
  text: string;
  tree: ts.SourceFile;
}

export interface Import {
  /** A module of the site as a path such as "app/domain/x", a package by its name. */
  from: string;
  own: boolean;
  /** Only types, which leave no trace at run time. */
  typeOnly: boolean;
}

/** Every file below these folders, except what is generated. */
export function filesIn(...folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
        .map((name) => path.posix.join(folder, name.split(path.sep).join("/"))),
    )
    .filter((file) => !file.startsWith("app/generated/") && fs.statSync(path.join(root, file)).isFile())
    .sort();
}

export const textOf = (file: string) => fs.readFileSync(path.join(root, file), "utf8");

export function sourcesIn(...folders: string[]): Source[] {
  return filesIn(...folders)
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map((file) => sourceOf(file, textOf(file)));
}

export function sourceOf(file: string, text: string): Source {
  return { file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
}

export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  visit(source.tree, (node) => {
    if (ts.isImportDeclaration(node)) {
      found.push(resolved(source, node.moduleSpecifier, isTypeOnly(node.importClause)));
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      found.push(resolved(source, node.moduleSpecifier, node.isTypeOnly));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier) found.push(resolved(source, specifier, false));
    }
  });
  return found;
}

export function visit(node: ts.Node, each: (node: ts.Node) => void) {
  each(node);
  ts.forEachChild(node, (child) => visit(child, each));
}

export function lineOf(source: Source, node: ts.Node): string {
  return `${source.file}:${source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function resolved(source: Source, specifier: ts.Expression, typeOnly: boolean): Import {
  // What is computed at run time, such as the path of the build, is no arrow between modules.
  const name = ts.isStringLiteralLike(specifier) ? specifier.text : "";
  if (name.startsWith("~/")) return { from: `app/${name.slice(2)}`, own: true, typeOnly };
  if (name.startsWith(".")) {
    return { from: path.posix.join(path.posix.dirname(source.file), name), own: true, typeOnly };
  }
  return { from: name, own: false, typeOnly };
}
