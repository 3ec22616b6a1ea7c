import type { Prepared } from "~/adapters/outbox.server";
import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { quietUntil, USUAL_QUIET } from "~/domain/messages/quiet-hours";
import { Letter } from "~/emails/letter";
import { mailWords } from "~/emails/words";
import { written } from "~/emails/written";
import type { OutboxMessage } from "~/generated/prisma/client";
import { formatDay } from "~/i18n/format";
import { defaultLocale } from "~/i18n/locale";
import { payloadText } from "./writer";

/** Letters to whoever took something on at the joint conference and has no account. */
export const DEPARTMENT_TEMPLATES: readonly string[] = ["DEPARTMENT_DUE", "DEPARTMENT_OVERDUE"];

/**
 * Decides at the moment of sending what whoever took an action on is told: which meeting, by when, and whom to answer;
 * what it is about stands in the minutes, not in a mail. Written in the district's language.
 */
export async function prepareDepartmentLetter(
  { tx, now }: Work<SystemViewer>,
  message: OutboxMessage,
  actionId: string,
): Promise<Prepared> {
  if (!DEPARTMENT_TEMPLATES.includes(message.template)) return { drop: "UNKNOWN_TEMPLATE" };
  const action = await tx.conferenceAction.findUnique({
    where: { id: actionId },
    select: {
      ...{ state: true, dueOn: true, person: true, mail: true },
      department: { select: { code: true, name: true } },
      meeting: { select: { title: true, onDay: true } },
      recordedBy: { select: { name: true, phone: true } },
    },
  });
  if (!action?.mail) return { drop: "NO_RECIPIENT" };
  const { dueOn, department, meeting, recordedBy } = action;
  if (action.state !== "OPEN" || dueOn.toISOString().slice(0, 10) !== payloadText(message, "dueOn"))
    return { drop: "ACTION_SETTLED" };
  const later = quietUntil(now, USUAL_QUIET);
  if (later) return { later };

  const locale = defaultLocale;
  const say = mailWords(locale) as unknown as (key: string, values?: object) => string;
  const name = department.name || say(`conference:department.${department.code}`);
  const { phone } = recordedBy;
  const values = {
    department: name,
    title: meeting.title,
    held: formatDay(meeting.onDay, locale, "UTC"),
    day: formatDay(dueOn, locale, "UTC"),
    whom: phone ? say("mail:withPhone", { name: recordedBy.name, phone }) : recordedBy.name,
  };
  const part = (key: string) => say(`mail:${message.template}.${key}`, values);
  const subject = part("subject");
  const letter = (
    <Letter
      locale={locale}
      subject={subject}
      greeting={say("mail:greeting", { name: action.person || name })}
      paragraphs={[part("body"), part("answer")]}
      copyLink=""
      closing={say("mail:closing")}
      hotlines={say("mail:hotlines")}
    />
  );
  return { channel: "EMAIL", to: action.mail, locale, subject, ...(await written(letter)) };
}
