import { addMonths } from "../shared/calendar-day";
import { type Refused, refused } from "../shared/verdict";
import { RISK_POLICIES, type RiskPolicy } from "./risk-policies";
import type { ScreeningKind, ScreeningState } from "./screening-items";

/** The document that was looked at; its number is never stored. */
export const IDENTITY_DOCUMENTS = ["ID_CARD", "PASSPORT", "RESIDENCE_PERMIT", "HOUSEHOLD_REGISTER"] as const;
export type IdentityDocument = (typeof IDENTITY_DOCUMENTS)[number];

export const OFFENCE_RESULTS = ["CLEAR", "RECORD_FOUND"] as const;
export type OffenceResult = (typeof OFFENCE_RESULTS)[number];

/** What every referee is asked. */
export const REFERENCE_QUESTIONS = ["KNOWN", "RELIABLE", "WITH_CHILDREN", "UNDER_STRESS", "WORRIES"] as const;
export type ReferenceQuestion = (typeof REFERENCE_QUESTIONS)[number];

/** What every applicant is asked. */
export const INTERVIEW_QUESTIONS = ["WHY", "TIME", "SILENCE", "SECRET", "GIFTS", "LEAVING"] as const;
export type InterviewQuestion = (typeof INTERVIEW_QUESTIONS)[number];

/** How an answer is rated; 1 is unsafe for a child and rules an approval out. */
export const RATINGS = ["1", "2", "3", "4"] as const;
export type Rating = (typeof RATINGS)[number];

/** Months. Source: Law on the Protection of Minors, article 62. */
export const OFFENCE_CHECK_HOLDS = 12;

export interface IdentityAnswers {
  document?: IdentityDocument;
}
export interface OffenceAnswers {
  result?: OffenceResult;
}
export interface ReferenceAnswers {
  said: Partial<Record<ReferenceQuestion, string>>;
  recommends?: "YES" | "NO";
}
export interface InterviewAnswers {
  rated: Partial<Record<InterviewQuestion, Rating>>;
  said: Partial<Record<InterviewQuestion, string>>;
}
export interface TrainingAnswers {
  acknowledged: RiskPolicy[];
}
export interface AgreementAnswers {
  /** Months the volunteer promises at least. */
  months?: number;
  /** The longest time between two contacts that the volunteer promises, in days. */
  contactDays?: number;
}

export type Answers =
  | { kind: "IDENTITY"; answers: IdentityAnswers }
  | { kind: "OFFENCE_CHECK"; answers: OffenceAnswers }
  | { kind: "REFERENCE_1" | "REFERENCE_2"; answers: ReferenceAnswers }
  | { kind: "INTERVIEW"; answers: InterviewAnswers }
  | { kind: "TRAINING"; answers: TrainingAnswers }
  | { kind: "AGREEMENT"; answers: AgreementAnswers };

/** What somebody found out about one check of the list, and what they conclude from it. */
export type Finding = Answers & {
  kind: ScreeningKind;
  outcome: ScreeningState;
  /** Calendar days as midnight UTC. */
  checkedOn: Date | null;
  expiresOn: Date | null;
  authority: string;
  minutes: number | null;
  note: string;
};

export interface Demands {
  /** The school's calendar day as midnight UTC. */
  today: Date;
  /** Months, from the school's policy. */
  minimumMonths: number;
  /** Days, from the school's policy. */
  cadenceDays: number;
  /** Minutes before a match, from the school's policy. */
  trainingMinutes: number;
  /** What the applicant has done on the site. */
  trained: { siteMinutes: number; acknowledged: readonly RiskPolicy[] };
}

export type FindingRefusal =
  | "DATE_IN_FUTURE"
  | "EXPIRY_BEFORE_CHECK"
  | "EXPIRY_TOO_LATE"
  | "EXPIRY_PAST"
  | "MISSING_TO_PASS"
  | "REASON_MISSING"
  | "RECORD_WAS_FOUND"
  | "NOT_RECOMMENDED"
  | "UNSAFE_ANSWER"
  | `TRAINING_TOO_SHORT:${number}`
  | "POLICIES_OPEN"
  | `TOO_LOW:${number}`
  | `TOO_HIGH:${number}`;

/** The fields that still have to be filled in for this outcome, in the order of the form. */
export function gapsIn(finding: Finding): { field: string; reason: "MISSING_TO_PASS" | "REASON_MISSING" }[] {
  if (finding.outcome === "FAILED") {
    return finding.note === "" ? [{ field: "note", reason: "REASON_MISSING" }] : [];
  }
  if (finding.outcome === "OPEN") return [];
  const dated = finding.checkedOn === null ? ["checkedOn"] : [];
  return [...dated, ...unanswered(finding)].map((field) => ({ field, reason: "MISSING_TO_PASS" }));
}

function unanswered(finding: Finding): string[] {
  const missing = (fields: Record<string, unknown>) =>
    Object.keys(fields).filter(
      (field) => fields[field] === undefined || fields[field] === null || fields[field] === "",
    );
  switch (finding.kind) {
    case "IDENTITY":
      return missing({ document: finding.answers.document });
    case "OFFENCE_CHECK": {
      const { expiresOn, authority, answers } = finding;
      return missing({ expiresOn, authority, result: answers.result });
    }
    case "REFERENCE_1":
    case "REFERENCE_2": {
      const { said, recommends } = finding.answers;
      const open = REFERENCE_QUESTIONS.filter((question) => !said[question]);
      return [...open.map((question) => `said.${question}`), ...missing({ recommends })];
    }
    case "INTERVIEW": {
      const { rated } = finding.answers;
      return INTERVIEW_QUESTIONS.filter((question) => !rated[question]).map(
        (question) => `rated.${question}`,
      );
    }
    case "TRAINING":
      // What was done on the site may be enough.
      return [];
    case "AGREEMENT":
      return missing({ months: finding.answers.months, contactDays: finding.answers.contactDays });
  }
}

/** Why a finding cannot be recorded as it stands, next to the field it is about; null when it can. */
export function flawOf(finding: Finding, demands: Demands): Refused<FindingRefusal> | null {
  const { outcome, checkedOn } = finding;
  if (checkedOn !== null && checkedOn > demands.today) return refused("DATE_IN_FUTURE", "checkedOn");
  const dates = finding.kind === "OFFENCE_CHECK" ? wrongExpiry(finding) : null;
  if (dates) return dates;
  const [gap] = gapsIn(finding);
  if (gap) return refused(gap.reason, gap.field);
  return outcome === "PASSED" ? notPassed(finding, demands) : null;
}

function wrongExpiry({ checkedOn, expiresOn }: Finding): Refused<FindingRefusal> | null {
  if (checkedOn === null || expiresOn === null) return null;
  if (expiresOn <= checkedOn) return refused("EXPIRY_BEFORE_CHECK", "expiresOn");
  if (expiresOn > addMonths(checkedOn, OFFENCE_CHECK_HOLDS)) return refused("EXPIRY_TOO_LATE", "expiresOn");
  return null;
}

/** What was found does not allow to pass the check, though every field is filled in. */
function notPassed(finding: Finding, demands: Demands): Refused<FindingRefusal> | null {
  switch (finding.kind) {
    case "IDENTITY":
      return null;
    case "OFFENCE_CHECK":
      if (finding.expiresOn === null || finding.expiresOn < demands.today) {
        return refused("EXPIRY_PAST", "expiresOn");
      }
      return finding.answers.result === "CLEAR" ? null : refused("RECORD_WAS_FOUND", "outcome");
    case "REFERENCE_1":
    case "REFERENCE_2":
      return finding.answers.recommends === "YES" ? null : refused("NOT_RECOMMENDED", "outcome");
    case "INTERVIEW": {
      const { rated } = finding.answers;
      const unsafe = INTERVIEW_QUESTIONS.find((question) => rated[question] === "1");
      return unsafe ? refused("UNSAFE_ANSWER", `rated.${unsafe}`) : null;
    }
    case "TRAINING": {
      const { trainingMinutes: needed, trained } = demands;
      // With the school and on the site together.
      const minutes = (finding.minutes ?? 0) + trained.siteMinutes;
      if (minutes < needed) return refused(`TRAINING_TOO_SHORT:${needed}`, "minutes");
      const acknowledged = [...finding.answers.acknowledged, ...trained.acknowledged];
      return RISK_POLICIES.every((policy) => acknowledged.includes(policy))
        ? null
        : refused("POLICIES_OPEN", "acknowledged");
    }
    case "AGREEMENT": {
      const { months = 0, contactDays = 0 } = finding.answers;
      if (months < demands.minimumMonths) return refused(`TOO_LOW:${demands.minimumMonths}`, "months");
      return contactDays <= demands.cadenceDays
        ? null
        : refused(`TOO_HIGH:${demands.cadenceDays}`, "contactDays");
    }
  }
}
