import type { Work } from "~/data/work.server";
import type { IdHolder } from "~/domain/access/id-number";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { findHolder, memberOf, subjectOf } from "./holder";

/** Deletes somebody's identity number: they want it gone, or it was somebody else's. */
export async function removeIdNumber(work: Work, holder: IdHolder): Promise<Verdict> {
  const found = await findHolder(work, holder);
  if (!found) return refused("INVALID", "whose");
  if (!found.stored) return refused("STALE_GONE");
  const { count } = await work.tx.idNumber.deleteMany({ where: { id: found.stored.id } });
  if (count === 0) return refused("STALE_GONE");
  const { subject, subjectId } = subjectOf(holder);
  await audit(work, {
    action: `${subject}.id-number-removed`,
    subject,
    subjectId,
    schoolId: found.schoolId,
    details: memberOf(holder),
  });
  return passed();
}
