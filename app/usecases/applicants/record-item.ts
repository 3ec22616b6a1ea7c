import { writeAnswers } from "~/data/applicants/answers";
import type { ApplicationInQuestion } from "~/data/applicants/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { type Finding, flawOf } from "~/domain/volunteer/finding";
import { recordFinding } from "~/domain/volunteer/record-finding";
import { acknowledgedNow, POLICY_VERSIONS } from "~/domain/volunteer/risk-policies";
import { audit } from "../record/audit";
import { haltContacts } from "./halt-contacts";
import { takeStep } from "./step";

interface RecordItem {
  finding: Finding;
  /** The version of the item that the form was filled from; 0 when there was none. */
  version: number;
}

/** Writes down what was found out about one check; the first one starts the screening. */
export async function recordItem(
  work: Work<StaffViewer>,
  application: ApplicationInQuestion,
  { finding, version }: RecordItem,
): Promise<Verdict> {
  const { facts, policy, schoolId } = application;
  const verdict = recordFinding(application.state, finding, facts);
  if (!verdict.ok) return verdict;
  const trained = await trainedOnSite(work, application);
  const flaw = flawOf(finding, { ...policy, today: facts.today, trained });
  if (flaw) return flaw;

  const { state: to, events } = verdict.value;
  const suspended = events.includes("SUSPENDED");
  const data = suspended ? { decidedAt: work.now, decisionNote: finding.note } : {};
  const details = suspended ? { cancelled: await haltContacts(work, application.volunteerId) } : undefined;
  // The list belongs to the application: whoever approves at this moment decides on another version of it.
  const step = { application, version: application.version, to, events, data, details };
  if (!(await takeStep(work, step))) return refused("STALE");
  if (!(await keep(work, application, { finding, version }))) return refused("STALE");
  if (finding.kind === "TRAINING" && finding.outcome === "PASSED")
    await acknowledgeOnPaper(work, application, finding);
  await audit(work, {
    action: "application.item-recorded",
    subject: "application",
    subjectId: application.id,
    schoolId,
    details: { kind: finding.kind, state: finding.outcome },
  });
  return passed();
}

async function trainedOnSite({ tx }: Work<StaffViewer>, { id, volunteerId }: ApplicationInQuestion) {
  const item = await tx.screeningItem.findFirst({
    where: { applicationId: id, kind: "TRAINING" },
    select: { siteMinutes: true },
  });
  const acknowledged = await tx.policyAcknowledgement.findMany({
    where: { volunteerId },
    select: { policy: true, version: true },
  });
  return { siteMinutes: item?.siteMinutes ?? 0, acknowledged: acknowledgedNow(acknowledged) };
}

/** What was explained in a session and signed there; what the volunteer acknowledged on the site stays theirs. */
async function acknowledgeOnPaper(
  { tx, viewer, now }: Work<StaffViewer>,
  { volunteerId, schoolId, facts }: ApplicationInQuestion,
  { answers, checkedOn }: Extract<Finding, { kind: "TRAINING" }>,
) {
  await tx.policyAcknowledgement.createMany({
    data: answers.acknowledged.map((policy) => ({
      ...{ volunteerId, schoolId, policy, version: POLICY_VERSIONS[policy], how: "PAPER" as const },
      ...{ acknowledgedOn: checkedOn ?? facts.today, recordedById: viewer.personId, recordedAt: now },
    })),
    skipDuplicates: true,
  });
}

async function keep(
  { tx, viewer, now }: Work<StaffViewer>,
  application: ApplicationInQuestion,
  { finding, version }: RecordItem,
): Promise<boolean> {
  const { kind, outcome: state, checkedOn, expiresOn, authority, minutes, note } = finding;
  const line = {
    ...{ state, checkedOn, expiresOn, authority, minutes, note },
    answers: writeAnswers(finding),
    recordedById: viewer.personId,
    recordedAt: now,
  };
  const where = { applicationId: application.id, kind };
  const { count } = await tx.screeningItem.updateMany({
    where: { ...where, version },
    data: { ...line, version: { increment: 1 } },
  });
  if (count > 0) return true;
  // The application is locked by now, so a line that is missing here stays missing until it is written.
  if (await tx.screeningItem.findFirst({ where, select: { id: true } })) return false;
  await tx.screeningItem.createMany({ data: [{ ...where, ...line, schoolId: application.schoolId }] });
  return true;
}
