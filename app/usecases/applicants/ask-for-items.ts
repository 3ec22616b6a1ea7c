import type { ApplicationInQuestion } from "~/data/applicants/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { missingKinds, type ScreeningKind } from "~/domain/volunteer/screening-items";
import { audit } from "../record/audit";
import { post } from "../record/message";

/** Hours after which the same question may be asked again by letter. */
const PAUSE = 24;

/** Writes to the applicant which of the missing items the school is waiting for. */
export async function askForItems(
  work: Work<StaffViewer>,
  application: ApplicationInQuestion,
  { items }: { items: readonly ScreeningKind[] },
): Promise<Verdict> {
  const { tx, now } = work;
  const { id, state, schoolId, facts } = application;
  if (state !== "SUBMITTED" && state !== "SCREENING") return refused("NOT_POSSIBLE_NOW");
  const missing = missingKinds(facts.items, facts.today);
  const asked = missing.filter((kind) => items.includes(kind));
  if (asked.length < new Set(items).size) return refused("ITEM_NOT_MISSING", "items");
  const action = "application.items-asked";
  const earlier = await tx.auditRow.findFirst({
    where: {
      ...{ subject: "application", subjectId: id, action },
      at: { gt: new Date(now.getTime() - PAUSE * 3_600_000) },
      details: { equals: { items: asked } },
    },
    select: { id: true },
  });
  if (earlier) return refused("ASKED_BEFORE", "items");
  await post(work, {
    template: "MISSING_ITEM",
    personId: facts.applicantPersonId,
    key: `MISSING_ITEM:${id}:${now.getTime()}`,
    payload: { applicationId: id, items: asked },
  });
  await audit(work, { action, subject: "application", subjectId: id, schoolId, details: { items: asked } });
  return passed();
}
