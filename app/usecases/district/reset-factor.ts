import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { tellAccountChanged } from "../account/tell-account-changed";
import { audit } from "../record/audit";

/** Takes away a second factor that was lost: by another administrator, who has made sure whom they are talking to. */
export async function resetFactor(work: Work<StaffViewer>, personId: string): Promise<Verdict> {
  const { tx, viewer } = work;
  if (personId === viewer.personId) return refused("OWN_GRANT");
  const { count } = await tx.secondFactor.deleteMany({ where: { personId } });
  if (count === 0) return refused("STALE_GONE");
  await tx.session.deleteMany({ where: { personId } });
  await audit(work, { action: "person.factor-reset", subject: "person", subjectId: personId });
  await tellAccountChanged(work, personId, "FACTOR_RESET");
  return passed();
}
