import { setWitnessAside } from "~/adapters/audit-witness.server";
import { restoreBackup } from "~/adapters/backup.server";
import { migrate } from "~/adapters/migrations.server";
import { openOwner } from "~/adapters/open.server";
import { command, fileArgument } from "./command";

command(async ({ env, say }) => {
  const file = fileArgument("npm run db:restore -- FILE [--replace]");
  const database = await openOwner(env);
  try {
    await migrate(database);
    const tables = await restoreBackup(database, file, { replace: process.argv.includes("--replace") });
    const aside = setWitnessAside(env.dataDir, new Date());
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    say(`Restored ${rows} rows of ${tables.length} tables; every count and checksum agrees with the file.`);
    if (aside) say(`What was noted about the audit before it is kept in ${aside}.`);
  } finally {
    await database.close();
  }
});
