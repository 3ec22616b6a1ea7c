import type { Viewer } from "~/domain/access/viewer";
import type { Prisma, PrismaClient } from "~/generated/prisma/client";

export type Tx = Prisma.TransactionClient;

/** One request's transaction, opened for its viewer; reads and commands take it as their first argument. */
export interface Work<V extends Viewer = Viewer> {
  tx: Tx;
  viewer: V;
  now: Date;
}

interface Opening {
  /** Milliseconds after which the transaction is given up; more than a request's for a long job at boot. */
  timeout?: number;
  /** Stands in every audit row of the transaction. */
  requestId?: string;
}

function idOf(viewer: Viewer): string | null {
  switch (viewer.kind) {
    case "volunteer":
    case "staff":
    case "officer":
    case "field":
    case "counsellor":
    case "own":
      return viewer.personId;
    case "family":
    case "corner":
      return viewer.sessionId;
    case "feed":
      return viewer.feedId;
    default:
      return null;
  }
}

/**
 * Runs `body` in one transaction under the database role of the viewer's area (`app_` and its kind), with row level security set to what
 * the viewer reaches at `now`. An exception rolls everything back. Inside, only `work.tx` may be used.
 */
export function withViewer<V extends Viewer, T>(
  prisma: PrismaClient,
  viewer: V,
  now: Date,
  body: (work: Work<V>) => Promise<T>,
  { timeout = 30_000, requestId = "" }: Opening = {},
): Promise<T> {
  return prisma.$transaction(
    async (tx) => {
      await enter(tx, viewer, now, { timeout, requestId });
      return body({ tx, viewer, now });
    },
    { maxWait: 10_000, timeout },
  );
}

/**
 * One statement: what the viewer reaches is fixed and sealed for the transaction, then the role is dropped. No statement
 * in it may take longer than the transaction: a server goes on with one that nobody waits for any more. None is compiled:
 * compiling one of the size of a page's takes longer than running it.
 */
async function enter(tx: Tx, viewer: Viewer, now: Date, { timeout, requestId }: Required<Opening>) {
  await tx.$queryRaw`
    SELECT set_config('statement_timeout', ${String(timeout)}, true), set_config('jit', 'off', true),
      set_config('role', app.enter(${viewer.kind}, ${idOf(viewer)}::uuid, ${now}::timestamptz, ${requestId}), true)`;
}
