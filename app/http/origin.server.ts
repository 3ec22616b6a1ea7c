import type { RequestContext } from "./site.server";

/** Where this site is reached from outside, without a slash at the end; what a forwarding header says is not believed. */
export function originOf(request: Request, { site }: RequestContext): string {
  return site.env.origin ?? `http://${request.headers.get("host")}`;
}
