import { describe, expect, test } from "vitest";
import { aboutOf, differences, mayWriteOver } from "~/domain/checkin/draft";

const standing = { id: "d", version: 3, writer: "phone" };

describe("a form writes over a draft", () => {
  test.each([
    ["where nothing stands", { key: "laptop", base: null }, null, true],
    ["that it wrote itself, even if the answer never came", { key: "phone", base: null }, standing, true],
    ["that it was filled from", { key: "laptop", base: { id: "d", version: 3 } }, standing, true],
    ["that was changed since", { key: "laptop", base: { id: "d", version: 2 } }, standing, false],
    ["that it never saw", { key: "laptop", base: null }, standing, false],
    [
      "that came in place of the one it saw",
      { key: "laptop", base: { id: "c", version: 3 } },
      standing,
      false,
    ],
    ["when it has no key and saw nothing", { key: null, base: null }, standing, false],
  ])("%s", (_, writing, stands, may) => expect(mayWriteOver(writing, stands)).toBe(may));
});

describe("two versions differ", () => {
  test("in the fields that say something else, in the order of the form", () => {
    const mine = { note: ["chess"], mode: ["CALL"], wish: [""] };
    const other = { note: ["chess "], mode: ["VIDEO"], concern: ["NONE"] };
    expect(differences(mine, other)).toEqual(["mode", "concern"]);
  });
  test("in nothing that the form does not know", () => {
    expect(differences({ receipt: ["1"] }, { receipt: ["2"] })).toEqual([]);
  });
});

describe("a form is about", () => {
  test.each([
    [{ contactId: ["c-1"], happenedOn: ["2026-11-20"] }, "c-1"],
    [{ contactId: ["OTHER"], happenedOn: ["2026-11-20"] }, "2026-11-20"],
    [{ contactId: ["OTHER"], happenedOn: ["yesterday"] }, "2026-11-23"],
    [{}, "2026-11-23"],
  ])("%j: %s", (fields, about) => expect(aboutOf(fields, "2026-11-23")).toBe(about));
});
