import { Resend } from "resend";
import type { Env } from "./env.server";

export interface Letter {
  /** Sent as idempotency key: the provider delivers the same letter once. */
  key: string;
  to: string;
  subject: string;
  html: string;
  text: string;
}

export type Delivery =
  | { state: "sent"; providerId: string | null }
  /** `after`: seconds to wait, where the provider says so. */
  | { state: "again"; reason: string; after?: number }
  | { state: "refused"; reason: string };

export interface Mailer {
  /** True where letters stay in the demo's mailbox and are kept to be read there. */
  keepsLetters: boolean;
  send(letter: Letter): Promise<Delivery>;
}

/** Resend where there is a key; otherwise the demo's mailbox, to which every letter goes at once. */
export function mailerFor(env: Pick<Env, "resend" | "mailFrom">): Mailer {
  if (!env.resend) return { keepsLetters: true, send: async () => ({ state: "sent", providerId: null }) };
  const client = new Resend(env.resend.apiKey, env.resend.baseUrl ? { baseUrl: env.resend.baseUrl } : {});
  return {
    keepsLetters: false,
    async send({ key, ...letter }) {
      // Resend answers errors as values; only a broken connection throws.
      const answer = await client.emails
        .send({ from: env.mailFrom, ...letter }, { idempotencyKey: key })
        .catch(() => null);
      if (!answer) return { state: "again", reason: "UNREACHABLE" };
      if (answer.data) return { state: "sent", providerId: answer.data.id };
      const status = answer.error.statusCode ?? 0;
      const after = Number(answer.headers?.["retry-after"]) || undefined;
      if (status === 0 || status === 429 || status >= 500) {
        return { state: "again", reason: answer.error.name, ...(after ? { after } : {}) };
      }
      return { state: "refused", reason: answer.error.name };
    },
  };
}
