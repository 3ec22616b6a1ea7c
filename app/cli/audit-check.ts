import { checkAudit } from "~/adapters/audit-chain.server";
import { openOwner } from "~/adapters/open.server";
import { command } from "./command";

command(async ({ env, say }) => {
  const database = await openOwner(env);
  try {
    const { rows, brokenAt } = await database.onConnection(checkAudit);
    if (brokenAt === null) return say(`All ${rows} rows of the audit follow from one another.`);
    say(`The audit was altered: row ${brokenAt} does not follow from the one before it.`);
    process.exitCode = 1;
  } finally {
    await database.close();
  }
});
