import { redirect } from "@remix-run/node";

/** Hidden and missing look the same from outside. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}

export function forbidden(): Response {
  return new Response(null, { status: 403, statusText: "Forbidden" });
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
