/** How names and telephone numbers are written before they are looked at, in a form as in a sheet. */

/** The interpunct of minority names becomes U+00B7; several spaces become one. */
export const plainName = (name: string): string =>
  name
    .trim()
    .replace(/[•・.．‧]/g, "·")
    .replace(/\s+/g, " ");

export const NAME_LETTERS = /^[\p{L}\p{M}· '’-]+$/u;

/** Without spaces, hyphens and country code. */
export const plainPhone = (text: string): string => text.replace(/[\s-]/g, "").replace(/^(\+|00)86/, "");

/** A mainland mobile or a landline. */
export const PHONE = /^(1[3-9]\d{9}|0\d{2,3}\d{7,8})$/;
