import type { Limit } from "~/domain/access/limits";
import type { RequestContext } from "./site.server";

/** One form that somebody sent, as far as the log may know it: no text, no name, no address. */
export interface Attempt {
  /** What the form asks for. */
  intent: string;
  /** Who is asked by it to prove themselves, or whom a try counts for. */
  tries?: { limit: Limit; account: string };
}

/** A code of the site's own; what a library says may quote what was typed. */
const CODE = /^[A-Z][A-Z0-9_]*$/;

type Outcome = "done" | "refused" | "limited";

/**
 * Writes down what was refused and why, and every proof of who somebody is: right, wrong, or tried too often. Tries of
 * one account carry the same mark, whether there is such an account or not (docs/logs.md).
 */
export function noteAttempt(
  { site, requestId }: RequestContext,
  { intent, tries }: Attempt,
  outcome: Outcome,
  reasons: readonly string[] = [],
): void {
  if (outcome === "done" && !tries) return;
  site.log.info("attempt", {
    requestId,
    intent,
    outcome,
    ...(reasons.length > 0 && { reasons: told(reasons) }),
    ...(tries && {
      limit: tries.limit.name,
      account: site.vault.mark(`${tries.limit.name} ${tries.account.toLowerCase()}`),
    }),
  });
}

function told(reasons: readonly string[]): string {
  const codes = reasons.map((reason) => (CODE.test(reason) ? reason : "INVALID"));
  return [...new Set(codes)].sort().join(" ");
}
