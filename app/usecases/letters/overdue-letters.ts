import { paths } from "~/http/paths";
import { formatDay } from "~/i18n/format";
import { payloadText, type Writer } from "./writer";

const DAY = 86_400_000;

/** No contact for longer than the school's policy allows: how long, and what there is to do. It names no child. */
export const contactOverdue: Writer = async ({ work, message, to }) => {
  const match = await work.tx.match.findUnique({
    where: { id: payloadText(message, "matchId") },
    select: {
      id: true,
      schoolId: true,
      state: true,
      lastContactAt: true,
      activeAt: true,
      child: { select: { state: true } },
      volunteer: { select: { personId: true, application: { select: { state: true } } } },
      school: { select: { timeZone: true, phone: true } },
      contacts: {
        where: { state: { in: ["PLANNED", "CONFIRMED"] }, startsAt: { gt: work.now } },
        orderBy: { startsAt: "asc" },
        take: 1,
        select: { startsAt: true },
      },
    },
  });
  if (match?.volunteer.personId !== to.id || match.state !== "ACTIVE") return { drop: "NO_MATCH" };
  if (match.child.state === "PAUSED") return { drop: "CONTACT_STOPPED" };
  const last = match.lastContactAt ?? match.activeAt;
  const [policy] = await work.tx.$queryRaw<{ days: number }[]>`
    SELECT (app.policy_of(${match.schoolId}::int)).cadence_days AS days`;
  const days = last ? Math.floor((work.now.getTime() - last.getTime()) / DAY) : 0;
  if (!last || !policy || days <= policy.days) return { drop: "CONTACT_HELD" };
  const [next] = match.contacts;
  const zone = match.school.timeZone;
  return {
    values: {
      ...{ days, allowed: policy.days, phone: match.school.phone },
      last: formatDay(last, to.locale, zone),
      next: next ? formatDay(next.startsAt, to.locale, zone) : "",
    },
    paragraphs: ["body", next ? "planned" : "unplanned"],
    path: paths.ownMatch(match.id),
    after: true,
  };
};
