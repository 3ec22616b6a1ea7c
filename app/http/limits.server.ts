import { secretHash } from "~/adapters/secrets.server";
import { type Work, withViewer } from "~/data/work.server";
import type { Limit } from "~/domain/access/limits";
import type { SystemViewer } from "~/domain/access/viewer";
import { noteAttempt } from "./attempt-log.server";
import { isDatabaseDown } from "./refusals.server";
import { tooMany, unavailable } from "./responses.server";
import type { RequestContext } from "./site.server";

const LIMITER: SystemViewer = { kind: "system", job: "limits" };

export interface Counted {
  /** After a success: forgets the account's failures, and this try of the address. */
  forgive(): Promise<void>;
}

interface Trying {
  /** Of the form, for the log. */
  intent: string;
  /** What else is counted in the same transaction. */
  also?: ((work: Work, account: string) => Promise<void>) | undefined;
}

/**
 * Counts one try in a transaction of its own, before anything is looked up, so that it counts whatever comes of it and
 * whether there is such an account or not. Too many answers 429 with the seconds to wait.
 */
export async function countTry(
  context: RequestContext,
  limit: Limit,
  account: string,
  { intent, also }: Trying,
): Promise<Counted> {
  const accountKey = keyOf(limit, "account", account.toLowerCase());
  const addressKey = keyOf(limit, "address", context.address);
  const over = await inOwn(context, async (work) => {
    const ofAccount = await count(work, accountKey, limit.minutes);
    const ofAddress = await count(work, addressKey, limit.minutes);
    const exceeded = [
      ofAccount && ofAccount.count > limit.perAccount && ofAccount,
      ofAddress && ofAddress.count > limit.perAddress && ofAddress,
    ].filter((one) => !!one);
    if (exceeded.length === 0) await also?.(work, account);
    return exceeded;
  });
  if (over.length > 0) {
    const until = Math.max(...over.map(({ endsAt }) => endsAt.getTime()));
    const seconds = Math.max(1, Math.ceil((until - context.site.clock.now().getTime()) / 1000));
    context.setHeader("Retry-After", String(seconds));
    noteAttempt(context, { intent, tries: { limit, account } }, "limited");
    throw tooMany();
  }
  return {
    async forgive() {
      if (!limit.failuresOnly) return;
      await inOwn(context, async ({ tx }) => {
        await tx.attempts.deleteMany({ where: { key: accountKey } });
        await tx.attempts.updateMany({
          where: { key: addressKey, count: { gt: 0 } },
          data: { count: { decrement: 1 } },
        });
      });
    },
  };
}

const keyOf = (limit: Limit, kind: string, what: string) => secretHash(`${limit.name} ${kind} ${what}`);

/** Adds one; a window that is over begins anew. Several processes count in the same row. */
async function count({ tx, now }: Work, key: string, minutes: number) {
  const endsAt = new Date(now.getTime() + minutes * 60_000);
  const [row] = await tx.$queryRaw<{ count: number; endsAt: Date }[]>`
    INSERT INTO attempts (key, count, ends_at) VALUES (${key}, 1, ${endsAt}::timestamptz)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN attempts.ends_at <= ${now}::timestamptz THEN 1 ELSE attempts.count + 1 END,
      ends_at = CASE WHEN attempts.ends_at <= ${now}::timestamptz THEN EXCLUDED.ends_at ELSE attempts.ends_at END
    RETURNING count, ends_at AS "endsAt"`;
  return row;
}

async function inOwn<T>({ site }: RequestContext, body: (work: Work) => Promise<T>): Promise<T> {
  try {
    return await withViewer(site.database.prisma, LIMITER, site.clock.now(), body);
  } catch (error) {
    throw isDatabaseDown(error) ? unavailable() : error;
  }
}
