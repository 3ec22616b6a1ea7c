import { passed, type Refused, refused, type Verdict } from "../shared/verdict";

export const ROUND_STATES = ["RUNNING", "DRAFT", "PUBLISHED", "DISCARDED"] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const ROUND_COMMANDS = [
  "SOLVE",
  "PIN",
  "UNPIN",
  "FORBID",
  "ALLOW",
  "SWAP",
  "APPROVE",
  "UNAPPROVE",
  "PUBLISH",
  "DISCARD",
] as const;
export type RoundCommand = (typeof ROUND_COMMANDS)[number];

export type OverrideKind = "PIN" | "FORBID";

export interface RoundFacts {
  state: RoundState;
  /** Pairs that somebody approved. */
  approvedPairs: number;
  /** What the coordinator decided earlier about the pair in question. */
  override: OverrideKind | null;
}

export type RoundEvent =
  /** The plan is made anew from what is true now. */
  | "SOLVED"
  | "OVERRIDE_SET"
  | "OVERRIDE_REMOVED"
  | "PAIRS_APPROVED"
  | "PAIRS_UNAPPROVED"
  /** Each approved pair that still holds becomes a match. */
  | "PUBLISHED"
  | "DISCARDED";

export interface RoundStep {
  state: RoundState;
  /** After this step; null for none. */
  override: OverrideKind | null;
  events: RoundEvent[];
}

export type RoundRefusal =
  | "ROUND_OVER"
  /** Its first plan is still being made; it can only be given up. */
  | "ROUND_RUNNING"
  | "NOTHING_APPROVED"
  | "OVERRIDE_EXISTS"
  | "OVERRIDE_MISSING";

type Decision = Verdict<RoundStep, RoundRefusal>;

/** The life of a round: what one command makes of it, or which rule stands in the way. */
export function transition(round: RoundFacts, command: RoundCommand): Decision {
  if (round.state === "RUNNING") {
    if (command !== "DISCARD") return refused("ROUND_RUNNING");
    return passed({ state: "DISCARDED", override: null, events: ["DISCARDED"] });
  }
  if (round.state !== "DRAFT") return refused("ROUND_OVER");
  const draft = (...events: RoundEvent[]) =>
    passed<RoundStep>({ state: "DRAFT", override: round.override, events });
  switch (command) {
    case "SOLVE":
      return draft("SOLVED");
    case "PIN":
    case "FORBID":
      return set(round, command);
    // Another volunteer for the child: the pair is pinned, and the others whom the child keeps with it.
    case "SWAP":
      return set(round, "PIN");
    case "UNPIN":
      return lift(round, "PIN");
    case "ALLOW":
      return lift(round, "FORBID");
    case "APPROVE":
      return draft("PAIRS_APPROVED");
    case "UNAPPROVE":
      return draft("PAIRS_UNAPPROVED");
    case "PUBLISH":
      if (round.approvedPairs === 0) return refused("NOTHING_APPROVED");
      return passed({ state: "PUBLISHED", override: round.override, events: ["PUBLISHED"] });
    case "DISCARD":
      return passed({ state: "DISCARDED", override: round.override, events: ["DISCARDED"] });
  }
}

// The opposite decision about the same pair takes the place of the earlier one.
function set(round: RoundFacts, kind: OverrideKind): Decision {
  if (round.override === kind) return refused("OVERRIDE_EXISTS");
  return passed({ state: "DRAFT", override: kind, events: ["OVERRIDE_SET", "SOLVED"] });
}

function lift(round: RoundFacts, kind: OverrideKind): Decision {
  if (round.override !== kind) return refused("OVERRIDE_MISSING");
  return passed({ state: "DRAFT", override: null, events: ["OVERRIDE_REMOVED", "SOLVED"] });
}

/** Children and volunteers from which on the first plan is made in the background. */
const LARGE = 800;

export function runsInBackground({ waiting, free }: Pick<StartFacts, "waiting" | "free">): boolean {
  return waiting + free >= LARGE;
}

export interface StartFacts {
  /** A draft that covers one of the schools is there already. */
  draftOpen: boolean;
  /** Children with an empty place whose family permits taking part. */
  waiting: number;
  /** Volunteers who could take one more child today. */
  free: number;
}

export type StartRefusal = "NOT_FOUND" | "ROUND_OPEN" | "NOBODY_WAITS" | "NOBODY_FREE";

export function mayStart({ draftOpen, waiting, free }: StartFacts): Refused<StartRefusal> | null {
  if (draftOpen) return refused("ROUND_OPEN", "scope");
  if (waiting === 0) return refused("NOBODY_WAITS", "scope");
  return free === 0 ? refused("NOBODY_FREE", "scope") : null;
}
