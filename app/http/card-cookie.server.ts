import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { qrCode } from "~/adapters/qr.server";
import { secretHash, secretOfCard, spokenCodeOfCard } from "~/adapters/secrets.server";
import type { CardFacts } from "~/data/children/card";
import type { CardCode } from "~/domain/child/card-text";
import { originOf } from "./origin.server";
import { paths } from "./paths";
import type { RequestContext } from "./site.server";

/** Seconds in which new cards can be printed. */
const MAX_AGE = 600;

const secret = z.string().min(20).max(100);
const NewCard = z.object({ secret, code: z.string().max(20).nullable() });
const NewSheet = z.object({ sheet: secret });

/**
 * Carries the secret of a new personal link from the form to the pages that print it, with the code that goes with it.
 * Neither is in an address or in the database. For a sheet it is the one from which those of its cards follow.
 */
const cardCookie = createCookie("card", { httpOnly: true, sameSite: "strict", maxAge: MAX_AGE });

export async function cardHeaders(
  { site }: RequestContext,
  path: string,
  card: z.output<typeof NewCard> | z.output<typeof NewSheet>,
): Promise<HeadersInit> {
  const secure = site.env.origin?.startsWith("https:") ?? false;
  return { "Set-Cookie": await cardCookie.serialize(card, { path, secure }) };
}

const fromCookie = async (request: Request): Promise<unknown> =>
  cardCookie.parse(request.headers.get("Cookie"));

/** The QR code of a contact card and what to tell with it, while the browser still holds the secret of this very link. */
export async function cardCode(
  request: Request,
  context: RequestContext,
  link: { live: boolean; tokenHash: string },
) {
  const card = NewCard.safeParse(await fromCookie(request));
  if (!card.success || !link.live || secretHash(card.data.secret) !== link.tokenHash) return null;
  const code = qrCode(originOf(request, context) + paths.familyCard(card.data.secret));
  return { code, told: card.data.code };
}

interface SheetCard {
  card: CardFacts;
  code: CardCode;
  /** Six digits to be told apart from the card, or null where the member's own phone number is the code. */
  told: string | null;
}

/** Those of a class's cards that were made with the sheet whose secret the browser still holds. */
export async function sheetCodes(
  request: Request,
  context: RequestContext,
  links: readonly { card: CardFacts; tokenHash: string; spoken: boolean }[],
): Promise<SheetCard[]> {
  const made = NewSheet.safeParse(await fromCookie(request));
  if (!made.success) return [];
  const { sheet } = made.data;
  return links.flatMap(({ card, tokenHash, spoken }) => {
    const own = secretOfCard(sheet, card.member.id);
    if (secretHash(own) !== tokenHash) return [];
    const code = qrCode(originOf(request, context) + paths.familyCard(own));
    return [{ card, code, told: spoken ? spokenCodeOfCard(sheet, card.member.id) : null }];
  });
}
