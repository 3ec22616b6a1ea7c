import type { VolunteerViewer } from "~/domain/access/viewer";
import type { Work } from "../work.server";

export function ownAccount({ tx, viewer }: Work<VolunteerViewer>) {
  return tx.person.findUniqueOrThrow({
    where: { id: viewer.personId },
    select: { email: true, locale: true },
  });
}
