import { checkAudit, isSound } from "~/adapters/audit-chain.server";
import { readWitness } from "~/adapters/audit-witness.server";
import { openOwner } from "~/adapters/open.server";
import { command } from "./command";

command(async ({ env, say }) => {
  const database = await openOwner(env);
  try {
    const witnessed = readWitness(env.dataDir);
    const check = await database.onConnection((sql) => checkAudit(sql, witnessed));
    const { rows, brokenAt, head, whole, denied } = check;
    if (isSound(check)) {
      say(`All ${rows} rows of the audit follow from one another, and none is missing at the end.`);
      if (head) say(`The chain ends with row ${head.lastId}, hash ${head.hash}.`);
      return say(`${witnessed.length} heads that were noted outside the database are all in the chain.`);
    }
    if (brokenAt !== null)
      say(`The audit was altered: row ${brokenAt} does not follow from the one before it.`);
    if (!whole)
      say(
        head
          ? `The audit was cut or added to: its head names ${head.entries} rows up to row ${head.lastId}, and ${rows} are there or end differently.`
          : `The audit has ${rows} rows and no head: somebody removed it.`,
      );
    if (denied)
      say(
        `The audit was written anew: on ${denied.at} it had ${denied.entries} rows and ended with row ${denied.lastId}, which is not so now.`,
      );
    process.exitCode = 1;
  } finally {
    await database.close();
  }
});
