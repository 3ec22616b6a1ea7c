import { beforeAll, expect, test } from "vitest";
import { familyPage } from "~/data/family/page";
import type { FamilyViewer } from "~/domain/access/viewer";
import { makeFamilyLink, revokeFamilyLink } from "~/usecases/child/family-link";
import { moveChild } from "~/usecases/child/participation";
import { onEachDatabase, type TestDatabase } from "../../support/databases";
import { aDistrict, NOW, type Scene, staffOf } from "../../support/scene";
import { CODE, entering, sessionOf } from "../family/given";
import { actionsOn, aSchoolWithContactAhead, doing, reading, rowOf } from "./given";

/** Whom the family's area finds behind the session that a card and its code begin. */
async function viewerBehind(given: TestDatabase, card: string, now = NOW): Promise<FamilyViewer | null> {
  const entered = await entering(given, { card, code: CODE }, now);
  return entered.ok ? sessionOf(given, entered.value.token, now) : null;
}

async function pageOf(given: TestDatabase, card: string) {
  const viewer = await viewerBehind(given, card);
  return viewer && reading(given, viewer, familyPage);
}

async function linkOf(given: TestDatabase, ids: Scene) {
  const made = await doing(given, staffOf(ids), (work) =>
    makeFamilyLink(work, { childId: ids.child, memberId: ids.member, spoken: false }),
  );
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

onEachDatabase("a family's personal link", (given) => {
  beforeAll(() => given.superuser(aDistrict));

  test("opens the family's page, and is stored as a hash only", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const { linkId, secret } = await linkOf(given, ids);
    expect(JSON.stringify(await rowOf(given, "family_links", linkId))).not.toContain(secret);
    expect(await actionsOn(given, ids.child)).toEqual(["child.link-made"]);
    const page = await pageOf(given, secret);
    expect(page).toMatchObject({
      name: "陈小雨",
      participates: true,
      school: { contactName: "王老师" },
      mentors: [{ name: "李安", role: "FATHER", state: "ACTIVE" }],
      contacts: [{ id: ids.ahead, name: "李安", mode: "CALL", place: "家里" }],
      records: [{ minutes: 30, knows: null }],
    });
    expect(JSON.stringify(page)).not.toMatch(/SECRET/);
  });

  test("tells a permission that was withdrawn from one that was never given", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const { secret } = await linkOf(given, ids);
    expect(await pageOf(given, secret)).toMatchObject({ participates: true, withdrawn: false });
    await doing(given, staffOf(ids), (work) =>
      moveChild(work, ids.child, "WITHDRAW_PERMISSION", { note: "家人改了主意" }),
    );
    expect(await pageOf(given, secret)).toMatchObject({
      participates: false,
      withdrawn: true,
      mentors: [],
      contacts: [],
    });
    await given.superuser((sql) => sql.query("DELETE FROM permissions WHERE child_id = $1", [ids.child]));
    expect(await pageOf(given, secret)).toMatchObject({ participates: false, withdrawn: false });
  });

  test("a new one of the same person ends the earlier one", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const first = await linkOf(given, ids);
    const second = await linkOf(given, ids);
    expect(await viewerBehind(given, first.secret)).toBeNull();
    expect(await viewerBehind(given, second.secret)).toMatchObject({ linkId: second.linkId });
  });

  test("works neither when it was revoked, nor after a year, nor with another secret", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const { linkId, secret } = await linkOf(given, ids);
    expect(await viewerBehind(given, `${secret.slice(0, -1)}_`)).toBeNull();
    expect(await viewerBehind(given, secret, new Date("2027-09-14T23:59:59Z"))).not.toBeNull();
    expect(await viewerBehind(given, secret, new Date("2027-09-15T00:00:01Z"))).toBeNull();
    const revoked = await doing(given, staffOf(ids), (work) =>
      revokeFamilyLink(work, { childId: ids.child, linkId }),
    );
    expect(revoked.ok).toBe(true);
    expect(await viewerBehind(given, secret)).toBeNull();
  });

  test("is never made for somebody who must keep away, for another family, or for a child that left", async () => {
    const [ids, other] = [await aSchoolWithContactAhead(given), await aSchoolWithContactAhead(given)];
    const make = (memberId: string, childId = ids.child) =>
      doing(given, staffOf(ids), (work) => makeFamilyLink(work, { childId, memberId, spoken: false }));
    expect(await make(other.member)).toMatchObject({ ok: false, reason: "INVALID" });
    expect(await make(other.member, other.child)).toMatchObject({ ok: false, reason: "INVALID" });
    await given.superuser((sql) =>
      sql.query("UPDATE family_members SET restricted = true WHERE id = $1", [ids.member]),
    );
    expect(await make(ids.member)).toEqual({ ok: false, reason: "MEMBER_RESTRICTED", field: "memberId" });
    await given.superuser((sql) =>
      sql.query("UPDATE family_members SET restricted = false WHERE id = $1", [ids.member]),
    );
    await given.superuser((sql) =>
      sql.query("UPDATE children SET state = 'LEFT' WHERE id = $1", [ids.child]),
    );
    expect(await make(ids.member)).toMatchObject({ ok: false, reason: "NOT_POSSIBLE_NOW" });
  });

  test("another school revokes nothing", async () => {
    const [ids, other] = [await aSchoolWithContactAhead(given), await aSchoolWithContactAhead(given)];
    const { linkId, secret } = await linkOf(given, ids);
    const verdict = await doing(given, staffOf(other), (work) =>
      revokeFamilyLink(work, { childId: ids.child, linkId }),
    );
    expect(verdict).toMatchObject({ ok: false });
    expect(await viewerBehind(given, secret)).not.toBeNull();
  });

  test.each([
    ["PROPOSED", []],
    ["APPROVED", []],
    ["ACCEPTED", [{ name: null, about: "" }]],
    ["PERMITTED", [{ name: "李安" }]],
    ["INTRODUCED", [{ name: "李安" }]],
    ["IN_REVIEW", [{ name: "李安" }]],
    ["CLOSING", [{ name: "李安" }]],
    ["CLOSED", []],
    ["DECLINED", []],
    ["EXPIRED", []],
  ])("shows of a match that is %s: %j", async (state, mentors) => {
    const ids = await aSchoolWithContactAhead(given);
    const { secret } = await linkOf(given, ids);
    await given.superuser((sql) =>
      sql.query(
        `UPDATE matches SET state = '${state}', closed_at = now(), closure_path = 'PLANNED', closure_reason = 'x',
         decline_reason = 'x' WHERE id = $1`,
        [ids.match],
      ),
    );
    const page = await pageOf(given, secret);
    expect(page?.mentors).toMatchObject(mentors);
    expect(page?.mentors).toHaveLength(mentors.length);
    if (mentors.length === 0) {
      expect(page?.contacts).toEqual([]);
      expect(page?.records).toEqual([]);
      expect(JSON.stringify(page)).not.toContain("李安");
    }
    if (state === "ACCEPTED") expect(JSON.stringify(page)).not.toContain("李安");
  });
});
