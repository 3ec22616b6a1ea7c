import type { Work } from "~/data/work.server";
import type { Finding } from "~/domain/access/finding";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "./audit";

interface Given {
  personId: string;
  day: Date;
  finding: Finding;
  /** What was found, in a sentence or two. */
  note: string;
}

/** Says what became of an alert about unusually many openings: once, and nobody about themselves. */
export async function closeAlert(
  { tx, viewer, now }: Work<StaffViewer>,
  { personId, day, finding, note }: Given,
): Promise<Verdict> {
  if (personId === viewer.personId) return refused("OWN_ALERT");
  const alert = await tx.openingAlert.findFirst({
    where: { personId, day, closedAt: null },
    select: { schoolId: true },
  });
  const { count } = await tx.openingAlert.updateMany({
    where: { personId, day, closedAt: null },
    data: { closedAt: now, closedById: viewer.personId, finding, note },
  });
  if (!alert || count === 0) return refused("STALE_GONE");
  await audit(
    { tx, viewer, now },
    {
      action: "alert.closed",
      subject: "person",
      subjectId: personId,
      schoolId: alert.schoolId,
      details: { day: day.toISOString().slice(0, 10), finding },
    },
  );
  return passed();
}
