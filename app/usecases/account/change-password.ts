import { hashPassword, isCommonPassword, verifyPassword } from "~/adapters/passwords.server";
import type { Work } from "~/data/work.server";
import type { OwnViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { tellAccountChanged } from "./tell-account-changed";

interface NewPassword {
  currentPassword: string;
  password: string;
  passwordAgain: string;
}

/** Sets a new password for whoever knows the old one, and ends every session; the page starts a new one. */
export async function changePassword(work: Work<OwnViewer>, form: NewPassword): Promise<Verdict> {
  const { tx, viewer } = work;
  if (form.password !== form.passwordAgain) return refused("PASSWORDS_DIFFER", "passwordAgain");
  const person = await tx.person.findUniqueOrThrow({
    where: { id: viewer.personId },
    select: { passwordHash: true, email: true, name: true },
  });
  if (isCommonPassword(form.password, [person.email, person.name]))
    return refused("PASSWORD_COMMON", "password");
  if (!(await verifyPassword(person.passwordHash, form.currentPassword)))
    return refused("WRONG_PASSWORD", "currentPassword");
  const passwordHash = await hashPassword(form.password);
  await tx.person.updateMany({ where: { id: viewer.personId }, data: { passwordHash } });
  await tx.session.deleteMany({ where: { personId: viewer.personId } });
  await audit(work, { action: "person.password-set", subject: "person", subjectId: viewer.personId });
  await tellAccountChanged(work, viewer.personId, "PASSWORD");
  return passed();
}
