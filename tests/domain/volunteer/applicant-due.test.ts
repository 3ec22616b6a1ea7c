import { expect, test } from "vitest";
import { type ApplicantDueFacts, applicantDue } from "~/domain/volunteer/applicant-due";
import type { ApplicationState } from "~/domain/volunteer/application";
import { type ItemStanding, SCREENING_KINDS, type ScreeningKind } from "~/domain/volunteer/screening-items";

const day = (text: string) => new Date(`${text}T00:00:00Z`);

function due(
  state: ApplicationState,
  changes: Partial<Record<ScreeningKind, ItemStanding>> = {},
  facts: Partial<ApplicantDueFacts> = {},
  endsOn = "2027-08-01",
) {
  const items = SCREENING_KINDS.map((kind) => ({
    kind,
    standing: changes[kind] ?? ("PASSED" as const),
    expiresOn: kind === "OFFENCE_CHECK" ? day(endsOn) : null,
  }));
  const found = applicantDue({
    state,
    items,
    approvedByMe: false,
    own: false,
    today: day("2026-11-23"),
    ...facts,
  });
  return "kind" in found ? `${found.code} ${found.kind}` : found.code;
}

test("screening goes down the list, a failed check first", () => {
  expect(due("SUBMITTED", { IDENTITY: "OPEN", TRAINING: "OPEN" })).toBe("START IDENTITY");
  expect(due("SCREENING", { TRAINING: "OPEN", AGREEMENT: "OPEN" })).toBe("CONTINUE TRAINING");
  expect(due("SCREENING", { IDENTITY: "OPEN", REFERENCE_2: "FAILED" })).toBe("FAILED REFERENCE_2");
  expect(due("SCREENING", { OFFENCE_CHECK: "EXPIRED" })).toBe("CONTINUE OFFENCE_CHECK");
});

test("then approvals, each by another person", () => {
  expect(due("SCREENING")).toBe("APPROVE");
  expect(due("SCREENING", {}, { approvedByMe: true })).toBe("OTHER");
  expect(due("SCREENING", {}, { own: true })).toBe("OWN");
});

test("an approved volunteer renews the check within its last 60 days", () => {
  expect(due("APPROVED")).toBe("NOTHING");
  expect(due("APPROVED", {}, {}, "2027-01-23")).toBe("NOTHING");
  expect(due("APPROVED", {}, {}, "2027-01-22")).toBe("RENEW");
  expect(due("APPROVED", { OFFENCE_CHECK: "EXPIRED" })).toBe("EXPIRED");
});

test("who lapsed is lifted once the check is renewed", () => {
  expect(due("LAPSED", { OFFENCE_CHECK: "EXPIRED" })).toBe("EXPIRED");
  expect(due("LAPSED")).toBe("LIFT");
  expect(due("SUSPENDED")).toBe("SUSPENDED");
});

test.each(["REJECTED", "WITHDRAWN", "EXITED"] as const)("%s has ended", (state) => {
  expect(due(state)).toBe("ENDED");
});
