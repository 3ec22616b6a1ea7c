import { hashPassword, isCommonPassword } from "~/adapters/passwords.server";
import type { Work } from "~/data/work.server";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { tellAccountChanged } from "./tell-account-changed";
import { usableToken, useUp } from "./tokens";

/** Sets a new password by a one-time link, ends every session, and takes the address as confirmed. */
export async function resetPassword(
  work: Work,
  input: { secret: string; password: string; passwordAgain: string },
): Promise<Verdict> {
  if (input.password !== input.passwordAgain) return refused("PASSWORDS_DIFFER", "passwordAgain");
  const { tx, now } = work;
  const token = await usableToken(work, "RESET_PASSWORD", input.secret);
  const personId = token?.personId;
  if (!personId) return refused("LINK_USED");
  const { email, name } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, name: true },
  });
  if (isCommonPassword(input.password, [email, name])) return refused("PASSWORD_COMMON", "password");
  if (!(await useUp(work, token.tokenHash))) return refused("LINK_USED");
  const passwordHash = await hashPassword(input.password);
  await tx.person.update({ where: { id: personId }, data: { passwordHash } });
  await tx.person.updateMany({
    where: { id: personId, emailConfirmedAt: null },
    data: { emailConfirmedAt: now },
  });
  await tx.session.deleteMany({ where: { personId } });
  await audit(work, { action: "person.password-set", subject: "person", subjectId: personId, by: personId });
  await tellAccountChanged(work, personId, "PASSWORD");
  return passed();
}
