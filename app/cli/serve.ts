import { randomBytes } from "node:crypto";
import type { Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { clockFrom } from "~/adapters/clock.server";
import { openEmbedded, openServer } from "~/adapters/database.server";
import { ConfigurationError, type Env, readEnv } from "~/adapters/env.server";
import { FolderInUse } from "~/adapters/folder-lock.server";
import { logTo } from "~/adapters/log.server";
import { mailerFor } from "~/adapters/mailer.server";
import { MigrationError, migrate } from "~/adapters/migrations.server";
import { startOutbox } from "~/adapters/outbox.server";
import { secretHash } from "~/adapters/secrets.server";
import { sessionsOf } from "~/adapters/sessions.server";
import { withViewer } from "~/data/work.server";
import { createApp } from "~/http/express.server";
import { paths } from "~/http/paths";
import type { Site } from "~/http/site.server";
import { planReminders } from "~/usecases/letters/plan-reminders";
import { prepareLetter } from "~/usecases/letters/prepare-letter";
import { DEMO_FAMILY_TOKEN, DEMO_PASSWORD, DEMO_SIGN_INS, fillDemoDistrict } from "../../prisma/demo/index";

/** Seconds that running requests get to finish when the site is told to stop. */
const DRAIN = 10;

const say = (line: string) => process.stdout.write(`${line}\n`);
const dev = process.argv.includes("--dev");
const empty = process.argv.includes("--empty");

async function main() {
  const env = readEnv(process.env);
  const log = logTo((line) => process.stdout.write(line), env.logLevel);
  const clock = clockFrom(env.clockStart);
  say(env.databaseUrl ? "Opening PostgreSQL …" : `Opening the embedded database in ${env.dataDir} …`);
  const database = env.databaseUrl
    ? await openServer({ url: env.databaseUrl })
    : await openEmbedded({ folder: env.dataDir });
  const applied = await migrate(database);
  if (applied.length > 0) say(`Applied ${applied.length} migrations.`);

  const system = { kind: "system", job: "boot" } as const;
  const people = await withViewer(database.prisma, system, clock.now(), ({ tx }) => tx.person.count());
  if (people === 0 && !empty && env.mode === "demo") {
    await fillDemoDistrict(database, { now: clock.now(), progress: showProgress });
  }
  const code = people === 0 && (empty || env.mode === "production") ? await firstRunCode() : null;

  const secure = env.origin?.startsWith("https:") ?? false;
  const outbox = startOutbox({
    database,
    clock,
    log,
    mailer: mailerFor(env),
    prepare: prepareLetter,
    remind: planReminders,
    origin: () => originOf(env, server),
  });
  const site: Site = {
    env,
    database,
    clock,
    log,
    sessions: sessionsOf(database.prisma, { secure }),
    nudgeOutbox: outbox.nudge,
  };
  const server = await listen(await appFor(site), env);
  await announce(originOf(env, server));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say("Stopping: finishing what is running …");
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, DRAIN * 1000))]);
    server.closeAllConnections();
    await outbox.stop();
    await database.close();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);

  async function announce(origin: string) {
    say("");
    if (await isDemoDistrict()) {
      say(
        `All people in the demo district are invented. The password of every demo account is ${DEMO_PASSWORD}`,
      );
      for (const { role, email } of DEMO_SIGN_INS) say(`  ${role.padEnd(34)} ${email}`);
      say(`  ${"family, by personal link".padEnd(34)} ${origin}${paths.family(DEMO_FAMILY_TOKEN)}`);
      say(`  ${"letters that would have been sent".padEnd(34)} ${origin}${paths.mailbox}`);
    }
    if (code) {
      say(`No one has an account yet. Open ${origin}${paths.firstRun} and enter this one-time code: ${code}`);
    }
    say(`Heartbridge 心桥 is ready at ${origin}`);
  }

  function isDemoDistrict() {
    const emails = DEMO_SIGN_INS.map((signIn) => signIn.email);
    return withViewer(
      database.prisma,
      system,
      clock.now(),
      async ({ tx }) =>
        env.mode === "demo" && (await tx.person.count({ where: { email: { in: emails } } })) > 0,
    );
  }

  async function firstRunCode() {
    const secret = randomBytes(6).toString("hex");
    await withViewer(database.prisma, system, clock.now(), async ({ tx, now }) => {
      await tx.token.deleteMany({ where: { purpose: "FIRST_RUN" } });
      const expiresAt = new Date(now.getTime() + 24 * 3600 * 1000);
      await tx.token.create({ data: { tokenHash: secretHash(secret), purpose: "FIRST_RUN", expiresAt } });
    });
    return secret;
  }
}

async function appFor(site: Site) {
  if (!dev) {
    const build = await import(pathToFileURL(path.resolve("build/server/index.js")).href);
    return createApp({ site, build, clientFolder: "build/client" });
  }
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true } });
  const build = async () =>
    (await vite.ssrLoadModule("virtual:remix/server-build")) as unknown as ServerBuild;
  return createApp({ site, build, vite: vite.middlewares });
}

function listen(app: ReturnType<typeof createApp>, env: Env): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(env.port, env.host, () => resolve(server));
    server.once("error", reject);
  });
}

function originOf(env: Env, server: Server): string {
  if (env.origin) return env.origin;
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : env.port;
  return `http://${env.host === "127.0.0.1" || env.host === "0.0.0.0" ? "localhost" : env.host}:${port}`;
}

let lastShown = 0;
function showProgress(step: string, done: number, of: number) {
  if (done < of && Date.now() - lastShown < 1000) return;
  lastShown = Date.now();
  say(`Filling the demo district: ${step} ${done} of ${of}`);
}

main().catch((error: unknown) => {
  const known =
    error instanceof ConfigurationError || error instanceof FolderInUse || error instanceof MigrationError;
  const inUse = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  const line = known
    ? (error as Error).message
    : inUse
      ? `PORT ${process.env.PORT ?? 3000} is in use. Stop what is listening there, or set PORT to another number.`
      : `The site could not start: ${(error as Error).message}`;
  process.stderr.write(`${line}\n`);
  process.exit(1);
});
