import type { SignedIn } from "~/domain/access/viewer";
import { isDatabaseDown } from "./refusals.server";
import { unavailable } from "./responses.server";
import { PAGES_CLEARED } from "./session-cookies.server";
import type { RequestContext } from "./site.server";

/** The person of the session cookie, looked up once per request; null for a visitor. */
export function signedIn(request: Request, context: RequestContext): Promise<SignedIn | null> {
  context.signedIn ??= lookUp(request, context);
  return context.signedIn;
}

async function lookUp(request: Request, context: RequestContext): Promise<SignedIn | null> {
  const { sessions } = context.site;
  const token = sessions.readSessionCookie(request.headers.get("Cookie") ?? "");
  if (!token) return null;
  try {
    const { session, user } = await sessions.validateSession(token);
    if (!session) {
      context.sessionOver = true;
      context.setCookie(sessions.createBlankSessionCookie().serialize());
      context.setHeader(...PAGES_CLEARED);
    }
    return user?.person ?? null;
  } catch (error) {
    if (isDatabaseDown(error)) throw unavailable();
    throw error;
  }
}
