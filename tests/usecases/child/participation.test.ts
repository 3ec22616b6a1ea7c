import { beforeAll, expect, test } from "vitest";
import { changeParticipation } from "~/usecases/child/change-participation";
import { moveChild } from "~/usecases/child/participation";
import { recordPermission } from "~/usecases/child/record-permission";
import { readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { preparedMail } from "../../support/prepared-mail";
import { aDistrict, staffOf } from "../../support/scene";
import { actionsOn, aSchoolWithContactAhead, doing, rowOf } from "./given";

onEachDatabase("a child's participation", (given) => {
  beforeAll(() => given.superuser(aDistrict));

  test("withdrawal cancels what lies ahead, closes the match and withdraws every permission, at once", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const verdict = await doing(given, staffOf(ids), (work) =>
      changeParticipation(work, {
        childId: ids.child,
        version: 1,
        command: "WITHDRAW_PERMISSION",
        note: "奶奶来学校说不再参加",
      }),
    );
    expect(verdict.ok).toBe(true);
    expect(await rowOf(given, "contacts", ids.ahead)).toMatchObject({ state: "CANCELLED", version: 2 });
    expect(await rowOf(given, "contacts", ids.contact)).toMatchObject({ state: "HELD", version: 1 });
    expect(await rowOf(given, "contact_plans", ids.plan)).toMatchObject({ ended_on: expect.anything() });
    expect(await rowOf(given, "matches", ids.match)).toMatchObject({
      state: "CLOSED",
      closure_path: "UNPLANNED",
      closure_reason: "奶奶来学校说不再参加",
      version: 2,
    });
    for (const id of [ids.participation, ids.matchPermission]) {
      expect((await rowOf(given, "permissions", id)).withdrawn_at).not.toBeNull();
    }
    expect(await rowOf(given, "children", ids.child)).toMatchObject({ state: "PROPOSED", version: 2 });
    expect(await actionsOn(given, ids.child)).toEqual(["child.permission-withdrawn"]);
  });

  const lettersAbout = (ids: { match: string }) =>
    given.superuser((sql) =>
      sql.query<{ id: string; template: string }>(
        "SELECT id, template, person_id FROM outbox WHERE payload->>'matchId' = $1 ORDER BY created_at",
        [ids.match],
      ),
    );
  const letterOf = async (ids: { match: string }) => {
    const [row] = await lettersAbout(ids);
    return readOn(given, { kind: "system", job: "test" }, new Date("2026-09-16T02:00:00Z"), async (work) =>
      preparedMail(
        work,
        await work.tx.outboxMessage.findUniqueOrThrow({ where: { id: row?.id ?? "" } }),
        "https://heartbridge.example",
      ),
    );
  };

  test.each([
    ["WITHDRAW_PERMISSION", undefined, "ACTIVE", "FAMILY_WISH", /^请停止和孩子联系/, /这次结对结束了/],
    ["LEAVE", "CHANGED_SCHOOL", "ACTIVE", "CHILD_MOVED", /^孩子换学校了/, /要换学校或者跟父母走了/],
    ["LEAVE", "CHILD_WISH", "ACTIVE", "CHILD_WISH", /^请停止和孩子联系/, /这次结对结束了/],
    ["LEAVE", "SIXTEEN", "ACTIVE", "CHILD_OUTGREW", /^请停止和孩子联系/, /这次结对结束了/],
    ["PAUSE", "ILLNESS", "ACTIVE", null, /^请停止和孩子联系/, /暂停联系/],
    ["WITHDRAW_PERMISSION", undefined, "APPROVED", null, /^请您考虑的这次结对/, /不再继续了/],
  ] as const)("%s (%s) tells the mentor of a match that is %s, without a name", async (...row) => {
    const [command, reason, state, cause, subject, words] = row;
    const ids = await aSchoolWithContactAhead(given);
    if (state === "APPROVED") {
      await given.superuser(async (sql) => {
        await sql.query("UPDATE contacts SET state = 'CANCELLED' WHERE match_id = $1", [ids.match]);
        await sql.query(
          "UPDATE matches SET state = 'APPROVED', active_at = NULL, introduced_at = NULL WHERE id = $1",
          [ids.match],
        );
      });
    }
    const child = await rowOf(given, "children", ids.child);
    await doing(given, staffOf(ids), (work) =>
      moveChild(work, ids.child, command, { ...(reason && { reason }), note: "奶奶生病住院了" }),
    );
    expect(await rowOf(given, "matches", ids.match)).toMatchObject({ closure_cause: cause });
    expect(await lettersAbout(ids)).toMatchObject([{ template: "CONTACT_STOPPED" }]);
    const letter = await letterOf(ids);
    if (!("text" in letter)) throw new Error(JSON.stringify(letter));
    expect(letter.subject).toMatch(subject);
    expect(letter.text).toMatch(words);
    expect(letter.text + letter.html).not.toContain(String(child.name));
    expect(letter.text + letter.html).not.toContain("奶奶生病住院了");
  });

  test("nobody is told of a match that they never heard of", async () => {
    const ids = await aSchoolWithContactAhead(given);
    await given.superuser(async (sql) => {
      await sql.query("UPDATE contacts SET state = 'CANCELLED' WHERE match_id = $1", [ids.match]);
      await sql.query("UPDATE matches SET state = 'PROPOSED', active_at = NULL WHERE id = $1", [ids.match]);
    });
    await doing(given, staffOf(ids), (work) =>
      moveChild(work, ids.child, "WITHDRAW_PERMISSION", { note: "家人改了主意" }),
    );
    expect(await lettersAbout(ids)).toEqual([]);
  });

  test("an offer that nobody answered lapses instead", async () => {
    const ids = await aSchoolWithContactAhead(given);
    await given.superuser((sql) =>
      sql.query("UPDATE contacts SET state = 'CANCELLED' WHERE match_id = $1", [ids.match]),
    );
    await given.superuser((sql) =>
      sql.query("UPDATE matches SET state = 'APPROVED', active_at = NULL WHERE id = $1", [ids.match]),
    );
    await doing(given, staffOf(ids), (work) =>
      moveChild(work, ids.child, "WITHDRAW_PERMISSION", { note: "家人改了主意" }),
    );
    expect(await rowOf(given, "matches", ids.match)).toMatchObject({ state: "EXPIRED", closed_at: null });
  });

  test("withdrawal says why to the mentor, or is refused and changes nothing", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const verdict = await doing(given, staffOf(ids), (work) =>
      changeParticipation(work, { childId: ids.child, version: 1, command: "WITHDRAW_PERMISSION", note: "" }),
    );
    expect(verdict).toEqual({ ok: false, reason: "REQUIRED", field: "note" });
    expect(await rowOf(given, "contacts", ids.ahead)).toMatchObject({ state: "CONFIRMED" });
    expect(await rowOf(given, "children", ids.child)).toMatchObject({ state: "MATCHED", version: 1 });
    expect(await actionsOn(given, ids.child)).toEqual([]);
  });

  test("nobody plans a contact after it", async () => {
    const ids = await aSchoolWithContactAhead(given);
    await doing(given, staffOf(ids), (work) =>
      moveChild(work, ids.child, "WITHDRAW_PERMISSION", { note: "家人改了主意" }),
    );
    const planned = given.superuser((sql) =>
      sql.query("UPDATE contacts SET state = 'PLANNED' WHERE id = $1", [ids.ahead]),
    );
    await expect(planned).rejects.toThrow(/MATCH_NOT_ACTIVE/);
  });

  test("a pause cancels contacts and keeps the match; the child comes back as matched", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const pause = await doing(given, staffOf(ids), (work) =>
      changeParticipation(work, { childId: ids.child, version: 1, command: "PAUSE", reason: "ILLNESS" }),
    );
    expect(pause.ok).toBe(true);
    expect(await rowOf(given, "contacts", ids.ahead)).toMatchObject({ state: "CANCELLED" });
    expect(await rowOf(given, "matches", ids.match)).toMatchObject({ state: "ACTIVE" });
    expect(await rowOf(given, "children", ids.child)).toMatchObject({ state: "PAUSED" });
    const resume = await doing(given, staffOf(ids), (work) =>
      changeParticipation(work, { childId: ids.child, version: 2, command: "RESUME" }),
    );
    expect(resume.ok).toBe(true);
    expect(await rowOf(given, "children", ids.child)).toMatchObject({ state: "MATCHED", version: 3 });
    expect(await actionsOn(given, ids.child)).toEqual(["child.paused", "child.resumed"]);
  });

  test("leaving revokes the family's links", async () => {
    const ids = await aSchoolWithContactAhead(given);
    await doing(given, staffOf(ids), (work) =>
      changeParticipation(work, {
        childId: ids.child,
        version: 1,
        command: "LEAVE",
        reason: "MOVED_TO_PARENTS",
        note: "随妈妈去东莞上学",
      }),
    );
    expect((await rowOf(given, "family_links", ids.link)).revoked_at).not.toBeNull();
    expect(await rowOf(given, "children", ids.child)).toMatchObject({ state: "LEFT" });
  });

  test("of two people at once one is told that the file has changed", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const pause = () =>
      doing(given, staffOf(ids), (work) =>
        changeParticipation(work, { childId: ids.child, version: 1, command: "PAUSE", reason: "ILLNESS" }),
      );
    const verdicts = await Promise.all([pause(), pause()]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "STALE" });
    expect(await actionsOn(given, ids.child)).toEqual(["child.paused"]);
  });

  test("another school's child is as good as none", async () => {
    const [ids, other] = [await aSchoolWithContactAhead(given), await aSchoolWithContactAhead(given)];
    const verdict = await doing(given, staffOf(ids), (work) =>
      changeParticipation(work, { childId: other.child, version: 1, command: "PAUSE", reason: "ILLNESS" }),
    );
    expect(verdict).toEqual({ ok: false, reason: "STALE" });
    expect(await rowOf(given, "children", other.child)).toMatchObject({ state: "MATCHED", version: 1 });
  });

  test("a permission is written with who, how and when, and moves the child on", async () => {
    const ids = await aSchoolWithContactAhead(given);
    await doing(given, staffOf(ids), (work) =>
      moveChild(work, ids.child, "WITHDRAW_PERMISSION", { note: "家人改了主意" }),
    );
    const giving = {
      ...{ childId: ids.child, version: 1, method: "PAPER" as const },
      ...{ language: "zh-CN", under14: true },
    };
    const early = await doing(given, staffOf(ids), (work) =>
      recordPermission(work, { ...giving, memberId: ids.member, givenOn: new Date("2026-09-16") }),
    );
    expect(early).toEqual({ ok: false, reason: "DATE_IN_FUTURE", field: "givenOn" });
    const stranger = await doing(given, staffOf(ids), (work) =>
      recordPermission(work, { ...giving, memberId: ids.coordinator, givenOn: new Date("2026-09-15") }),
    );
    expect(stranger).toEqual({ ok: false, reason: "INVALID", field: "memberId" });
    const verdict = await doing(given, staffOf(ids), (work) =>
      recordPermission(work, { ...giving, memberId: ids.member, givenOn: new Date("2026-09-15") }),
    );
    expect(verdict.ok).toBe(true);
    expect(await rowOf(given, "children", ids.child)).toMatchObject({ state: "PERMITTED" });
    const wait = await doing(given, staffOf(ids), (work) =>
      changeParticipation(work, { childId: ids.child, version: 2, command: "START_WAITING" }),
    );
    expect(wait.ok).toBe(true);
    expect((await rowOf(given, "children", ids.child)).waiting_since).not.toBeNull();
  });

  test("a carer who is no guardian, or one who must keep away, permits nothing", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const giving = {
      childId: ids.child,
      version: 1,
      method: "PHONE" as const,
      memberId: ids.member,
      givenOn: new Date("2026-09-15"),
      language: "zh-CN",
      under14: true,
    };
    for (const [change, reason] of [
      ["guardian = false", "NOT_A_GUARDIAN"],
      ["guardian = true, restricted = true", "MEMBER_RESTRICTED"],
    ] as const) {
      await given.superuser((sql) =>
        sql.query(`UPDATE family_members SET ${change} WHERE id = $1`, [ids.member]),
      );
      const verdict = await doing(given, staffOf(ids), (work) => recordPermission(work, giving));
      expect(verdict).toMatchObject({ ok: false, reason });
    }
  });
});
