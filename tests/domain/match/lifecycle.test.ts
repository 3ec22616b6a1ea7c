import { describe, expect, test } from "vitest";
import {
  commandsFrom,
  isEnded,
  MATCH_COMMANDS,
  MATCH_STATES,
  type MatchCommand,
  type MatchCommandKind,
  type MatchFacts,
  type MatchState,
  transition,
} from "~/domain/match/lifecycle";

const now = new Date("2026-11-23T08:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

/** Every command with everything in its favour. */
const FAVOURED: { [K in MatchCommandKind]: Extract<MatchCommand, { kind: K }> } = {
  APPROVE: {
    kind: "APPROVE",
    approverId: "he",
    volunteerPersonId: "chen",
    approverIds: [],
    needed: 1,
    offerDays: 7,
    offenceCheckHolds: true,
  },
  ACCEPT: { kind: "ACCEPT", offenceCheckHolds: true },
  DECLINE: { kind: "DECLINE", reason: "no time" },
  DROP: { kind: "DROP", reason: "lives too far" },
  EXPIRE: { kind: "EXPIRE" },
  LAPSE: { kind: "LAPSE", volunteerServes: false },
  PERMIT: { kind: "PERMIT", participationPermitted: true },
  INTRODUCE: {
    kind: "INTRODUCE",
    at: days(-1),
    staff: "Sun",
    present: ["MENTOR", "CHILD", "STAFF"],
    permitted: true,
    childAnswer: "YES",
    refresherBlocks: false,
  },
  HEAR: { kind: "HEAR", answer: "YES", reason: "—" },
  ACTIVATE: { kind: "ACTIVATE", permitted: true, offenceCheckHolds: true },
  REVIEW: { kind: "REVIEW" },
  CONTINUE: { kind: "CONTINUE" },
  CLOSE: { kind: "CLOSE", path: "UNPLANNED", reason: "moved away", farewellAt: null },
  FINISH: { kind: "FINISH", settled: true },
};

function facts(state: MatchState, command: MatchCommandKind): MatchFacts {
  return { state, answerBy: state === "APPROVED" ? days(command === "EXPIRE" ? -1 : 3) : null };
}

/** Every way that exists; all other pairs of state and command are refused. */
const WAYS: Record<string, [MatchState, ...string[]]> = {
  "PROPOSED APPROVE": ["APPROVED", "APPROVAL_GIVEN", "OFFERED"],
  "PROPOSED LAPSE": ["EXPIRED", "EXPIRED"],
  "PROPOSED DROP": ["DECLINED", "DECLINED"],
  "APPROVED ACCEPT": ["ACCEPTED", "ACCEPTED"],
  "APPROVED DECLINE": ["DECLINED", "DECLINED"],
  "APPROVED EXPIRE": ["EXPIRED", "EXPIRED"],
  "APPROVED CLOSE": ["CLOSED", "CONTACTS_ENDED", "CLOSED"],
  "ACCEPTED PERMIT": ["PERMITTED", "PERMITTED"],
  "ACCEPTED CLOSE": ["CLOSED", "CONTACTS_ENDED", "CLOSED"],
  "ACCEPTED HEAR": ["ACCEPTED", "CHILD_HEARD"],
  "PERMITTED HEAR": ["PERMITTED", "CHILD_HEARD"],
  "INTRODUCED HEAR": ["INTRODUCED", "CHILD_HEARD"],
  "PERMITTED INTRODUCE": ["INTRODUCED", "INTRODUCED"],
  "PERMITTED CLOSE": ["CLOSED", "CONTACTS_ENDED", "CLOSED"],
  "INTRODUCED ACTIVATE": ["ACTIVE", "ACTIVATED"],
  "INTRODUCED CLOSE": ["CLOSED", "CONTACTS_ENDED", "CLOSED"],
  "ACTIVE REVIEW": ["IN_REVIEW", "REVIEW_BEGUN"],
  "ACTIVE CLOSE": ["CLOSED", "CONTACTS_ENDED", "CLOSED"],
  "IN_REVIEW CONTINUE": ["ACTIVE", "CONTINUED"],
  "IN_REVIEW CLOSE": ["CLOSED", "CONTACTS_ENDED", "CLOSED"],
  "CLOSING FINISH": ["CLOSED", "CONTACTS_ENDED", "CLOSED"],
};

describe("the life of a match", () => {
  test("a proposal lapses only with a volunteer who has left", () => {
    expect(transition(facts("PROPOSED", "LAPSE"), { kind: "LAPSE", volunteerServes: true }, now)).toEqual({
      ok: false,
      reason: "NOT_POSSIBLE_NOW",
    });
  });

  const pairs = MATCH_STATES.flatMap((state) => MATCH_COMMANDS.map((kind) => [state, kind] as const));
  test.each(pairs)("%s, %s", (state, kind) => {
    const verdict = transition(facts(state, kind), FAVOURED[kind], now);
    const way = WAYS[`${state} ${kind}`];
    if (!way) expect(verdict).toEqual({ ok: false, reason: "NOT_POSSIBLE_NOW" });
    else {
      const [to, ...events] = way;
      const expected = { state: to, events: events.map((event) => ({ kind: event })) };
      expect(verdict).toMatchObject({ ok: true, value: expected });
    }
    expect(commandsFrom(state).includes(kind)).toBe(way !== undefined);
  });

  test("nothing follows an end", () => {
    for (const state of MATCH_STATES.filter(isEnded)) expect(commandsFrom(state)).toEqual([]);
  });
});

function decide<K extends MatchCommandKind>(
  state: MatchState,
  kind: K,
  changes: Partial<Extract<MatchCommand, { kind: K }>>,
  match: Partial<MatchFacts> = {},
) {
  const command = { ...FAVOURED[kind], ...changes } as MatchCommand;
  return transition({ ...facts(state, kind), ...match }, command, now);
}

describe("approval", () => {
  test("by one of two keeps the proposal waiting", () => {
    expect(decide("PROPOSED", "APPROVE", { needed: 2 })).toEqual({
      ok: true,
      value: { state: "PROPOSED", events: [{ kind: "APPROVAL_GIVEN" }] },
    });
  });
  test("by the second offers it for as long as the school says", () => {
    expect(decide("PROPOSED", "APPROVE", { needed: 2, approverIds: ["sun"], offerDays: 5 })).toEqual({
      ok: true,
      value: {
        state: "APPROVED",
        events: [{ kind: "APPROVAL_GIVEN" }, { kind: "OFFERED", answerBy: days(5) }],
      },
    });
  });
  test.each([
    [{ approverIds: ["he"], needed: 2 }, "ALREADY_APPROVED_BY_YOU"],
    [{ volunteerPersonId: "he" }, "APPROVER_IS_APPLICANT"],
    [{ offenceCheckHolds: false }, "OFFENCE_CHECK_EXPIRED"],
  ])("%j is refused", (changes, reason) => {
    expect(decide("PROPOSED", "APPROVE", changes)).toMatchObject({ ok: false, reason });
  });
});

describe("an offer", () => {
  test("cannot be accepted from the moment its time is up", () => {
    const later = { answerBy: new Date(now.getTime() + 1) };
    expect(decide("APPROVED", "ACCEPT", {}, { answerBy: now })).toMatchObject({ reason: "OFFER_EXPIRED" });
    expect(decide("APPROVED", "ACCEPT", {}, later)).toMatchObject({ ok: true });
  });
  test("expires only then", () => {
    const open = { answerBy: days(1) };
    expect(decide("APPROVED", "EXPIRE", {}, open)).toMatchObject({ reason: "OFFER_STILL_OPEN" });
    expect(decide("APPROVED", "EXPIRE", {}, { answerBy: now })).toMatchObject({ ok: true });
  });
  test("is not accepted on an expired offence check", () => {
    expect(decide("APPROVED", "ACCEPT", { offenceCheckHolds: false })).toMatchObject({
      reason: "OFFENCE_CHECK_EXPIRED",
    });
  });
  test.each(["DECLINE", "DROP"] as const)("%s needs a reason", (kind) => {
    const state = kind === "DROP" ? "PROPOSED" : "APPROVED";
    expect(decide(state, kind, { reason: "  " })).toMatchObject({
      reason: "REASON_NEEDED",
      field: "reason",
    });
  });
});

describe("the first meeting", () => {
  test.each([
    [{ permitted: false }, "PERMISSION_MISSING"],
    [{ at: days(1) }, "DATE_IN_FUTURE"],
    [{ staff: " " }, "STAFF_MISSING"],
    [{ present: ["MENTOR", "CHILD", "GUARDIAN"] as const }, "PRESENT_MISSING"],
    [{ present: ["CHILD", "STAFF"] as const }, "PRESENT_MISSING"],
    [{ present: ["MENTOR", "STAFF"] as const }, "PRESENT_MISSING"],
    [{ childAnswer: null }, "CHILD_NOT_ASKED"],
    [{ childAnswer: "NO" as const }, "CHILD_SAID_NO"],
    [{ refresherBlocks: true }, "REFRESHER_OVERDUE"],
  ])("%j is refused", (changes, reason) => {
    expect(decide("PERMITTED", "INTRODUCE", changes)).toMatchObject({ ok: false, reason });
  });
  test.each([
    ["ACCEPTED", "PERMIT", { participationPermitted: false }, "PERMISSION_MISSING"],
    ["INTRODUCED", "ACTIVATE", { permitted: false }, "PERMISSION_MISSING"],
    ["INTRODUCED", "ACTIVATE", { offenceCheckHolds: false }, "OFFENCE_CHECK_EXPIRED"],
  ] as const)("%s %s with %j is refused", (state, kind, changes, reason) => {
    expect(decide(state, kind, changes)).toMatchObject({ ok: false, reason });
  });
});

describe("what the child says", () => {
  test.each(["ACCEPTED", "PERMITTED", "INTRODUCED"] as const)(
    "a no of %s ends the match at once",
    (state) => {
      expect(decide(state, "HEAR", { answer: "NO", reason: "—" })).toEqual({
        ok: true,
        value: {
          state: "DECLINED",
          events: [
            { kind: "CHILD_HEARD", answer: "NO" },
            { kind: "CONTACTS_ENDED" },
            { kind: "DECLINED", reason: "—" },
          ],
        },
      });
    },
  );
  test.each(["YES", "UNSURE"] as const)("%s lets them meet, and may be said again", (answer) => {
    expect(decide("PERMITTED", "HEAR", { answer })).toMatchObject({
      value: { state: "PERMITTED", events: [{ kind: "CHILD_HEARD", answer }] },
    });
    expect(decide("PERMITTED", "INTRODUCE", { childAnswer: answer })).toMatchObject({ ok: true });
  });
});

describe("closing", () => {
  test("with a farewell goes on until that contact", () => {
    expect(decide("ACTIVE", "CLOSE", { path: "PLANNED", farewellAt: days(7) })).toEqual({
      ok: true,
      value: {
        state: "CLOSING",
        events: [{ kind: "CONTACTS_ENDED" }, { kind: "FAREWELL_SET", at: days(7) }],
      },
    });
  });
  test.each([
    ["ACTIVE", { reason: "" }, "REASON_NEEDED"],
    ["ACTIVE", { path: "PLANNED" }, "FAREWELL_MISSING"],
    ["IN_REVIEW", { farewellAt: now }, "DATE_IN_PAST"],
    ["INTRODUCED", { farewellAt: days(2) }, "FAREWELL_NOT_POSSIBLE"],
  ] as const)("of %s with %j is refused", (state, changes, reason) => {
    expect(decide(state, "CLOSE", changes)).toMatchObject({ ok: false, reason });
  });
  test("before anything began needs no farewell, on any path", () => {
    expect(decide("ACCEPTED", "CLOSE", { path: "PLANNED" })).toMatchObject({ ok: true });
  });
});
