import { expect, test } from "vitest";
import { whyOf } from "~/domain/match/why";

const said = (terms: number[], weights: number[]) =>
  whyOf(terms, weights)
    .map(({ term, level }) => `${term} ${level}`)
    .join(", ");

test.each([
  [[300, 200, 200, 200, 100], "TIME high, DISTANCE high, INTERESTS high, WISHES high, EXPERIENCE high"],
  [[80, 0, 200, 49, 24], "INTERESTS high, TIME some, DISTANCE none"],
  [[0, 0, 0, 0, 0], "TIME none, DISTANCE none"],
  [[200, 133, 50, 134, 0], "WISHES high, TIME high, DISTANCE some, INTERESTS some"],
  [[], "TIME none, DISTANCE none"],
])("terms %j of a match from before the weights were kept say: %s", (terms, words) => {
  expect(said(terms, [])).toBe(words);
});

test.each([
  [
    [100, 180, 0, 0, 0, 100, 50],
    [100, 180, 180, 310, 80, 100, 50],
    "TIME high, DISTANCE high, CONTINUITY high",
  ],
  [[0, 40, 0, 0, 0, 0, 0], [0, 1000, 0, 0, 0, 0, 0], "DISTANCE none"],
])("terms %j under the weights %j say: %s", (terms, weights, words) => {
  expect(said(terms, weights)).toBe(words);
});
