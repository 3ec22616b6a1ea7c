import { beforeAll, describe, expect, it } from "vitest";
import { answerQuestion } from "~/usecases/checkins/answer";
import { reviewCheckIn } from "~/usecases/checkins/review";
import { changeOneContact } from "~/usecases/contacts/change";
import { commandOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { recordOf } from "../../support/match-record";
import { aProposal, colleagueOf, day, later, stepsOf, untilActive } from "../../support/match-scene";
import { aDistrict, aSchool, mentorOf, NOW, staffOf } from "../../support/scene";

onEachDatabase("the life of a match", (given) => {
  let school = 0;
  const proposal = async (setup = "") => {
    school++;
    const ids = await given.superuser((sql) => aProposal(sql, school));
    if (setup) await given.superuser((sql) => sql.exec(setup.replaceAll("$school", String(school))));
    return { ids, steps: stepsOf(given, ids) };
  };
  const { rows, matchRow, childState, contacts, letters, audited } = recordOf(given);

  beforeAll(() => given.superuser(aDistrict));

  it("goes from a proposal to a reviewed check-in", async () => {
    const { ids, steps } = await proposal(
      "UPDATE policies SET match_approvals = 2 WHERE school_id = $school",
    );
    expect(await steps.approve()).toMatchObject({ ok: true, value: { offered: false } });
    expect(await steps.approve()).toMatchObject({ ok: false, reason: "ALREADY_APPROVED_BY_YOU" });
    expect(await steps.approve({ as: colleagueOf(ids) })).toMatchObject({
      ok: true,
      value: { offered: true },
    });
    expect(await matchRow(ids)).toMatchObject({ state: "APPROVED", answer_by: later(7) });
    expect(await letters(ids)).toEqual(["MATCH_OFFERED"]);

    expect(await steps.answer(true)).toMatchObject({ ok: true });
    expect(await steps.permit()).toMatchObject({ ok: true });
    expect(await childState(ids)).toBe("WAITING");
    expect(await steps.planMeeting()).toMatchObject({ ok: true });
    expect(await steps.planMeeting({ time: "17:00" })).toMatchObject({ ok: true });
    expect((await contacts(ids)).map(({ state, local_start }) => [state, local_start])).toEqual([
      ["MOVED", "2026-09-16T16:00"],
      ["PLANNED", "2026-09-16T17:00"],
    ]);
    expect(await steps.hear({ answer: "UNSURE" })).toMatchObject({ ok: true });
    const after = later(2);
    expect(await steps.introduce({ heldOn: day("2026-09-16"), time: "17:10" }, { now: after })).toMatchObject(
      { ok: true },
    );
    expect((await contacts(ids)).map(({ state, local_start }) => [state, local_start])).toEqual([
      ["MOVED", "2026-09-16T16:00"],
      ["HELD", "2026-09-16T17:10"],
    ]);
    expect(await steps.activate({ now: after })).toMatchObject({ ok: true });
    expect(await childState(ids)).toBe("MATCHED");
    expect(await letters(ids)).toEqual(["MATCH_OFFERED", "MATCH_ACTIVE"]);

    const planned = await steps.plan({ startsOn: day("2026-09-17") }, { now: after });
    expect(planned).toMatchObject({ ok: true, value: { contacts: 8 } });
    const first = (await contacts(ids)).find(({ state }) => state === "PLANNED");
    expect(first?.local_start).toBe("2026-09-23T16:30");
    const confirm = () =>
      commandOn(given, mentorOf(ids), after, (work) =>
        changeOneContact(work, {
          matchId: ids.match,
          contactId: first?.id ?? "",
          version: first?.version,
          command: { kind: "CONFIRM" },
        }),
      );
    expect(await confirm()).toEqual({ ok: true, value: "CONFIRMED" });
    expect(await confirm()).toMatchObject({ ok: false, reason: "NOT_POSSIBLE_NOW" });

    const held = new Date("2026-09-23T10:00:00Z");
    const submitted = await steps.submit({ contactId: first?.id, happenedOn: day("2026-09-01") }, held);
    expect(submitted).toMatchObject({ ok: true });
    expect(await steps.submit({ contactId: first?.id }, held)).toMatchObject({ reason: "CHECK_IN_EXISTS" });
    expect((await contacts(ids)).find(({ id }) => id === first?.id)?.state).toBe("HELD");
    expect((await matchRow(ids))?.last_contact_at).toEqual(new Date("2026-09-23T08:30:00Z"));

    const checkInId = submitted.ok ? submitted.value.checkInId : "";
    const look = (command: Parameters<typeof reviewCheckIn>[1]["command"], version: number) =>
      commandOn(given, staffOf(ids), held, (work) => reviewCheckIn(work, { checkInId, version, command }));
    expect(await look({ kind: "ASK", question: "Can she see the blackboard?" }, 1)).toEqual({
      ok: true,
      value: "QUESTIONED",
    });
    expect(await look({ kind: "CLOSE" }, 1)).toMatchObject({ ok: false, reason: "STALE" });
    const answer = () =>
      commandOn(given, mentorOf(ids), held, (work) =>
        answerQuestion(work, { matchId: ids.match, checkInId, version: 2, answer: "Yes, now she can." }),
      );
    expect(await answer()).toMatchObject({ ok: true });
    expect(await answer()).toMatchObject({ ok: false });
    expect(await look({ kind: "REVIEW" }, 3)).toEqual({ ok: true, value: "REVIEWED" });
    const [record] = await rows("SELECT * FROM check_ins WHERE id = $1", checkInId);
    expect(record).toMatchObject({
      state: "REVIEWED",
      answer: "Yes, now she can.",
      reviewed_by: ids.coordinator,
    });
    expect(await audited(ids)).toEqual([
      "match.approval-given",
      "match.approval-given",
      "match.offered",
      "match.accepted",
      "match.permitted",
      "match.first-meeting-planned",
      "match.first-meeting-planned",
      "match.child-heard",
      "match.introduced",
      "match.activated",
      "match.plan-made",
    ]);
  });

  describe("closing", () => {
    it("cancels what was planned at once and lets the child wait again", async () => {
      const { ids, steps } = await proposal();
      await untilActive(steps);
      await steps.plan();
      expect(await steps.close()).toEqual({ ok: true, value: { closed: true } });
      const states = (await contacts(ids)).map(({ state }) => state);
      expect(states.filter((state) => state === "CANCELLED")).toHaveLength(8);
      expect(states).not.toContain("PLANNED");
      expect(await childState(ids)).toBe("WAITING");
      expect(await matchRow(ids)).toMatchObject({
        state: "CLOSED",
        closure_reason: "moved away",
        closed_at: NOW,
      });
      expect(
        await rows("SELECT 1 FROM contact_plans WHERE match_id = $1 AND ended_on IS NULL", ids.match),
      ).toEqual([]);
      await expect(steps.submit()).rejects.toThrow("not running");
    });

    it("as planned keeps one farewell", async () => {
      const { ids, steps } = await proposal();
      await untilActive(steps);
      await steps.plan();
      expect(await steps.close({ path: "PLANNED" })).toMatchObject({
        reason: "FAREWELL_MISSING",
        field: "farewellOn",
      });
      const farewell = { on: day("2026-09-22"), time: "16:30", mode: "MEETING", place: "school" };
      expect(await steps.close({ path: "PLANNED", farewell })).toEqual({
        ok: true,
        value: { closed: false },
      });
      expect((await contacts(ids)).filter(({ state }) => state === "PLANNED")).toMatchObject([
        { local_start: "2026-09-22T16:30" },
      ]);
      expect(await matchRow(ids)).toMatchObject({ state: "CLOSING", closure_path: "PLANNED" });
      expect(await childState(ids)).toBe("MATCHED");
    });
  });

  describe("what is refused", () => {
    it("an answer that is late, has no reason, or was given before", async () => {
      const { ids, steps } = await proposal();
      await steps.approve();
      expect(await steps.answer(true, { now: later(7) })).toMatchObject({ reason: "OFFER_EXPIRED" });
      expect(await steps.answer(false)).toMatchObject({ reason: "REASON_NEEDED", field: "reason" });
      expect(await steps.answer(true, { version: 99 })).toMatchObject({ reason: "STALE" });
      expect(await steps.answer(false, { reason: "on night shifts" })).toMatchObject({ ok: true });
      expect(await steps.answer(true)).toMatchObject({ reason: "NOT_POSSIBLE_NOW" });
      expect(await matchRow(ids)).toMatchObject({ state: "DECLINED", decline_reason: "on night shifts" });
    });

    it("a step on an expired check, and an answer of a suspended volunteer", async () => {
      const { ids, steps } = await proposal();
      const expire = (on: string) =>
        rows(
          "UPDATE screening_items SET expires_on = $2 WHERE application_id = $1 AND kind = 'OFFENCE_CHECK'",
          ids.application,
          on,
        );
      await expire("2026-09-14");
      expect(await steps.approve()).toMatchObject({ reason: "OFFENCE_CHECK_EXPIRED" });
      await expire("2026-09-15");
      await steps.approve();
      await expire("2026-09-14");
      expect(await steps.answer(true)).toMatchObject({ reason: "OFFENCE_CHECK_EXPIRED" });
      await expire("2026-09-15");
      await rows("UPDATE applications SET state = 'SUSPENDED' WHERE id = $1", ids.application);
      expect(await steps.answer(true)).toMatchObject({ reason: "VOLUNTEER_NOT_APPROVED" });
    });

    it("a permission of somebody who may not give it", async () => {
      const { ids, steps } = await proposal();
      await steps.approve();
      await steps.answer(true);
      const stranger = await given.superuser((sql) => aSchool(sql, ++school));
      expect(await steps.permit({ memberId: stranger.member })).toMatchObject({
        reason: "INVALID",
        field: "memberId",
      });
      expect(await steps.permit({ givenOn: day("2026-09-16") })).toMatchObject({ reason: "DATE_IN_FUTURE" });
      await rows("UPDATE family_members SET guardian = false WHERE id = $1", ids.member);
      expect(await steps.permit()).toMatchObject({ reason: "NOT_A_GUARDIAN" });
      await rows("UPDATE family_members SET guardian = true, restricted = true WHERE id = $1", ids.member);
      expect(await steps.permit()).toMatchObject({ reason: "MEMBER_RESTRICTED" });
      await rows("UPDATE family_members SET restricted = false WHERE id = $1", ids.member);
      await rows("UPDATE permissions SET withdrawn_at = now() WHERE id = $1", ids.participation);
      expect(await steps.permit()).toMatchObject({ reason: "PERMISSION_MISSING" });
      expect(await matchRow(ids)).toMatchObject({ state: "ACCEPTED" });
    });

    it("contact after the permission was withdrawn", async () => {
      const { ids, steps } = await proposal();
      await untilActive(steps);
      await rows("UPDATE permissions SET withdrawn_at = now() WHERE match_id = $1", ids.match);
      expect(await steps.plan()).toMatchObject({ ok: false, reason: "PERMISSION_MISSING" });
      expect((await contacts(ids)).filter(({ state }) => state === "PLANNED")).toEqual([]);
    });

    it("a plan that collides, naming the day; a second plan; a plan beyond the check", async () => {
      const { ids, steps } = await proposal();
      await untilActive(steps);
      await rows(
        `INSERT INTO contacts (match_id, school_id, child_id, volunteer_id, starts_at, ends_at, local_start, time_zone, mode)
         SELECT id, school_id, child_id, volunteer_id, '2026-09-30T08:50Z', '2026-09-30T09:20Z', '2026-09-30T16:50', 'Asia/Shanghai', 'CALL' FROM matches WHERE id = $1`,
        ids.match,
      );
      expect(await steps.plan()).toMatchObject({
        reason: "CHILD_BUSY_ON:2026-09-30",
        field: "startTime",
      });
      expect(await steps.plan({ mode: "LETTER" })).toMatchObject({ ok: true });
      expect(await steps.plan({ mode: "LETTER", startTime: "18:00" })).toMatchObject({
        reason: "PLAN_EXISTS",
      });
      await rows("UPDATE contact_plans SET ended_on = starts_on WHERE match_id = $1", ids.match);
      await rows(
        "UPDATE screening_items SET expires_on = '2026-09-30' WHERE application_id = $1 AND kind = 'OFFENCE_CHECK'",
        ids.application,
      );
      expect(await steps.plan({ startTime: "18:00" })).toMatchObject({ ok: true, value: { contacts: 3 } });
    });

    it("a record of a day to come, before they met, or of another match's contact", async () => {
      const { ids, steps } = await proposal();
      await untilActive(steps);
      expect(await steps.submit({ happenedOn: day("2026-09-16") })).toMatchObject({
        reason: "DATE_IN_FUTURE",
      });
      expect(await steps.submit({ happenedOn: day("2026-09-14") })).toMatchObject({
        reason: "BEFORE_THE_MATCH",
      });
      const stranger = await given.superuser((sql) => aSchool(sql, ++school));
      expect(await steps.submit({ contactId: stranger.contact })).toMatchObject({ reason: "INVALID" });
      expect(await rows("SELECT 1 FROM check_ins WHERE match_id = $1", ids.match)).toEqual([]);
    });

    it("somebody else's match, to a volunteer and to a coordinator", async () => {
      const { steps } = await proposal();
      await steps.approve();
      const stranger = await given.superuser((sql) => aSchool(sql, ++school));
      await expect(steps.answer(true, { as: mentorOf(stranger) })).rejects.toThrow("no such offer");
      await expect(steps.approve({ as: staffOf(stranger) })).rejects.toThrow("no such match");
    });
  });

  describe("at the same time", () => {
    it("two approvals of the same version: one wins", async () => {
      const { ids, steps } = await proposal();
      const both = await Promise.all([
        steps.approve({ version: 1 }),
        steps.approve({ version: 1, as: colleagueOf(ids) }),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await letters(ids)).toEqual(["MATCH_OFFERED"]);
    });

    it("yes and no to one offer: one wins", async () => {
      const { ids, steps } = await proposal();
      await steps.approve();
      const both = await Promise.all([steps.answer(true), steps.answer(false, { reason: "no time" })]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(["ACCEPTED", "DECLINED"]).toContain((await matchRow(ids))?.state);
    });

    it("one record from two tabs has one effect", async () => {
      const { ids, steps } = await proposal();
      await untilActive(steps);
      const both = await Promise.all([steps.submit(), steps.submit()]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "CHECK_IN_EXISTS" });
      expect(await rows("SELECT 1 FROM check_ins WHERE match_id = $1", ids.match)).toHaveLength(1);
    });

    it("planning and closing leave nothing planned", async () => {
      const { ids, steps } = await proposal();
      await untilActive(steps);
      await Promise.all([steps.plan(), steps.close()]);
      expect((await contacts(ids)).filter(({ state }) => state === "PLANNED")).toEqual([]);
    });
  });
});
