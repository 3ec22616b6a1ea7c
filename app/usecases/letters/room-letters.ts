import { paths } from "~/http/paths";
import { formatOnBothClocks } from "~/i18n/format";
import { payloadText, type Writer } from "./writer";

/** The room of a contact was closed: when it is instead, or that it does not take place. */
export const roomClosed: Writer = async ({ work, message, to }) => {
  const contact = await work.tx.contact.findUnique({
    where: { id: payloadText(message, "about") },
    select: {
      matchId: true,
      state: true,
      startsAt: true,
      timeZone: true,
      volunteer: { select: { personId: true } },
      match: { select: { school: { select: { phone: true } } } },
    },
  });
  if (contact?.volunteer.personId !== to.id) return { drop: "NOT_PLANNED" };
  const standing = contact.state === "PLANNED" || contact.state === "CONFIRMED";
  if (!standing && contact.state !== "CANCELLED") return { drop: "NOT_PLANNED" };
  if (contact.startsAt <= work.now) return { drop: "TOO_LATE" };
  return {
    values: {
      date: formatOnBothClocks(contact.startsAt, to.locale, contact.timeZone, to.timeZone),
      phone: contact.match.school.phone,
    },
    paragraphs: [standing ? "moved" : "calledOff"],
    path: paths.ownMatch(contact.matchId),
    after: true,
  };
};
