import type { Tx } from "~/data/work.server";
import { aMatch, NOW } from "../factories";

const DAY = 86_400_000;

/** A child that has been away from school for so many days, of which nobody has written anything down. */
const away = (days: number) => async (tx: Tx) => {
  const about = await aMatch(tx);
  const absentFrom = new Date(NOW.getTime() - days * DAY);
  const { id, visitDays } = await tx.dropoutCase.create({
    data: {
      ...{ childId: about.child.child.id, schoolId: about.school.id, absentFrom, contactMinutes: 60 },
      ...{ visitDays: 3, reportDays: 7, lookDays: 14 },
      ...{ openedById: about.coordinator.person.id, openedAt: absentFrom },
    },
  });
  const dueOn = new Date(absentFrom.getTime() + visitDays * DAY).toISOString().slice(0, 10);
  return { to: about.coordinator.person.id, payload: { caseId: id, dueOn }, about };
};

export const DROPOUT_CASES = { DROPOUT_FOUND: away(0), DROPOUT_DUE: away(3), DROPOUT_OVERDUE: away(4) };
