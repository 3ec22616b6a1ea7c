import type { ChildAnswer } from "../child/heard";
import { passed, type Refused, refused, type Verdict } from "../shared/verdict";

export const MATCH_STATES = [
  "PROPOSED",
  "APPROVED",
  "ACCEPTED",
  "PERMITTED",
  "INTRODUCED",
  "ACTIVE",
  "IN_REVIEW",
  "CLOSING",
  "CLOSED",
  "DECLINED",
  "EXPIRED",
] as const;
export type MatchState = (typeof MATCH_STATES)[number];

/** Nothing follows these; every other match is open and takes a slot and a part of the volunteer's capacity. */
export const ENDED_STATES = ["CLOSED", "DECLINED", "EXPIRED"] as const satisfies readonly MatchState[];
export const OPEN_STATES = MATCH_STATES.filter((state) => !isEnded(state));
/** Mentor and child have contact. */
export const RUNNING_STATES = ["ACTIVE", "IN_REVIEW", "CLOSING"] as const satisfies readonly MatchState[];

export const CLOSURE_PATHS = ["PLANNED", "UNPLANNED", "ONE_SIDE_ABSENT"] as const;
export type ClosurePath = (typeof CLOSURE_PATHS)[number];

/** Who can be present at a first meeting. */
export const PRESENT = ["MENTOR", "CHILD", "GUARDIAN", "STAFF"] as const;
export type Present = (typeof PRESENT)[number];
/** Elements of Effective Practice, B.4.3: mentor and child meet first with a named member of staff. */
export const MUST_BE_PRESENT = ["MENTOR", "CHILD", "STAFF"] as const satisfies readonly Present[];

export interface MatchFacts {
  state: MatchState;
  /** Set while an offer waits for its answer. */
  answerBy: Date | null;
}

export type MatchCommand =
  | {
      kind: "APPROVE";
      approverId: string;
      volunteerPersonId: string;
      /** Everyone who approved before. */
      approverIds: readonly string[];
      /** How many different people must approve, 1 or 2. */
      needed: number;
      /** Days in which the volunteer may answer. */
      offerDays: number;
      offenceCheckHolds: boolean;
    }
  | { kind: "ACCEPT"; offenceCheckHolds: boolean }
  | { kind: "DECLINE"; reason: string }
  | { kind: "DROP"; reason: string }
  | { kind: "EXPIRE" }
  /** A proposal of somebody who no longer serves; they never heard of it, so nobody has to answer. */
  | { kind: "LAPSE"; volunteerServes: boolean }
  | { kind: "PERMIT"; participationPermitted: boolean }
  /** What the child says to this mentor; after a no nothing can follow. */
  | { kind: "HEAR"; answer: ChildAnswer; reason: string }
  | {
      kind: "INTRODUCE";
      at: Date;
      staff: string;
      present: readonly Present[];
      permitted: boolean;
      /** Null while nobody has asked the child. */
      childAnswer: ChildAnswer | null;
      refresherBlocks: boolean;
    }
  | { kind: "ACTIVATE"; permitted: boolean; offenceCheckHolds: boolean }
  | { kind: "REVIEW" }
  | { kind: "CONTINUE" }
  /** With a farewell the match goes on until that contact; without one it is over at once. */
  | { kind: "CLOSE"; path: ClosurePath; reason: string; farewellAt: Date | null }
  /** `settled`: nothing of the checklist is open that this path demands. */
  | { kind: "FINISH"; settled: boolean };
export type MatchCommandKind = MatchCommand["kind"];

export const MATCH_COMMANDS = [
  "APPROVE",
  "ACCEPT",
  "DECLINE",
  "DROP",
  "EXPIRE",
  "LAPSE",
  "PERMIT",
  "HEAR",
  "INTRODUCE",
  "ACTIVATE",
  "REVIEW",
  "CONTINUE",
  "CLOSE",
  "FINISH",
] as const satisfies readonly MatchCommandKind[];

export type MatchEvent =
  /** One more person approved; OFFERED follows in the same step when that was the last one needed. */
  | { kind: "APPROVAL_GIVEN" }
  | { kind: "OFFERED"; answerBy: Date }
  | { kind: "ACCEPTED" }
  | { kind: "DECLINED"; reason: string }
  | { kind: "EXPIRED" }
  | { kind: "PERMITTED" }
  | { kind: "CHILD_HEARD"; answer: ChildAnswer }
  | { kind: "INTRODUCED"; at: Date }
  | { kind: "ACTIVATED" }
  | { kind: "REVIEW_BEGUN" }
  | { kind: "CONTINUED" }
  /** Planned contacts are cancelled in the same transaction. */
  | { kind: "CONTACTS_ENDED" }
  | { kind: "FAREWELL_SET"; at: Date }
  | { kind: "CLOSED" };

export type MatchRefusal =
  | "NOT_POSSIBLE_NOW"
  | "APPROVER_IS_APPLICANT"
  | "ALREADY_APPROVED_BY_YOU"
  | "OFFENCE_CHECK_EXPIRED"
  | "OFFER_EXPIRED"
  | "OFFER_STILL_OPEN"
  | "REASON_NEEDED"
  | "PERMISSION_MISSING"
  | "CHILD_NOT_ASKED"
  | "CHILD_SAID_NO"
  | "REFRESHER_OVERDUE"
  | "DATE_IN_FUTURE"
  | "DATE_IN_PAST"
  | "STAFF_MISSING"
  | "PRESENT_MISSING"
  | "FAREWELL_MISSING"
  | "FAREWELL_NOT_POSSIBLE"
  | "CHECKLIST_OPEN";

export interface MatchStep {
  state: MatchState;
  events: MatchEvent[];
}

type Decision = Verdict<MatchStep, MatchRefusal>;

const FROM: Record<MatchCommandKind, readonly MatchState[]> = {
  APPROVE: ["PROPOSED"],
  ACCEPT: ["APPROVED"],
  DECLINE: ["APPROVED"],
  DROP: ["PROPOSED"],
  EXPIRE: ["APPROVED"],
  LAPSE: ["PROPOSED"],
  PERMIT: ["ACCEPTED"],
  HEAR: ["ACCEPTED", "PERMITTED", "INTRODUCED"],
  INTRODUCE: ["PERMITTED"],
  ACTIVATE: ["INTRODUCED"],
  REVIEW: ["ACTIVE"],
  CONTINUE: ["IN_REVIEW"],
  CLOSE: ["APPROVED", "ACCEPTED", "PERMITTED", "INTRODUCED", "ACTIVE", "IN_REVIEW"],
  FINISH: ["CLOSING"],
};

/** The life of a match: what one command makes of it, or which rule stands in the way. */
export function transition(match: MatchFacts, command: MatchCommand, now: Date): Decision {
  if (!FROM[command.kind].includes(match.state)) return refused("NOT_POSSIBLE_NOW");
  return barrier(match, command, now) ?? passed(step(match, command, now));
}

/** Which commands this state knows, whoever asks: what a page may offer. */
export function commandsFrom(state: MatchState): MatchCommandKind[] {
  return MATCH_COMMANDS.filter((kind) => FROM[kind].includes(state));
}

export function isEnded(state: MatchState): boolean {
  return (ENDED_STATES as readonly MatchState[]).includes(state);
}

export function isRunning(state: MatchState): boolean {
  return (RUNNING_STATES as readonly MatchState[]).includes(state);
}

function barrier(match: MatchFacts, command: MatchCommand, now: Date): Refused<MatchRefusal> | null {
  switch (command.kind) {
    case "APPROVE":
      if (command.approverId === command.volunteerPersonId) return refused("APPROVER_IS_APPLICANT");
      if (command.approverIds.includes(command.approverId)) return refused("ALREADY_APPROVED_BY_YOU");
      return unless(command.offenceCheckHolds, "OFFENCE_CHECK_EXPIRED");
    case "ACCEPT":
      if (hasExpired(match, now)) return refused("OFFER_EXPIRED");
      return unless(command.offenceCheckHolds, "OFFENCE_CHECK_EXPIRED");
    case "DECLINE":
    case "DROP":
      return unless(command.reason.trim() !== "", "REASON_NEEDED", "reason");
    case "EXPIRE":
      return unless(hasExpired(match, now), "OFFER_STILL_OPEN");
    case "LAPSE":
      return unless(!command.volunteerServes, "NOT_POSSIBLE_NOW");
    case "PERMIT":
      return unless(command.participationPermitted, "PERMISSION_MISSING");
    case "INTRODUCE":
      return introductionBarrier(command, now);
    case "ACTIVATE":
      if (!command.permitted) return refused("PERMISSION_MISSING");
      return unless(command.offenceCheckHolds, "OFFENCE_CHECK_EXPIRED");
    case "CLOSE":
      return closureBarrier(match, command, now);
    case "FINISH":
      return unless(command.settled, "CHECKLIST_OPEN");
    case "HEAR":
    case "REVIEW":
    case "CONTINUE":
      return null;
  }
}

type Command<Kind extends MatchCommandKind> = Extract<MatchCommand, { kind: Kind }>;

function introductionBarrier(command: Command<"INTRODUCE">, now: Date): Refused<MatchRefusal> | null {
  if (!command.permitted) return refused("PERMISSION_MISSING");
  if (command.childAnswer === null) return refused("CHILD_NOT_ASKED");
  if (command.childAnswer === "NO") return refused("CHILD_SAID_NO");
  if (command.refresherBlocks) return refused("REFRESHER_OVERDUE");
  if (command.at > now) return refused("DATE_IN_FUTURE", "heldOn");
  if (command.staff.trim() === "") return refused("STAFF_MISSING", "staff");
  const all = MUST_BE_PRESENT.every((one) => command.present.includes(one));
  return unless(all, "PRESENT_MISSING", "present");
}

// A match that ran and ends as planned ends with a farewell; one that never began has nobody to take leave of.
function closureBarrier(
  match: MatchFacts,
  command: Command<"CLOSE">,
  now: Date,
): Refused<MatchRefusal> | null {
  if (command.reason.trim() === "") return refused("REASON_NEEDED", "reason");
  const ran = isRunning(match.state);
  if (command.farewellAt && !ran) return refused("FAREWELL_NOT_POSSIBLE", "farewellOn");
  if (command.farewellAt && command.farewellAt <= now) return refused("DATE_IN_PAST", "farewellOn");
  if (!command.farewellAt && ran && command.path === "PLANNED")
    return refused("FAREWELL_MISSING", "farewellOn");
  return null;
}

function step({ state }: MatchFacts, command: MatchCommand, now: Date): MatchStep {
  switch (command.kind) {
    case "APPROVE":
      return approval(command, now);
    case "ACCEPT":
      return { state: "ACCEPTED", events: [{ kind: "ACCEPTED" }] };
    case "DECLINE":
    case "DROP":
      return { state: "DECLINED", events: [{ kind: "DECLINED", reason: command.reason.trim() }] };
    case "EXPIRE":
    case "LAPSE":
      return { state: "EXPIRED", events: [{ kind: "EXPIRED" }] };
    case "PERMIT":
      return { state: "PERMITTED", events: [{ kind: "PERMITTED" }] };
    case "HEAR":
      return hearing(state, command);
    case "INTRODUCE":
      return { state: "INTRODUCED", events: [{ kind: "INTRODUCED", at: command.at }] };
    case "ACTIVATE":
      return { state: "ACTIVE", events: [{ kind: "ACTIVATED" }] };
    case "REVIEW":
      return { state: "IN_REVIEW", events: [{ kind: "REVIEW_BEGUN" }] };
    case "CONTINUE":
      return { state: "ACTIVE", events: [{ kind: "CONTINUED" }] };
    case "CLOSE":
      return command.farewellAt
        ? {
            state: "CLOSING",
            events: [{ kind: "CONTACTS_ENDED" }, { kind: "FAREWELL_SET", at: command.farewellAt }],
          }
        : { state: "CLOSED", events: [{ kind: "CONTACTS_ENDED" }, { kind: "CLOSED" }] };
    case "FINISH":
      return { state: "CLOSED", events: [{ kind: "CONTACTS_ENDED" }, { kind: "CLOSED" }] };
  }
}

// A child's no ends the match in the same step, so that no form can pass it by.
function hearing(state: MatchState, { answer, reason }: Command<"HEAR">): MatchStep {
  const heard = { kind: "CHILD_HEARD", answer } as const;
  if (answer !== "NO") return { state, events: [heard] };
  return {
    state: "DECLINED",
    events: [heard, { kind: "CONTACTS_ENDED" }, { kind: "DECLINED", reason }],
  };
}

function approval(command: Command<"APPROVE">, now: Date): MatchStep {
  const approvers = new Set([...command.approverIds, command.approverId]);
  if (approvers.size < command.needed) return { state: "PROPOSED", events: [{ kind: "APPROVAL_GIVEN" }] };
  const answerBy = new Date(now.getTime() + command.offerDays * 86_400_000);
  return { state: "APPROVED", events: [{ kind: "APPROVAL_GIVEN" }, { kind: "OFFERED", answerBy }] };
}

export function hasExpired(match: MatchFacts, now: Date): boolean {
  return match.answerBy !== null && match.answerBy <= now;
}

function unless(holds: boolean, reason: MatchRefusal, field?: string): Refused<MatchRefusal> | null {
  return holds ? null : refused(reason, field);
}
