import type { MatchState } from "~/domain/match/lifecycle";
import { dayIn } from "~/domain/shared/calendar-day";
import type { ApplicationFacts, ApplicationState } from "~/domain/volunteer/application";
import { type PolicyInForce, policyOf } from "../places/policy";
import type { Work } from "../work.server";

/** Of a proposal the volunteer has not heard. */
const UNKNOWN_OR_OVER = ["PROPOSED", "CLOSED", "DECLINED", "EXPIRED"] satisfies MatchState[];

export interface ApplicationInQuestion {
  id: string;
  schoolId: number;
  volunteerId: string;
  state: ApplicationState;
  version: number;
  policy: PolicyInForce;
  facts: ApplicationFacts;
}

/** All that a command about one application is decided from; null when the viewer reaches no such application. */
export async function applicationInQuestion(work: Work, id: string): Promise<ApplicationInQuestion | null> {
  const row = await work.tx.application.findUnique({
    where: { id },
    select: {
      id: true,
      schoolId: true,
      volunteerId: true,
      state: true,
      version: true,
      submittedAt: true,
      decidedAt: true,
      school: { select: { timeZone: true } },
      volunteer: {
        select: {
          personId: true,
          _count: { select: { matches: { where: { state: { notIn: UNKNOWN_OR_OVER } } } } },
        },
      },
      items: { select: { kind: true, state: true, expiresOn: true } },
      approvals: { select: { approverId: true, approvedAt: true } },
    },
  });
  if (!row) return null;
  const policy = await policyOf(work, row.schoolId);
  return {
    id: row.id,
    schoolId: row.schoolId,
    volunteerId: row.volunteerId,
    state: row.state,
    version: row.version,
    policy,
    facts: {
      // Sending the form is the applicant's own command and is decided elsewhere.
      formComplete: false,
      items: row.items,
      approverIds: approvalsThatCount(row).map((approval) => approval.approverId),
      requiredApprovals: policy.applicationApprovals,
      applicantPersonId: row.volunteer.personId,
      actorPersonId: "personId" in work.viewer ? work.viewer.personId : null,
      openMatches: row.volunteer._count.matches,
      today: dayIn(work.now, row.school.timeZone),
    },
  };
}

interface Dated {
  submittedAt: Date | null;
  decidedAt: Date | null;
}

/** Approvals count from the last time that the application was sent or taken up again. */
export function approvalsThatCount<A extends { approvedAt: Date }>(
  application: Dated & { state: ApplicationState; approvals: readonly A[] },
): A[] {
  if (application.state !== "SCREENING") return [...application.approvals];
  const since = Math.max(application.submittedAt?.getTime() ?? 0, application.decidedAt?.getTime() ?? 0);
  return application.approvals.filter((approval) => approval.approvedAt.getTime() >= since);
}
