import { createCookie } from "@remix-run/node";
import { qrCode } from "~/adapters/qr.server";
import { secretHash } from "~/adapters/secrets.server";
import { originOf } from "./origin.server";
import { paths } from "./paths";
import type { RequestContext } from "./site.server";

/** Seconds in which a new card can be printed. */
const MAX_AGE = 600;

/**
 * Carries the secret of a new personal link from the form to the one page that prints it. It is neither in an address
 * nor in the database.
 */
const cardCookie = createCookie("card", { httpOnly: true, sameSite: "strict", maxAge: MAX_AGE });

export async function cardHeaders(
  { site }: RequestContext,
  path: string,
  secret: string,
): Promise<HeadersInit> {
  const secure = site.env.origin?.startsWith("https:") ?? false;
  return { "Set-Cookie": await cardCookie.serialize(secret, { path, secure }) };
}

async function cardSecret(request: Request): Promise<string | null> {
  const secret: unknown = await cardCookie.parse(request.headers.get("Cookie"));
  return typeof secret === "string" ? secret : null;
}

/** The QR code of a contact card, while the browser still holds the secret of this very link. */
export async function cardCode(
  request: Request,
  context: RequestContext,
  link: { live: boolean; tokenHash: string },
) {
  const secret = await cardSecret(request);
  if (!secret || !link.live || secretHash(secret) !== link.tokenHash) return null;
  return qrCode(originOf(request, context) + paths.family(secret));
}
