import { describe, expect, test } from "vitest";
import { APPLICATION_STATES, type ApplicationFacts } from "~/domain/volunteer/application";
import { recordFinding } from "~/domain/volunteer/record-finding";
import { SCREENING_KINDS } from "~/domain/volunteer/screening-items";

const facts: ApplicationFacts = {
  formComplete: true,
  items: [],
  approverIds: [],
  requiredApprovals: 2,
  applicantPersonId: "applicant",
  actorPersonId: "coordinator",
  openMatches: 0,
  today: new Date("2026-11-23T00:00:00Z"),
};

const OUTCOMES = ["OPEN", "PASSED", "FAILED"] as const;
const CASES = APPLICATION_STATES.flatMap((state) =>
  SCREENING_KINDS.flatMap((kind) => OUTCOMES.map((outcome) => [state, kind, outcome] as const)),
);

/** The state afterwards and its event, or the reason against it, for every state. */
function expected(state: string, kind: string, outcome: string): string {
  if (state === "SUBMITTED") return "SCREENING SCREENING_STARTED";
  if (state === "SCREENING") return "SCREENING ";
  if (!["APPROVED", "SUSPENDED", "LAPSED"].includes(state) || kind !== "OFFENCE_CHECK") {
    return "NOT_POSSIBLE_NOW";
  }
  if (outcome === "OPEN") return "RENEWAL_UNDECIDED";
  if (outcome === "FAILED" && state !== "SUSPENDED") return "SUSPENDED SUSPENDED";
  return `${state} `;
}

describe("every state, check and outcome", () => {
  test.each(CASES)("%s, %s, %s", (state, kind, outcome) => {
    const verdict = recordFinding(state, { kind, outcome }, facts);
    const said = verdict.ok ? `${verdict.value.state} ${verdict.value.events.join(" ")}` : verdict.reason;
    expect(said).toBe(expected(state, kind, outcome));
  });

  test.each(CASES)("never by the applicant or by nobody: %s, %s, %s", (state, kind, outcome) => {
    for (const actorPersonId of ["applicant", null]) {
      expect(recordFinding(state, { kind, outcome }, { ...facts, actorPersonId }).ok).toBe(false);
    }
  });
});
