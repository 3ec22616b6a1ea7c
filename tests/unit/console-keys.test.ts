import { describe, expect, test } from "vitest";
import { commandOf, rowAfter } from "../../app/browser/keys";
import { addressOf } from "../../app/browser/live-list";

const free = { modified: false, typing: false };

describe("keys of the console", () => {
  test.each([
    ["/", "search"],
    ["／", "search"],
    ["j", "next"],
    ["K", "previous"],
    ["Enter", null],
    ["x", null],
  ])("%s means %s", (key, command) => {
    expect(commandOf({ ...free, key })).toBe(command);
  });

  test("letters belong to the field that is typed in; only Escape leaves it", () => {
    const typing = { modified: false, typing: true };
    expect(["/", "j", "k"].map((key) => commandOf({ ...typing, key }))).toEqual([null, null, null]);
    expect(commandOf({ ...typing, key: "Escape" })).toBe("leave");
  });

  test("the browser keeps its own shortcuts", () => {
    expect(commandOf({ key: "k", modified: true, typing: false })).toBeNull();
  });

  test("rows are entered at the first and left at neither end", () => {
    expect([rowAfter(-1, 3, "next"), rowAfter(-1, 3, "previous"), rowAfter(0, 3, "next")]).toEqual([0, 0, 1]);
    expect([rowAfter(2, 3, "next"), rowAfter(0, 3, "previous"), rowAfter(-1, 0, "next")]).toEqual([2, 0, -1]);
  });
});

test("the address of a list names what was chosen and nothing that is empty", () => {
  const fields: [string, string][] = [
    ["tab", "all"],
    ["q", "王 秀&兰"],
    ["school", ""],
  ];
  expect(addressOf("https://school.example/console/applicants?page=4", fields)).toBe(
    "https://school.example/console/applicants?tab=all&q=%E7%8E%8B+%E7%A7%80%26%E5%85%B0",
  );
});
