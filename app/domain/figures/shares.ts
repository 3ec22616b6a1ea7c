/** Below this no share is told: one person more or less would turn it around, and could be recognised. */
export const FEWEST = 5;

export interface Share {
  part: number;
  of: number;
  /** Whole per cent; null where there are too few to say. */
  percent: number | null;
  /** 95 % interval by Wilson (1927), whole per cent; null with the share. */
  interval: [low: number, high: number] | null;
}

const Z = 1.959963984540054;

/** A share with what can be said of it: nothing of fewer than five. */
export function shareOf(part: number, of: number): Share {
  if (of < FEWEST) return { part, of, percent: null, interval: null };
  const p = part / of;
  const middle = p + (Z * Z) / (2 * of);
  const width = Z * Math.sqrt((p * (1 - p)) / of + (Z * Z) / (4 * of * of));
  const scale = 1 + (Z * Z) / of;
  const bound = (value: number) => Math.round(Math.min(1, Math.max(0, value / scale)) * 100);
  return { part, of, percent: Math.round(p * 100), interval: [bound(middle - width), bound(middle + width)] };
}
