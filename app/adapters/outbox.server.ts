import { type Work, withViewer } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import type { Channel } from "~/domain/messages/channels";
import { MOST_TRIES, retryDelay } from "~/domain/messages/retry";
import type { OutboxMessage } from "~/generated/prisma/client";
import type { Clock } from "./clock.server";
import type { Database } from "./database.server";
import { codeOf, type Log } from "./log.server";
import type { Delivery, Letter, Mailer } from "./mailer.server";
import type { TextMessage, TextSender } from "./sms.server";

/** `later`: it is true, and its reader is not to be disturbed until then. */
export type Prepared = Ready | { drop: string } | { later: Date };
type Ready = { locale: string } & (
  | ({ channel: "EMAIL" } & Omit<Letter, "key">)
  | ({ channel: "SMS" } & Omit<TextMessage, "key">)
);

export interface SendingSite {
  origin: string;
  /** What it can send by. */
  open: readonly Channel[];
}

type Upkeep = (work: Work<SystemViewer>) => Promise<unknown>;

export interface OutboxParts {
  database: Pick<Database, "prisma">;
  clock: Clock;
  log: Log;
  mailer: Mailer;
  /** Where the site has a gateway for text messages. */
  texts?: TextSender | undefined;
  /** Where links in letters lead. */
  origin(): string;
  /** Decides at the moment of sending, from what is true then, whether and how a message goes out. */
  prepare(work: Work<SystemViewer>, message: OutboxMessage, site: SendingSite): Promise<Prepared>;
  /** What else is true once a message has gone out, in the transaction that marks it as sent. */
  sent?(work: Work<SystemViewer>, message: OutboxMessage): Promise<void>;
  /** Writes the reminders that have become due. */
  remind(work: Work<SystemViewer>): Promise<void>;
  /** What else time brings, each in a transaction of its own, so that none keeps another from its turn. */
  upkeep?: readonly Upkeep[];
}

const VIEWER: SystemViewer = { kind: "system", job: "outbox" };
const BATCH = 20;
/** Seconds after which a message whose sender died is taken up again; the idempotency key prevents a second letter. */
const LEASE = 120;
const POLL = 5_000;
const REMIND = 60_000;

/** Sends what waits, once, and answers how many messages it handled. Several processes may run it at the same time. */
export async function deliverDue(parts: OutboxParts): Promise<number> {
  const { database, clock } = parts;
  const claimed = await withViewer(database.prisma, VIEWER, clock.now(), ({ tx, now }) => {
    const lease = new Date(now.getTime() + LEASE * 1000);
    return tx.$queryRaw<Claim[]>`
      UPDATE outbox SET attempts = attempts + 1, next_try_at = ${lease}
      WHERE id IN (SELECT id FROM outbox WHERE state = 'WAITING' AND next_try_at <= ${now}
        ORDER BY next_try_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) RETURNING id, attempts`;
  });
  let sent = 0;
  for (const [index, claim] of claimed.entries()) {
    const outcome = await deliver(parts, claim);
    if (outcome === "sent") sent += 1;
    if (typeof outcome === "object") {
      await pause(parts, outcome.busyFor, claimed.slice(index + 1));
      break;
    }
  }
  if (sent > 0) parts.log.info("messages sent", { count: sent });
  return claimed.length;
}

/** A message and the number of the try: another process that took it up since has a higher one. */
interface Claim {
  id: string;
  attempts: number;
}

/** `busyFor`: the provider takes nothing for so many seconds. */
type Outcome = "sent" | "unsent" | { busyFor: number };

/** Whether the message went out; why not is in its row, and its id in the log. */
async function deliver(parts: OutboxParts, { id, attempts }: Claim): Promise<Outcome> {
  const { database, clock, log } = parts;
  try {
    const taken = await withViewer(database.prisma, VIEWER, clock.now(), async (work) => {
      const message = await stillOurs(work, { id, attempts });
      const site = { origin: parts.origin(), open: channelsOf(parts) };
      return message && { message, prepared: await parts.prepare(work, message, site) };
    });
    if (!taken) return "unsent";
    const { message, prepared } = taken;
    if ("drop" in prepared) {
      await note(parts, id, { state: "DROPPED", reason: prepared.drop });
      return "unsent";
    }
    if ("later" in prepared) {
      // Waiting for the morning is no failed try.
      await note(parts, id, { nextTryAt: prepared.later, attempts: attempts - 1 });
      return "unsent";
    }
    const { locale, channel } = prepared;
    const delivery = await send(parts, id, prepared);
    const by = delivery.state === "sent" ? { channel } : {};
    const facts = { ...after(delivery, attempts, clock.now()), locale, ...by, ...keptOf(parts, prepared) };
    await note(parts, id, facts, message);
    if (delivery.state !== "sent") log.error("message not sent", { id, state: delivery.state });
    if (delivery.state === "busy") return { busyFor: delivery.after };
    return delivery.state === "sent" ? "sent" : "unsent";
  } catch (error) {
    // The lease runs out and the message is tried again.
    log.error("message failed", { id, code: codeOf(error) });
    return "unsent";
  }
}

/** What the demo keeps of a message, to be read in its mailbox. */
function keptOf({ mailer, texts }: OutboxParts, ready: Ready) {
  if (ready.channel === "SMS") return texts?.keepsTexts ? { subject: ready.text } : {};
  return mailer.keepsLetters ? { subject: ready.subject, html: ready.html } : {};
}

const channelsOf = ({ texts }: OutboxParts): readonly Channel[] => (texts ? ["EMAIL", "SMS"] : ["EMAIL"]);

/** By the message's own channel; the row's id keeps it from going out twice on either. */
function send({ mailer, texts }: OutboxParts, key: string, ready: Ready): Promise<Delivery> {
  if (ready.channel === "EMAIL") {
    const { locale: _, channel: __, ...letter } = ready;
    return mailer.send({ key, ...letter });
  }
  if (!texts) throw new Error("A text message was prepared without a gateway.");
  return texts.send({ key, to: ready.to, text: ready.text });
}

function after(delivery: Delivery, attempts: number, now: Date) {
  switch (delivery.state) {
    case "sent":
      return { state: "SENT" as const, sentAt: now, providerId: delivery.providerId, reason: "" };
    case "refused":
      return { state: "FAILED" as const, reason: delivery.reason };
    case "busy":
      return {
        reason: delivery.reason,
        nextTryAt: delayed(now, attempts, delivery.after),
        attempts: attempts - 1,
      };
    case "again":
      if (attempts >= MOST_TRIES) return { state: "FAILED" as const, reason: delivery.reason };
      return { reason: delivery.reason, nextTryAt: delayed(now, attempts, delivery.after) };
  }
}

const delayed = (now: Date, attempts: number, asked: number | undefined) =>
  new Date(now.getTime() + retryDelay(attempts, asked, Math.random()) * 1000);

/** A batch may take longer than its lease: each message is taken anew, unless somebody else has it or it was dropped. */
async function stillOurs({ tx, now }: Work<SystemViewer>, { id, attempts }: Claim) {
  const { count } = await tx.outboxMessage.updateMany({
    where: { id, attempts, state: "WAITING" },
    data: { nextTryAt: new Date(now.getTime() + LEASE * 1000) },
  });
  return count === 1 ? tx.outboxMessage.findUniqueOrThrow({ where: { id } }) : null;
}

/** What is due waits as well, whichever process would have sent it; what was claimed with it loses no try. */
async function pause({ database, clock }: OutboxParts, seconds: number, claimed: readonly Claim[]) {
  await withViewer(database.prisma, VIEWER, clock.now(), async ({ tx, now }) => {
    for (const { id, attempts } of claimed)
      await tx.outboxMessage.updateMany({
        where: { id, attempts, state: "WAITING" },
        data: { attempts: attempts - 1, nextTryAt: now },
      });
    await tx.$executeRaw`
        UPDATE outbox SET next_try_at = ${now}::timestamptz + make_interval(secs => ${seconds}::float8 * (1 + random() / 10))
        WHERE id IN (SELECT id FROM outbox WHERE state = 'WAITING' AND next_try_at <= ${now} FOR UPDATE SKIP LOCKED)`;
  });
}

async function note(
  { database, clock, sent }: OutboxParts,
  id: string,
  facts: Parameters<Work["tx"]["outboxMessage"]["updateMany"]>[0]["data"],
  message?: OutboxMessage,
) {
  // One that was dropped while it was on its way has gone out all the same, and the row says so.
  const from = facts.state === "SENT" ? (["WAITING", "DROPPED"] as const) : (["WAITING"] as const);
  await withViewer(database.prisma, VIEWER, clock.now(), async (work) => {
    const where = { id, state: { in: [...from] } };
    const { count } = await work.tx.outboxMessage.updateMany({ where, data: facts });
    if (facts.state === "SENT" && count === 1 && message) await sent?.(work, message);
  });
}

export interface Outbox {
  nudge(): void;
  /** Ends after the message that is being sent. */
  stop(): Promise<void>;
}

async function once({ database, clock, log }: OutboxParts, task: Upkeep) {
  try {
    await withViewer(database.prisma, VIEWER, clock.now(), task);
  } catch (error) {
    log.error("upkeep", { code: codeOf(error) });
  }
}

export function startOutbox(parts: OutboxParts): Outbox {
  let stopped = false;
  let running: Promise<void> | null = null;
  let again = false;
  let lastReminder = 0;

  const round = async () => {
    do {
      again = false;
      try {
        if (Date.now() - lastReminder > REMIND) {
          lastReminder = Date.now();
          for (const task of [parts.remind, ...(parts.upkeep ?? [])]) await once(parts, task);
        }
        while (!stopped && (await deliverDue(parts)) > 0);
      } catch (error) {
        parts.log.error("outbox", { code: codeOf(error) });
      }
    } while (again && !stopped);
  };
  const nudge = () => {
    again = true;
    if (stopped || running) return;
    running = round().finally(() => {
      running = null;
    });
  };
  const timer = setInterval(nudge, POLL);
  nudge();
  return {
    nudge,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
