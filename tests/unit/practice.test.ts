import fs from "node:fs";
import { expect, test } from "vitest";

const text = fs.readFileSync("docs/practice.md", "utf8");
const rows = [
  ...text.matchAll(/^\| ([BCN](?:\.\d+){1,2}) \| (.+?) \| (carried|part|open) \| (.+) \|$/gm),
].map(([, id = "", about = "", stands = "", by = ""]) => ({ id, about, stands, by }));
const named = ({ by }: (typeof rows)[number]) => [...by.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file);

/** How many benchmarks each chapter of the standard has, and how many complaints and strengths there are. */
const SIZES = { "B.1": 7, "B.2": 12, "B.3": 4, "B.4": 4, "B.5": 12, "B.6": 9, C: 10, N: 8 };

test("every benchmark, complaint and strength has one line, in order", () => {
  const expected = Object.entries(SIZES).flatMap(([chapter, size]) =>
    Array.from({ length: size }, (_, index) => `${chapter}.${index + 1}`),
  );
  expect(rows.map(({ id }) => id)).toEqual(expected);
});

test("what is carried names a part of the site and a test, and both are there", () => {
  const shown = rows.filter(({ stands }) => stands !== "open");
  expect(shown.flatMap(named).filter((file) => !fs.existsSync(file))).toEqual([]);
  const lacking = shown.filter((row) => {
    const files = named(row);
    return !files.some((file) => file.startsWith("app/")) || !files.some((file) => file.startsWith("tests/"));
  });
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

test("what is open says why", () => {
  const open = rows.filter(({ stands }) => stands === "open");
  expect(open.filter(({ by }) => by.trim().length < 10).map(({ id }) => id)).toEqual([]);
});
