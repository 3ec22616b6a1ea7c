/** How it was for the child, from very sad to very glad; drawn as faces, stored as numbers. */
export const FACES = [1, 2, 3, 4, 5] as const;
export type Face = (typeof FACES)[number];

const SADDEST = 2;

export const isSad = (face: number): boolean => face <= SADDEST;

/** Whether the newest so many faces of a child, over all its mentors, are sad; the first one is the newest. */
export function sadInARow(faces: readonly number[], needed: number): boolean {
  return faces.length >= needed && faces.slice(0, needed).every(isSad);
}
