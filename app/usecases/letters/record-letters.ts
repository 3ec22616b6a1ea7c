import { paths, withQuery } from "~/http/paths";
import { formatDateTime } from "~/i18n/format";
import { payloadText, type Writer } from "./writer";

// Says who and how many; which children it were is for the record, behind a sign-in.

export const unusualOpenings: Writer = async ({ work, message, to }) => {
  const day = payloadText(message, "day");
  const personId = payloadText(message, "personId");
  const alert = await work.tx.openingAlert.findFirst({
    where: { personId, day: new Date(`${day}T00:00:00Z`) },
    select: {
      at: true,
      files: true,
      allowed: true,
      person: { select: { name: true } },
      school: { select: { timeZone: true } },
    },
  });
  if (!alert) return { drop: "NO_ALERT" };
  const { at, files, allowed, person, school } = alert;
  return {
    values: {
      name: person.name,
      when: formatDateTime(at, to.locale, school.timeZone),
      files,
      limit: allowed,
    },
    paragraphs: ["body", "next"],
    path: withQuery(paths.trail, { who: personId, day, kind: "OPENED" }),
  };
};
