import type { ApplicationState } from "~/generated/prisma/client";
import { wasApproved } from "./stages";
import type { World } from "./world";

type Steps = World["rows"]["auditRow"];

const DECISIONS: Partial<Record<ApplicationState, string>> = {
  REJECTED: "rejected",
  WITHDRAWN: "withdrawn",
  SUSPENDED: "suspended",
  EXITED: "exited",
  LAPSED: "lapsed",
};

/** The record of how the central school's volunteers were screened. */
export function applicationSteps({ rows, map }: World): Steps {
  const central = map.schools.find((school) => school.central)?.row.id;
  const personOf = new Map(rows.volunteer.map(({ id, personId }) => [id, personId]));
  return rows.application
    .filter(({ schoolId }) => schoolId === central)
    .flatMap(({ id, schoolId, volunteerId, state, submittedAt, decidedAt }) => {
      const staff = (actorId: string | null) => ({ actorKind: "staff", actorId });
      const self = { actorKind: "volunteer", actorId: personOf.get(volunteerId) ?? null };
      const site = { actorKind: "system:reminders", actorId: null };
      const step = (
        verb: string,
        at: Date | null,
        by: ReturnType<typeof staff>,
        details: Steps[number]["details"] = {},
      ) =>
        at
          ? [
              {
                ...by,
                at,
                action: `application.${verb}`,
                subject: "application",
                subjectId: id,
                schoolId,
                details,
              },
            ]
          : [];
      const items = rows.screeningItem
        .filter(({ applicationId, recordedAt }) => applicationId === id && recordedAt !== null)
        .sort((a, b) => Number(a.recordedAt) - Number(b.recordedAt));
      const approvals = rows.applicationApproval.filter(({ applicationId }) => applicationId === id);
      const last = approvals.at(-1);
      const decision = DECISIONS[state];
      const decider =
        state === "LAPSED" ? site : state === "WITHDRAWN" ? self : staff(items[0]?.recordedById ?? null);
      return [
        ...step("submitted", submittedAt, self),
        ...step("screening-started", items[0]?.recordedAt ?? null, staff(items[0]?.recordedById ?? null)),
        ...items.flatMap((item) =>
          step("item-recorded", item.recordedAt, staff(item.recordedById), {
            kind: item.kind,
            state: item.state,
          }),
        ),
        ...approvals.flatMap(({ approvedAt, approverId }) =>
          step("approval-given", approvedAt, staff(approverId)),
        ),
        ...(last && wasApproved(state) ? step("approved", last.approvedAt, staff(last.approverId)) : []),
        ...(decision ? step(decision, decidedAt, decider) : []),
      ];
    });
}
