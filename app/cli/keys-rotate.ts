import type { Database } from "~/adapters/database.server";
import { openSite } from "~/adapters/open.server";
import { keptKey, type Vault, vaultOf } from "~/adapters/vault.server";
import { type Work, withViewer } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { recordRotation, rotateBatch, SEALED, staleValues } from "~/usecases/keys/rotate";
import { command } from "./command";

const VIEWER: SystemViewer = { kind: "system", job: "keys" };

// Each batch is a transaction of its own, and a value says which key sealed it: whatever stops this, the next run goes
// on with what is left.
command(async ({ env, say }) => {
  const { database } = await openSite(env);
  try {
    const vault = vaultOf(env.secretKey ?? keptKey(env.dataDir), env.secretKeyOld);
    const { done, shut } = await rotate(database, vault, say);
    if (shut === 0) {
      say(
        `Sealed ${done} values anew. Nothing needs SECRET_KEY_OLD any more: take it out and restart the site.`,
      );
      return;
    }
    say(
      `Sealed ${done} values anew. ${shut} open with neither key: set SECRET_KEY_OLD to the key that sealed them.`,
    );
    process.exitCode = 1;
  } finally {
    await database.close();
  }
});

async function rotate(database: Database, vault: Vault, say: (line: string) => void) {
  const step = <T>(body: (work: Work<SystemViewer>) => Promise<T>) =>
    withViewer(database.prisma, VIEWER, new Date(), body);
  const stale = await step((work) => staleValues(work, vault));
  const sum = { done: 0, shut: 0 };
  for (const column of SEALED) {
    const total = stale[column.name] ?? 0;
    let seen = 0;
    for (let after: string | undefined; ; ) {
      const batch = await step((work) => rotateBatch(work, vault, column, { after }));
      if (batch.last === null) break;
      after = batch.last;
      seen += batch.done + batch.shut;
      sum.done += batch.done;
      sum.shut += batch.shut;
      say(`${column.name}: ${seen} of ${total}`);
    }
  }
  await step((work) => recordRotation(work, sum.done, sum.shut));
  return sum;
}
