import { beforeAll, expect, test } from "vitest";
import { childRestrictions } from "~/data/children/restrictions";
import { makeFamilyLink } from "~/usecases/child/family-link";
import { liftRestriction, restrictContact } from "~/usecases/child/restrict-contact";
import { onEachDatabase, type TestDatabase } from "../../support/databases";
import { aDistrict, familyOf, NOW, type Scene, staffOf } from "../../support/scene";
import { entering, sessionOf } from "../family/given";
import { actionsOn, aSchoolWithContactAhead, doing, reading, rowOf } from "./given";

const BECAUSE = { reason: "人身安全保护令", reviewOn: new Date("2027-03-01T00:00:00Z") };
const OUTSIDER = { memberId: null, name: "孙大山", relation: "父亲的朋友", ...BECAUSE };

const listOf = (given: TestDatabase, ids: Scene) =>
  reading(given, staffOf(ids), (work) => childRestrictions(work, ids.child));

async function openEntry(given: TestDatabase, ids: Scene): Promise<string> {
  const [entry] = (await listOf(given, ids))?.open ?? [];
  if (!entry) throw new Error("Nobody is on the list.");
  return entry.id;
}

onEachDatabase("the list of those who must not be told", (given) => {
  beforeAll(() => given.superuser(aDistrict));

  const restrict = (ids: Scene, whom: { memberId: string } | typeof OUTSIDER) =>
    doing(given, staffOf(ids), (work) => restrictContact(work, { childId: ids.child, ...BECAUSE, ...whom }));
  const lift = (ids: Scene, restrictionId: string, as = ids) =>
    doing(given, staffOf(as), (work) =>
      liftRestriction(work, { childId: ids.child, restrictionId, because: "法院撤销了" }),
    );
  const newCard = (ids: Scene) =>
    doing(given, staffOf(ids), (work) =>
      makeFamilyLink(work, { childId: ids.child, memberId: ids.member, spoken: true }),
    );

  test("takes a relative with the reason, by whom, when and until; the link and what is open with it end", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const card = await newCard(ids);
    if (!card.ok) throw new Error(card.reason);
    const entered = await entering(given, { card: card.value.secret, code: card.value.code ?? "" });
    if (!entered.ok) throw new Error(entered.reason);
    expect(await restrict(ids, { memberId: ids.member })).toMatchObject({ ok: true });
    expect(await sessionOf(given, entered.value.token)).toBeNull();
    expect((await rowOf(given, "family_links", card.value.linkId)).revoked_at).not.toBeNull();
    expect((await rowOf(given, "family_members", ids.member)).restricted).toBe(true);
    expect(await listOf(given, ids)).toMatchObject({
      child: { family: [] },
      open: [
        {
          member: { name: "陈奶奶" },
          ...BECAUSE,
          setBy: { name: "coordinator" },
          setAt: NOW,
          liftedAt: null,
        },
      ],
    });
    expect((await actionsOn(given, ids.child)).at(-1)).toBe("child.contact-restricted");
    expect(await newCard(ids)).toMatchObject({ ok: false, reason: "MEMBER_RESTRICTED" });
    expect(await restrict(ids, { memberId: ids.member })).toMatchObject({
      ok: false,
      reason: "RESTRICTED_ALREADY",
    });
  });

  test("lifted, brings no link back; a new one may be made", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const card = await newCard(ids);
    if (!card.ok) throw new Error(card.reason);
    const { secret, code, linkId } = card.value;
    await restrict(ids, { memberId: ids.member });
    const entry = await openEntry(given, ids);
    expect(await lift(ids, entry)).toMatchObject({ ok: true });
    expect((await rowOf(given, "family_members", ids.member)).restricted).toBe(false);
    expect((await rowOf(given, "family_links", linkId)).revoked_at).not.toBeNull();
    expect(await entering(given, { card: secret, code: code ?? "" })).toMatchObject({ ok: false });
    expect(await lift(ids, entry)).toEqual({ ok: false, reason: "STALE" });
    expect(await newCard(ids)).toMatchObject({ ok: true });
    expect((await listOf(given, ids))?.lifted[0]).toMatchObject({
      liftedBecause: "法院撤销了",
      liftedBy: { name: "coordinator" },
    });
    expect(await actionsOn(given, ids.child)).toContain("child.restriction-lifted");
  });

  test("takes somebody outside the family by name, and leaves the family's links alone", async () => {
    const ids = await aSchoolWithContactAhead(given);
    expect(await restrict(ids, OUTSIDER)).toMatchObject({ ok: true });
    expect((await listOf(given, ids))?.open).toMatchObject([
      { name: "孙大山", relation: "父亲的朋友", member: null },
    ]);
    expect((await rowOf(given, "family_links", ids.link)).revoked_at).toBeNull();
    expect(await restrict(ids, OUTSIDER)).toEqual({ ok: false, reason: "RESTRICTED_ALREADY", field: "name" });
  });

  test("holds beyond its day: no restriction ends by itself", async () => {
    const ids = await aSchoolWithContactAhead(given);
    await restrict(ids, { memberId: ids.member });
    const later = new Date("2028-01-01T00:00:00Z");
    const verdict = await doing(
      given,
      staffOf(ids),
      (work) => makeFamilyLink(work, { childId: ids.child, memberId: ids.member, spoken: true }),
      later,
    );
    expect(verdict).toMatchObject({ ok: false, reason: "MEMBER_RESTRICTED" });
  });

  test("is neither read nor written by another school, nor with a relative of another child", async () => {
    const [ids, other] = [await aSchoolWithContactAhead(given), await aSchoolWithContactAhead(given)];
    expect(await restrict(ids, { memberId: other.member })).toMatchObject({ ok: false, reason: "INVALID" });
    await restrict(ids, OUTSIDER);
    const entry = await openEntry(given, ids);
    expect(await lift(ids, entry, other)).toMatchObject({ ok: false });
    expect(await reading(given, staffOf(other), (work) => childRestrictions(work, ids.child))).toBeNull();
    expect((await listOf(given, ids))?.open).toHaveLength(1);
  });

  test("is written in one's own name only, and never rewritten", async () => {
    const ids = await aSchoolWithContactAhead(given);
    await restrict(ids, OUTSIDER);
    const entry = await openEntry(given, ids);
    const refused = (statement: string) =>
      expect(
        reading(given, staffOf(ids), ({ tx }) => tx.$executeRawUnsafe(statement)),
        statement,
      ).rejects.toThrow(/42501/);
    await refused(`INSERT INTO contact_restrictions (child_id, school_id, name, reason, set_by, set_at)
      VALUES ('${ids.child}', ${ids.school}, '某某', 'x', '${ids.otherPerson}', now())`);
    await refused(
      `UPDATE contact_restrictions SET lifted_at = now(), lifted_because = 'x', lifted_by = '${ids.otherPerson}' WHERE id = '${entry}'`,
    );
    await refused(`UPDATE contact_restrictions SET reason = 'y' WHERE id = '${entry}'`);
    await refused(`UPDATE family_members SET restricted = false WHERE id = '${ids.member}'`);
  });

  test("hides who is on it from the family's own rows", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const [father] = await given.superuser((sql) =>
      sql.query<{ id: string }>(
        "INSERT INTO family_members (child_id, school_id, name, relation) VALUES ($1, $2, '陈大伟', 51) RETURNING id",
        [ids.child, ids.school],
      ),
    );
    const names = async () => {
      const rows = await reading(given, familyOf(ids), ({ tx }) =>
        tx.familyMember.findMany({ select: { name: true } }),
      );
      return rows.map(({ name }) => name).sort();
    };
    expect(await names()).toEqual(["陈大伟", "陈奶奶"]);
    await restrict(ids, { memberId: father?.id ?? "" });
    expect(await names()).toEqual(["陈奶奶"]);
  });

  test("a link and a restriction at the same moment: the restriction holds, on both orders", async () => {
    const ids = await aSchoolWithContactAhead(given);
    await Promise.all([newCard(ids).catch(() => null), restrict(ids, { memberId: ids.member })]);
    const live = await given.superuser((sql) =>
      sql.query("SELECT 1 FROM family_links WHERE member_id = $1 AND revoked_at IS NULL", [ids.member]),
    );
    expect(live).toEqual([]);
  });
});
