import { type Cookie, createCookie } from "@remix-run/node";
import { leaveHeaders } from "./family-cookies.server";
import { endSessionHeaders } from "./session-cookies.server";
import type { RequestContext } from "./site.server";

const secureOf = ({ site }: RequestContext) => site.env.origin?.startsWith("https:") ?? false;

// Behind https no other host may plant it: the prefix demands the attributes that are set here.
const [plain, bound] = ["corner", "__Host-corner"].map((name) =>
  createCookie(name, { httpOnly: true, sameSite: "lax", path: "/" }),
) as [Cookie, Cookie];
const sessionCookie = (context: RequestContext) => (secureOf(context) ? bound : plain);

/** Whether a browser comes with the tablet's session, alive or not: until it has ended, nothing else opens there. */
export const isAtCorner = (cookies: string | undefined) =>
  /(?:^|;\s*)(?:__Host-)?corner=[^;\s]/.test(cookies ?? "");

export async function cornerToken(request: Request, context: RequestContext): Promise<string | null> {
  const text: unknown = await sessionCookie(context).parse(request.headers.get("Cookie"));
  return typeof text === "string" && text !== "" && text.length <= 200 ? text : null;
}

/** Ends what was open in this browser, of staff and of a family, and begins the tablet's session in its place. */
export async function cornerHeaders(
  context: RequestContext,
  request: Request,
  { token, expiresAt }: { token: string; expiresAt: Date },
): Promise<HeadersInit> {
  const staff = await endSessionHeaders(context, request);
  const maxAge = Math.floor((expiresAt.getTime() - context.site.clock.now().getTime()) / 1000);
  context.setCookie(new Headers(await leaveHeaders(context)).get("Set-Cookie") ?? "");
  context.setCookie(await sessionCookie(context).serialize(token, { secure: secureOf(context), maxAge }));
  return staff;
}

export async function forgetCorner(context: RequestContext): Promise<void> {
  const secure = secureOf(context);
  context.setCookie(await sessionCookie(context).serialize("", { maxAge: 0, secure }));
}

/** What the answer leaves in the browser: nothing. */
export async function cornerLeftHeaders(context: RequestContext): Promise<HeadersInit> {
  await forgetCorner(context);
  return { "Clear-Site-Data": '"cache"' };
}
