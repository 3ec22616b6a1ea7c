import { qrCode } from "~/adapters/qr.server";
import { totpAddress } from "~/adapters/totp.server";
import { factorSecret } from "~/domain/access/sealed";
import type { RequestContext } from "./site.server";

/** What an authenticator needs: as a picture for its camera, and in groups of four for whoever types. */
export interface FactorSetup {
  qr: { path: string; size: number };
  typed: string;
}

/** The secret of a factor that is being set up, opened for its own person. */
export function factorSetup(
  { site }: RequestContext,
  personId: string,
  { sealed, email }: { sealed: string; email: string },
): FactorSetup {
  const secret = site.vault.open(sealed, factorSecret(personId));
  return { qr: qrCode(totpAddress(secret, email)), typed: (secret.match(/.{1,4}/g) ?? []).join(" ") };
}
