import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";

/** 256 bits for one-time and personal links. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** What is stored in place of the secret. */
export const secretHash = (secret: string) => createHash("sha256").update(secret).digest("base64url");

// Without 0, 1, i, l, o and u, which are misread or spell words. 30 characters, so five bits less a little each.
const CLEAR = "23456789abcdefghjkmnpqrstvwxyz";

/** At least 112 bits (ASVS 5.0, 6.5.2: then a plain hash is enough), in groups that are easy to copy by hand. */
export function newRecoveryCode(): string {
  const signs = Array.from({ length: 24 }, () => CLEAR[randomInt(CLEAR.length)]).join("");
  return (signs.match(/.{4}/g) ?? []).join("-");
}

/** Six digits that are told from mouth to mouth. */
export const newSpokenCode = () => String(randomInt(1_000_000)).padStart(6, "0");

/** Short codes are guessed from a plain hash; mixed with a secret that is stored nowhere, they are not. */
export const codeHash = (secret: string, code: string) => secretHash(`${secret} ${code}`);

/** Random numbers from 0 to below `base`, for codes that carry signs of their own. */
export const randomValues = (count: number, base: number) =>
  Array.from({ length: count }, () => randomInt(base));

/** The secret of one card of a sheet: whoever has the sheet's own works out all of them, and none leads to another. */
export const secretOfCard = (sheet: string, memberId: string) =>
  createHmac("sha256", sheet).update(`card ${memberId}`).digest("base64url");

/** And its six digits, where the member's own phone is no code. */
export const spokenCodeOfCard = (sheet: string, memberId: string) =>
  String(
    createHmac("sha256", sheet).update(`code ${memberId}`).digest().readUIntBE(0, 6) % 1_000_000,
  ).padStart(6, "0");
