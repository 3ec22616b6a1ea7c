import { type Work, withViewer } from "~/data/work.server";
import type { Viewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import type { RequestContext } from "~/http/site.server";
import { command } from "~/http/unit.server";
import type { TestDatabase } from "./databases";

/** Runs a command as a request does: kept when it passes, rolled back when it is refused, a broken rule as a reason. */
export function commandOn<V extends Viewer, T>(
  given: TestDatabase,
  viewer: V,
  now: Date,
  body: (work: Work<V>) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  const site = { database: given.site, clock: { now: () => now }, nudgeOutbox: () => undefined };
  return command({ site } as unknown as RequestContext, viewer, body);
}

export function readOn<V extends Viewer, T>(
  given: TestDatabase,
  viewer: V,
  now: Date,
  body: (work: Work<V>) => Promise<T>,
): Promise<T> {
  return withViewer(given.site.prisma, viewer, now, body);
}
