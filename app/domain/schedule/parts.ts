/** Minute of the day at which noon, afternoon and evening begin, as profiles mean them. */
const BEGINS = [690, 840, 1080] as const;

/** Whether a time of the week lies in one of the 28 parts of a profile: bit = day · 4 + part, Monday is day 0. */
export function isInParts(parts: number, weekday: number, minute: number): boolean {
  const part = BEGINS.filter((begin) => minute >= begin).length;
  return ((parts >> (weekday * 4 + part)) & 1) === 1;
}
