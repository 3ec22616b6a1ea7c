import type { Work } from "~/data/work.server";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { usableToken, useUp } from "./tokens";

/** The address is proven to belong to the person, who is signed in from here. */
export async function confirmEmail(work: Work, secret: string): Promise<Verdict<{ personId: string }>> {
  const token = await usableToken(work, "CONFIRM_EMAIL", secret);
  if (!token?.personId || !(await useUp(work, token.tokenHash))) return refused("LINK_USED");
  await work.tx.person.updateMany({
    where: { id: token.personId, emailConfirmedAt: null },
    data: { emailConfirmedAt: work.now },
  });
  await audit(work, {
    action: "person.confirmed",
    subject: "person",
    subjectId: token.personId,
    by: token.personId,
  });
  return passed({ personId: token.personId });
}
