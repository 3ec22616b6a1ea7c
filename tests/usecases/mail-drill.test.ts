import { expect, test } from "vitest";
import { mailDrill } from "../support/mail-drill";

test("every letter goes out once through a provider in trouble, although senders are killed", {
  timeout: 180_000,
}, async () => {
  const trouble = {
    down: { every: 6_000, for: 1_000 },
    perSecond: 60,
    retryAfter: 60,
    broken: 0.1,
    silent: 0.02,
  };
  const result = await mailDrill({ messages: 200, workers: 2, kills: 2, cancelled: 4, trouble, speed: 60 });
  expect(result).toMatchObject({ failed: 0, waiting: 0, lost: 0, twice: 0, afterCancelled: 0, kills: 2 });
  expect(result.sent + result.dropped).toBe(200);
  expect(result.dropped).toBeGreaterThan(0);
  expect(result.counts.down + result.counts.limited + result.counts.broken).toBeGreaterThan(0);
});
