import type { RequestContext } from "./site.server";

/** Whoever signs out leaves nothing in the browser; the cookie of the language stays. */
const CLEARED = ["Clear-Site-Data", '"cache", "storage"'] as const;
/** A session that ended by itself takes its pages along, but no check-in that was not sent yet (docs/decisions/0031). */
export const PAGES_CLEARED = ["Clear-Site-Data", '"cache"'] as const;

/** Characters of a browser's own name that are kept. */
const AGENT = 300;

/**
 * Starts a new session, and ends the one that the browser came with; called at every sign-in and at every change of
 * rights, so that nobody goes on with a token that somebody else knew before.
 */
export async function sessionHeaders(
  { site }: RequestContext,
  request: Request,
  personId: string,
): Promise<HeadersInit> {
  await endSession(site, request);
  const agent = (request.headers.get("User-Agent") ?? "").slice(0, AGENT);
  const session = await site.sessions.createSession(personId, { at: site.clock.now(), agent });
  return { "Set-Cookie": site.sessions.createSessionCookie(session.id).serialize() };
}

export async function endSessionHeaders({ site }: RequestContext, request: Request): Promise<HeadersInit> {
  await endSession(site, request);
  const [name, value] = CLEARED;
  return { "Set-Cookie": site.sessions.createBlankSessionCookie().serialize(), [name]: value };
}

async function endSession({ sessions }: RequestContext["site"], request: Request) {
  const token = sessions.readSessionCookie(request.headers.get("Cookie") ?? "");
  if (token) await sessions.invalidateSession(token);
}
