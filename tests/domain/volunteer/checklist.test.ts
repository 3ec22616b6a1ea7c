import { describe, expect, test } from "vitest";
import { APPLICATION_STATES } from "~/domain/volunteer/application";
import { checklistOf, daysOfCheckLeft, placeOnWay } from "~/domain/volunteer/checklist";
import { SCREENING_KINDS, type ScreeningItem, type ScreeningKind } from "~/domain/volunteer/screening-items";

const today = new Date("2026-11-23T00:00:00Z");

function items(passedKinds: readonly ScreeningKind[], expiresOn = "2027-11-11"): ScreeningItem[] {
  return SCREENING_KINDS.map((kind) => ({
    kind,
    state: passedKinds.includes(kind) ? "PASSED" : "OPEN",
    expiresOn:
      kind === "OFFENCE_CHECK" && passedKinds.includes(kind) ? new Date(`${expiresOn}T00:00:00Z`) : null,
  }));
}

const turns = (given: readonly ScreeningItem[]) =>
  Object.fromEntries(checklistOf(given, today).map(({ kind, turn }) => [kind, turn]));

const allBut = (...kinds: ScreeningKind[]) => SCREENING_KINDS.filter((kind) => !kinds.includes(kind));

describe("the checklist of an applicant", () => {
  test("nothing done: papers and training are the applicant's, talks the school's, the agreement comes last", () => {
    const fresh = {
      IDENTITY: "APPLICANT",
      OFFENCE_CHECK: "APPLICANT",
      REFERENCE_1: "SCHOOL",
      REFERENCE_2: "SCHOOL",
      INTERVIEW: "SCHOOL",
      TRAINING: "APPLICANT",
      AGREEMENT: "LATER",
    };
    expect(turns(items([]))).toEqual(fresh);
    expect(turns([])).toEqual(fresh);
  });

  test("the agreement is the applicant's turn once the other six have passed", () => {
    expect(turns(items(allBut("AGREEMENT"))).AGREEMENT).toBe("APPLICANT");
    expect(turns(items(allBut("AGREEMENT", "TRAINING"))).AGREEMENT).toBe("LATER");
    expect(turns(items(SCREENING_KINDS)).AGREEMENT).toBe("DONE");
  });

  test("an offence-record check holds on its last day and is to be made again on the next", () => {
    expect(turns(items(SCREENING_KINDS, "2026-11-23")).OFFENCE_CHECK).toBe("DONE");
    expect(turns(items(SCREENING_KINDS, "2026-11-22")).OFFENCE_CHECK).toBe("APPLICANT");
  });

  test("after a failed check the school speaks next", () => {
    const failed = items([]).map((item) =>
      item.kind === "IDENTITY" ? { ...item, state: "FAILED" as const } : item,
    );
    expect(turns(failed).IDENTITY).toBe("SCHOOL");
  });

  test("days left of the offence-record check", () => {
    expect(daysOfCheckLeft(items(["OFFENCE_CHECK"], "2026-11-23"), today)).toBe(0);
    expect(daysOfCheckLeft(items(["OFFENCE_CHECK"], "2026-11-20"), today)).toBe(-3);
    expect(daysOfCheckLeft(items(["OFFENCE_CHECK"], "2026-12-23"), today)).toBe(30);
    expect(daysOfCheckLeft(items([]), today)).toBeNull();
  });

  test("the place on the way moves with the state and the checks", () => {
    const lines = checklistOf(items(allBut("TRAINING", "AGREEMENT")), today);
    expect(placeOnWay("DRAFT", [])).toBe(0);
    expect(placeOnWay("SUBMITTED", checklistOf(items([]), today))).toBe(1);
    expect(placeOnWay("SCREENING", lines)).toBe(2);
    expect(placeOnWay("APPROVED", lines)).toBe(3);
    const off = APPLICATION_STATES.filter((state) => placeOnWay(state, lines) === null);
    expect(off).toEqual(["SUSPENDED", "EXITED", "REJECTED", "WITHDRAWN", "LAPSED"]);
  });
});
