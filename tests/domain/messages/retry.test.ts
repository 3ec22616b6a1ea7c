import { expect, test } from "vitest";
import { MOST_TRIES, retryDelay } from "~/domain/messages/retry";

test("the wait doubles to an hour at most, with a share of chance", () => {
  const waits = Array.from({ length: MOST_TRIES }, (_, n) => retryDelay(n + 1, undefined, 0.5));
  expect(waits.slice(0, 4)).toEqual([60, 120, 240, 480]);
  expect(Math.max(...waits)).toBe(3_600);
  expect([retryDelay(1, undefined, 0), retryDelay(1, undefined, 1)]).toEqual([45, 75]);
});

test("all tries together take about half a day", () => {
  const seconds = Array.from({ length: MOST_TRIES - 1 }, (_, n) => retryDelay(n + 1, undefined, 0.5)).reduce(
    (sum, wait) => sum + wait,
  );
  expect(seconds / 3_600).toBeGreaterThan(8);
  expect(seconds / 3_600).toBeLessThan(14);
});

test("what the provider asks for counts from below", () => {
  expect([0, 1].map((random) => retryDelay(9, 90, random))).toEqual([90, 99.00000000000001]);
});
