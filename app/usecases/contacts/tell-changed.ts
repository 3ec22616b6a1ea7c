import type { Work } from "~/data/work.server";
import { post } from "../record/message";

/**
 * Lets the mentor know that contacts have other times now; which ones they are is read when the letter goes out.
 * A family gets no letters: its page says it, and the school's printed slip.
 */
export async function tellChanged(
  work: Work,
  match: { id: string; volunteerPersonId: string },
  /** What was changed; several changes of it are as many letters. */
  what: string,
): Promise<void> {
  await post(work, {
    template: "CONTACTS_CHANGED",
    personId: match.volunteerPersonId,
    key: `CONTACTS_CHANGED:${what}:${work.now.getTime()}`,
    payload: { matchId: match.id },
  });
}
