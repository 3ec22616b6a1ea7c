import { pressingCases } from "~/data/dropout/pressing";
import { dutiesOf, type Standing } from "~/domain/dropout/clock";
import { paths } from "~/http/paths";
import { formatDay } from "~/i18n/format";
import { payloadText, type Writer } from "./writer";

/** What is due, or late, about a child that stays away; it names no child. Quiet once it was done, or the right is gone. */
const absence =
  (standing: Exclude<Standing, "AHEAD">): Writer =>
  async ({ work, message, to, words }) => {
    const dueOn = payloadText(message, "dueOn");
    const [found] = await pressingCases(work, payloadText(message, "caseId"));
    const duties = found
      ? dutiesOf(found, work.now).filter(
          (one) => one.standing === standing && one.dueOn.toISOString().startsWith(dueOn),
        )
      : [];
    if (!found || duties.length === 0) return { drop: "DONE" };
    const rights = await work.tx.grant.count({
      where: { personId: to.id, schoolId: found.schoolId, role: "COORDINATOR", revokedAt: null },
    });
    if (rights === 0) return { drop: "NO_RIGHT" };
    return {
      values: { day: formatDay(new Date(`${dueOn}T00:00:00Z`), to.locale, "UTC") },
      items: duties.map(({ duty }) => words(`dropout:duty.${duty}`)),
      path: paths.dropout(found.id),
    };
  };

export const absenceDue = absence("DUE");
export const absenceLate = absence("OVERDUE");
