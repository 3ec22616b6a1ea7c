import { type GapRow, LATE } from "~/data/gaps/rows";
import type { Work } from "~/data/work.server";
import type { GapState } from "~/domain/checkin/gap";
import type { OutboxMessage } from "~/generated/prisma/client";
import { paths } from "~/http/paths";
import { formatDay } from "~/i18n/format";
import { payloadText, type Writer } from "./writer";

type TrueGap = Pick<GapRow, "days" | "allowed" | "lastOn"> & { state: GapState };

/** The gap that the letter is about, if it is still the same one. */
async function trueGap({ tx, now }: Work, message: OutboxMessage): Promise<TrueGap | null> {
  const childId = payloadText(message, "childId");
  const [gap] = await tx.$queryRaw<TrueGap[]>`
    SELECT g.days, g.allowed, g.last_on AS "lastOn", g.state
    FROM children c CROSS JOIN LATERAL app.child_gaps(ARRAY[c.school_id], ${now}::timestamptz) g
    WHERE c.id::text = ${childId} AND g.child_id = c.id AND g.since::text = ${payloadText(message, "since")}`;
  return gap ?? null;
}

/** To a mentor, before the time that the school allows is over: how long, and what there is to do. It names no child. */
export const contactOverdue: Writer = async ({ work, message, to }) => {
  const match = await work.tx.match.findUnique({
    where: { id: payloadText(message, "matchId") },
    select: {
      id: true,
      state: true,
      child: { select: { state: true } },
      volunteer: { select: { personId: true } },
      school: { select: { timeZone: true, phone: true } },
      contacts: {
        where: { state: { in: ["PLANNED", "CONFIRMED"] }, startsAt: { gt: work.now } },
        orderBy: { startsAt: "asc" },
        take: 1,
        select: { startsAt: true },
      },
    },
  });
  const runs = match?.state === "ACTIVE" || match?.state === "IN_REVIEW";
  if (match?.volunteer.personId !== to.id || !runs) return { drop: "NO_MATCH" };
  if (match.child.state === "PAUSED") return { drop: "CONTACT_STOPPED" };
  const gap = await trueGap(work, message);
  if (!gap || gap.state === "ON_TIME") return { drop: "CONTACT_HELD" };
  const [next] = match.contacts;
  const { timeZone: zone, phone } = match.school;
  return {
    values: {
      ...{ days: gap.days, allowed: gap.allowed, phone },
      last: gap.lastOn ? formatDay(gap.lastOn, to.locale, "UTC") : "",
      next: next ? formatDay(next.startsAt, to.locale, zone) : "",
    },
    paragraphs: [gap.lastOn ? "body" : "never", next ? "planned" : "unplanned"],
    path: paths.ownMatch(match.id),
    after: true,
  };
};

/** To the school, then to the district: a child whose mentors were asked in vain. Who it is stands behind the sign-in. */
const stillSilent =
  (states: readonly GapState[]): Writer =>
  async ({ work, message }) => {
    const gap = await trueGap(work, message);
    if (!gap || !states.includes(gap.state)) return { drop: "CONTACT_HELD" };
    return {
      values: { days: gap.days, allowed: gap.allowed },
      path: paths.childGap(payloadText(message, "childId")),
    };
  };

export const gapOverdue = stillSilent(LATE);
export const gapEscalated = stillSilent(["ESCALATED"]);
