import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { CURRENT_RULES, GROUND_RULES } from "~/domain/match/agreement";
import { resources } from "~/i18n/resources";

/** Sums of the ground rules of each edition, in both languages. What people signed never changes: write a new edition. */
const PUBLISHED: Record<string, readonly [string, string]> = { 1: ["e1b5a21ef810c90d", "025a7f76a4eaa8be"] };

const sumOf = (locale: keyof typeof resources, names: readonly string[]) => {
  const texts: Record<string, string> = resources[locale].agreements.rule;
  const said = names.map((name) => texts[name]);
  expect(said).not.toContain(undefined);
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 16);
};

test("ground rules that were signed are as they were published", () => {
  const now = Object.entries(GROUND_RULES).map(([edition, names]) => [
    edition,
    [sumOf("zh-CN", names), sumOf("en", names)],
  ]);
  expect(Object.fromEntries(now)).toEqual(PUBLISHED);
  expect(Object.keys(PUBLISHED)).toContain(String(CURRENT_RULES));
});
