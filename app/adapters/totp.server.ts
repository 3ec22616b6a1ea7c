import { Secret, TOTP } from "otpauth";

/** Seconds of one code, and how many digits it has: what every authenticator understands (RFC 6238). */
const PERIOD = 30;
const DIGITS = 6;
/** Steps that a phone's clock may be off. */
const WINDOW = 1;

/** 160 bits, in base 32. */
export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** What the QR code says to the authenticator. */
export function totpAddress(secret: string, email: string): string {
  return totpOf(secret, email).toString();
}

/** The time step that a code belongs to, at most one away from now; null when it is none. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

/** The code of a moment, as the authenticator shows it. */
export const totpCode = (secret: string, now: Date) => totpOf(secret).generate({ timestamp: now.getTime() });

const totpOf = (secret: string, label = "") =>
  new TOTP({ issuer: "Heartbridge", label, secret, digits: DIGITS, period: PERIOD, algorithm: "SHA1" });
