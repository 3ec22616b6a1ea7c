import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOf, halfHourOf, isInMonth, SPANS, spanOf } from "~/domain/schedule/span";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const text = (date: Date) => date.toISOString().slice(0, 10);
const today = day("2026-11-28");

describe("what a page of the schedule shows", () => {
  it("is a day, a week from Monday, or a month in whole weeks", () => {
    const shown = (kind: (typeof SPANS)[number]) => {
      const { from, until } = spanOf(kind, day("2026-11-29"), today);
      return [text(from), text(until)];
    };
    expect(shown("DAY")).toEqual(["2026-11-29", "2026-11-30"]);
    expect(shown("WEEK")).toEqual(["2026-11-23", "2026-11-30"]);
    expect(shown("MONTH")).toEqual(["2026-10-26", "2026-12-07"]);
  });

  it("is around today where no day is asked for", () => {
    expect(spanOf("DAY", null, today).from).toEqual(today);
  });

  it("leads from a long month into a short one without skipping it", () => {
    expect(text(spanOf("MONTH", day("2026-01-31"), today).next)).toBe("2026-02-01");
    expect(text(spanOf("MONTH", day("2026-03-31"), today).previous)).toBe("2026-02-01");
  });

  it("goes there and back again, in whole weeks, for any day", () => {
    const days = fc.date({ min: day("2000-01-01"), max: day("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...SPANS), days, (kind, moment) => {
        const asked = day(text(moment));
        const span = spanOf(kind, asked, today);
        const shown = daysOf(span);
        expect(shown.map(text)).toContain(text(asked));
        expect(kind === "DAY" ? shown.length : shown.length % 7).toBe(kind === "DAY" ? 1 : 0);
        const back = spanOf(kind, spanOf(kind, span.next, today).previous, today);
        expect([back.from, back.until]).toEqual([span.from, span.until]);
        if (kind === "MONTH") {
          const own = shown.filter((one) => isInMonth(span, one));
          expect(own[0]?.getUTCDate()).toBe(1);
          expect(shown.length - own.length).toBeLessThan(14);
        }
      }),
    );
  });
});

it.each([
  ["2026-11-28T16:00", "16:00"],
  ["2026-11-28T16:29", "16:00"],
  ["2026-11-28T16:30", "16:30"],
  ["2026-11-28T09:59", "09:30"],
])("%s stands in the row of %s", (start, row) => {
  expect(halfHourOf(start)).toBe(row);
});
