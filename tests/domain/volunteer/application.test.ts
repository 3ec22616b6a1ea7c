import { describe, expect, test } from "vitest";
import {
  APPLICATION_COMMANDS,
  APPLICATION_STATES,
  type ApplicationCommand,
  type ApplicationFacts,
  type ApplicationState,
  applyCommand,
  commandsFrom,
} from "~/domain/volunteer/application";
import { SCREENING_KINDS, type ScreeningItem } from "~/domain/volunteer/screening-items";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const today = day("2026-11-23");
const applicant = "applicant";

function passedItems(changes: Partial<Record<string, Partial<ScreeningItem>>> = {}): ScreeningItem[] {
  return SCREENING_KINDS.map((kind) => ({
    kind,
    state: "PASSED",
    expiresOn: kind === "OFFENCE_CHECK" ? day("2027-03-01") : null,
    ...changes[kind],
  }));
}

const EXPIRED = { OFFENCE_CHECK: { expiresOn: day("2026-11-22") } };

function facts(changes: Partial<ApplicationFacts> = {}): ApplicationFacts {
  return {
    formComplete: true,
    items: passedItems(),
    approverIds: ["first"],
    requiredApprovals: 2,
    applicantPersonId: applicant,
    actorPersonId: "second",
    openMatches: 0,
    today,
    ...changes,
  };
}

/** Who may give a command in this state, with everything else in its favour. */
function favouring(state: ApplicationState, command: ApplicationCommand): ApplicationFacts {
  if (command === "LAPSE") return facts({ actorPersonId: null, items: passedItems(EXPIRED) });
  const own =
    command === "SUBMIT" || command === "WITHDRAW" || (command === "REOPEN" && state !== "REJECTED");
  return facts(own ? { actorPersonId: applicant } : {});
}

/** Every way that exists; all other pairs of state and command are refused. */
const WAYS: Record<string, [ApplicationState, ...string[]]> = {
  "DRAFT SUBMIT": ["SUBMITTED", "SUBMITTED"],
  "DRAFT WITHDRAW": ["WITHDRAWN", "WITHDRAWN"],
  "SUBMITTED START_SCREENING": ["SCREENING", "SCREENING_STARTED"],
  "SUBMITTED REJECT": ["REJECTED", "REJECTED"],
  "SUBMITTED WITHDRAW": ["WITHDRAWN", "WITHDRAWN"],
  "SCREENING APPROVE": ["APPROVED", "APPROVAL_GIVEN", "APPROVED"],
  "SCREENING REJECT": ["REJECTED", "REJECTED"],
  "SCREENING WITHDRAW": ["WITHDRAWN", "WITHDRAWN"],
  "APPROVED SUSPEND": ["SUSPENDED", "SUSPENDED"],
  "APPROVED EXIT": ["EXITED", "EXITED"],
  "APPROVED LAPSE": ["LAPSED", "LAPSED"],
  "SUSPENDED LIFT": ["APPROVED", "LIFTED"],
  "SUSPENDED EXIT": ["EXITED", "EXITED"],
  "LAPSED LIFT": ["APPROVED", "LIFTED"],
  "LAPSED SUSPEND": ["SUSPENDED", "SUSPENDED"],
  "LAPSED EXIT": ["EXITED", "EXITED"],
  "REJECTED REOPEN": ["SCREENING", "REOPENED"],
  "WITHDRAWN REOPEN": ["DRAFT", "REOPENED"],
  "EXITED REOPEN": ["DRAFT", "REOPENED"],
};

const PAIRS = APPLICATION_STATES.flatMap((state) =>
  APPLICATION_COMMANDS.map((command) => [state, command] as const),
);

describe("every state and every command", () => {
  test.each(PAIRS)("%s, %s", (state, command) => {
    const way = WAYS[`${state} ${command}`];
    const verdict = applyCommand(state, command, favouring(state, command));
    if (way) {
      const [next, ...events] = way;
      expect(verdict).toEqual({ ok: true, value: { state: next, events } });
    } else {
      expect(verdict).toEqual({ ok: false, reason: "NOT_POSSIBLE_NOW" });
    }
    expect(commandsFrom(state).includes(command)).toBe(way !== undefined);
  });

  test.each(Object.keys(WAYS))("%s is not open to everyone", (way) => {
    const [state, command] = way.split(" ") as [ApplicationState, ApplicationCommand];
    const favoured = favouring(state, command);
    const verdicts = [applicant, "second", null].map(
      (actorPersonId) => applyCommand(state, command, { ...favoured, actorPersonId }).ok,
    );
    const [byApplicant, byStaff, bySite] = verdicts;
    if (command === "EXIT") expect(verdicts).toEqual([true, true, false]);
    else expect([byApplicant, byStaff, bySite].filter(Boolean)).toHaveLength(1);
  });
});

describe("approval", () => {
  const approve = (changes: Partial<ApplicationFacts>) =>
    applyCommand("SCREENING", "APPROVE", facts(changes));

  test("the first of two keeps the application in screening", () => {
    expect(approve({ approverIds: [] })).toEqual({
      ok: true,
      value: { state: "SCREENING", events: ["APPROVAL_GIVEN"] },
    });
  });

  test("one is enough where the policy asks for one", () => {
    expect(approve({ approverIds: [], requiredApprovals: 1 })).toMatchObject({
      value: { state: "APPROVED" },
    });
  });

  test("never twice by the same person", () => {
    expect(approve({ actorPersonId: "first" })).toEqual({ ok: false, reason: "ALREADY_APPROVED_BY_YOU" });
  });

  test("never by the applicant, and an approval of theirs never counts", () => {
    expect(approve({ actorPersonId: applicant })).toEqual({ ok: false, reason: "APPROVER_IS_APPLICANT" });
    expect(approve({ approverIds: [applicant] })).toMatchObject({ value: { state: "SCREENING" } });
  });

  test.each(SCREENING_KINDS)("not while %s is open, failed or missing", (kind) => {
    for (const state of ["OPEN", "FAILED"] as const) {
      expect(approve({ items: passedItems({ [kind]: { state } }) })).toEqual({
        ok: false,
        reason: "SCREENING_INCOMPLETE",
      });
    }
    expect(approve({ items: passedItems().filter((item) => item.kind !== kind) })).toEqual({
      ok: false,
      reason: "SCREENING_INCOMPLETE",
    });
  });

  test("the offence-record check holds through its last day and not a day longer", () => {
    const ending = (on: string) => ({ items: passedItems({ OFFENCE_CHECK: { expiresOn: day(on) } }) });
    expect(approve(ending("2026-11-23")).ok).toBe(true);
    expect(approve(ending("2026-11-22"))).toEqual({ ok: false, reason: "OFFENCE_CHECK_EXPIRED" });
    expect(approve({ items: passedItems({ OFFENCE_CHECK: { expiresOn: null } }) }).ok).toBe(false);
  });
});

describe("other conditions", () => {
  test("an unfinished form is not submitted", () => {
    const verdict = applyCommand("DRAFT", "SUBMIT", facts({ actorPersonId: applicant, formComplete: false }));
    expect(verdict).toEqual({ ok: false, reason: "APPLICATION_INCOMPLETE" });
  });

  test("a suspension is not lifted by a check that has expired meanwhile, nor by the volunteer", () => {
    for (const state of ["SUSPENDED", "LAPSED"] as const) {
      expect(applyCommand(state, "LIFT", facts({ items: passedItems(EXPIRED) }))).toEqual({
        ok: false,
        reason: "OFFENCE_CHECK_EXPIRED",
      });
      expect(applyCommand(state, "LIFT", facts({ actorPersonId: applicant }))).toEqual({
        ok: false,
        reason: "OWN_APPLICATION",
      });
    }
  });

  test("nobody lapses while the check is valid", () => {
    expect(applyCommand("APPROVED", "LAPSE", facts({ actorPersonId: null }))).toEqual({
      ok: false,
      reason: "CHECK_STILL_VALID",
    });
  });

  test("nobody leaves without a farewell", () => {
    for (const actorPersonId of [applicant, "second"]) {
      expect(applyCommand("APPROVED", "EXIT", facts({ actorPersonId, openMatches: 1 }))).toEqual({
        ok: false,
        reason: "MATCHES_STILL_OPEN",
      });
    }
  });

  test("a refusal is not taken back by the applicant, nor a withdrawal by the school", () => {
    expect(applyCommand("REJECTED", "REOPEN", facts({ actorPersonId: applicant }))).toEqual({
      ok: false,
      reason: "OWN_APPLICATION",
    });
    expect(applyCommand("WITHDRAWN", "REOPEN", facts())).toEqual({ ok: false, reason: "NOT_THE_APPLICANT" });
  });
});
