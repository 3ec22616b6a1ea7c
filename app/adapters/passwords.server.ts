import { brotliDecompressSync } from "node:zlib";
import { hash, verify } from "@node-rs/argon2";
import { COMMON_PASSWORDS } from "./frequent-passwords.server";

// OWASP Password Storage: argon2id with 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether a stored hash was made at another cost than today's: it is made anew while the password is at hand. */
export function isOutdated(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = COST;
  return !stored.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
}

let decoy: Promise<string> | undefined;

/** Takes the same time whether there is a stored hash or not, so that an unknown address cannot be told apart. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("no account has this password");
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== null && matches;
}

let common: Set<string> | undefined;

/** What this site's own people would think of first: no password is one of these (docs/authentication.md). */
export const SITE_WORDS = [
  "heartbridge",
  "xinqiao",
  "chencang",
  "baoji",
  "mima",
  "woaini",
  "心桥",
  "陈仓",
  "密码",
];
/** Digits and signs around a common word that make it no less common. */
const TRIMMINGS = 6;

/**
 * Whether a guesser would try it early: a password of the list, alone or with a few digits and signs around it; one
 * of the person's own `words`, such as the address; a mobile number; one thing repeated, or a row of neighbours.
 * ASVS 5.0, 6.2.4 and 6.2.11. Nothing is asked over the network.
 */
export function isCommonPassword(password: string, words: readonly string[] = []): boolean {
  common ??= new Set(
    brotliDecompressSync(Buffer.from(COMMON_PASSWORDS, "base64")).toString("utf8").split("\n"),
  );
  const text = password.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");
  const stem = text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const own = [...SITE_WORDS, ...words.flatMap(partsOf)];
  const listed = (word: string) => common?.has(word) || own.includes(word);
  if (text.length < 5) return true;
  if (listed(text) || (listed(stem) && text.length - stem.length <= TRIMMINGS)) return true;
  return /^1[3-9]\d{9}$/.test(text) || /^(.{1,4})\1+.{0,3}$/u.test(text) || isRow(text);
}

/** An address is guessed whole and by what stands before the @. */
function partsOf(word: string): string[] {
  const text = word.toLowerCase().replaceAll(/\s+/g, "");
  return [text, text.split("@")[0] ?? ""].filter((part) => part.length > 1);
}

/** abcdefghij, 9876543210: each character is the neighbour of the one before it. */
function isRow(text: string): boolean {
  const steps = [...text]
    .slice(1)
    .map((sign, at) => (sign.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0));
  return steps.length > 0 && Math.abs(steps[0] ?? 0) <= 1 && new Set(steps).size === 1;
}
