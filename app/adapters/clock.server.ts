export interface Clock {
  now(): Date;
}

/** The machine's clock, or one that starts at a given instant and goes on from there. */
export function clockFrom(start: Date | null): Clock {
  if (!start) return { now: () => new Date() };
  const offset = start.getTime() - Date.now();
  return { now: () => new Date(Date.now() + offset) };
}
