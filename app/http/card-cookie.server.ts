import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { qrCode } from "~/adapters/qr.server";
import { secretHash } from "~/adapters/secrets.server";
import { originOf } from "./origin.server";
import { paths } from "./paths";
import type { RequestContext } from "./site.server";

/** Seconds in which a new card can be printed. */
const MAX_AGE = 600;

const NewCard = z.object({ secret: z.string().min(20).max(100), code: z.string().max(20).nullable() });

/**
 * Carries the secret of a new personal link from the form to the one page that prints it, with the code that goes
 * with it. Neither is in an address or in the database.
 */
const cardCookie = createCookie("card", { httpOnly: true, sameSite: "strict", maxAge: MAX_AGE });

export async function cardHeaders(
  { site }: RequestContext,
  path: string,
  card: z.output<typeof NewCard>,
): Promise<HeadersInit> {
  const secure = site.env.origin?.startsWith("https:") ?? false;
  return { "Set-Cookie": await cardCookie.serialize(card, { path, secure }) };
}

async function newCard(request: Request): Promise<z.output<typeof NewCard> | null> {
  const card = NewCard.safeParse(await cardCookie.parse(request.headers.get("Cookie")));
  return card.success ? card.data : null;
}

/** The QR code of a contact card and what to tell with it, while the browser still holds the secret of this very link. */
export async function cardCode(
  request: Request,
  context: RequestContext,
  link: { live: boolean; tokenHash: string },
) {
  const card = await newCard(request);
  if (!card || !link.live || secretHash(card.secret) !== link.tokenHash) return null;
  return { ...qrCode(originOf(request, context) + paths.familyCard(card.secret)), told: card.code };
}
