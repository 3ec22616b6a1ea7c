import { pressingCases } from "~/data/dropout/pressing";
import { dutiesOf, type Standing } from "~/domain/dropout/clock";
import { paths } from "~/http/paths";
import { formatDay } from "~/i18n/format";
import { payloadText, type Request, type Writer } from "./writer";

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
    if (!(await isCoordinator(work, to, found.schoolId))) return { drop: "NO_RIGHT" };
    return {
      values: { day: formatDay(new Date(`${dueOn}T00:00:00Z`), to.locale, "UTC") },
      items: duties.map(({ duty }) => words(`dropout:duty.${duty}`)),
      path: paths.dropout(found.id),
    };
  };

/** Village or town found a child at home that does not go to school. Quiet once the school has an outcome, or the right is gone. */
export const absenceFound: Writer = async ({ work, message, to }) => {
  const found = await work.tx.dropoutCase.findUnique({
    where: { id: payloadText(message, "caseId") },
    select: { id: true, schoolId: true, outcome: true },
  });
  if (!found || found.outcome !== null) return { drop: "DONE" };
  if (!(await isCoordinator(work, to, found.schoolId))) return { drop: "NO_RIGHT" };
  return { path: paths.dropout(found.id) };
};

async function isCoordinator({ tx }: Request["work"], { id }: Request["to"], schoolId: number) {
  const where = { personId: id, schoolId, role: "COORDINATOR", revokedAt: null } as const;
  return (await tx.grant.count({ where })) > 0;
}

export const absenceDue = absence("DUE");
export const absenceLate = absence("OVERDUE");
