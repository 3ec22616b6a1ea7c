import type { Work } from "~/data/work.server";
import { cancelAhead } from "../contacts/cancel-ahead";

/**
 * Cancels what lies ahead for one match and ends its plans, or one of them; answers how many contacts that were. The match is locked
 * before: whoever plans a contact at this moment waits, and is then refused.
 */
export async function endContacts(
  work: Work,
  match: { id: string; today: Date },
  planId?: string,
): Promise<number> {
  await work.tx.contactPlan.updateMany({
    where: {
      matchId: match.id,
      // One that was to end later, since another follows it, ends now too.
      OR: [{ endedOn: null }, { endedOn: { gt: match.today } }],
      ...(planId && { id: planId }),
    },
    data: { endedOn: match.today },
  });
  return cancelAhead(work, { matchId: match.id, ...(planId && { planId }) });
}
