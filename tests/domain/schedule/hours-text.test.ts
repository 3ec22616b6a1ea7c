import fc from "fast-check";
import { expect, test } from "vitest";
import { hoursOf, hoursText } from "~/domain/schedule/hours-text";
import { union } from "~/domain/schedule/windows";

test.each([
  ["08:00-11:40 14:00-16:30", "08:00–11:40 14:00–16:30"],
  ["8:00 – 11:40，14:00～16:30", "08:00–11:40 14:00–16:30"],
  ["8：00至11：40、1400到1630", "08:00–11:40 14:00–16:30"],
  ["14:00-16:30; 08:00-14:00", "08:00–16:30"],
  ["22:00-24:00", "22:00–24:00"],
  ["  ", ""],
])("%s is read as %s", (typed, read) => {
  const windows = hoursOf(typed, 3);
  expect(windows && hoursText(windows, 3)).toBe(read);
});

test.each([
  "8",
  "8:00",
  "08:00-",
  "16:00-08:00",
  "08:00-08:00",
  "25:00-26:00",
  "08:60-09:00",
  "下午",
  "08:00-24:30",
])("%s is no time", (typed) => expect(hoursOf(typed, 0)).toBeNull());

test("what is written is read again", () => {
  const range = fc
    .tuple(fc.nat(1439), fc.integer({ min: 1, max: 1440 }))
    .filter(([from, until]) => from < until)
    .map(([from, until]) => ({ weekday: 2, from, until }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 6 }), (windows) => {
      expect(hoursOf(hoursText(windows, 2), 2)).toEqual(union(windows));
      expect(hoursText(windows, 3)).toBe("");
    }),
  );
});
