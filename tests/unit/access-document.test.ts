import fs from "node:fs";
import { expect, test } from "vitest";
import { accessDocument } from "../../app/cli/access-document";

test("docs/access.md says what the table of fields says; otherwise: npm run docs:access", () => {
  expect(fs.readFileSync("docs/access.md", "utf8")).toBe(accessDocument());
});
