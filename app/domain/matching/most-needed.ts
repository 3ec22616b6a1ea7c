/** Where and in which role volunteers are needed most, from counts that anyone may read. */

/** Further volunteers of each role who would each fill a place, each role as if nobody of the other came. */
export interface VolunteersNeeded {
  readonly fathers: number;
  readonly mothers: number;
}

export interface MostNeeded {
  readonly role: "FATHER" | "MOTHER" | "ANY";
  readonly count: number;
}

/** Null where nobody is needed, or where it has not been worked out yet. */
export function mostNeeded(need: VolunteersNeeded | null): MostNeeded | null {
  const { fathers, mothers } = need ?? { fathers: 0, mothers: 0 };
  const count = Math.max(fathers, mothers);
  if (count === 0) return null;
  if (fathers === mothers) return { role: "ANY", count };
  return { role: fathers > mothers ? "FATHER" : "MOTHER", count };
}

interface Needing {
  readonly need: VolunteersNeeded | null;
}

/** Orders by need, the greatest first; equal needs keep the order they came in. */
export function byNeed(a: Needing, b: Needing): number {
  const [one, other] = [countsOf(a), countsOf(b)];
  return other.most - one.most || other.sum - one.sum;
}

function countsOf({ need }: Needing) {
  const { fathers, mothers } = need ?? { fathers: 0, mothers: 0 };
  return { most: Math.max(fathers, mothers), sum: fathers + mothers };
}

/** How many schools are named as those that need people most. */
const NAMED = 6;

/** The schools that need people most, the greatest need first; nobody where nobody is needed. */
export function neediest<School extends Needing>(schools: readonly School[]): School[] {
  return schools
    .filter(({ need }) => mostNeeded(need) !== null)
    .sort(byNeed)
    .slice(0, NAMED);
}
