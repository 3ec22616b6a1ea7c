import type { Work } from "~/data/work.server";
import { isEnded } from "~/domain/match/lifecycle";
import { paths } from "~/http/paths";
import { formatOnBothClocks, formatZone } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import { payloadText, type Writer } from "./writer";

/** Contacts that a letter lists; the page has the others. */
const LISTED = 6;

/** Lists the contacts as they stand when the letter goes out, so that an older letter never says an older time. */
export const contactsChanged: Writer = async ({ work, message, to, words }) => {
  const match = await work.tx.match.findUnique({
    where: { id: payloadText(message, "matchId") },
    select: {
      id: true,
      state: true,
      volunteer: { select: { personId: true } },
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
      contacts: {
        where: { state: { in: ["PLANNED", "CONFIRMED"] }, startsAt: { gt: work.now } },
        orderBy: { startsAt: "asc" },
        take: LISTED,
        select: { startsAt: true, timeZone: true, mode: true, place: true },
      },
    },
  });
  if (match?.volunteer.personId !== to.id || isEnded(match.state)) return { drop: "NO_MATCH" };
  const { contacts, school } = match;
  const values = {
    school: isLatin(to.locale) ? school.nameEn : school.nameZh,
    zone: formatZone(work.now, to.locale, school.timeZone),
  };
  return {
    values,
    paragraphs: [contacts.length > 0 ? "body" : "none"],
    items: contacts.map(({ startsAt, timeZone, mode, place }) =>
      [formatOnBothClocks(startsAt, to.locale, timeZone, to.timeZone), words(`mail:mode.${mode}`), place]
        .filter(Boolean)
        .join(" · "),
    ),
    path: paths.ownMatch(match.id),
    after: true,
    urgent: await concernsTheNextHours(work, match.id),
  };
};

/** Hours within which a change is told at night as well, lest somebody set out in vain. */
const URGENT = 12;

async function concernsTheNextHours({ tx, now }: Work, matchId: string): Promise<boolean> {
  const until = new Date(now.getTime() + URGENT * 3_600_000);
  return (await tx.contact.count({ where: { matchId, startsAt: { gt: now, lte: until } } })) > 0;
}

/** Only while the contact still stands where it was. */
export const moveRefused: Writer = async ({ work, message, to }) => {
  const request = await work.tx.moveRequest.findUnique({
    where: { id: payloadText(message, "requestId") },
    select: {
      state: true,
      side: true,
      answer: true,
      match: { select: { id: true, volunteer: { select: { personId: true } } } },
      contact: { select: { startsAt: true, timeZone: true, state: true } },
    },
  });
  if (request?.state !== "REFUSED" || request.side !== "VOLUNTEER") return { drop: "NOT_REFUSED" };
  const { match, contact, answer } = request;
  if (match.volunteer.personId !== to.id) return { drop: "NO_MATCH" };
  if (!["PLANNED", "CONFIRMED"].includes(contact.state) || contact.startsAt <= work.now)
    return { drop: "TOO_LATE" };
  return {
    values: { date: formatOnBothClocks(contact.startsAt, to.locale, contact.timeZone, to.timeZone), answer },
    paragraphs: answer ? ["body", "answer"] : ["body"],
    path: paths.ownMatch(match.id),
  };
};
