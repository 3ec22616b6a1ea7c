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
