import type { RequestContext } from "./site.server";

/** What pages left in the browser goes with the session; the cookie of the language stays. */
export const CLEARED = ["Clear-Site-Data", '"cache", "storage"'] as const;

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
