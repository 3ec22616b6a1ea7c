/** Parameters of an address by their names. */
export type Query = Record<string, string | number | undefined | null>;

/** Adds query parameters, leaving out empty ones. */
export function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") search.set(key, String(value));
  }
  const text = search.toString();
  if (!text) return path;
  return path + (path.includes("?") ? "&" : "?") + text;
}
