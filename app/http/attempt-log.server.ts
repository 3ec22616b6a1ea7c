import type { Vault } from "~/adapters/vault.server";
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
      account: markOf(site.vault, tries),
    }),
  });
}

/** Tells that two tries meant one account, and nothing else to whoever has no key. */
function markOf(vault: Vault, { limit, account }: { limit: Limit; account: string }): string {
  const [newest] = vault.fingerprints(`${limit.name} ${account.toLowerCase()}`, "log.account");
  return newest.slice(0, 16);
}

function told(reasons: readonly string[]): string {
  const codes = reasons.map((reason) => (CODE.test(reason) ? reason : "INVALID"));
  return [...new Set(codes)].sort().join(" ");
}
