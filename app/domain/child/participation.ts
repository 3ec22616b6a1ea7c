import { passed, type Refused, refused, type Verdict } from "../shared/verdict";

export const CHILD_STATES = [
  "PROPOSED",
  "PERMISSION_ASKED",
  "PERMITTED",
  "WAITING",
  "MATCHED",
  "PAUSED",
  "LEFT",
] as const;
export type ChildState = (typeof CHILD_STATES)[number];

export const PARTICIPATION_COMMANDS = [
  "ASK_PERMISSION",
  "GIVE_PERMISSION",
  "START_WAITING",
  "MATCH",
  "UNMATCH",
  "WITHDRAW_PERMISSION",
  "PAUSE",
  "RESUME",
  "LEAVE",
] as const;
export type ParticipationCommand = (typeof PARTICIPATION_COMMANDS)[number];

/** What has to happen in the same transaction as the change of state. */
export type ParticipationEvent =
  /** Planned and confirmed contacts from now on are cancelled, plans end. */
  | "CONTACT_STOPPED"
  /** Every open match is over. */
  | "MATCHES_ENDED"
  /** Permissions to take part and to meet are withdrawn. */
  | "PERMISSIONS_WITHDRAWN"
  /** Personal links of the family stop working. */
  | "LINKS_REVOKED";

export type ParticipationRefusal = "NOT_POSSIBLE_NOW" | "NO_SLOTS" | "PERMISSION_MISSING";

export interface Participation {
  state: ChildState;
  /** The family's permission to take part holds. */
  permitted: boolean;
  /** Mentors that the child wishes for. */
  slots: number;
  /** Matches that are neither closed, declined nor expired, after the command that is being decided. */
  openMatches: number;
  /** The day since which the child waits; kept through a pause. */
  waitingSince: Date | null;
}

export interface ParticipationStep {
  state: ChildState;
  waitingSince: Date | null;
  events: ParticipationEvent[];
}

type Decision = Verdict<ParticipationStep, ParticipationRefusal>;

/** The child's life in the programme. `today` is the school's calendar day as midnight UTC. */
export function participate(child: Participation, command: ParticipationCommand, today: Date): Decision {
  switch (command) {
    case "ASK_PERMISSION":
      return child.state === "PROPOSED" ? step("PERMISSION_ASKED") : impossible();
    case "GIVE_PERMISSION":
      return givePermission(child);
    case "START_WAITING":
      return child.state === "PERMITTED" ? startWaiting(child, today) : impossible();
    case "MATCH":
      return match(child);
    case "UNMATCH":
      return unmatch(child, today);
    case "WITHDRAW_PERMISSION":
      return withdrawPermission(child);
    case "PAUSE":
      return isOneOf(child.state, ["PERMITTED", "WAITING", "MATCHED"])
        ? step("PAUSED", child.waitingSince, ["CONTACT_STOPPED"])
        : impossible();
    case "RESUME":
      return child.state === "PAUSED" ? settle(child, today) : impossible();
    case "LEAVE":
      return child.state === "LEFT"
        ? impossible()
        : step("LEFT", null, ["CONTACT_STOPPED", "MATCHES_ENDED", "LINKS_REVOKED"]);
  }
}

/** The commands that would be taken now, for the buttons of a page. */
export function possibleCommands(child: Participation, today: Date): ParticipationCommand[] {
  return PARTICIPATION_COMMANDS.filter((command) => participate(child, command, today).ok);
}

// A later permission renews the earlier one and leaves the state as it is.
function givePermission(child: Participation): Decision {
  if (child.state === "LEFT") return impossible();
  if (isOneOf(child.state, ["PROPOSED", "PERMISSION_ASKED"])) return step("PERMITTED");
  return step(child.state, child.waitingSince);
}

function startWaiting(child: Participation, today: Date): Decision {
  if (!child.permitted) return refused("PERMISSION_MISSING");
  if (child.slots === 0) return refused("NO_SLOTS");
  return step("WAITING", today);
}

function match(child: Participation): Decision {
  if (!isOneOf(child.state, ["WAITING", "MATCHED"])) return impossible();
  return child.permitted ? step("MATCHED") : refused("PERMISSION_MISSING");
}

// That a match ended is a fact: it is never refused.
function unmatch(child: Participation, today: Date): Decision {
  return child.state === "MATCHED" ? settle(child, today) : step(child.state, child.waitingSince);
}

function withdrawPermission(child: Participation): Decision {
  if (child.state === "PROPOSED") return impossible();
  const state = child.state === "LEFT" ? "LEFT" : "PROPOSED";
  return step(state, null, ["CONTACT_STOPPED", "MATCHES_ENDED", "PERMISSIONS_WITHDRAWN"]);
}

/** Where a child stands that nothing holds back. */
function settle(child: Participation, today: Date): Decision {
  if (!child.permitted) return step("PROPOSED");
  if (child.openMatches > 0) return step("MATCHED");
  if (child.slots === 0) return step("PERMITTED");
  return step("WAITING", child.waitingSince ?? today);
}

function step(
  state: ChildState,
  waitingSince: Date | null = null,
  events: ParticipationEvent[] = [],
): Decision {
  const waits = state === "WAITING" || state === "PAUSED";
  return passed({ state, waitingSince: waits ? waitingSince : null, events });
}

function impossible(): Refused<ParticipationRefusal> {
  return refused("NOT_POSSIBLE_NOW");
}

function isOneOf(state: ChildState, states: readonly ChildState[]): boolean {
  return states.includes(state);
}
