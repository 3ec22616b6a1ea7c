import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/ui/styles/tokens.css", import.meta.url), "utf8").replace(
  /\/\*[\s\S]*?\*\//g,
  "",
);
const read = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})/gi)].map((found) => [found[1], found[2]]),
  );
const light = read(css.slice(0, css.indexOf("@media")));
const dark = {
  ...light,
  ...read(css.slice(css.indexOf("prefers-color-scheme"), css.indexOf("@media print"))),
};
const schemes = { light, dark };

const grounds = ["paper", "surface", "sunken"];
const inks = [
  "ink",
  "ink-soft",
  "ink-faint",
  "leaf-text",
  "kaki-text",
  "cinnabar-text",
  "wheat-text",
  "slate-text",
];
const families = ["leaf", "kaki", "cinnabar", "wheat", "slate"];
const pairs: [string, string, number][] = [
  ...inks.flatMap((ink) => grounds.map((ground): [string, string, number] => [ink, ground, 4.5])),
  ...families.flatMap((family) =>
    [`${family}-text`, "ink", "ink-soft", "ink-faint"].map((ink): [string, string, number] => [
      ink,
      `${family}-soft`,
      4.5,
    ]),
  ),
  ["on-leaf", "leaf", 4.5],
  ["on-leaf", "leaf-hover", 4.5],
  ["on-kaki", "kaki", 4.5],
  ["on-cinnabar", "cinnabar", 4.5],
  ["paper", "ink", 4.5],
  ...[1, 2, 3, 4, 5, 6, 7].map((term): [string, string, number] => [`term-${term}`, "surface", 3]),
  ...grounds.slice(0, 2).map((ground): [string, string, number] => ["line-strong", ground, 3]),
  ...grounds.map((ground): [string, string, number] => ["focus", ground, 3]),
];

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex;
  const channel = (at: number) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** WCAG 2 contrast ratio, 1 to 21. */
function contrast(one: string | undefined, other: string | undefined): number {
  if (!one || !other) return 0;
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(["light", "dark"] as const)("colours in the %s scheme", (scheme) => {
  it.each(pairs)("%s on %s reaches %d", (ink, ground, least) => {
    expect(contrast(schemes[scheme][ink], schemes[scheme][ground])).toBeGreaterThanOrEqual(least);
  });
});
