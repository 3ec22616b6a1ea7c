import { setWitnessAside } from "~/adapters/audit-witness.server";
import { openOwner } from "~/adapters/open.server";
import { dropEverything, removeFolder } from "~/adapters/reset.server";
import { command, UsageError } from "./command";

command(async ({ env, say }) => {
  if (env.mode === "production" && !process.argv.includes("--yes"))
    throw new UsageError(
      "This deletes every row of a production database. To mean it: npm run db:reset -- --yes",
    );
  if (!env.databaseUrl) {
    removeFolder(env.dataDir);
    setWitnessAside(env.dataDir, new Date());
    return say(`Deleted the embedded database in ${env.dataDir}. The next start makes a new one.`);
  }
  const database = await openOwner(env);
  try {
    await database.onConnection(dropEverything);
  } finally {
    await database.close();
  }
  setWitnessAside(env.dataDir, new Date());
  say("Deleted every table of the database. The next start makes them anew.");
});
