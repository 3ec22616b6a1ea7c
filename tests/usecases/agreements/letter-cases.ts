import type { Tx } from "~/data/work.server";
import { CURRENT_RULES } from "~/domain/match/agreement";
import { addDays } from "~/domain/shared/calendar-day";
import { aMatch, NOW, TODAY } from "../../factories";

/** An agreement that was drawn up and that nobody has signed. */
export const AGREEMENT_CASES = {
  AGREEMENT_TO_SIGN: async (tx: Tx) => {
    const about = await aMatch(tx, { state: "INTRODUCED" });
    const { id: matchId, schoolId, childId } = about.match;
    await tx.matchAgreement.create({
      data: {
        ...{ matchId, schoolId, childId, version: 1, rules: CURRENT_RULES },
        ...{
          fromOn: TODAY,
          untilOn: addDays(TODAY, 300),
          frequency: "WEEKLY",
          minutes: 30,
          modes: ["VIDEO"],
        },
        ...{ drawnById: about.coordinator.person.id, drawnAt: NOW },
      },
    });
    return { to: about.volunteer.person.id, payload: { matchId, version: "1" }, about };
  },
};
