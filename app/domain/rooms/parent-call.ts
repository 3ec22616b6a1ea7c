import { passed, refused, type Verdict } from "../shared/verdict";

export const CALL_STATES = ["PLANNED", "HELD", "MISSED", "CANCELLED"] as const;
export type CallState = (typeof CALL_STATES)[number];

export type CallCommand =
  | { kind: "HOLD"; outcome: string }
  | { kind: "MISS"; outcome: string }
  | { kind: "CANCEL"; outcome: string }
  | { kind: "MOVE" };

export interface CallFacts {
  state: CallState;
  startsAt: Date;
}

/** The life of a parent's call: what stands is moved, called off, or recorded once it has begun. */
export function changeCall(
  call: CallFacts,
  command: CallCommand,
  now: Date,
): Verdict<{ state: CallState; outcome: string }> {
  if (call.state !== "PLANNED") return refused("NOT_POSSIBLE_NOW");
  const begun = call.startsAt <= now;
  switch (command.kind) {
    case "MOVE":
      return passed({ state: "PLANNED", outcome: "" });
    case "CANCEL":
      return passed({ state: "CANCELLED", outcome: command.outcome.trim() });
    case "HOLD":
    case "MISS":
      if (!begun) return refused("TOO_EARLY");
      if (command.outcome.trim() === "") return refused("REASON_NEEDED", "outcome");
      return passed({ state: command.kind === "HOLD" ? "HELD" : "MISSED", outcome: command.outcome.trim() });
  }
}
