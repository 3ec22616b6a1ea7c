import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import type { MailWords } from "~/emails/words";
import type { OutboxMessage } from "~/generated/prisma/client";
import type { Locale } from "~/i18n/locale";

export interface Recipient {
  /** Of a mentor's own clock, where it is not the school's. */
  timeZone: string | null;
  id: string;
  name: string;
  locale: Locale;
}

export interface Request {
  work: Work<SystemViewer>;
  message: OutboxMessage;
  to: Recipient;
  words: MailWords;
}

/** What one letter says: values for its words, where its button leads. `drop`: it is no longer true, so it stays unsent. */
export type Content =
  | { drop: string }
  | {
      values?: Record<string, string | number>;
      /** Key of the subject, where the usual one would say too much or too little. */
      subject?: string;
      /** Keys of the paragraphs, in order; `body` alone when left out. */
      paragraphs?: readonly string[];
      items?: readonly string[];
      path: string;
      after?: boolean;
      /** Too soon to wait for the morning. */
      urgent?: boolean;
    };

export type Writer = (request: Request) => Promise<Content>;

/** Text of a payload field; a payload without it was written by a defect, so the message is dropped. */
export function payloadText(message: OutboxMessage, name: string): string {
  const value = (message.payload as Record<string, unknown>)[name];
  return typeof value === "string" ? value : "";
}
