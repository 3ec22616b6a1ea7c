import fs from "node:fs";
import { expect, test } from "vitest";

const text = fs.readFileSync("docs/asvs.md", "utf8");
const rows = [
  ...text.matchAll(/^\| (V\d+\.\d+\.\d+) \| ([12]) \| (.+) \| (met|not applicable|open) \| (.+) \|$/gm),
].map(([, id = "", level = "", about = "", stands = "", why = ""]) => ({ id, level, about, stands, why }));

test("each of the 70 requirements of level 1 and the 183 of level 2 has one line", () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.filter(({ level }) => level === "1")).toHaveLength(70);
  expect(rows.filter(({ level }) => level === "2")).toHaveLength(183);
  expect(text.match(/^\| V/gm)).toHaveLength(rows.length);
});

test("each line that is met names what shows it", () => {
  const met = rows.filter(({ stands }) => stands === "met");
  const named = ({ why }: (typeof rows)[number]) =>
    [...why.matchAll(/`((?:app|tests|prisma|docs)\/[^`]+)`/g)].map(([, file = ""]) => file);
  expect(met.flatMap(named).filter((file) => !fs.existsSync(file))).toEqual([]);
  expect(met.filter((row) => named(row).length === 0).map(({ id }) => id)).toEqual([]);
});

test("the sum at the top is the sum of the lines", () => {
  const of = (stands: string) => rows.filter((row) => row.stands === stands).length;
  expect(text).toContain(
    `${rows.length} requirements: ${of("met")} met, ${of("not applicable")} not applicable, ${of("open")} open.`,
  );
});

test("no line is open in access control, sessions and input", () => {
  const chapters = /^V(1|2|4|7|8)\./;
  expect(rows.filter(({ id, stands }) => stands === "open" && chapters.test(id))).toEqual([]);
});
