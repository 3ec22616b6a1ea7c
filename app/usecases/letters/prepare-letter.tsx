import type { Prepared, SendingSite } from "~/adapters/outbox.server";
import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { channelFor } from "~/domain/messages/channels";
import { KINDS } from "~/domain/messages/kinds";
import { quietUntil, USUAL_QUIET } from "~/domain/messages/quiet-hours";
import { Letter } from "~/emails/letter";
import { mailWords } from "~/emails/words";
import { written } from "~/emails/written";
import type { OutboxMessage } from "~/generated/prisma/client";
import { localeOf } from "~/i18n/locale";
import type { Template } from "../record/message";
import { accountChanged, confirmEmail, invitation, resetPassword } from "./account-letters";
import { agreementToSign } from "./agreement-letters";
import { applicationReceived, approved, missingItem } from "./application-letters";
import { contactsChanged, moveRefused } from "./change-letters";
import { childWantsToTalk, familyStopped } from "./child-letters";
import { actionDue } from "./conference-letters";
import { prepareDepartmentLetter } from "./department-letters";
import { weeklyDigest } from "./digest-letters";
import { absenceDue, absenceFound, absenceLate } from "./dropout-letters";
import { FAMILY_TEMPLATES, prepareFamilyText } from "./family-texts";
import { contactOverdue, gapEscalated, gapOverdue } from "./gap-letters";
import { KIND_OF } from "./kind-of";
import { ledgerDue, ledgerReturned } from "./ledger-letters";
import { checkInOverdue, contactReminder, contactStopped, matchActive, matchOffered } from "./match-letters";
import { unusualOpenings } from "./record-letters";
import { refresherDue, refresherOverdue } from "./refresher-letters";
import { reportWaiting } from "./report-letters";
import { roomClosed } from "./room-letters";
import { strengthAsked } from "./strength-letters";
import { transferAnswered, transferAsked } from "./transfer-letters";
import { visitsDue, visitsOverdue } from "./visit-letters";
import type { Writer } from "./writer";

const WRITERS: Record<Template, Writer> = {
  CONFIRM_EMAIL: confirmEmail,
  RESET_PASSWORD: resetPassword,
  INVITATION: invitation,
  ACCOUNT_CHANGED: accountChanged,
  APPLICATION_RECEIVED: applicationReceived,
  MISSING_ITEM: missingItem,
  APPROVED: approved,
  MATCH_OFFERED: matchOffered,
  MATCH_ACTIVE: matchActive,
  AGREEMENT_TO_SIGN: agreementToSign,
  CONTACT_STOPPED: contactStopped,
  CONTACTS_CHANGED: contactsChanged,
  MOVE_REFUSED: moveRefused,
  ROOM_CLOSED: roomClosed,
  CONTACT_REMINDER: contactReminder,
  CHECK_IN_OVERDUE: checkInOverdue,
  UNUSUAL_OPENINGS: unusualOpenings,
  REPORT_WAITING: reportWaiting,
  CHILD_WANTS_TO_TALK: childWantsToTalk,
  FAMILY_STOPPED: familyStopped,
  CONTACT_SOON: contactReminder,
  CHECK_IN_DUE: checkInOverdue,
  CONTACT_OVERDUE: contactOverdue,
  GAP_OVERDUE: gapOverdue,
  GAP_ESCALATED: gapEscalated,
  STRENGTH_ASKED: strengthAsked,
  STRENGTH_REMINDED: strengthAsked,
  REFRESHER_DUE: refresherDue,
  REFRESHER_OVERDUE: refresherOverdue,
  VISIT_DUE: visitsDue,
  VISIT_OVERDUE: visitsOverdue,
  TRANSFER_ASKED: transferAsked,
  TRANSFER_ANSWERED: transferAnswered,
  DROPOUT_FOUND: absenceFound,
  DROPOUT_DUE: absenceDue,
  DROPOUT_OVERDUE: absenceLate,
  ACTION_DUE: actionDue,
  ACTION_OVERDUE: actionDue,
  LEDGER_DUE: ledgerDue,
  LEDGER_RETURNED: ledgerReturned,
  WEEKLY_DIGEST: weeklyDigest,
};

const isOneOf = <K extends string>(table: Record<K, unknown>, template: string): template is K =>
  Object.hasOwn(table, template);

/** Decides at the moment of sending, from what is true then, whether and how a message goes out. */
export async function prepareLetter(
  work: Work<SystemViewer>,
  message: OutboxMessage,
  { origin, open }: SendingSite,
): Promise<Prepared> {
  if (isOneOf(FAMILY_TEMPLATES, message.template))
    return prepareFamilyText(work, message, message.template, { origin, open });
  if (message.actionId) return prepareDepartmentLetter(work, message, message.actionId);
  if (!isOneOf(WRITERS, message.template) || !message.personId) return { drop: "UNKNOWN_TEMPLATE" };
  const template = message.template;
  const writer = WRITERS[template];
  const person = await work.tx.person.findUnique({
    where: { id: message.personId },
    select: {
      ...{ id: true, name: true, email: true, locale: true, disabledAt: true },
      messageChoices: true,
      volunteer: { select: { phone: true, timeZone: true } },
    },
  });
  if (!person || person.disabledAt) return { drop: "NO_RECIPIENT" };

  const kind = KIND_OF[template];
  const choices = person.messageChoices;
  if (KINDS[kind].choice && choices?.muted.includes(kind)) return { drop: "NOT_WANTED" };

  const locale = localeOf(person.locale);
  const words = mailWords(locale);
  const timeZone = person.volunteer?.timeZone ?? null;
  const to = { id: person.id, name: person.name, locale, timeZone };
  const content = await writer({ work, message, to, words });
  if ("drop" in content) return content;
  const quiet = choices
    ? { from: choices.quietFrom, until: choices.quietUntil, timeZone: choices.timeZone }
    : USUAL_QUIET;
  const later = KINDS[kind].urgent || content.urgent ? null : quietUntil(work.now, quiet);
  if (later) return { later };

  const say = words as unknown as (key: string, values?: object) => string;
  const part = (key: string) => say(`mail:${template}.${key}`, content.values);
  const subject = part(content.subject ?? "subject");
  const phone = person.volunteer?.phone ?? "";
  const channel = channelFor({ kind, chosen: choices?.channel ?? "EMAIL", phone, open });
  const url = origin + content.path;
  // The subject says what it is about, and no template names a child there; the rest is behind the sign-in.
  if (channel === "SMS") return { channel, to: phone, locale, text: say("mail:text", { subject, url }) };
  const letter = (
    <Letter
      locale={locale}
      subject={subject}
      greeting={say("mail:greeting", { name: person.name })}
      paragraphs={(content.paragraphs ?? ["body"]).map(part)}
      {...(content.items && { items: content.items })}
      action={{ label: part("action"), url }}
      {...(content.after && { after: part("after") })}
      copyLink={say("mail:copyLink")}
      closing={say("mail:closing")}
      hotlines={say("mail:hotlines")}
    />
  );
  return {
    channel,
    to: person.email,
    locale,
    subject,
    ...(await written(letter)),
  };
}
