/** A role of the matching as the catalogues call it. */
export const ROLE_WORDS = { father: "FATHER", mother: "MOTHER" } as const;
