/**
 * 31 signs, a prime number: then a weighted sum finds every single wrong sign and every two that were swapped. I, L, O, U
 * and Z are left out, because they are read as 1, 1, 0, V and 2.
 */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXY";
export const CODE_BASE = SIGNS.length;

/** Signs before the check character: 74 bits, and nobody can try many. */
export const CODE_SIGNS = 15;

const READ_AS: Record<string, string> = { I: "1", L: "1", O: "0", U: "V", Z: "2" };

const sumOf = (values: readonly number[]) =>
  values.reduce((sum, value, index) => sum + value * (index + 1), 0) % CODE_BASE;

/** A code from random values, each 0 to 30, with its check character last. */
export function codeFrom(values: readonly number[]): string {
  return [...values, sumOf(values)].map((value) => SIGNS[value]).join("");
}

/** The code as it is stored, from whatever was typed; null where a sign is missing, unknown or wrong. */
export function readCode(typed: string): string | null {
  const signs = [
    ...typed
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[\s\-‐–—]/g, ""),
  ].map((sign) => READ_AS[sign] ?? sign);
  const values = signs.map((sign) => SIGNS.indexOf(sign));
  if (values.length !== CODE_SIGNS + 1 || values.includes(-1)) return null;
  return values.at(-1) === sumOf(values.slice(0, -1)) ? signs.join("") : null;
}

/** In groups of four, as it is read aloud. */
export const spokenCode = (code: string) => (code.match(/.{1,4}/g) ?? []).join("-");

/** Hours with one decimal; a begun tenth of an hour does not count. */
export const hoursOf = (minutes: number) => Math.floor(minutes / 6) / 10;
