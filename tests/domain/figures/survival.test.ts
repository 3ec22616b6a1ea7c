import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareOf } from "~/domain/figures/shares";
import {
  atRiskAt,
  type Duration,
  medianDuration,
  survivalAt,
  survivalCurve,
} from "~/domain/figures/survival";

/** "6 6 9+": ended at 6 twice, still going on at 9. */
const data = (text: string): Duration[] =>
  text.split(" ").map((one) => ({ time: Number.parseFloat(one), ended: !one.endsWith("+") }));

/**
 * Weeks in remission of 21 children with leukaemia who got 6-MP: Freireich et al., Blood 21 (1963) 699–716, as in
 * Kleinbaum and Klein, Survival Analysis (3rd ed. 2012), table 1.1; the estimates are those of Lawless (1982), and
 * Cox and Oakes (1984), table 4.1.
 */
const SIX_MP = data("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
const SIX_MP_TABLE = [
  [6, 21, 3, 0.8571, 0.0764],
  [7, 17, 1, 0.8067, 0.0869],
  [10, 15, 1, 0.7529, 0.0963],
  [13, 12, 1, 0.6902, 0.1068],
  [16, 11, 1, 0.6275, 0.1141],
  [22, 7, 1, 0.5378, 0.1282],
  [23, 6, 1, 0.4482, 0.1346],
] as const;

/** The same trial's 21 children on placebo: no censoring, so the estimate is the plain share. */
const PLACEBO = data("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

/** The example of the paper itself: Kaplan and Meier, J. Am. Stat. Assoc. 53 (1958) 457–481, section 2. */
const THE_PAPER = data("0.8 1.0+ 2.7+ 3.1 5.4 7.0+ 9.2 12.1+");

/** Weeks of remission under maintained chemotherapy: Miller, Survival Analysis (1981), p. 49 (R: survival::aml). */
const MAINTAINED = data("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");

describe("the survival of Kaplan and Meier", () => {
  test("is that of the textbooks for Freireich's children on 6-MP, with numbers at risk and Greenwood's error", () => {
    expect(
      survivalCurve(SIX_MP).map(({ time, atRisk, ends, survival, standardError }) => [
        ...[time, atRisk, ends],
        ...[Number(survival.toFixed(4)), Number(standardError.toFixed(4))],
      ]),
    ).toEqual(SIX_MP_TABLE);
    expect(medianDuration(SIX_MP)).toBe(23);
  });

  test("is the plain share where all have ended", () => {
    const curve = survivalCurve(PLACEBO);
    expect(curve.at(-1)).toMatchObject({ time: 23, survival: 0, interval: null });
    for (const { time, survival } of curve)
      expect(survival).toBeCloseTo(PLACEBO.filter((one) => one.time > time).length / 21, 12);
    expect(medianDuration(PLACEBO)).toBe(8);
  });

  test("is that of the paper's own example", () => {
    const values = survivalCurve(THE_PAPER).map(({ time, survival }) => [time, Number(survival.toFixed(4))]);
    expect(values).toEqual([
      [0.8, 0.875],
      [3.1, 0.7],
      [5.4, 0.525],
      [9.2, 0.2625],
    ]);
  });

  test("is that of R's survfit for the maintained group, one censored at the time of an end counting as at risk", () => {
    const table = survivalCurve(MAINTAINED).map(({ time, atRisk, survival, standardError }) => [
      ...[time, atRisk],
      ...[Number(survival.toFixed(3)), Number(standardError.toFixed(4))],
    ]);
    expect(table).toEqual([
      [9, 11, 0.909, 0.0867],
      [13, 10, 0.818, 0.1163],
      [18, 8, 0.716, 0.1397],
      [23, 7, 0.614, 0.1526],
      [31, 5, 0.491, 0.1642],
      [34, 4, 0.368, 0.1627],
      [48, 2, 0.184, 0.1535],
    ]);
  });

  test("says nothing beyond the longest time that anybody was followed", () => {
    expect(survivalAt(SIX_MP, 36)).toBeNull();
    expect(survivalAt(SIX_MP, 35)?.survival).toBeCloseTo(0.4482, 4);
    expect(survivalAt(SIX_MP, 5)).toMatchObject({ survival: 1, atRisk: 21 });
    expect(survivalAt([], 0)).toBeNull();
  });

  test("falls, stays between 0 and 1 with its interval around it, and its numbers at risk add up", () => {
    const one = fc.record({ time: fc.integer({ min: 1, max: 30 }), ended: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), (durations) => {
        let before = 1;
        for (const { time, atRisk, ends, survival, interval } of survivalCurve(durations)) {
          expect(survival).toBeLessThanOrEqual(before);
          expect(survival).toBeGreaterThanOrEqual(0);
          expect(atRisk).toBe(atRiskAt(durations, time));
          expect(ends).toBeGreaterThan(0);
          if (interval) {
            expect(interval[0]).toBeLessThanOrEqual(survival);
            expect(interval[1]).toBeGreaterThanOrEqual(survival);
            expect(interval[0]).toBeGreaterThanOrEqual(0);
            expect(interval[1]).toBeLessThanOrEqual(1);
          }
          before = survival;
        }
      }),
    );
  });
});

describe("a share", () => {
  test("of fewer than five is not told", () => {
    expect(shareOf(3, 4)).toEqual({ part: 3, of: 4, percent: null, interval: null });
    expect(shareOf(3, 5).percent).toBe(60);
  });

  // Wilson's interval; Brown, Cai and DasGupta, Statistical Science 16 (2001) 101–133 recommend it for small numbers.
  test.each([
    [0, 10, 0, [0, 28]],
    [5, 10, 50, [24, 76]],
    [10, 10, 100, [72, 100]],
    [50, 100, 50, [40, 60]],
  ])("%i of %i is %i %% with its interval", (part, of, percent, interval) => {
    expect(shareOf(part, of)).toEqual({ part, of, percent, interval });
  });
});
