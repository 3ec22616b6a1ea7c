/** Tries after which a message is left to people. Together they take about half a day. */
export const MOST_TRIES = 16;

const FIRST = 60;
const LONGEST = 3_600;

/**
 * Seconds to wait after the try of this number (from 1). What the provider asks for counts from below; a share of chance
 * (`random` from 0 to 1) keeps many messages from coming back at the same moment.
 */
export function retryDelay(attempt: number, asked: number | undefined, random: number): number {
  if (asked !== undefined) return asked * (1 + random / 10);
  return Math.min(FIRST * 2 ** (attempt - 1), LONGEST) * (0.75 + random / 2);
}
