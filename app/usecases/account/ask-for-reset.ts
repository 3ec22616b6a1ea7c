import type { Work } from "~/data/work.server";
import { passed, type Verdict } from "~/domain/shared/verdict";
import { post } from "../record/message";
import { keyOf } from "./sign-up";

/** Sends a link where there is an account; answers the same where there is none. */
export async function askForReset(work: Work, input: { email: string }): Promise<Verdict> {
  const person = await work.tx.person.findFirst({
    where: { email: input.email, disabledAt: null },
    select: { id: true },
  });
  if (person) {
    const key = keyOf("RESET_PASSWORD", person.id, work.now);
    await post(work, { template: "RESET_PASSWORD", personId: person.id, key, payload: {} });
  }
  return passed();
}
