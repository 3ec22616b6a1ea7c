import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Express } from "express";
import { setWitnessAside, startWitness } from "~/adapters/audit-witness.server";
import { clockFrom } from "~/adapters/clock.server";
import { type Env, readEnv } from "~/adapters/env.server";
import { logTo } from "~/adapters/log.server";
import { mailerFor } from "~/adapters/mailer.server";
import { openSite } from "~/adapters/open.server";
import { type Outbox, startOutbox } from "~/adapters/outbox.server";
import { sessionsOf } from "~/adapters/sessions.server";
import { textsFor } from "~/adapters/sms.server";
import { keptKey, vaultOf } from "~/adapters/vault.server";
import { takesTexts } from "~/domain/messages/channels";
import { createApp } from "~/http/express.server";
import { paths } from "~/http/paths";
import type { Site } from "~/http/site.server";
import { forgetAttempts } from "~/usecases/account/forget-attempts";
import { forgetSessions } from "~/usecases/account/forget-sessions";
import { remindOfActions } from "~/usecases/conference/remind";
import { extendPlans } from "~/usecases/contacts/extend-plans";
import { forgetCornerSessions } from "~/usecases/corner/forget-sessions";
import { remindOfAbsences } from "~/usecases/dropout/remind";
import { forgetFamilySessions } from "~/usecases/family/forget-sessions";
import { nudgeGaps } from "~/usecases/gaps/nudge";
import { remindOfLedger } from "~/usecases/ledger/remind";
import { takeEndedQuarters } from "~/usecases/ledger/take";
import { planFamilyTexts } from "~/usecases/letters/plan-family-texts";
import { planReminders } from "~/usecases/letters/plan-reminders";
import { prepareLetter } from "~/usecases/letters/prepare-letter";
import { expireOffers, lapseProposals } from "~/usecases/matches/expire";
import { beginDueReviews } from "~/usecases/matches/review";
import { toldByText } from "~/usecases/messages/told-by-text";
import { expireMoves } from "~/usecases/moves/expire";
import { purge } from "~/usecases/privacy/purge";
import { refreshNeeds } from "~/usecases/recruiting/refresh-needs";
import { escalateReports } from "~/usecases/safeguarding/escalate";
import { askForStrength } from "~/usecases/support/ask-for-strength";
import { remindOfDuties } from "~/usecases/support/remind-of-duties";
import { lineOf } from "./command";
import { demoSignIns, fillDemo } from "./demo";
import { hasPeople, newFirstRunCode } from "./first-run-code";

/** Seconds that running requests get to finish when the site is told to stop. */
const DRAIN = 10;

const dev = process.argv.includes("--dev");
const empty = process.argv.includes("--empty");
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main() {
  const env = readEnv(process.env);
  const log = logTo((line) => process.stdout.write(line), env.logLevel);
  const clock = clockFrom(env.clockStart);
  say(env.databaseUrl ? "Opening PostgreSQL …" : `Opening the embedded database in ${env.dataDir} …`);
  const { database, applied } = await openSite(env);
  if (applied.length > 0) say(`Applied ${applied.length} migrations.`);
  const inhabited = await hasPeople(database, clock.now());
  if (!inhabited) setWitnessAside(env.dataDir, clock.now());
  if (!inhabited && !empty && env.mode === "demo") await fillDemo(database, clock.now(), say);

  let outbox: Outbox | undefined;
  const site: Site = {
    env,
    database,
    clock,
    log,
    sessions: sessionsOf(database.prisma, { clock, secure: env.origin?.startsWith("https:") ?? false }),
    vault: vaultOf(env.secretKey ?? keptKey(env.dataDir), env.secretKeyOld),
    nudgeOutbox: () => outbox?.nudge(),
  };
  const server = await listen(await appOf(site), env);
  const origin =
    env.origin ?? `http://${env.host === "127.0.0.1" ? "localhost" : env.host}:${portOf(server)}`;
  outbox = startOutbox({
    database,
    clock,
    log,
    mailer: mailerFor(env),
    texts: textsFor(env),
    origin: () => origin,
    prepare: prepareLetter,
    sent: toldByText,
    remind: planReminders,
    upkeep: [
      forgetAttempts,
      forgetSessions,
      forgetFamilySessions,
      forgetCornerSessions,
      expireOffers,
      lapseProposals,
      extendPlans,
      expireMoves,
      escalateReports,
      nudgeGaps,
      beginDueReviews,
      askForStrength,
      remindOfDuties,
      takeEndedQuarters,
      remindOfAbsences,
      remindOfActions,
      remindOfLedger,
      refreshNeeds,
      purge,
      // Without a gateway nothing is planned, and the school's own list is all there is.
      ...(takesTexts(env) ? [planFamilyTexts] : []),
    ],
  });

  const witness = startWitness({ database, dataDir: env.dataDir, log, now: clock.now });

  say("");
  if (env.mode === "demo") for (const line of await demoSignIns(database, clock.now(), origin)) say(line);
  if (!(await hasPeople(database, clock.now()))) {
    const code = await newFirstRunCode(database, clock.now());
    say(`No one has an account yet. Open ${origin}${paths.firstRun} and enter this one-time code: ${code}`);
  }
  say(`Heartbridge 心桥 is ready at ${origin}`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say("Stopping: finishing what is running …");
    await drain(server);
    await outbox?.stop();
    await witness.stop();
    await database.close();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

async function appOf(site: Site): Promise<Express> {
  if (!dev) {
    const build: ServerBuild = await import(pathToFileURL(path.resolve("build/server/index.js")).href);
    return createApp({ site, build, clientFolder: "build/client" });
  }
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true } });
  const build = async () =>
    (await vite.ssrLoadModule("virtual:remix/server-build")) as unknown as ServerBuild;
  return createApp({ site, build, vite: vite.middlewares });
}

function listen(app: Express, env: Env): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(env.port, env.host, () => resolve(server));
    server.once("error", reject);
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function drain(server: Server) {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, DRAIN * 1000).unref())]);
  server.closeAllConnections();
}

main().catch((error: unknown) => {
  const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  const line = `PORT ${process.env.PORT ?? 3000} is in use. Stop what listens there, or set PORT to another number.`;
  process.stderr.write(`${taken ? line : lineOf(error)}\n`);
  process.exit(1);
});
