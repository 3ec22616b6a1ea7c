import { type Cookie, createCookie } from "@remix-run/node";
import { paths } from "./paths";
import type { RequestContext } from "./site.server";

/** Seconds between the scan of a card and its code. */
const CARD_AGE = 1800;

const secureOf = ({ site }: RequestContext) => site.env.origin?.startsWith("https:") ?? false;

/** Carries the secret of a card from the address that was scanned to the form, so that it stands in no further address. */
const cardCookie = createCookie("family-card", { httpOnly: true, sameSite: "lax", path: paths.family });

// Behind https no other host may plant it: the prefix demands the attributes that are set here.
const [plain, bound] = ["family", "__Host-family"].map((name) =>
  createCookie(name, { httpOnly: true, sameSite: "lax", path: "/" }),
) as [Cookie, Cookie];
const sessionCookie = (context: RequestContext) => (secureOf(context) ? bound : plain);

async function textIn(cookie: Cookie, request: Request): Promise<string | null> {
  const text: unknown = await cookie.parse(request.headers.get("Cookie"));
  return typeof text === "string" && text !== "" && text.length <= 200 ? text : null;
}

export const scannedCard = (request: Request) => textIn(cardCookie, request);

export async function keepCard(context: RequestContext, card: string): Promise<void> {
  const options = { maxAge: CARD_AGE, secure: secureOf(context) };
  context.setCookie(await cardCookie.serialize(card, options));
}

export const familyToken = (request: Request, context: RequestContext) =>
  textIn(sessionCookie(context), request);

/** A new session; the card's secret has done its work. `until` null: forgotten when the browser is closed. */
export async function familyHeaders(
  context: RequestContext,
  { token, until }: { token: string; until: Date | null },
): Promise<HeadersInit> {
  const secure = secureOf(context);
  context.setCookie(await cardCookie.serialize("", { maxAge: 0, secure }));
  const maxAge = until && Math.floor((until.getTime() - context.site.clock.now().getTime()) / 1000);
  return {
    "Set-Cookie": await sessionCookie(context).serialize(token, { secure, ...(maxAge && { maxAge }) }),
  };
}

export async function leaveHeaders(context: RequestContext): Promise<HeadersInit> {
  const secure = secureOf(context);
  return {
    "Clear-Site-Data": '"cache", "storage"',
    "Set-Cookie": await sessionCookie(context).serialize("", { maxAge: 0, secure }),
  };
}
