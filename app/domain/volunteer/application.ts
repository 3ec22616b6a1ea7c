import { passed, type Refused, refused, type Verdict } from "../shared/verdict";
import { hasExpired, missingKinds, type ScreeningItem } from "./screening-items";

export const APPLICATION_STATES = [
  "DRAFT",
  "SUBMITTED",
  "SCREENING",
  "APPROVED",
  "SUSPENDED",
  "EXITED",
  "REJECTED",
  "WITHDRAWN",
  "LAPSED",
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

export const APPLICATION_COMMANDS = [
  "SUBMIT",
  "START_SCREENING",
  "APPROVE",
  "REJECT",
  "WITHDRAW",
  "SUSPEND",
  "LIFT",
  "EXIT",
  "LAPSE",
  "REOPEN",
] as const;
export type ApplicationCommand = (typeof APPLICATION_COMMANDS)[number];

export type ApplicationEvent =
  | "SUBMITTED"
  | "SCREENING_STARTED"
  /** One more person approved; APPROVED follows in the same step when that was the last one needed. */
  | "APPROVAL_GIVEN"
  | "APPROVED"
  | "REJECTED"
  | "WITHDRAWN"
  | "SUSPENDED"
  | "LIFTED"
  | "EXITED"
  | "LAPSED"
  | "REOPENED";

export type ApplicationRefusal =
  | "NOT_POSSIBLE_NOW"
  | "NOT_THE_APPLICANT"
  | "OWN_APPLICATION"
  | "APPROVER_IS_APPLICANT"
  | "ALREADY_APPROVED_BY_YOU"
  | "APPLICATION_INCOMPLETE"
  | "SCREENING_INCOMPLETE"
  | "OFFENCE_CHECK_EXPIRED"
  | "CHECK_STILL_VALID"
  | "MATCHES_STILL_OPEN"
  | "RENEWAL_UNDECIDED";

export interface ApplicationFacts {
  /** Every answer and both referees that the form asks for are there. */
  formComplete: boolean;
  items: readonly ScreeningItem[];
  /** Who approved since the application was last submitted or reopened. */
  approverIds: readonly string[];
  /** How many different people must approve, 1 or 2. */
  requiredApprovals: number;
  applicantPersonId: string;
  /** Null: the site itself. */
  actorPersonId: string | null;
  /**
   * Matches that this volunteer knows of (offered or further) and that are neither closed, declined nor expired.
   * One that is only proposed stands in nobody's way: it lapses with the volunteer (`LAPSE` of a match).
   */
  openMatches: number;
  /** The school's calendar day as midnight UTC. */
  today: Date;
}

export interface ApplicationStep {
  state: ApplicationState;
  events: ApplicationEvent[];
}

type Decision = Verdict<ApplicationStep, ApplicationRefusal>;

interface Transition {
  to: ApplicationState;
  event: ApplicationEvent;
  by: "APPLICANT" | "STAFF" | "APPLICANT_OR_STAFF" | "SITE";
}

const submit: Transition = { to: "SUBMITTED", event: "SUBMITTED", by: "APPLICANT" };
const start: Transition = { to: "SCREENING", event: "SCREENING_STARTED", by: "STAFF" };
const approve: Transition = { to: "APPROVED", event: "APPROVED", by: "STAFF" };
const reject: Transition = { to: "REJECTED", event: "REJECTED", by: "STAFF" };
const withdraw: Transition = { to: "WITHDRAWN", event: "WITHDRAWN", by: "APPLICANT" };
const suspend: Transition = { to: "SUSPENDED", event: "SUSPENDED", by: "STAFF" };
const lift: Transition = { to: "APPROVED", event: "LIFTED", by: "STAFF" };
const exit: Transition = { to: "EXITED", event: "EXITED", by: "APPLICANT_OR_STAFF" };
const lapse: Transition = { to: "LAPSED", event: "LAPSED", by: "SITE" };
/** Someone who left or withdrew fills in the form again and is screened again. */
const applyAgain: Transition = { to: "DRAFT", event: "REOPENED", by: "APPLICANT" };
/** A refusal is taken back only by the school. */
const takeUpAgain: Transition = { to: "SCREENING", event: "REOPENED", by: "STAFF" };

const TRANSITIONS: Record<ApplicationState, Partial<Record<ApplicationCommand, Transition>>> = {
  DRAFT: { SUBMIT: submit, WITHDRAW: withdraw },
  SUBMITTED: { START_SCREENING: start, REJECT: reject, WITHDRAW: withdraw },
  SCREENING: { APPROVE: approve, REJECT: reject, WITHDRAW: withdraw },
  APPROVED: { SUSPEND: suspend, EXIT: exit, LAPSE: lapse },
  SUSPENDED: { LIFT: lift, EXIT: exit },
  LAPSED: { LIFT: lift, SUSPEND: suspend, EXIT: exit },
  REJECTED: { REOPEN: takeUpAgain },
  WITHDRAWN: { REOPEN: applyAgain },
  EXITED: { REOPEN: applyAgain },
};

/** The life of a volunteer's application: what one command makes of it, or which rule stands in the way. */
export function applyCommand(
  state: ApplicationState,
  command: ApplicationCommand,
  facts: ApplicationFacts,
): Decision {
  const transition = TRANSITIONS[state][command];
  if (!transition) return refused("NOT_POSSIBLE_NOW");
  const barrier = wrongActor(command, transition, facts) ?? unmetCondition(command, facts);
  if (barrier) return barrier;
  if (command === "APPROVE") return approval(facts);
  return passed({ state: transition.to, events: [transition.event] });
}

/** Which commands this state knows at all, whoever asks: what a page may offer. */
export function commandsFrom(state: ApplicationState): ApplicationCommand[] {
  return APPLICATION_COMMANDS.filter((command) => TRANSITIONS[state][command] !== undefined);
}

function wrongActor(
  command: ApplicationCommand,
  { by }: Transition,
  { actorPersonId, applicantPersonId }: ApplicationFacts,
): Refused<ApplicationRefusal> | null {
  const own = actorPersonId === applicantPersonId;
  if (by === "SITE") return actorPersonId === null ? null : refused("NOT_POSSIBLE_NOW");
  if (actorPersonId === null) return refused("NOT_POSSIBLE_NOW");
  if (by === "APPLICANT") return own ? null : refused("NOT_THE_APPLICANT");
  if (by === "STAFF" && own) {
    return refused(command === "APPROVE" ? "APPROVER_IS_APPLICANT" : "OWN_APPLICATION");
  }
  return null;
}

function unmetCondition(
  command: ApplicationCommand,
  facts: ApplicationFacts,
): Refused<ApplicationRefusal> | null {
  switch (command) {
    case "SUBMIT":
      return facts.formComplete ? null : refused("APPLICATION_INCOMPLETE");
    case "APPROVE":
      if (facts.actorPersonId !== null && facts.approverIds.includes(facts.actorPersonId)) {
        return refused("ALREADY_APPROVED_BY_YOU");
      }
      return unscreened(facts);
    case "LIFT":
      return unscreened(facts);
    case "EXIT":
      return facts.openMatches === 0 ? null : refused("MATCHES_STILL_OPEN");
    case "LAPSE":
      return hasExpired(facts.items, facts.today) ? null : refused("CHECK_STILL_VALID");
    default:
      return null;
  }
}

function unscreened({ items, today }: ApplicationFacts): Refused<ApplicationRefusal> | null {
  if (hasExpired(items, today)) return refused("OFFENCE_CHECK_EXPIRED");
  return missingKinds(items, today).length === 0 ? null : refused("SCREENING_INCOMPLETE");
}

/** The applicant's own approval, and a second one by the same person, never count. */
function approval({
  approverIds,
  actorPersonId,
  applicantPersonId,
  requiredApprovals,
}: ApplicationFacts): Decision {
  const approvers = new Set([...approverIds, actorPersonId].filter((id) => id !== applicantPersonId));
  return approvers.size >= requiredApprovals
    ? passed({ state: "APPROVED", events: ["APPROVAL_GIVEN", "APPROVED"] })
    : passed({ state: "SCREENING", events: ["APPROVAL_GIVEN"] });
}
