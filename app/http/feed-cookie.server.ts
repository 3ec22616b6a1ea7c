import { createCookie } from "@remix-run/node";
import { paths } from "./paths";
import type { RequestContext } from "./site.server";

/** Seconds in which the address of a new calendar can be looked at and copied. */
const MAX_AGE = 600;

const cookieAt = (path: string) =>
  createCookie("new-feed", { httpOnly: true, sameSite: "strict", maxAge: MAX_AGE, path });
const COOKIES = { own: cookieAt(paths.newFeed), family: cookieAt(paths.newFamilyFeed) };

/** Carries the secret of a new calendar from the form to the one page that shows it; the database has only its hash. */
export async function keepFeed(context: RequestContext, of: keyof typeof COOKIES, secret: string) {
  const secure = context.site.env.origin?.startsWith("https:") ?? false;
  context.setCookie(await COOKIES[of].serialize(secret, { secure }));
}

/** The whole address of the calendar that this browser has just asked for, and the same for phones that subscribe by a tap. */
export async function newFeedOf(request: Request, { site }: RequestContext, of: keyof typeof COOKIES) {
  const secret: unknown = await COOKIES[of].parse(request.headers.get("Cookie"));
  if (typeof secret !== "string" || !/^[\w-]{43}$/.test(secret)) return null;
  const address = (site.env.origin ?? new URL(request.url).origin) + paths.feed(secret);
  return { address, subscribe: address.replace(/^https?:/, "webcal:") };
}
