import { addDays } from "../shared/calendar-day";
import type { ApplicationState } from "./application";
import type { ItemStanding, ScreeningKind } from "./screening-items";

/** What a member of staff does next about one application. */
export type ApplicantDue =
  | { code: "START" | "CONTINUE" | "FAILED"; kind: ScreeningKind }
  | { code: "RENEW"; endsOn: Date }
  | { code: "DRAFT" | "APPROVE" | "OTHER" | "OWN" | "EXPIRED" | "LIFT" | "SUSPENDED" | "NOTHING" | "ENDED" };

export interface ApplicantDueFacts {
  state: ApplicationState;
  /** All seven, in the order of the list. */
  items: readonly { kind: ScreeningKind; standing: ItemStanding; expiresOn: Date | null }[];
  approvedByMe: boolean;
  /** The viewer is the applicant. */
  own: boolean;
  /** Calendar day as midnight UTC. */
  today: Date;
}

/** Days before its last day from which a check is to be renewed. */
export const EXPIRING_DAYS = 60;

export function applicantDue({ state, items, approvedByMe, own, today }: ApplicantDueFacts): ApplicantDue {
  const expired = items.some(({ standing }) => standing === "EXPIRED");
  switch (state) {
    case "DRAFT":
      return { code: "DRAFT" };
    case "REJECTED":
    case "WITHDRAWN":
    case "EXITED":
      return { code: "ENDED" };
    case "APPROVED": {
      if (expired) return { code: "EXPIRED" };
      const endsOn = items.find(({ kind }) => kind === "OFFENCE_CHECK")?.expiresOn;
      return endsOn && endsOn <= addDays(today, EXPIRING_DAYS)
        ? { code: "RENEW", endsOn }
        : { code: "NOTHING" };
    }
    case "SUSPENDED":
      return { code: "SUSPENDED" };
    case "LAPSED":
      return { code: items.every(({ standing }) => standing === "PASSED") ? "LIFT" : "EXPIRED" };
    case "SUBMITTED":
    case "SCREENING": {
      if (own) return { code: "OWN" };
      const failed = items.find(({ standing }) => standing === "FAILED");
      if (failed) return { code: "FAILED", kind: failed.kind };
      const open = items.find(({ standing }) => standing !== "PASSED");
      if (open) return { code: state === "SUBMITTED" ? "START" : "CONTINUE", kind: open.kind };
      return { code: approvedByMe ? "OTHER" : "APPROVE" };
    }
  }
}
