import { addMonths } from "../shared/calendar-day";
import { type Refused, refused } from "../shared/verdict";
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

/** Elements of Effective Practice, B.3.3: each of these is explained and acknowledged before the first meeting. */
export const RISK_POLICIES = [
  "CONTACT",
  "PHOTOS",
  "SOCIAL_MEDIA",
  "MONEY",
  "TRANSPORT",
  "REPORTING",
  "EMERGENCIES",
] as const;
export type RiskPolicy = (typeof RISK_POLICIES)[number];

/** Minutes. Source: Elements of Effective Practice, B.3.1. */
export const MINIMUM_TRAINING = 120;
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
  | "TRAINING_TOO_SHORT"
  | "POLICIES_OPEN"
  | `TOO_LOW:${number}`
  | `TOO_HIGH:${number}`;

/** Why a finding cannot be recorded as it stands, next to the field it is about; null when it can. */
export function flawOf(finding: Finding, demands: Demands): Refused<FindingRefusal> | null {
  const { outcome, checkedOn, note } = finding;
  if (checkedOn !== null && checkedOn > demands.today) return refused("DATE_IN_FUTURE", "checkedOn");
  const dates = finding.kind === "OFFENCE_CHECK" ? wrongExpiry(finding) : null;
  if (dates) return dates;
  if (outcome === "FAILED" && note === "") return refused("REASON_MISSING", "note");
  if (outcome !== "PASSED") return null;
  if (checkedOn === null) return refused("MISSING_TO_PASS", "checkedOn");
  return notPassed(finding, demands);
}

function wrongExpiry({ checkedOn, expiresOn }: Finding): Refused<FindingRefusal> | null {
  if (checkedOn === null || expiresOn === null) return null;
  if (expiresOn <= checkedOn) return refused("EXPIRY_BEFORE_CHECK", "expiresOn");
  if (expiresOn > addMonths(checkedOn, OFFENCE_CHECK_HOLDS)) return refused("EXPIRY_TOO_LATE", "expiresOn");
  return null;
}

function notPassed(finding: Finding, demands: Demands): Refused<FindingRefusal> | null {
  switch (finding.kind) {
    case "IDENTITY":
      return finding.answers.document ? null : refused("MISSING_TO_PASS", "document");
    case "OFFENCE_CHECK":
      return offenceNotPassed(finding, finding.answers, demands);
    case "REFERENCE_1":
    case "REFERENCE_2":
      return referenceNotPassed(finding.answers);
    case "INTERVIEW":
      return interviewNotPassed(finding.answers);
    case "TRAINING":
      if (finding.minutes === null) return refused("MISSING_TO_PASS", "minutes");
      if (finding.minutes < MINIMUM_TRAINING) return refused("TRAINING_TOO_SHORT", "minutes");
      return RISK_POLICIES.every((policy) => finding.answers.acknowledged.includes(policy))
        ? null
        : refused("POLICIES_OPEN", "acknowledged");
    case "AGREEMENT":
      return agreementNotPassed(finding.answers, demands);
  }
}

function offenceNotPassed(
  { authority, expiresOn }: Finding,
  { result }: OffenceAnswers,
  { today }: Demands,
): Refused<FindingRefusal> | null {
  if (authority === "") return refused("MISSING_TO_PASS", "authority");
  if (expiresOn === null) return refused("MISSING_TO_PASS", "expiresOn");
  if (expiresOn < today) return refused("EXPIRY_PAST", "expiresOn");
  if (result === undefined) return refused("MISSING_TO_PASS", "result");
  return result === "CLEAR" ? null : refused("RECORD_WAS_FOUND", "outcome");
}

function referenceNotPassed({ said, recommends }: ReferenceAnswers): Refused<FindingRefusal> | null {
  const open = REFERENCE_QUESTIONS.find((question) => !said[question]);
  if (open) return refused("MISSING_TO_PASS", `said.${open}`);
  if (recommends === undefined) return refused("MISSING_TO_PASS", "recommends");
  return recommends === "YES" ? null : refused("NOT_RECOMMENDED", "outcome");
}

function interviewNotPassed({ rated }: InterviewAnswers): Refused<FindingRefusal> | null {
  const open = INTERVIEW_QUESTIONS.find((question) => !rated[question]);
  if (open) return refused("MISSING_TO_PASS", `rated.${open}`);
  const unsafe = INTERVIEW_QUESTIONS.find((question) => rated[question] === "1");
  return unsafe ? refused("UNSAFE_ANSWER", `rated.${unsafe}`) : null;
}

function agreementNotPassed(
  { months, contactDays }: AgreementAnswers,
  { minimumMonths, cadenceDays }: Demands,
): Refused<FindingRefusal> | null {
  if (months === undefined) return refused("MISSING_TO_PASS", "months");
  if (months < minimumMonths) return refused(`TOO_LOW:${minimumMonths}`, "months");
  if (contactDays === undefined) return refused("MISSING_TO_PASS", "contactDays");
  return contactDays <= cadenceDays ? null : refused(`TOO_HIGH:${cadenceDays}`, "contactDays");
}
