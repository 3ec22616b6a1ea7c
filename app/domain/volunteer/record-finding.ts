import { passed, refused, type Verdict } from "../shared/verdict";
import {
  type ApplicationEvent,
  type ApplicationFacts,
  type ApplicationRefusal,
  type ApplicationState,
  applyCommand,
} from "./application";
import type { ScreeningKind, ScreeningState } from "./screening-items";

/** States in which a check of this kind may be written down. Later only the offence-record check is renewed. */
export function mayRecord(state: ApplicationState, kind: ScreeningKind): boolean {
  switch (state) {
    case "SUBMITTED":
    case "SCREENING":
      return true;
    case "APPROVED":
    case "SUSPENDED":
    case "LAPSED":
      return kind === "OFFENCE_CHECK";
    default:
      return false;
  }
}

/**
 * What recording one finding makes of the application: the first one starts the screening, and a check that fails
 * after the approval suspends the volunteer in the same step.
 */
export function recordFinding(
  state: ApplicationState,
  { kind, outcome }: { kind: ScreeningKind; outcome: ScreeningState },
  facts: ApplicationFacts,
): Verdict<{ state: ApplicationState; events: ApplicationEvent[] }, ApplicationRefusal> {
  if (!mayRecord(state, kind) || facts.actorPersonId === null) return refused("NOT_POSSIBLE_NOW");
  if (facts.actorPersonId === facts.applicantPersonId) return refused("OWN_APPLICATION");
  if (state === "SUBMITTED") return applyCommand(state, "START_SCREENING", facts);
  if (state === "SCREENING") return passed({ state, events: [] });
  // The check that holds is not taken back by a draft of its renewal.
  if (outcome === "OPEN") return refused("RENEWAL_UNDECIDED");
  if (outcome === "FAILED" && state !== "SUSPENDED") return applyCommand(state, "SUSPEND", facts);
  return passed({ state, events: [] });
}
