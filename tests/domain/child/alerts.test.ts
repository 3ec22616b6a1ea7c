import { describe, expect, it } from "vitest";
import { type CareFacts, type ChildAlert, childAlerts } from "~/domain/child/alerts";
import { checkAssessment, checkHukou, checkTownMove } from "~/domain/child/care";
import type { FamilyFacts } from "~/domain/child/left-behind";
import { dayIn } from "~/domain/shared/calendar-day";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const today = day("2026-11-23");

const member = (relation: number, given: Partial<FamilyFacts> = {}): FamilyFacts => ({
  ...{ relation, guardian: relation < 60, carer: false, away: false, restricted: false, reachable: true },
  ...given,
});
const away = [member(51, { away: true }), member(52, { away: true }), member(62, { carer: true })];
const alone = [member(51, { away: true })];
const child = (given: Partial<CareFacts> = {}): CareFacts => ({
  ...{ birthDate: day("2017-03-05"), family: away, guardianshipRating: "FAIR", guardianshipSettled: true },
  ...{ assessedOn: day("2026-06-01"), followUpOn: null, visitedOn: null },
  ...{ agreementUntil: day("2027-06-30"), notice: { untilOn: null }, townAskOn: null },
  ...given,
});
const alerts = (given: Partial<CareFacts>, on = today) => childAlerts(child(given), on);

describe("what somebody has to look into about a child", () => {
  it("is nothing where both parents are away and everything is in writing", () => {
    expect(alerts({})).toEqual([]);
  });

  it.each<[string, ChildAlert[]]>([
    ["2018-11-24", ["UNATTENDED"]],
    ["2018-11-23", ["LIVES_ALONE"]],
    ["2018-11-22", ["LIVES_ALONE"]],
    ["2011-02-22", ["LIVES_ALONE"]],
    ["2011-02-21", ["LIVES_ALONE", "SIXTEEN_SOON"]],
    ["2010-11-24", ["LIVES_ALONE", "SIXTEEN_SOON"]],
    ["2010-11-23", ["SIXTEEN"]],
  ])("born on %s with nobody at home: %j", (birth, expected) => {
    expect(alerts({ birthDate: day(birth), family: alone })).toEqual(expected);
  });

  // Midnight in Shanghai is 16:00 UTC the day before: a second decides on which birthday it is.
  it.each<[string, ChildAlert]>([
    ["2026-11-22T15:59:59Z", "UNATTENDED"],
    ["2026-11-22T16:00:00Z", "LIVES_ALONE"],
    ["2026-11-22T16:00:01Z", "LIVES_ALONE"],
  ])("turns eight at midnight of its own school: at %s %s", (at, alert) => {
    const on = dayIn(new Date(at), "Asia/Shanghai");
    expect(alerts({ birthDate: day("2018-11-23"), family: alone }, on)).toEqual([alert]);
  });

  it.each<[string | null, ChildAlert[]]>([
    [null, ["AGREEMENT_MISSING"]],
    ["2026-11-22", ["AGREEMENT_EXPIRED"]],
    ["2026-11-23", ["AGREEMENT_ENDS_SOON"]],
    ["2026-12-23", ["AGREEMENT_ENDS_SOON"]],
    ["2026-12-24", []],
  ])("an agreement until %s: %j", (until, expected) => {
    expect(alerts({ agreementUntil: until === null ? null : day(until) })).toEqual(expected);
  });

  it.each<[string, ChildAlert[]]>([
    ["2026-11-23T15:59:59Z", ["AGREEMENT_ENDS_SOON"]],
    ["2026-11-23T16:00:00Z", ["AGREEMENT_EXPIRED"]],
  ])("the last day of an agreement is whole: at %s %j", (at, expected) => {
    const on = dayIn(new Date(at), "Asia/Shanghai");
    expect(alerts({ agreementUntil: day("2026-11-23") }, on)).toEqual(expected);
  });

  it("asks for no agreement where a parent looks after the child, is at home, or the child is sixteen", () => {
    const none = { agreementUntil: null };
    expect(alerts({ ...none, family: [member(51, { away: true }), member(52, { carer: true })] })).toEqual(
      [],
    );
    expect(alerts({ ...none, notice: null, family: [member(51), member(62, { carer: true })] })).toEqual([]);
    expect(alerts({ ...none, notice: null, birthDate: day("2010-11-23") })).toEqual(["SIXTEEN"]);
  });

  it.each<[CareFacts["notice"], ChildAlert[]]>([
    [null, ["NOTICE_MISSING"]],
    [{ untilOn: day("2026-11-22") }, ["NOTICE_MISSING"]],
    [{ untilOn: day("2026-11-23") }, []],
    [{ untilOn: null }, []],
  ])("the parents' notice %j: %j", (notice, expected) => {
    expect(alerts({ notice })).toEqual(expected);
  });

  it.each<[string, boolean]>([
    ["2026-11-22", true],
    ["2026-11-23", true],
    ["2026-11-24", false],
  ])("a child in the parents' town is asked after again on %s: %s", (on, alert) => {
    expect(alerts({ townAskOn: day(on) })).toEqual(alert ? ["TOWN_ASK"] : []);
  });

  it.each<[string, Partial<Record<"followUpOn" | "visitedOn" | "assessedOn", string | null>>, boolean]>([
    ["nobody came, no day was set", {}, true],
    ["somebody came before it was rated", { visitedOn: "2026-05-31" }, true],
    ["somebody came on that day", { visitedOn: "2026-06-01" }, false],
    ["the day that was set is today", { followUpOn: "2026-11-23" }, false],
    ["it was yesterday", { followUpOn: "2026-11-22", visitedOn: "2026-06-10" }, true],
    ["it was yesterday, and somebody came", { followUpOn: "2026-11-22", visitedOn: "2026-11-22" }, false],
    ["a roster alone says so, and nobody came", { assessedOn: null }, true],
    ["a roster alone says so, and somebody came", { assessedOn: null, visitedOn: "2026-05-01" }, false],
  ])("rated poor: %s", (_, days, alert) => {
    const dates = Object.fromEntries(
      Object.entries(days).map(([name, text]) => [name, text === null ? null : day(text ?? "")]),
    );
    expect(alerts({ guardianshipRating: "POOR", ...dates })).toEqual(alert ? ["POOR_NOT_FOLLOWED"] : []);
  });

  it("does not count a carer or a guardian who must keep away, and asks for a guardian who can be reached", () => {
    const barred = [
      member(51, { away: true, restricted: true }),
      member(62, { carer: true, restricted: true }),
    ];
    expect(alerts({ family: barred })).toEqual(["LIVES_ALONE", "NO_GUARDIAN"]);
    const silent = [member(51, { reachable: false, carer: true })];
    expect(alerts({ family: silent })).toEqual(["GUARDIAN_UNREACHABLE"]);
    expect(alerts({ guardianshipSettled: false })).toEqual(["GUARDIANSHIP_OPEN"]);
  });
});

describe("an assessment", () => {
  const said = {
    ...({ kind: "CARER_INADEQUATE", rating: "POOR", memberId: "m", settled: true } as const),
    ...{ assessedOn: today, followUpOn: today },
  };
  it.each<[string, object, string | null]>([
    ["poor with a day to look again", {}, null],
    ["poor without one", { followUpOn: null }, "FOLLOW_UP_NEEDED"],
    ["tomorrow's", { assessedOn: day("2026-11-24"), followUpOn: null }, "DATE_IN_FUTURE"],
    ["looked at again before it was made", { followUpOn: day("2026-11-22") }, "END_BEFORE_START"],
    ["good in kind, poor in rating", { kind: "GOOD" }, "RATING_DOES_NOT_FIT"],
    ["nobody responsible, and somebody named", { kind: "NONE" }, "NOBODY_RESPONSIBLE"],
    ["nobody responsible", { kind: "NONE", memberId: null, settled: false }, null],
    ["somebody responsible, and nobody named", { memberId: null }, "CHOOSE"],
  ])("%s", (_, given, reason) => {
    const verdict = checkAssessment({ ...said, ...given }, today);
    expect(verdict.ok ? null : verdict.reason).toBe(reason);
  });
});

describe("a change of registration", () => {
  const said = { before: "NONE", after: "COLLECTIVE", placeBefore: "", placeAfter: "阳平镇大王村" } as const;
  it.each<[object, string | null]>([
    [{}, null],
    [{ changedOn: day("2026-11-24") }, "DATE_IN_FUTURE"],
    [{ before: "FAMILY", after: "FAMILY", placeBefore: "阳平镇大王村" }, "NO_CHANGE"],
    [{ before: "FAMILY", after: "FAMILY", placeBefore: "县功镇" }, null],
  ])("%j: %s", (given, reason) => {
    const verdict = checkHukou({ ...said, changedOn: today, ...given }, today);
    expect(verdict.ok ? null : verdict.reason).toBe(reason);
  });
});

describe("a move to the parents’ town", () => {
  const said = { movedOn: day("2026-07-05"), outcome: "ADMITTED", outcomeOn: day("2026-09-01") } as const;
  it.each<[object, string | null]>([
    [{}, null],
    [{ movedOn: today, outcomeOn: today }, null],
    [{ movedOn: day("2026-11-24") }, "DATE_IN_FUTURE movedOn"],
    [{ outcomeOn: day("2026-11-24") }, "DATE_IN_FUTURE outcomeOn"],
    [{ outcomeOn: day("2026-07-04") }, "END_BEFORE_START outcomeOn"],
    [{ outcome: "NOT_YET" }, "ASK_AGAIN_NEEDED followUpOn"],
    [{ outcome: "UNKNOWN" }, "ASK_AGAIN_NEEDED followUpOn"],
    [{ outcome: "RETURNED" }, null],
    [{ outcome: "NOT_YET", followUpOn: day("2026-08-31") }, "END_BEFORE_START followUpOn"],
    [{ outcome: "NOT_YET", followUpOn: day("2026-09-01") }, null],
  ])("%j: %s", (given, reason) => {
    const verdict = checkTownMove({ ...said, followUpOn: null, ...given }, today);
    expect(verdict.ok ? null : `${verdict.reason} ${verdict.field}`).toBe(reason);
  });
});
