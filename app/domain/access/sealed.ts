/** Where a sealed text is kept: moved to another column or row it does not open. */
export interface Place {
  /** As `table.column`. */
  column: string;
  row: string;
}

/** The secret that a person's authenticator shares with the site. */
export const factorSecret = (personId: string): Place => ({ column: "second_factors.secret", row: personId });

export const ID_NUMBERS = "id_numbers.sealed";

/** The identity number of a child, of a member of its family or of a volunteer, by the id of whose it is. */
export const idNumberOf = (holderId: string): Place => ({ column: ID_NUMBERS, row: holderId });

/** One line of a roster that somebody read, and what it changed. */
export const rosterRow = (importId: string, line: number): Place => ({
  column: "roster_rows.sealed",
  row: `${importId}:${line}`,
});

/** By which two lines of rosters about one child find each other. */
export const ROSTER_PEOPLE = "roster_rows.person_key";

/** Seals and opens texts, and recognises one without opening it, under keys that stand elsewhere. */
export interface Sealer {
  seal(text: string, at: Place): string;
  open(sealed: string, at: Place): string;
  fingerprints(text: string, column: string): [string, ...string[]];
}
