import type { Work } from "~/data/work.server";
import type { Prisma } from "~/generated/prisma/client";

export const TEMPLATES = [
  "CONFIRM_EMAIL",
  "RESET_PASSWORD",
  "INVITATION",
  "ACCOUNT_CHANGED",
  "APPLICATION_RECEIVED",
  "MISSING_ITEM",
  "APPROVED",
  "MATCH_OFFERED",
  "MATCH_ACTIVE",
  "AGREEMENT_TO_SIGN",
  "CONTACT_STOPPED",
  "CONTACTS_CHANGED",
  "MOVE_REFUSED",
  "ROOM_CLOSED",
  "CONTACT_REMINDER",
  "CONTACT_SOON",
  "CHECK_IN_DUE",
  "CHECK_IN_OVERDUE",
  "CONTACT_OVERDUE",
  "GAP_OVERDUE",
  "GAP_ESCALATED",
  "STRENGTH_ASKED",
  "STRENGTH_REMINDED",
  "REFRESHER_DUE",
  "REFRESHER_OVERDUE",
  "VISIT_DUE",
  "VISIT_OVERDUE",
  "WEEKLY_DIGEST",
  /** Written by the database, in the transaction of the opening that is one too many. */
  "UNUSUAL_OPENINGS",
  /** Written by the database as well, for whoever reads the report. */
  "REPORT_WAITING",
  /** And by a child's answer on the tablet of the corner. */
  "CHILD_WANTS_TO_TALK",
  "FAMILY_STOPPED",
  /** Written by the database, for the school that a child goes to. */
  "TRANSFER_ASKED",
  "TRANSFER_ANSWERED",
  /** Written by the database, with the visit that found the child at home. */
  "DROPOUT_FOUND",
  "DROPOUT_DUE",
  "DROPOUT_OVERDUE",
  "ACTION_DUE",
  "ACTION_OVERDUE",
  "LEDGER_DUE",
  /** Written by the database, with the word that returns a quarter. */
  "LEDGER_RETURNED",
] as const;
export type Template = (typeof TEMPLATES)[number];

export interface Message {
  template: Template;
  personId: string;
  /** Two messages with the same key are one. */
  key: string;
  /** Ids only: what the letter says is read when it is sent. */
  payload: Prisma.InputJsonObject;
}

/** Puts messages into the outbox, in the transaction of the command that causes them. */
export async function post({ tx, now }: Work, ...messages: Message[]) {
  await tx.outboxMessage.createMany({
    data: messages.map((message) => ({ ...message, createdAt: now, nextTryAt: now })),
    skipDuplicates: true,
  });
}
