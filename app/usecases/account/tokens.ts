import { newSecret, secretHash } from "~/adapters/secrets.server";
import type { Work } from "~/data/work.server";
import type { TokenPurpose } from "~/generated/prisma/client";

/** Hours that a one-time link works. */
const HOURS: Record<TokenPurpose, number> = {
  CONFIRM_EMAIL: 72,
  RESET_PASSWORD: 2,
  FIRST_RUN: 24,
  // Ten minutes between the password and the code.
  SECOND_STEP: 1 / 6,
};

/** Makes a one-time link's secret; only its hash is kept. */
export async function issueToken(
  { tx, now }: Work,
  purpose: TokenPurpose,
  personId: string,
  hours = HOURS[purpose],
) {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await tx.token.create({ data: { tokenHash: secretHash(secret), purpose, personId, expiresAt } });
  return secret;
}

/** The token behind a secret while it can still be used. */
export function usableToken({ tx, now }: Work, purpose: TokenPurpose, secret: string) {
  return tx.token.findFirst({
    where: { tokenHash: secretHash(secret), purpose, usedAt: null, expiresAt: { gt: now } },
  });
}

/** Uses a token up; of two at the same time only one gets it. Answers whether this one did. */
export async function useUp({ tx, now }: Work, tokenHash: string): Promise<boolean> {
  const { count } = await tx.token.updateMany({ where: { tokenHash, usedAt: null }, data: { usedAt: now } });
  return count === 1;
}
