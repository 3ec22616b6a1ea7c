import fs from "node:fs";
import { writeBackup } from "~/adapters/backup.server";
import { openOwner } from "~/adapters/open.server";
import { command, fileArgument, UsageError } from "./command";

command(async ({ env, say }) => {
  const file = fileArgument("npm run db:backup -- FILE");
  if (!env.databaseUrl && !fs.existsSync(env.dataDir))
    throw new UsageError(`There is no database in ${env.dataDir}.`);
  const database = await openOwner(env);
  try {
    const tables = await writeBackup(database, file, new Date());
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    say(
      `Wrote ${rows} rows of ${tables.length} tables. The file holds personal data: keep it as safe as the site.`,
    );
  } finally {
    await database.close();
  }
});
