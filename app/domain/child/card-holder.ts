/** Cards that one sheet makes: all of a class, in one transaction that a database finishes within a second or two. */
export const MOST_CARDS = 60;

interface Relative {
  id: string;
  restricted: boolean;
  carer: boolean;
  guardian: boolean;
}

/**
 * Whose card a child of a class takes home: of whoever looks after it there, or else of a guardian. Never of somebody who
 * must not be told; null where nobody is left, so the school sees whom it has to ask.
 */
export function cardHolder<R extends Relative>(family: readonly R[]): R | null {
  const able = family.filter(({ restricted, carer, guardian }) => !restricted && (carer || guardian));
  const [first] = [...able].sort(
    (a, b) =>
      Number(b.carer) - Number(a.carer) ||
      Number(b.guardian) - Number(a.guardian) ||
      a.id.localeCompare(b.id),
  );
  return first ?? null;
}
