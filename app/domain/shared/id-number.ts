import { passed, refused, type Verdict } from "./verdict";

export type IdNumberFlaw = "ID_NUMBER_SHAPE" | "ID_NUMBER_CHECK_DIGIT";

/** What a resident identity number says about whoever holds it; the birth date is midnight UTC. */
export interface IdNumber {
  number: string;
  birthDate: Date;
}

/** Provinces and regions by the first two digits. Source: GB/T 2260. */
const REGIONS = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

/** Of the first seventeen digits, from the left. Source: GB 11643-1999 (ISO 7064, MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = "10X98765432";

/** Reads a number as it is typed: with spaces or hyphens, wide digits, a small x. */
export function readIdNumber(typed: string): Verdict<IdNumber, IdNumberFlaw> {
  const number = typed.normalize("NFKC").replaceAll(/[\s-]/g, "").toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number) || !REGIONS.test(number)) return refused("ID_NUMBER_SHAPE", "number");
  const birthDate = birthDateIn(number);
  if (!birthDate) return refused("ID_NUMBER_SHAPE", "number");
  if (number[17] !== checkCharacter(number)) return refused("ID_NUMBER_CHECK_DIGIT", "number");
  return passed({ number, birthDate });
}

/** The eighteenth character that belongs to the first seventeen digits. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

function birthDateIn(number: string): Date | null {
  const iso = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) && iso >= "1900" ? day : null;
}

/**
 * What a page shows of a number that nobody asked to see: the province and the last character. With the birth date
 * and the county, which stand on the same page, the usual last four would give the whole number away.
 */
export function maskIdNumber(number: string): string {
  return `${number.slice(0, 3)}${"*".repeat(number.length - 4)}${number.slice(-1)}`;
}
