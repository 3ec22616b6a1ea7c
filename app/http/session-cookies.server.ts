import type { RequestContext } from "./site.server";

/** Starts a new session; called at every sign-in and at every change of rights. */
export async function sessionHeaders({ site }: RequestContext, personId: string): Promise<HeadersInit> {
  const session = await site.sessions.createSession(personId, {});
  return { "Set-Cookie": site.sessions.createSessionCookie(session.id).serialize() };
}

export async function endSessionHeaders({ site }: RequestContext, request: Request): Promise<HeadersInit> {
  const token = site.sessions.readSessionCookie(request.headers.get("Cookie") ?? "");
  if (token) await site.sessions.invalidateSession(token);
  return { "Set-Cookie": site.sessions.createBlankSessionCookie().serialize() };
}
