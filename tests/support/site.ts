import fs from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Database } from "~/adapters/database.server";
import { readEnv } from "~/adapters/env.server";
import { logTo } from "~/adapters/log.server";
import { mailerFor } from "~/adapters/mailer.server";
import { deliverDue, type OutboxParts } from "~/adapters/outbox.server";
import { sessionsOf } from "~/adapters/sessions.server";
import { textSenderFor } from "~/adapters/sms.server";
import { withViewer } from "~/data/work.server";
import { createApp } from "~/http/express.server";
import { paths } from "~/http/paths";
import type { Site } from "~/http/site.server";
import { planReminders } from "~/usecases/letters/plan-reminders";
import { prepareLetter } from "~/usecases/letters/prepare-letter";
import { toldByText } from "~/usecases/messages/told-by-text";
import { openTab, type Tab } from "./tab";
import { VAULT } from "./vault";

const SERVER_BUILD = path.resolve("build/server/index.js");
const CLIENT_BUILD = path.resolve("build/client");
const OUTBOX = { kind: "system", job: "outbox" } as const;

interface Options {
  database: Database;
  now: Date;
  /** Variables beyond those of a demo site. */
  env?: Record<string, string>;
}

export interface TestSite {
  address: string;
  server: Server;
  /** Lines of the request log. */
  log: string[];
  now(): Date;
  goTo(now: Date): void;
  /** Sends the letters that wait into the mailbox, and the reminders that are due. */
  deliver(): Promise<void>;
  /** Goes on with another connection to a database, as after a restart. */
  use(database: Database): void;
  /** A tab of a browser that nobody has signed in with. */
  tab(): Tab;
  signIn(email: string, password: string): Promise<Tab>;
  /** A tab in which a card was scanned and its code entered. */
  enterFamily(card: string, code: string): Promise<Tab>;
  close(): Promise<void>;
}

/** The built site, as browsers reach it: the real application on a free port, with a clock that the test sets. */
export async function openTestSite({
  database,
  now: start,
  env: variables = {},
}: Options): Promise<TestSite> {
  let now = start;
  const log: string[] = [];
  const env = readEnv({ SITE_MODE: "demo", PORT: "0", ...variables });
  const secure = env.origin?.startsWith("https:") ?? false;
  const clock = { now: () => now };
  const site: Site = {
    env,
    database,
    clock,
    log: logTo((line) => void log.push(line), "info"),
    sessions: sessionsOf(database.prisma, { clock, secure }),
    vault: VAULT,
    nudgeOutbox: () => undefined,
  };
  const app = createApp({ site, build: await serverBuild(), clientFolder: CLIENT_BUILD });
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = app.listen(0, "127.0.0.1", () => resolve(listening));
    listening.once("error", reject);
  });
  // A tab may think for longer than a browser's idle connection lives.
  server.keepAliveTimeout = 60_000;
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const letters = (): OutboxParts => ({
    ...site,
    mailer: mailerFor(env),
    texts: env.sms ? textSenderFor(env.sms) : undefined,
    origin: () => env.origin ?? address,
    prepare: prepareLetter,
    sent: toldByText,
    remind: planReminders,
  });
  const tab = () => openTab({ address, origin: env.origin ?? address });

  return {
    address,
    server,
    log,
    now: () => now,
    goTo: (instant) => {
      now = instant;
    },
    async deliver() {
      await withViewer(site.database.prisma, OUTBOX, now, planReminders);
      while ((await deliverDue(letters())) > 0);
    },
    use(next) {
      site.database = next;
      site.sessions = sessionsOf(next.prisma, { clock, secure });
    },
    tab,
    async signIn(email, password) {
      const own = tab();
      const answer = await own.post(paths.signIn, { intent: "signIn", email, password });
      if (answer.status !== 302) throw new Error(`${email} could not sign in: ${answer.status}`);
      return own;
    },
    async enterFamily(card, code) {
      const own = tab();
      await own.get(paths.familyCard(card));
      const answer = await own.post(paths.familyCode, { intent: "enter", code });
      if (answer.location !== paths.family) throw new Error(`The card did not open: ${answer.status}`);
      return own;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What `npm run build` made of the routes. */
export async function serverBuild(): Promise<ServerBuild> {
  if (!fs.existsSync(SERVER_BUILD)) throw new Error("The site is not built yet: npm run build");
  return import(/* @vite-ignore */ pathToFileURL(SERVER_BUILD).href);
}
