import { isEnded } from "~/domain/match/lifecycle";
import { paths } from "~/http/paths";
import { ageOn, formatDate, formatOnBothClocks } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import { payloadText, type Writer } from "./writer";

// A letter about a child says no more than an offer may: grade and age, never a name or a place of living.

export const matchOffered: Writer = async ({ work, message, to }) => {
  const match = await work.tx.match.findUnique({
    where: { id: payloadText(message, "matchId") },
    select: {
      id: true,
      state: true,
      answerBy: true,
      volunteer: { select: { personId: true } },
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
      child: { select: { grade: true, birthDate: true } },
    },
  });
  if (match?.state !== "APPROVED" || !match.answerBy || match.volunteer.personId !== to.id)
    return { drop: "NOT_OFFERED" };
  if (match.answerBy <= work.now) return { drop: "EXPIRED" };
  return {
    values: {
      school: isLatin(to.locale) ? match.school.nameEn : match.school.nameZh,
      grade: match.child.grade,
      age: ageOn(match.child.birthDate, work.now, match.school.timeZone),
      date: formatDate(match.answerBy, to.locale, match.school.timeZone),
    },
    paragraphs: ["body", "next"],
    path: paths.ownMatch(match.id),
  };
};

export const matchActive: Writer = async ({ work, message, to }) => {
  const match = await work.tx.match.findUnique({
    where: { id: payloadText(message, "matchId") },
    select: { id: true, state: true, volunteer: { select: { personId: true } } },
  });
  if (match?.state !== "ACTIVE" || match.volunteer.personId !== to.id) return { drop: "NOT_ACTIVE" };
  return { paragraphs: ["body", "next"], path: paths.ownMatch(match.id) };
};

/** Tells that the school has stopped contact, for good or for now; why is the family's own affair. */
export const contactStopped: Writer = async ({ work, message, to }) => {
  const match = await work.tx.match.findUnique({
    where: { id: payloadText(message, "matchId") },
    select: {
      id: true,
      state: true,
      introducedAt: true,
      closureCause: true,
      // Of the mentor's own school: the child's may be another by now, of which the mentor is told nothing.
      volunteer: {
        select: { personId: true, school: { select: { nameZh: true, nameEn: true, phone: true } } },
      },
      child: { select: { state: true } },
    },
  });
  if (match?.volunteer.personId !== to.id) return { drop: "NO_MATCH" };
  const over = isEnded(match.state);
  if (!over && match.child.state !== "PAUSED") return { drop: "CONTACT_GOES_ON" };
  const { school } = match.volunteer;
  return {
    values: { school: isLatin(to.locale) ? school.nameEn : school.nameZh, phone: school.phone },
    ...STOPPED[over ? howItEnded(match) : "PAUSED"],
    path: over && !match.introducedAt ? paths.volunteer : paths.ownMatch(match.id),
    after: true,
  };
};

const STOPPED = {
  PAUSED: { paragraphs: ["paused", "wait"] },
  OFFER: { subject: "offerSubject", paragraphs: ["offer"] },
  MOVED: { subject: "movedSubject", paragraphs: ["moved", "farewell"] },
  ENDED: { paragraphs: ["ended", "farewell"] },
};

function howItEnded({
  introducedAt,
  closureCause,
}: {
  introducedAt: Date | null;
  closureCause: string | null;
}) {
  if (!introducedAt) return "OFFER";
  return closureCause === "CHILD_MOVED" ? "MOVED" : "ENDED";
}

const OPEN_STATES = ["ACTIVE", "IN_REVIEW", "CLOSING", "PERMITTED", "INTRODUCED"];

async function contactOf({ work, message, to }: Parameters<Writer>[0]) {
  const contact = await work.tx.contact.findUnique({
    where: { id: payloadText(message, "contactId") },
    select: {
      id: true,
      matchId: true,
      state: true,
      startsAt: true,
      endsAt: true,
      timeZone: true,
      mode: true,
      place: true,
      checkIn: { select: { id: true } },
      match: { select: { state: true } },
      volunteer: { select: { personId: true } },
    },
  });
  return contact?.volunteer.personId === to.id && OPEN_STATES.includes(contact.match.state) ? contact : null;
}

/** Only for a contact that still stands and still lies ahead. */
export const contactReminder: Writer = async (request) => {
  const contact = await contactOf(request);
  if (!contact || !["PLANNED", "CONFIRMED"].includes(contact.state)) return { drop: "NOT_PLANNED" };
  if (contact.startsAt <= request.work.now) return { drop: "TOO_LATE" };
  return {
    values: {
      date: formatOnBothClocks(contact.startsAt, request.to.locale, contact.timeZone, request.to.timeZone),
      mode: request.words(`mail:mode.${contact.mode}`),
      minutes: Math.round((contact.endsAt.getTime() - contact.startsAt.getTime()) / 60_000),
      place: contact.place,
    },
    paragraphs: contact.place ? ["body", "place", "next"] : ["body", "next"],
    path: paths.ownMatch(contact.matchId),
  };
};

export const checkInOverdue: Writer = async (request) => {
  const contact = await contactOf(request);
  if (!contact || contact.checkIn || !["PLANNED", "CONFIRMED"].includes(contact.state))
    return { drop: "RECORDED" };
  return {
    values: {
      date: formatOnBothClocks(contact.startsAt, request.to.locale, contact.timeZone, request.to.timeZone),
      mode: request.words(`mail:mode.${contact.mode}`),
    },
    path: paths.checkIn(contact.matchId, contact.id),
  };
};
