import type { ServerBuild } from "@remix-run/node";

/** Of every build at once: where Remix asks which routes a browser may want next. */
const MANIFEST = "/__manifest";
/** Words at the start of an address by which its routes are told from others. */
const DEPTH = 2;

/**
 * Remix tries all routes several times for one answer: of 270 that was a third of an answer's cost. This gives, for a
 * path as it was asked for, the build with only the routes that could match it and those of the addresses above it
 * (Remix tells browsers of these). What is found is the same as among all.
 */
export function routeParts(build: ServerBuild): (path: string) => ServerBuild {
  const starts = new Map(Object.keys(build.routes).map((id) => [id, startOf(build, id)]));
  const parts = new Map<string, ServerBuild>();
  for (const start of starts.values())
    for (let length = 0; length <= start.length; length += 1) {
      const words = start.slice(0, length);
      const key = words.join("/");
      if (!parts.has(key)) parts.set(key, partOf(build, starts, words));
    }
  return (path) => {
    if (path === MANIFEST) return build;
    const [first = "", second] = wordsOf(path.replace(/\.data$/, ""));
    return parts.get(`${first}/${second}`) ?? parts.get(first) ?? parts.get("") ?? build;
  };
}

/** The words with which a route's address begins, before anything that varies. */
function startOf({ routes }: ServerBuild, id: string): string[] {
  const path: string[] = [];
  for (let at: string | undefined = id; at; at = routes[at]?.parentId) path.unshift(routes[at]?.path ?? "");
  const words = wordsOf(path.join("/"));
  const varies = words.findIndex((word) => /[:*?]/.test(word));
  return words.slice(0, Math.min(DEPTH, varies === -1 ? DEPTH : varies));
}

/** As the router reads them: whatever their case is and whether they are escaped. */
function wordsOf(path: string): string[] {
  return path.split("/").flatMap((word) => (word ? [unescaped(word).toLowerCase()] : []));
}

function unescaped(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

function partOf(build: ServerBuild, starts: Map<string, string[]>, words: string[]): ServerBuild {
  const belongs = ([id]: [string, unknown]) => (starts.get(id) ?? []).every((word, at) => words[at] === word);
  return {
    ...build,
    routes: Object.fromEntries(Object.entries(build.routes).filter(belongs)),
    assets: {
      ...build.assets,
      routes: Object.fromEntries(Object.entries(build.assets.routes).filter(belongs)),
    },
  };
}
