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
  /** The provider takes nothing for so many seconds: no fault of the letter. */
  | { state: "busy"; reason: string; after: number }
  | { state: "refused"; reason: string };

export interface Mailer {
  /** True where letters stay in the demo's mailbox and are kept to be read there. */
  keepsLetters: boolean;
  send(letter: Letter): Promise<Delivery>;
}

/** Milliseconds after which an answer is given up; the letter may have been taken all the same. */
const TIMEOUT = 20_000;
/** Seconds to wait where the provider says only that it is too much. */
const BUSY = 60;

/** Resend where there is a key; otherwise the demo's mailbox, to which every letter goes at once. */
export function mailerFor(env: Pick<Env, "resend" | "mailFrom">, timeout = TIMEOUT): Mailer {
  if (!env.resend) return { keepsLetters: true, send: async () => ({ state: "sent", providerId: null }) };
  const client = new Resend(env.resend.apiKey, env.resend.baseUrl ? { baseUrl: env.resend.baseUrl } : {});
  return {
    keepsLetters: false,
    async send({ key, ...letter }) {
      // Resend answers errors as values; only a broken connection throws.
      const sending = client.emails.send({ from: env.mailFrom, ...letter }, { idempotencyKey: key });
      const answer = await withinTime(
        sending.catch(() => null),
        timeout,
      );
      if (answer === LATE) return { state: "again", reason: "TIMEOUT" };
      if (!answer) return { state: "again", reason: "UNREACHABLE" };
      if (answer.data) return { state: "sent", providerId: answer.data.id };
      const status = answer.error.statusCode ?? 0;
      const after = Number(answer.headers?.["retry-after"]) || undefined;
      if (status === 429) return { state: "busy", reason: answer.error.name, after: after ?? BUSY };
      if (status === 0 || status >= 500) {
        return { state: "again", reason: answer.error.name, ...(after ? { after } : {}) };
      }
      return { state: "refused", reason: answer.error.name };
    },
  };
}

const LATE = Symbol("late");

async function withinTime<T>(answer: Promise<T>, timeout: number): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), timeout);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
