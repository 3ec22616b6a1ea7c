import { redirect } from "@remix-run/node";

/** Hidden and missing look the same from outside. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}

export function forbidden(): Response {
  return new Response(null, { status: 403, statusText: "Forbidden" });
}

/** Tried too often; the header Retry-After says for how long. */
export function tooMany(): Response {
  return new Response(null, { status: 429, statusText: "Too Many Requests" });
}

/** The database does not answer. */
export function unavailable(): Response {
  return new Response(null, { status: 503, statusText: "Service Unavailable" });
}

/** The value, or the not-found page. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}

export { redirect };

/** A file that is no page: for crawlers and phones. */
export function plainText(text: string, type = "text/plain"): Response {
  return new Response(text, { headers: { "Content-Type": `${type}; charset=utf-8` } });
}
