import { passed, refused, type Verdict } from "../shared/verdict";
import type { Department, Outcome, Severity, Situation } from "./report";

export const REPORT_STATES = ["RAISED", "POLICE_TOLD", "ACKNOWLEDGED", "CLOSED"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const STEP_KINDS = [
  "POLICE_TOLD",
  "RECEIPT",
  "TAKEN_UP",
  "FEEDBACK",
  "NOTICE",
  "NOTE",
  "HANDED_OVER",
  "SUSPENDED",
  "LIFTED",
  "ESCALATED",
  "CLOSED",
  "SAID_MORE",
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** How far nobody's acting has been told: 1 the officers again, 2 the district. */
export type Level = 1 | 2;

export type Step =
  | { kind: "POLICE_TOLD"; station: string; officer: string; happenedAt: Date; receiptNumber: string }
  | { kind: "RECEIPT"; receiptNumber: string; note: string }
  | { kind: "TAKEN_UP" | "FEEDBACK" | "NOTE" | "LIFTED"; note: string }
  | { kind: "NOTICE"; department: Department; note: string }
  | { kind: "HANDED_OVER"; toId: string; note: string }
  | { kind: "SUSPENDED"; volunteerId: string; note: string }
  | { kind: "ESCALATED"; level: Level }
  | { kind: "CLOSED"; outcome: Outcome; note: string }
  | { kind: "SAID_MORE"; severity: Severity; situation: Situation; note: string };

/** What nobody takes by hand: the site escalates, and a record that was put right says more. */
type OwnStep = "ESCALATED" | "SAID_MORE";
export type OfficerStep = Exclude<Step, { kind: OwnStep }>;

export interface ReportFacts {
  state: ReportState;
  /** As it says by now. */
  situation: Situation;
  /** A mentor is off duty because of it. */
  stoodDown: boolean;
  level: 0 | Level;
}

export type StepRefusal =
  | "NOT_POSSIBLE_NOW"
  | "POLICE_MUST_BE_TOLD"
  | "STATION_MISSING"
  | "RECEIPT_MISSING"
  | "REASON_NEEDED"
  | "DATE_IN_FUTURE";

/**
 * What a step makes of its report, whoever takes it: nobody has to approve it and nothing takes one back. The clock runs
 * until a report is acknowledged; what is closed may still be added to. `app.report_after` holds the same table.
 */
export function takeStep(report: ReportFacts, step: Step, now: Date): Verdict<ReportState, StepRefusal> {
  const missing = missingIn(step, now);
  if (missing) return missing;
  const { state } = report;
  switch (step.kind) {
    case "POLICE_TOLD":
      if (state === "CLOSED") return refused("NOT_POSSIBLE_NOW");
      return passed(step.receiptNumber ? "ACKNOWLEDGED" : "POLICE_TOLD");
    case "RECEIPT":
      return state === "POLICE_TOLD" || state === "ACKNOWLEDGED"
        ? passed("ACKNOWLEDGED")
        : refused("NOT_POSSIBLE_NOW");
    case "TAKEN_UP":
      if (state !== "RAISED") return refused("NOT_POSSIBLE_NOW");
      // The law leaves nobody the choice in one of its nine situations.
      return report.situation === "NOT_SURE" ? passed("ACKNOWLEDGED") : refused("POLICE_MUST_BE_TOLD");
    case "CLOSED":
      return state === "ACKNOWLEDGED" ? passed("CLOSED") : refused("NOT_POSSIBLE_NOW");
    case "HANDED_OVER":
      return state === "CLOSED" ? refused("NOT_POSSIBLE_NOW") : passed(state);
    case "SUSPENDED":
      return state === "CLOSED" || report.stoodDown ? refused("NOT_POSSIBLE_NOW") : passed(state);
    case "LIFTED":
      return report.stoodDown ? passed(state) : refused("NOT_POSSIBLE_NOW");
    case "ESCALATED":
      return (state === "RAISED" || state === "POLICE_TOLD") && step.level > report.level
        ? passed(state)
        : refused("NOT_POSSIBLE_NOW");
    case "SAID_MORE":
      // What was done was done about less: the clock begins anew.
      return passed("RAISED");
    case "FEEDBACK":
    case "NOTICE":
    case "NOTE":
      return passed(state);
  }
}

function missingIn(step: Step, now: Date) {
  switch (step.kind) {
    case "POLICE_TOLD":
      if (step.station.trim() === "") return refused("STATION_MISSING", "station");
      return step.happenedAt > now ? refused("DATE_IN_FUTURE", "happenedAt") : null;
    case "RECEIPT":
      return step.receiptNumber.trim() === "" ? refused("RECEIPT_MISSING", "receiptNumber") : null;
    case "TAKEN_UP":
    case "FEEDBACK":
    case "NOTE":
    case "LIFTED":
    case "CLOSED":
      return step.note.trim() === "" ? refused("REASON_NEEDED", "note") : null;
    default:
      return null;
  }
}

/** Steps that a person may take from here: what a page offers. */
export function stepsFrom(report: ReportFacts): Exclude<StepKind, OwnStep>[] {
  const { state, situation, stoodDown } = report;
  const open = state !== "CLOSED";
  const offered: Record<Exclude<StepKind, OwnStep>, boolean> = {
    POLICE_TOLD: open,
    RECEIPT: state === "POLICE_TOLD" || state === "ACKNOWLEDGED",
    TAKEN_UP: state === "RAISED" && situation === "NOT_SURE",
    FEEDBACK: true,
    NOTICE: true,
    NOTE: true,
    HANDED_OVER: open,
    SUSPENDED: open && !stoodDown,
    LIFTED: stoodDown,
    CLOSED: state === "ACKNOWLEDGED",
  };
  return (Object.keys(offered) as (keyof typeof offered)[]).filter((kind) => offered[kind]);
}
