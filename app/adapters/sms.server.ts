import { createHmac } from "node:crypto";
import { takesTexts } from "~/domain/messages/channels";
import type { Env } from "./env.server";
import type { Delivery } from "./mailer.server";

export interface TextMessage {
  /** Sent as idempotency key: the gateway delivers the same message once. */
  key: string;
  to: string;
  text: string;
}

export interface TextSender {
  /** True where messages stay in the demo's mailbox and are kept to be read there. */
  keepsTexts?: boolean;
  send(message: TextMessage): Promise<Delivery>;
}

/** Milliseconds after which an answer is given up; the message may have been taken all the same. */
const TIMEOUT = 20_000;
/** Seconds to wait where the gateway says only that it is too much. */
const BUSY = 60;

/** The gateway of the configuration; in a demo without one the demo's mailbox, to which every message goes at once. */
export function textsFor(env: Pick<Env, "sms" | "mode">): TextSender | undefined {
  if (env.sms) return textSenderFor(env.sms);
  if (!takesTexts(env)) return undefined;
  return { keepsTexts: true, send: async () => ({ state: "sent", providerId: null }) };
}

/**
 * A gateway that takes messages as JSON: { to, text, template }, with a bearer's key and, where a second key is set, a
 * signature of time and body. Operators each have an interface of their own; a school district has one contract with one
 * of them, and puts its address here or a few lines in front of it.
 */
export function textSenderFor(sms: NonNullable<Env["sms"]>, timeout = TIMEOUT): TextSender {
  return {
    async send({ key, to, text }) {
      const body = JSON.stringify({
        to,
        text: `【${sms.sender}】${text}`,
        ...(sms.template && { template: sms.template }),
      });
      const answer = await fetch(sms.url, {
        method: "POST",
        headers: {
          authorization: `Bearer ${sms.apiKey}`,
          "content-type": "application/json",
          "idempotency-key": key,
          ...signed(sms.signingKey, body),
        },
        body,
        redirect: "error",
        signal: AbortSignal.timeout(timeout),
      }).catch((error: Error) => error);
      if (answer instanceof Error)
        return { state: "again", reason: answer.name === "TimeoutError" ? "TIMEOUT" : "UNREACHABLE" };
      const { status, headers } = answer;
      const after = Number(headers.get("retry-after")) || undefined;
      if (status === 429) return { state: "busy", reason: "rate_limit_exceeded", after: after ?? BUSY };
      if (status >= 500) return { state: "again", reason: `HTTP_${status}`, ...(after ? { after } : {}) };
      if (status >= 400) return { state: "refused", reason: `HTTP_${status}` };
      return { state: "sent", providerId: await idIn(answer) };
    },
  };
}

/** Seconds since 1970 and the HMAC-SHA256 of them, a full stop and the body: nobody on the way writes or repeats a message. */
function signed(key: string | undefined, body: string): Record<string, string> {
  if (!key) return {};
  const at = Math.floor(Date.now() / 1000);
  const mac = createHmac("sha256", key).update(`${at}.${body}`).digest("hex");
  return { "x-signature": `t=${at},v1=${mac}` };
}

/** Taken is taken, whatever the answer's body is. */
async function idIn(answer: Response): Promise<string | null> {
  const body: unknown = await answer.json().catch(() => null);
  const id = typeof body === "object" && body !== null && "id" in body ? body.id : null;
  return typeof id === "string" ? id : null;
}
