import { type Work, withViewer } from "~/data/work.server";
import type { Viewer } from "~/domain/access/viewer";
import type { Refused, Verdict } from "~/domain/shared/verdict";
import { isDatabaseDown, mayRetry, reasonOf } from "./refusals.server";
import { unavailable } from "./responses.server";
import type { RequestContext } from "./site.server";

const TRIES = 3;

/** Opens the viewer's transaction for reading. A database that is away becomes the page that says so. */
export async function read<V extends Viewer, T>(
  context: RequestContext,
  viewer: V,
  body: (work: Work<V>) => Promise<T>,
): Promise<T> {
  try {
    return await withViewer(context.site.database.prisma, viewer, context.site.clock.now(), body);
  } catch (error) {
    throw isDatabaseDown(error) ? unavailable() : error;
  }
}

/**
 * Runs a command: its transaction is kept when the verdict is ok and rolled back otherwise. A rule that only the
 * database noticed (someone else was faster) becomes a refusal too; deadlocks are tried again.
 */
export async function command<V extends Viewer, T>(
  context: RequestContext,
  viewer: V,
  body: (work: Work<V>) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  const { site } = context;
  for (let attempt = 1; ; attempt++) {
    try {
      const value = await withViewer(site.database.prisma, viewer, site.clock.now(), async (work) => {
        const verdict = await body(work);
        if (!verdict.ok) throw new RolledBack(verdict);
        return verdict;
      });
      site.nudgeOutbox();
      return value;
    } catch (error) {
      if (error instanceof RolledBack) return error.verdict;
      if (mayRetry(error) && attempt < TRIES) continue;
      const reason = reasonOf(error);
      if (reason) return { ok: false, reason };
      throw isDatabaseDown(error) ? unavailable() : error;
    }
  }
}

class RolledBack extends Error {
  constructor(readonly verdict: Refused) {
    super(verdict.reason);
  }
}
