import { verifyPassword } from "~/adapters/passwords.server";
import type { Work } from "~/data/work.server";
import type { OwnViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** The password once more: for a quarter of an hour this session may do what asks for it. */
export async function confirmIdentity(work: Work<OwnViewer>, password: string): Promise<Verdict> {
  const { tx, viewer, now } = work;
  const { passwordHash } = await tx.person.findUniqueOrThrow({
    where: { id: viewer.personId },
    select: { passwordHash: true },
  });
  if (!(await verifyPassword(passwordHash, password))) return refused("WRONG_PASSWORD", "password");
  await tx.session.updateMany({ where: { id: viewer.sessionId }, data: { authenticatedAt: now } });
  await audit(work, { action: "person.identity-confirmed", subject: "person", subjectId: viewer.personId });
  return passed();
}
