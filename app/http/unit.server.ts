import { setTimeout } from "node:timers/promises";
import { type Work, withViewer } from "~/data/work.server";
import type { Viewer } from "~/domain/access/viewer";
import { type Refused, refused, type Verdict } from "~/domain/shared/verdict";
import { isDatabaseDown, mayRetry, reasonOf } from "./refusals.server";
import { unavailable } from "./responses.server";
import type { RequestContext } from "./site.server";

const TRIES = 5;
/** Milliseconds before the next try, at most; drawn, so that two that met do not meet again. */
const PAUSE = 60;

/** Opens the viewer's transaction for reading. A database that is away becomes the page that says so. */
export async function read<V extends Viewer, T>(
  context: RequestContext,
  viewer: V,
  body: (work: Work<V>) => Promise<T>,
): Promise<T> {
  try {
    const { site, requestId } = context;
    return await withViewer(site.database.prisma, viewer, site.clock.now(), body, { requestId });
  } catch (error) {
    throw isDatabaseDown(error) ? unavailable() : error;
  }
}

/**
 * Runs a command: its transaction is kept when the verdict is ok and rolled back otherwise. A rule that only the
 * database noticed (someone else was faster) becomes a refusal too; deadlocks are tried again, and answered
 * when that does not help. `timeout` in milliseconds, where half a minute is too short.
 */
export async function command<V extends Viewer, T>(
  context: RequestContext,
  viewer: V,
  body: (work: Work<V>) => Promise<Verdict<T>>,
  timeout?: number,
): Promise<Verdict<T>> {
  const { site, requestId } = context;
  const opening = { requestId, ...(timeout && { timeout }) };
  const kept = async (work: Work<V>) => {
    const verdict = await body(work);
    if (!verdict.ok) throw new RolledBack(verdict);
    return verdict;
  };
  for (let attempt = 1; ; attempt++) {
    try {
      const value = await withViewer(site.database.prisma, viewer, site.clock.now(), kept, opening);
      site.nudgeOutbox();
      return value;
    } catch (error) {
      if (error instanceof RolledBack) return error.verdict;
      if (mayRetry(error)) {
        if (attempt === TRIES) return refused("BUSY_NOW");
        await setTimeout(Math.random() * PAUSE * attempt);
        continue;
      }
      const reason = reasonOf(error);
      if (reason) return { ok: false, reason };
      throw isDatabaseDown(error) ? unavailable() : error;
    }
  }
}

type Opener<V extends Viewer> = <T>(body: (work: Work<V>) => Promise<T>) => Promise<T>;

/** Work that goes on after the answer, each step in a transaction of its own; what fails is logged and tidied up. */
export function goOn<V extends Viewer>(
  { site, requestId }: RequestContext,
  viewer: V,
  task: (open: Opener<V>) => Promise<void>,
  tidyUp: (open: Opener<V>) => Promise<void>,
): void {
  const open: Opener<V> = (body) =>
    withViewer(site.database.prisma, viewer, site.clock.now(), body, { timeout: LONG_MS, requestId });
  const failed = (error: unknown) =>
    site.log.error("background work failed", {
      requestId,
      error: error instanceof Error ? error.name : typeof error,
    });
  void task(open)
    .catch((error) => {
      failed(error);
      return tidyUp(open);
    })
    .catch(failed);
}

/** A plan of a whole province, or a roster of a whole district, is stored in one transaction. */
export const LONG_MS = 600_000;

class RolledBack extends Error {
  constructor(readonly verdict: Refused) {
    super(verdict.reason);
  }
}
