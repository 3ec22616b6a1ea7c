import type { Work } from "~/data/work.server";
import { actorOf, deciderOf } from "~/domain/access/viewer";
import type { Prisma } from "~/generated/prisma/client";

export interface Deed {
  /** What was done, as `subject.verb`. */
  action: string;
  subject: string;
  subjectId: string | number;
  schoolId?: number | null;
  /** The person who acted where there is no session yet, such as at the sign-in. */
  by?: string;
  /** Where the subject does not lead to one child by itself; else the database finds it. */
  childId?: string;
  /** Why a file is opened: the one text of the record that somebody typed. */
  reason?: { code: string; text: string };
  /** Codes and ids; never a name, a number or a text of a person. */
  details?: Prisma.InputJsonObject;
}

/** Writes the audit rows of a command, in their order, in the command's own transaction. */
export async function audit({ tx, viewer, now }: Work, ...deeds: Deed[]) {
  const actor = actorOf(viewer);
  await tx.auditRow.createMany({
    data: deeds.map((deed) => ({
      at: now,
      ...(deed.by
        ? { actorKind: "own", actorId: deed.by, role: "OWN" }
        : { actorKind: actor.kind, actorId: actor.id }),
      // The site carries it out; in the record it is the family's.
      ...(deciderOf(viewer) && { role: "FAMILY" }),
      action: deed.action,
      subject: deed.subject,
      subjectId: String(deed.subjectId),
      schoolId: deed.schoolId ?? null,
      childId: deed.childId ?? null,
      details: deed.details ?? {},
      reasonCode: deed.reason?.code ?? null,
      reason: deed.reason?.text ?? null,
    })),
  });
}
