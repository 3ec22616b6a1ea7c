import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { FIELDS } from "~/domain/access/fields";
import { accessDocument } from "../../app/cli/access-document";

const stored = fs.readFileSync("docs/access.md", "utf8");

/** The rows of a document by the name of their field. */
function rowsOf(document: string): Map<string, string> {
  const sections = document.split("\n### ").slice(1);
  return new Map(
    sections.flatMap((section) => {
      const [subject = "", ...lines] = section.split("\n");
      return lines.flatMap((line) => {
        const [, name] = line.match(/^\| (\w+) \|/) ?? [];
        return name ? [[`${subject}.${name}`, line] as const] : [];
      });
    }),
  );
}

describe("docs/access.md says what the table of fields says; otherwise: npm run docs:access", () => {
  const written = rowsOf(stored);
  const meant = rowsOf(accessDocument());

  test.each(Object.keys(FIELDS))("%s", (field) => {
    expect(meant.get(field)).toBeDefined();
    expect(written.get(field)).toBe(meant.get(field));
  });

  test("and nothing else", () => {
    expect(stored).toBe(accessDocument());
  });
});
