import type { Clock } from "~/adapters/clock.server";
import type { Database } from "~/adapters/database.server";
import type { Env } from "~/adapters/env.server";
import type { Log } from "~/adapters/log.server";
import type { Sessions } from "~/adapters/sessions.server";
import type { Vault } from "~/adapters/vault.server";
import type { SignedIn } from "~/domain/access/viewer";

/** What one process of the site is made of; built once at boot and handed to every request. */
export interface Site {
  env: Env;
  database: Database;
  clock: Clock;
  log: Log;
  sessions: Sessions;
  /** Opens what is kept sealed in the database. */
  vault: Vault;
  /** Tells the outbox that something may be waiting. */
  nudgeOutbox(): void;
}

export interface RequestContext extends Record<string, unknown> {
  site: Site;
  requestId: string;
  nonce: string;
  /** Who asks, as far as counting goes. */
  address: string;
  /** Sets a header of the answer, whatever it will be. */
  setHeader(name: string, value: string): void;
  /** Adds a Set-Cookie header to the answer. */
  setCookie(value: string): void;
  /** Why a command of this request was refused: said above the page, for its form may be gone by now. */
  refused?: string;
  /** The browser came with a session that has ended. */
  sessionOver?: boolean;
  /** Memo of one request: all of its loaders share it. */
  signedIn?: Promise<SignedIn | null>;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
}
