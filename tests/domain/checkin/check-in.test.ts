import { describe, expect, test } from "vitest";
import { isSilentTooLong, recordOf, silentBefore } from "~/domain/checkin/due";
import {
  CHECK_IN_STATES,
  type CheckInState,
  REVIEW_COMMANDS,
  type ReviewCommand,
  type ReviewCommandKind,
  review,
  reviewCommandsFrom,
} from "~/domain/checkin/review";
import { checkSubmission, type Submission, settled, topicsOf } from "~/domain/checkin/submission";
import { CONTACT_STATES } from "~/domain/schedule/contact";

const now = new Date("2026-11-23T08:00:00Z");
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

describe("a record of a contact", () => {
  test.each([
    [1, "NOT_YET"],
    [0, "DUE"],
    [-71, "DUE"],
    [-72, "OVERDUE"],
  ] as const)("of one that ends in %i hours is %s", (end, stage) => {
    expect(recordOf({ state: "CONFIRMED", endsAt: hours(end) }, now)).toBe(stage);
  });
  test.each(CONTACT_STATES)("of one that is %s", (state) => {
    const open = state === "PLANNED" || state === "CONFIRMED";
    expect(recordOf({ state, endsAt: hours(-100) }, now)).toBe(open ? "OVERDUE" : "DONE");
  });
});

describe("the contact gap", () => {
  test.each([
    [30, false],
    [31, true],
  ])("of %i days against a limit of 30", (days, late) => {
    const lastContactAt = hours(-24 * days);
    expect(isSilentTooLong({ activeAt: hours(-24 * 300), lastContactAt }, 30, now)).toBe(late);
    expect(lastContactAt <= silentBefore(30, now)).toBe(late);
  });
  test("counts from the beginning while nothing was held, and not at all before", () => {
    expect(isSilentTooLong({ activeAt: hours(-24 * 40), lastContactAt: null }, 30, now)).toBe(true);
    expect(isSilentTooLong({ activeAt: null, lastContactAt: null }, 30, now)).toBe(false);
  });
});

describe("the review of a check-in", () => {
  const COMMAND: Record<ReviewCommandKind, ReviewCommand> = {
    REVIEW: { kind: "REVIEW" },
    ASK: { kind: "ASK", question: "can she see the blackboard?" },
    ANSWER: { kind: "ANSWER", answer: "yes" },
    CLOSE: { kind: "CLOSE" },
  };
  const WAYS: Record<string, CheckInState> = {
    "SUBMITTED REVIEW": "REVIEWED",
    "SUBMITTED ASK": "QUESTIONED",
    "REVIEWED ASK": "QUESTIONED",
    "QUESTIONED ANSWER": "SUBMITTED",
    "REVIEWED CLOSE": "CLOSED",
    "QUESTIONED CLOSE": "CLOSED",
  };
  const pairs = CHECK_IN_STATES.flatMap((state) => REVIEW_COMMANDS.map((kind) => [state, kind] as const));
  test.each(pairs)("%s, %s", (state, kind) => {
    const verdict = review(state, COMMAND[kind]);
    const to = WAYS[`${state} ${kind}`];
    expect(verdict).toEqual(to ? { ok: true, value: to } : { ok: false, reason: "NOT_POSSIBLE_NOW" });
    expect(reviewCommandsFrom(state).includes(kind)).toBe(to !== undefined);
  });
  test("needs words for a question and for its answer", () => {
    expect(review("SUBMITTED", { kind: "ASK", question: " " })).toMatchObject({ field: "question" });
    expect(review("QUESTIONED", { kind: "ANSWER", answer: "" })).toMatchObject({ field: "answer" });
  });
});

describe("what is submitted", () => {
  const frame = { today: day("2026-11-23"), firstDay: day("2026-10-24") };
  const record: Submission = {
    happenedOn: day("2026-11-23"),
    mode: "VIDEO",
    reached: true,
    minutes: 20,
    missedSide: null,
    missedWhy: "",
    ratings: { STUDY: "GOOD" },
    areaNotes: {},
    mood: 4,
    parentContact: null,
    participants: [],
    carerTold: null,
    followUp: null,
    concern: "NONE",
    concernNote: "",
    situation: null,
  };
  const missed: Partial<Submission> = {
    reached: false,
    minutes: null,
    missedSide: "CHILD",
    missedWhy: "ill",
  };

  test("is taken", () => expect(checkSubmission(record, frame).ok).toBe(true));
  test("may say that nobody was reached", () =>
    expect(checkSubmission({ ...record, ...missed }, frame).ok).toBe(true));
  test.each([
    [{ happenedOn: day("2026-11-24") }, "DATE_IN_FUTURE"],
    [{ happenedOn: day("2026-10-23") }, "BEFORE_THE_MATCH"],
    [{ minutes: null }, "MINUTES_MISSING"],
    [{ minutes: 0 }, "MINUTES_MISSING"],
    [{ ...missed, missedSide: null }, "SIDE_MISSING"],
    [{ ...missed, missedWhy: " " }, "REASON_NEEDED"],
    [{ concern: "LOW" as const }, "CONCERN_NOTE_MISSING"],
    [{ concern: "HIGH" as const, concernNote: " " }, "CONCERN_NOTE_MISSING"],
  ])("%j is refused", (changes, reason) => {
    expect(checkSubmission({ ...record, ...changes }, frame)).toMatchObject({ ok: false, reason });
  });
  const followUp = { what: "ask about the glasses", on: day("2026-11-23"), owner: "SCHOOL" as const };
  test.each([
    [followUp, null],
    [{ ...followUp, on: null }, "FOLLOW_UP_DAY_MISSING"],
    [{ ...followUp, owner: null }, "FOLLOW_UP_OWNER_MISSING"],
    [{ ...followUp, on: day("2026-11-22") }, "FOLLOW_UP_PAST"],
    [{ ...followUp, on: day("2027-02-23") }, null],
    [{ ...followUp, on: day("2027-02-24") }, "FOLLOW_UP_FAR"],
  ])("with the follow-up %j: %s", (given, reason) => {
    const verdict = checkSubmission({ ...record, followUp: given }, frame);
    expect(verdict.ok ? null : verdict.reason).toBe(reason);
  });
  test("was about what was rated, answered or written of", () => {
    const nothing = { ratings: {}, mood: null, parentContact: null, areaNotes: {} };
    expect(topicsOf(nothing)).toEqual([]);
    expect(topicsOf({ ...nothing, parentContact: false, ratings: { SAFETY: "WORRY" } })).toEqual([
      "SAFETY",
      "PARENTS",
    ]);
    expect(topicsOf({ ...nothing, mood: 1, areaNotes: { LIFE: "a new bed" } })).toEqual(["LIFE", "MOOD"]);
  });
  test("is not older than a quarter", () => {
    const old = { today: day("2026-11-23"), firstDay: day("2025-01-01") };
    const on = (text: string) => checkSubmission({ ...record, happenedOn: day(text) }, old);
    expect(on("2026-08-23").ok).toBe(true);
    expect(on("2026-08-22")).toMatchObject({ reason: "TOO_LONG_AGO" });
  });
  test("a letter has no minutes", () => {
    expect(checkSubmission({ ...record, mode: "LETTER", minutes: null }, frame).ok).toBe(true);
  });
  test("keeps no mood and no topics of a child that was not reached", () => {
    const kept = {
      minutes: 0,
      mood: null,
      ratings: {},
      areaNotes: {},
      participants: [],
      missedSide: "CHILD",
    };
    const said = settled({
      ...record,
      ...missed,
      minutes: 20,
      areaNotes: { STUDY: "reads" },
      participants: ["CARER"],
    });
    expect(said).toMatchObject(kept);
    expect(said.ratings).toEqual({});
    expect(said.areaNotes).toEqual({});
    expect(said.participants).toEqual([]);
    const reached = settled({ ...record, missedSide: "CHILD", missedWhy: "x" });
    expect(reached).toMatchObject({ missedSide: null, missedWhy: "" });
  });
  test("a situation that has to be reported goes with no level of worry but none", () => {
    const told = { ...record, situation: "MR6", concernNote: "alone for two days" } as const;
    expect(checkSubmission({ ...told, concern: "NONE" }, frame)).toMatchObject({
      reason: "SITUATION_WITHOUT_CONCERN",
      field: "concern",
    });
    expect(checkSubmission({ ...told, concern: "LOW" }, frame).ok).toBe(true);
  });
});
