import type { ApplicationInQuestion } from "~/data/applicants/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { applyCommand } from "~/domain/volunteer/application";
import { post } from "../record/message";
import { takeStep } from "./step";

interface Approve {
  version: number;
  note: string;
}

/** One person's approval; the last one that the policy asks for makes the applicant a volunteer. */
export async function approve(
  work: Work<StaffViewer>,
  application: ApplicationInQuestion,
  { version, note }: Approve,
): Promise<Verdict<{ approved: boolean }>> {
  const { now, viewer } = work;
  const verdict = applyCommand(application.state, "APPROVE", application.facts);
  if (!verdict.ok) return verdict;
  const { state: to, events } = verdict.value;
  const approved = to === "APPROVED";
  const data = approved ? { decidedAt: now, decisionNote: "" } : {};
  if (!(await takeStep(work, { application, version, to, events, data }))) return refused("STALE");
  await sign(work, application, { approverId: viewer.personId, approvedAt: now, note });
  if (approved) {
    await post(work, {
      template: "APPROVED",
      personId: application.facts.applicantPersonId,
      key: `APPROVED:${application.id}:${version}`,
      payload: { applicationId: application.id },
    });
  }
  return passed({ approved });
}

/** An approval from before the application was sent again is renewed in its place. */
async function sign(
  { tx }: Work,
  { id: applicationId, schoolId }: ApplicationInQuestion,
  approval: { approverId: string; approvedAt: Date; note: string },
) {
  const { approverId, approvedAt, note } = approval;
  const renewed = await tx.applicationApproval.updateMany({
    where: { applicationId, approverId },
    data: { approvedAt, note },
  });
  if (renewed.count > 0) return;
  await tx.applicationApproval.createMany({ data: [{ applicationId, schoolId, ...approval }] });
}
