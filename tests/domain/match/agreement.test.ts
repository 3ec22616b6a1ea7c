import { expect, test } from "vitest";
import {
  type AgreementAnswer,
  agreementStanding,
  drawUp,
  type Signed,
  type Terms,
} from "~/domain/match/agreement";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const TODAY = day("2026-09-15");
const TERMS: Terms = {
  ...{ fromOn: day("2026-09-01"), untilOn: day("2027-08-31"), frequency: "WEEKLY", minutes: 30 },
  ...{ modes: ["VIDEO", "CALL"], rules: 1, more: "" },
};
const by = (party: Signed["party"], answer: AgreementAnswer = "YES", at = "2026-09-02"): Signed => ({
  ...{ party, answer, recordedAt: day(at) },
});
const GROWN_UPS = [by("MENTOR"), by("GUARDIAN"), by("SCHOOL")];

test("without a version there is nothing to sign", () => {
  expect(agreementStanding(null, [], TODAY)).toEqual({ state: "NONE", waiting: [] });
});

test("it is in force once all four have signed, and names who has not", () => {
  expect(agreementStanding(TERMS, [], TODAY)).toEqual({
    ...{ state: "SIGNING", waiting: ["MENTOR", "GUARDIAN", "CHILD", "SCHOOL"] },
  });
  expect(agreementStanding(TERMS, GROWN_UPS, TODAY)).toEqual({ state: "SIGNING", waiting: ["CHILD"] });
  expect(agreementStanding(TERMS, [...GROWN_UPS, by("CHILD")], TODAY)).toEqual({
    ...{ state: "IN_FORCE", waiting: [] },
  });
});

test("what the child said last counts, in whatever order it is read", () => {
  const yes = by("CHILD", "YES", "2026-09-02");
  const later = by("CHILD", "NOT_NOW", "2026-09-05");
  for (const said of [
    [yes, later],
    [later, yes],
  ])
    expect(agreementStanding(TERMS, [...GROWN_UPS, ...said], TODAY)).toEqual({
      ...{ state: "DECLINED", waiting: ["CHILD"] },
    });
  const again = by("CHILD", "YES", "2026-09-09");
  expect(agreementStanding(TERMS, [...GROWN_UPS, yes, later, again], TODAY).state).toBe("IN_FORCE");
});

test("the last day counts, the day after it is over", () => {
  const all = [...GROWN_UPS, by("CHILD")];
  expect(agreementStanding(TERMS, all, day("2027-08-31")).state).toBe("IN_FORCE");
  expect(agreementStanding(TERMS, all, day("2027-09-01")).state).toBe("OVER");
});

test.each([
  [{ untilOn: day("2026-09-01") }, "END_BEFORE_START"],
  [{ fromOn: day("2026-01-01"), untilOn: TODAY }, "AGREEMENT_OVER"],
  [{ untilOn: day("2026-09-28") }, "AGREEMENT_LENGTH"],
  [{ untilOn: day("2028-09-02") }, "AGREEMENT_LENGTH"],
])("terms %o are refused: %s", (change, reason) => {
  expect(drawUp({ ...TERMS, ...change }, null, TODAY)).toMatchObject({ ok: false, reason });
});

test("a version says something new; the order in which ways are ticked is nothing new", () => {
  expect(drawUp(TERMS, null, TODAY).ok).toBe(true);
  expect(drawUp({ ...TERMS, modes: ["CALL", "VIDEO"] }, TERMS, TODAY)).toMatchObject({
    reason: "AGREEMENT_SAME",
  });
  expect(drawUp({ ...TERMS, minutes: 40 }, TERMS, TODAY).ok).toBe(true);
});
