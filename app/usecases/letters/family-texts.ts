import type { Prepared, SendingSite } from "~/adapters/outbox.server";
import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { RUNNING_STATES } from "~/domain/match/lifecycle";
import { decideFamilyText, type FamilyKind } from "~/domain/messages/family";
import { type FamilyNews, familyWords } from "~/domain/messages/family-words";
import { USUAL_QUIET } from "~/domain/messages/quiet-hours";
import { mailWords } from "~/emails/words";
import type { OutboxMessage } from "~/generated/prisma/client";
import { formatOnBothClocks } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { payloadText } from "./writer";

/** What each message to a family is about. */
export const FAMILY_TEMPLATES = {
  FAMILY_AHEAD: "CONTACT_AHEAD",
  FAMILY_CONFIRMED: "CONTACT_CHANGED",
  FAMILY_CHANGED: "CONTACT_CHANGED",
} as const satisfies Record<string, FamilyKind>;
export type FamilyTemplate = keyof typeof FAMILY_TEMPLATES;

const MEETS = new Set<string>([...RUNNING_STATES, "PERMITTED", "INTRODUCED"]);
const OFF = new Set(["CANCELLED", "MOVED"]);

/** The contact and the change of it that a message was to tell of. */
export const toldOf = (message: OutboxMessage) => ({
  contactId: payloadText(message, "contactId"),
  sequence: Number((message.payload as Record<string, unknown>).sequence),
});

/** Decides at the moment of sending what a member of a family is told by text message, if anything. */
export async function prepareFamilyText(
  work: Work<SystemViewer>,
  message: OutboxMessage,
  template: FamilyTemplate,
  { open }: SendingSite,
): Promise<Prepared> {
  const { contactId, sequence } = toldOf(message);
  const [member, contact] = [await memberOf(work, message), await contactOf(work, contactId)];
  if (!member || !contact || member.childId !== contact.childId) return { drop: "NO_RECIPIENT" };
  const zone = member.timeZone ?? contact.timeZone;
  const { choices } = member;
  const off = OFF.has(contact.state);
  const decided = decideFamilyText(
    {
      kind: FAMILY_TEMPLATES[template],
      member: {
        ...{ restricted: member.restricted, phone: member.phone },
        channel: choices?.channel ?? "SLIP",
        muted: choices?.muted ?? [],
        quiet: {
          from: choices?.quietFrom ?? USUAL_QUIET.from,
          until: choices?.quietUntil ?? USUAL_QUIET.until,
          timeZone: zone,
        },
        cards: member.links.length,
        openCards: member.links.filter(({ revokedAt, expiresAt }) => !revokedAt && expiresAt > work.now)
          .length,
      },
      participates:
        ["WAITING", "MATCHED"].includes(contact.child.state) && contact.child.permissions.length > 0,
      runs: MEETS.has(contact.match.state) && contact.volunteer.application?.state === "APPROVED",
      open: open.includes("SMS"),
      contact: { startsAt: contact.startsAt, sequence: contact.sequence, off },
      sequence,
    },
    work.now,
  );
  if (decided !== "SEND") return decided;
  const locale = localeOf(member.locale);
  const words = mailWords(locale);
  const facts = {
    news: newsOf(template, off),
    mode: words(`mail:mode.${contact.mode}`),
    when: formatOnBothClocks(contact.startsAt, locale, contact.timeZone, zone),
    schoolPhone: contact.match.school.phone,
  };
  const text = familyWords(facts, (key, values) => words(`mail:toFamily.${key}`, { ...values }));
  return { channel: "SMS", to: member.phone, locale, text };
}

function newsOf(template: FamilyTemplate, off: boolean): FamilyNews {
  if (template === "FAMILY_AHEAD") return "AHEAD";
  if (off) return "OFF";
  return template === "FAMILY_CONFIRMED" ? "CONFIRMED" : "MOVED";
}

function memberOf({ tx }: Work<SystemViewer>, { memberId }: OutboxMessage) {
  if (!memberId) return null;
  return tx.familyMember.findUnique({
    where: { id: memberId },
    select: {
      ...{ childId: true, phone: true, restricted: true, locale: true, timeZone: true, choices: true },
      links: { select: { revokedAt: true, expiresAt: true } },
    },
  });
}

function contactOf({ tx }: Work<SystemViewer>, id: string) {
  return tx.contact.findUnique({
    where: { id },
    select: {
      ...{ childId: true, state: true, startsAt: true, sequence: true, timeZone: true, mode: true },
      match: { select: { state: true, school: { select: { phone: true } } } },
      volunteer: { select: { application: { select: { state: true } } } },
      child: {
        select: {
          state: true,
          permissions: {
            where: { kind: "PARTICIPATION", granted: true, withdrawnAt: null },
            select: { id: true },
          },
        },
      },
    },
  });
}
