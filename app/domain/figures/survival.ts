/** How long one lasted: until it ended, or until now for one that still goes on (censored). */
export interface Duration {
  time: number;
  ended: boolean;
}

/** After the last end at `time`; the curve is a staircase that falls at each of its points. */
export interface SurvivalPoint {
  time: number;
  /** How many had lasted until then, just before it. */
  atRisk: number;
  ends: number;
  /** Share that lasts longer, 0 to 1. */
  survival: number;
  /** Greenwood's standard error. */
  standardError: number;
  /** 95 % confidence interval on the log-log scale, which stays between 0 and 1; null where it has none. */
  interval: [low: number, high: number] | null;
}

const Z = 1.959963984540054;

/**
 * The product-limit estimate of Kaplan and Meier (1958), with Greenwood's variance. Whoever is censored at the very time
 * of an end counts as at risk then, as is usual.
 */
export function survivalCurve(durations: readonly Duration[]): SurvivalPoint[] {
  const times = [...new Set(durations.filter(({ ended }) => ended).map(({ time }) => time))];
  let survival = 1;
  let greenwood = 0;
  return times
    .sort((a, b) => a - b)
    .map((time) => {
      const atRisk = atRiskAt(durations, time);
      const ends = durations.filter((one) => one.ended && one.time === time).length;
      survival *= 1 - ends / atRisk;
      greenwood += atRisk === ends ? 0 : ends / (atRisk * (atRisk - ends));
      const standardError = survival * Math.sqrt(greenwood);
      return { time, atRisk, ends, survival, standardError, interval: intervalOf(survival, greenwood) };
    });
}

function intervalOf(survival: number, greenwood: number): [number, number] | null {
  if (survival <= 0 || survival >= 1) return null;
  const width = (Z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival));
  return [survival ** Math.exp(width), survival ** Math.exp(-width)];
}

/** How many had lasted at least so long. */
export function atRiskAt(durations: readonly Duration[], time: number): number {
  return durations.filter((one) => one.time >= time).length;
}

/** The share that lasts longer than `time`; null where nobody was followed so long, so that nothing can be said. */
export function survivalAt(durations: readonly Duration[], time: number): SurvivalPoint | null {
  if (atRiskAt(durations, time) === 0) return null;
  const start: SurvivalPoint = {
    ...{ time: 0, atRisk: durations.length, ends: 0, survival: 1, standardError: 0, interval: null },
  };
  return survivalCurve(durations).findLast((point) => point.time <= time) ?? start;
}

/** The time after which half have ended; null while more than half last. */
export function medianDuration(durations: readonly Duration[]): number | null {
  return survivalCurve(durations).find(({ survival }) => survival <= 0.5)?.time ?? null;
}
