/**
 * Each route says in which area it stands: `export const handle: AreaHandle = { body: "console" }`.
 * The root layout sets `areaOf(useMatches())` as the class of <html> (type size) and of <body> (everything else):
 * public 18 px, console 16 px, family 24 px with 60 px targets, print a grey desk under sheets of paper.
 */
export type Area = "public" | "console" | "family" | "print";

/** Which style sheet a page loads; the two small ones are for readers on slow lines (docs/decisions/0043). */
export type Sheet = "public" | "family" | "whole";

export type AreaHandle = {
  body: Area;
  /** Pages on which a phone keeps check-ins carry the script too (docs/decisions/0031). */
  script?: true;
};

const areas: readonly string[] = ["public", "console", "family", "print"] satisfies Area[];

function hasArea(handle: unknown): handle is AreaHandle {
  return (
    typeof handle === "object" && handle !== null && "body" in handle && areas.includes(String(handle.body))
  );
}

function innermost(matches: readonly { handle?: unknown }[]): AreaHandle | undefined {
  return matches.map((match) => match.handle).findLast(hasArea);
}

/** The innermost match that names an area decides; without one the page is public. */
export function areaOf(matches: readonly { handle?: unknown }[]): Area {
  return innermost(matches)?.body ?? "public";
}

/** Pages of people with an account name their area even where it looks public: they show more than a visitor sees. */
export function sheetOf(matches: readonly { handle?: unknown }[]): Sheet {
  const own = innermost(matches);
  if (!own) return "public";
  return own.body === "family" ? "family" : "whole";
}

/** Whether the page loads the site's script. */
export function hasScript(matches: readonly { handle?: unknown }[]): boolean {
  const own = matches.map((match) => match.handle).filter(hasArea);
  return areaOf(matches) === "console" || own.some((handle) => "script" in handle && handle.script === true);
}
