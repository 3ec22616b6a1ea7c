import type { OwnViewer } from "~/domain/access/viewer";
import type { Work } from "../work.server";

/** The own second factor as it stands; `sealed` only while it is being set up. */
export async function ownFactor({ tx, viewer }: Work<OwnViewer>) {
  const { personId } = viewer;
  const person = await tx.person.findUnique({ where: { id: personId }, select: { email: true } });
  const factor = await tx.secondFactor.findUnique({
    where: { personId },
    select: { secret: true, confirmedAt: true },
  });
  const codesLeft = factor?.confirmedAt
    ? await tx.recoveryCode.count({ where: { personId, usedAt: null } })
    : 0;
  return {
    email: person?.email ?? "",
    confirmedAt: factor?.confirmedAt ?? null,
    sealed: factor && !factor.confirmedAt ? factor.secret : null,
    codesLeft,
  };
}
