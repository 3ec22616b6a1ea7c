import { expect, test } from "vitest";
import { squaresOf } from "~/domain/shared/week";

test("the squares of a mask, first and last included", () => {
  expect(squaresOf(0)).toEqual([]);
  expect(squaresOf(1 | (1 << 27))).toEqual([0, 27]);
  expect(squaresOf(2 ** 28 - 1)).toHaveLength(28);
});
