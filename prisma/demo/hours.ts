import type { Random } from "./random";

/** Weekly hours as 28 bits: bit = day · 4 + part; Monday is day 0; morning, noon, afternoon, evening are 0 to 3. */
export const MORNING = 0;
export const NOON = 1;
export const AFTERNOON = 2;
export const EVENING = 3;

export function bit(day: number, part: number): number {
  return 1 << (day * 4 + part);
}

/** Every evening from Monday to Friday, and the weekend by day. */
export const EVENINGS_AND_WEEKEND = [0, 1, 2, 3, 4]
  .map((day) => bit(day, EVENING))
  .concat([5, 6].flatMap((day) => [bit(day, MORNING), bit(day, AFTERNOON)]))
  .reduce((mask, one) => mask | one, 0);

/** Every weekly part of the mask. */
export function partsOf(mask: number): { day: number; part: number }[] {
  const parts: { day: number; part: number }[] = [];
  for (let at = 0; at < 28; at++) {
    if (mask & (1 << at)) parts.push({ day: Math.floor(at / 4), part: at % 4 });
  }
  return parts;
}

/** After school and at the weekend; who boards is at school until Friday afternoon. */
export function childHours(random: Random, boarding: boolean): number {
  let mask = 0;
  for (let day = 0; day < 5; day++) {
    if (random.chance(boarding ? 0.4 : 0.55)) mask |= bit(day, AFTERNOON);
    if (random.chance(boarding && day < 4 ? 0.35 : 0.65)) mask |= bit(day, EVENING);
    if (boarding && random.chance(0.25)) mask |= bit(day, NOON);
  }
  for (const day of [5, 6]) {
    for (const part of [MORNING, AFTERNOON, EVENING]) if (random.chance(0.6)) mask |= bit(day, part);
  }
  return mask | bit(random.int(5, 6), random.pick([MORNING, AFTERNOON]));
}

/** Around a working day; who is retired or at home is free more often. */
export function volunteerHours(random: Random, freeByDay: boolean): number {
  let mask = 0;
  for (let day = 0; day < 5; day++) {
    if (random.chance(0.6)) mask |= bit(day, EVENING);
    if (random.chance(0.2)) mask |= bit(day, NOON);
    if (random.chance(freeByDay ? 0.6 : 0.18)) mask |= bit(day, AFTERNOON);
  }
  for (const day of [5, 6]) {
    for (const part of [MORNING, AFTERNOON, EVENING]) if (random.chance(0.55)) mask |= bit(day, part);
  }
  return mask | bit(random.int(5, 6), random.pick([MORNING, AFTERNOON]));
}
