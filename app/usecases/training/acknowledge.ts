import { ownTraining } from "~/data/training/own";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { POLICY_VERSIONS, policyStanding, type RiskPolicy } from "~/domain/volunteer/risk-policies";
import { mayTrain } from "~/domain/volunteer/training/standing";
import type { Locale } from "~/i18n/locale";
import { audit } from "../record/audit";
import { meetCheck } from "./meet-check";

interface Acknowledgement {
  policy: RiskPolicy;
  /** Of the text that was read. */
  version: number;
  language: Locale;
}

/** The volunteer has read one rule about risk, in its version, and will keep to it. */
export async function acknowledge(
  work: Work<VolunteerViewer>,
  { policy, version, language }: Acknowledgement,
): Promise<Verdict> {
  const { tx, viewer, now } = work;
  if (POLICY_VERSIONS[policy] !== version) return refused("STALE");
  const own = await ownTraining(work);
  if (!own?.application || !mayTrain(own.application.state)) return refused("NOT_POSSIBLE_NOW");
  if (policyStanding(policy, own.acknowledged) === "ACKNOWLEDGED") return passed();
  await tx.policyAcknowledgement.createMany({
    data: [
      {
        ...{ volunteerId: own.id, schoolId: own.schoolId, policy, version, how: "SITE" as const, language },
        ...{ acknowledgedOn: own.today, recordedById: viewer.personId, recordedAt: now },
      },
    ],
  });
  await audit(work, {
    action: "volunteer.policy-acknowledged",
    subject: "volunteer",
    subjectId: own.id,
    schoolId: own.schoolId,
    details: { policy, version },
  });
  await meetCheck(work);
  return passed();
}
