/**
 * The shape an English catalogue must have: every key of the Chinese one and no other.
 * Chinese has one plural form (`days_other`), so each such key also needs its English `days_one`.
 */
export type Catalogue<Chinese> = {
  readonly [Key in keyof Chinese]: Chinese[Key] extends string ? string : Catalogue<Chinese[Key]>;
} & {
  readonly [Key in keyof Chinese as Key extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};
