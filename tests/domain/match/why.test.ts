import { expect, test } from "vitest";
import { whyOf } from "~/domain/match/why";

test.each([
  [[300, 200, 200, 200, 100], "TIME high, DISTANCE high, INTERESTS high, WISHES high, EXPERIENCE high"],
  [[80, 0, 200, 49, 24], "INTERESTS high, TIME some, DISTANCE none"],
  [[0, 0, 0, 0, 0], "TIME none, DISTANCE none"],
  [[200, 133, 50, 134, 0], "WISHES high, TIME high, DISTANCE some, INTERESTS some"],
  [[], "TIME none, DISTANCE none"],
])("terms %j say: %s", (terms, said) => {
  expect(
    whyOf(terms)
      .map(({ term, level }) => `${term} ${level}`)
      .join(", "),
  ).toBe(said);
});
