import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { PERIODS, type RetentionKind } from "~/domain/privacy/retention";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

interface SetRetention {
  kind: RetentionKind;
  months: number;
  reason: string;
}

/** How long one kind is kept from now on; earlier periods stay in the record. */
export async function setRetention(
  { tx, now, viewer, ...work }: Work<StaffViewer>,
  { kind, months, reason }: SetRetention,
): Promise<Verdict> {
  const { least, most } = PERIODS[kind];
  if (months < least) return refused(`TOO_LOW:${least}`, "months");
  if (months > most) return refused(`TOO_HIGH:${most}`, "months");
  await tx.retentionPolicy.createMany({
    data: [{ kind, months, reason, setAt: now, setById: viewer.personId }],
  });
  await audit(
    { ...work, tx, now, viewer },
    { action: "retention.set", subject: "retention", subjectId: kind, details: { months } },
  );
  return passed();
}
