import { answersOf } from "~/data/volunteer/own-application";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { applyCommand } from "~/domain/volunteer/application";
import { gapsIn, LAST_STEP } from "~/domain/volunteer/application-form";
import { POLICY_VERSION } from "~/domain/volunteer/requirements";
import { SCREENING_KINDS } from "~/domain/volunteer/screening-items";
import { audit } from "../record/audit";
import { post } from "../record/message";
import { ownDraft, yearAt } from "./draft";

/** Sends the form to the school: everything is looked at again, the seven checks are opened, a letter confirms it. */
export async function submitApplication(
  work: Work<VolunteerViewer>,
  { version }: { version: number },
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const draft = await ownDraft(work, version);
  if (!draft.ok) return draft;
  const { application, school, ...file } = draft.value;
  const gaps = gapsIn(answersOf(draft.value), yearAt(now, school.timeZone));
  const decision = applyCommand(application.state, "SUBMIT", {
    formComplete: gaps.length === 0,
    items: application.items,
    approverIds: [],
    requiredApprovals: 1,
    applicantPersonId: viewer.personId,
    actorPersonId: viewer.personId,
    openMatches: 0,
    today: dayIn(now, school.timeZone),
  });
  if (!decision.ok) return decision;
  const recruits = await tx.school.count({ where: { id: school.id, recruiting: true } });
  if (recruits === 0) return refused("SCHOOL_NOT_RECRUITING");

  const changed = await tx.application.updateMany({
    where: { id: application.id, version, state: "DRAFT" },
    data: {
      state: decision.value.state,
      step: LAST_STEP,
      submittedAt: now,
      decidedAt: null,
      policyVersion: POLICY_VERSION,
      version: { increment: 1 },
    },
  });
  if (changed.count === 0) return refused("STALE");
  // Whoever applies again has the lines of the first time; what they say is the school's to judge.
  // By hand, because an applicant may write only these columns.
  await tx.$executeRaw`
    INSERT INTO screening_items (application_id, school_id, kind)
    SELECT ${application.id}::uuid, ${school.id}::int, unnest(${[...SCREENING_KINDS]}::text[])::screening_kind
    ON CONFLICT DO NOTHING`;
  await audit(work, {
    action: "application.submitted",
    subject: "application",
    subjectId: application.id,
    schoolId: school.id,
    details: { volunteerId: file.id, policyVersion: POLICY_VERSION },
  });
  await post(work, {
    template: "APPLICATION_RECEIVED",
    personId: viewer.personId,
    key: `APPLICATION_RECEIVED:${application.id}:${version}`,
    payload: { applicationId: application.id },
  });
  return passed();
}
