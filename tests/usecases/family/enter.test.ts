import { beforeAll, expect, test } from "vitest";
import { familyPage } from "~/data/family/page";
import { addDays } from "~/domain/shared/calendar-day";
import { makeFamilyLink, revokeFamilyLink } from "~/usecases/child/family-link";
import { moveChild } from "~/usecases/child/participation";
import { restrictContact } from "~/usecases/child/restrict-contact";
import { isOpenWith } from "~/usecases/family/enter";
import { forgetFamilySessions } from "~/usecases/family/forget-sessions";
import { leaveFamily } from "~/usecases/family/leave";
import { onEachDatabase, type TestDatabase } from "../../support/databases";
import { aDistrict, NOW, type Scene, staffOf } from "../../support/scene";
import { actionsOn, aSchoolWithContactAhead, doing, reading, rowOf } from "../child/given";
import { CODE, entering, sessionOf } from "./given";

const REFUSED = { ok: false, reason: "CARD_NOT_OPENED", field: "code" };
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

async function cardOf(given: TestDatabase, ids: Scene, spoken = false) {
  const made = await doing(given, staffOf(ids), (work) =>
    makeFamilyLink(work, { childId: ids.child, memberId: ids.member, spoken }),
  );
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

async function tokenOf(given: TestDatabase, card: string, code = CODE, more = {}, now = NOW) {
  const entered = await entering(given, { card, code, ...more }, now);
  if (!entered.ok) throw new Error(entered.reason);
  return entered.value.token;
}

const change = (given: TestDatabase, statement: string, ...values: unknown[]) =>
  given.superuser((sql) => sql.query(statement, values));

onEachDatabase("a card and its code", (given) => {
  beforeAll(() => given.superuser(aDistrict));

  test("become a session, of which the database has only a hash; the entering is recorded", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const { secret, linkId, code } = await cardOf(given, ids);
    expect(code).toBeNull();
    const token = await tokenOf(given, secret);
    const [row] = await change(
      given,
      "SELECT to_jsonb(s)::text AS text FROM family_sessions s WHERE link_id = $1",
      linkId,
    );
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await sessionOf(given, token)).toMatchObject({
      linkId,
      childId: ids.child,
      memberId: ids.member,
      schoolId: ids.school,
    });
    expect(await actionsOn(given, ids.child)).toEqual(["child.link-made", "child.link-entered"]);
  });

  test.each(["0002", " 00 02 ", "００02", "13800000002", "138-0000-0002"])(
    "%j is the code of a phone",
    async (code) => {
      const { secret } = await cardOf(given, await aSchoolWithContactAhead(given));
      expect(await entering(given, { card: secret, code })).toMatchObject({ ok: true });
    },
  );

  test.each(["0003", "1380", "", "02", "000002", "800000002", "没有"])("%j is not", async (code) => {
    const { secret } = await cardOf(given, await aSchoolWithContactAhead(given));
    expect(await entering(given, { card: secret, code })).toEqual(REFUSED);
  });

  test("with a code of its own open with nothing else, not even the phone number", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const { secret, linkId, code } = await cardOf(given, ids, true);
    expect(code).toMatch(/^\d{6}$/);
    expect(JSON.stringify(await rowOf(given, "family_links", linkId))).not.toContain(code);
    expect(await entering(given, { card: secret, code: CODE })).toEqual(REFUSED);
    expect(await entering(given, { card: secret, code: code ?? "" })).toMatchObject({ ok: true });
  });

  test("of a person without a phone always have a code of their own", async () => {
    const ids = await aSchoolWithContactAhead(given);
    await change(given, "UPDATE family_members SET phone = '' WHERE id = $1", ids.member);
    const { secret, code } = await cardOf(given, ids);
    expect(code).toMatch(/^\d{6}$/);
    for (const guess of ["", "0000"])
      expect(await entering(given, { card: secret, code: guess })).toEqual(REFUSED);
  });

  test("have a code of their own, too, where somebody must keep away who may know the number", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const outsider = { memberId: null, name: "钱九", relation: "", reason: "x", reviewOn: null };
    await doing(given, staffOf(ids), (work) => restrictContact(work, { childId: ids.child, ...outsider }));
    expect((await cardOf(given, ids)).code).toMatch(/^\d{6}$/);
  });

  test("follow a new phone number, and open nothing once there is none", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const { secret } = await cardOf(given, ids);
    await change(given, "UPDATE family_members SET phone = '13800001234' WHERE id = $1", ids.member);
    expect(await entering(given, { card: secret, code: CODE })).toEqual(REFUSED);
    expect(await entering(given, { card: secret, code: "1234" })).toMatchObject({ ok: true });
    await change(given, "UPDATE family_members SET phone = '' WHERE id = $1", ids.member);
    expect(await entering(given, { card: secret, code: "" })).toEqual(REFUSED);
  });

  test("are refused alike: unknown, guessed, revoked, replaced, expired, restricted", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const { secret: replaced } = await cardOf(given, ids);
    const { secret, linkId } = await cardOf(given, ids);
    const answers = [
      await entering(given, { card: "", code: CODE }),
      await entering(given, { card: "no-such-card-anywhere-in-the-world", code: CODE }),
      await entering(given, { card: `${secret.slice(0, -1)}_`, code: CODE }),
      await entering(given, { card: replaced, code: CODE }),
      await entering(given, { card: secret, code: CODE }, new Date("2027-09-16T00:00:00Z")),
    ];
    await change(given, "UPDATE family_links SET revoked_at = now() WHERE id = $1", linkId);
    answers.push(await entering(given, { card: secret, code: CODE }));
    const last = await cardOf(given, ids);
    await change(given, "UPDATE family_members SET restricted = true WHERE id = $1", ids.member);
    answers.push(await entering(given, { card: last.secret, code: CODE }));
    expect(answers).toEqual(Array(7).fill(REFUSED));
  });

  test("are locked by five wrong codes in a row, until the school makes a new card", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const { secret, linkId } = await cardOf(given, ids);
    for (let wrong = 0; wrong < 4; wrong++) await entering(given, { card: secret, code: "9999" });
    const open = await tokenOf(given, secret);
    expect(await rowOf(given, "family_links", linkId)).toMatchObject({ wrong_codes: 0 });
    for (let wrong = 0; wrong < 5; wrong++) await entering(given, { card: secret, code: "9999" });
    for (const later of [NOW, addDays(NOW, 100)]) {
      expect(await entering(given, { card: secret, code: CODE }, later)).toEqual(REFUSED);
    }
    // A stranger's guesses do not shut out who is in already.
    expect(await sessionOf(given, open)).not.toBeNull();
    expect(await entering(given, { card: (await cardOf(given, ids)).secret, code: CODE })).toMatchObject({
      ok: true,
    });
    expect(await sessionOf(given, open)).toBeNull();
  });
});

onEachDatabase("a family's session", (given) => {
  beforeAll(() => given.superuser(aDistrict));

  test("is new each time, and the one that the browser came with ends, whosever it was", async () => {
    const [ids, other] = [await aSchoolWithContactAhead(given), await aSchoolWithContactAhead(given)];
    const { secret } = await cardOf(given, ids);
    const elsewhere = await tokenOf(given, secret);
    const first = await tokenOf(given, (await cardOf(given, other)).secret);
    const second = await tokenOf(given, secret, CODE, { former: first });
    expect(new Set([elsewhere, first, second]).size).toBe(3);
    expect(await sessionOf(given, first)).toBeNull();
    expect(await sessionOf(given, second)).toMatchObject({ childId: ids.child });
    expect(await sessionOf(given, elsewhere)).toMatchObject({ childId: ids.child });
  });

  test("of one child shows that child and no other", async () => {
    const [ids, other] = [await aSchoolWithContactAhead(given), await aSchoolWithContactAhead(given)];
    const viewer = await sessionOf(given, await tokenOf(given, (await cardOf(given, ids)).secret));
    if (!viewer) throw new Error("No session.");
    expect(await reading(given, viewer, familyPage)).not.toBeNull();
    expect(await reading(given, { ...viewer, childId: other.child }, familyPage)).toBeNull();
    const rows = await reading(given, viewer, ({ tx }) => tx.child.findMany({ select: { id: true } }));
    expect(rows).toEqual([{ id: ids.child }]);
  });

  test("lasts 45 days from one visit to the next, and half a year in all", async () => {
    const { secret } = await cardOf(given, await aSchoolWithContactAhead(given));
    const token = await tokenOf(given, secret);
    expect(await sessionOf(given, token, addDays(NOW, 44))).not.toBeNull();
    expect(await sessionOf(given, token, addDays(NOW, 88))).not.toBeNull();
    expect(await sessionOf(given, token, addDays(NOW, 132))).not.toBeNull();
    expect(await sessionOf(given, token, addDays(NOW, 176))).not.toBeNull();
    expect(await sessionOf(given, token, new Date("2027-03-15T00:00:01Z"))).toBeNull();
    const idle = await tokenOf(given, secret);
    expect(await sessionOf(given, idle, addDays(NOW, 46))).toBeNull();
  });

  test("ends with its link at the latest", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const { secret, linkId } = await cardOf(given, ids);
    await change(
      given,
      "UPDATE family_links SET expires_at = $2 WHERE id = $1",
      linkId,
      addDays(NOW, 3).toISOString(),
    );
    const token = await tokenOf(given, secret);
    expect(await sessionOf(given, token, addDays(NOW, 2.9))).not.toBeNull();
    expect(await sessionOf(given, token, addDays(NOW, 3))).toBeNull();
  });

  test("on a shared phone lasts a quarter of an hour, an hour in all", async () => {
    const { secret } = await cardOf(given, await aSchoolWithContactAhead(given));
    const token = await tokenOf(given, secret, CODE, { shared: true });
    for (const at of [14, 28, 42, 56]) expect(await sessionOf(given, token, minutes(at))).not.toBeNull();
    expect(await sessionOf(given, token, minutes(61))).toBeNull();
    const idle = await tokenOf(given, secret, CODE, { shared: true });
    expect(await sessionOf(given, idle, minutes(16))).toBeNull();
  });

  test("that is over is forgotten; one that goes on is not", async () => {
    const { secret, linkId } = await cardOf(given, await aSchoolWithContactAhead(given));
    await tokenOf(given, secret, CODE, { shared: true });
    await tokenOf(given, secret);
    const sweep = (at: Date) => reading(given, { kind: "system", job: "outbox" }, forgetFamilySessions, at);
    const open = async () =>
      (await change(given, "SELECT 1 FROM family_sessions WHERE link_id = $1", linkId)).length;
    expect(await open()).toBe(2);
    await sweep(minutes(20));
    expect(await open()).toBe(1);
  });

  test("ends when the phone is left, and the others of the same card go on", async () => {
    const { secret } = await cardOf(given, await aSchoolWithContactAhead(given));
    const [left, other] = [await tokenOf(given, secret), await tokenOf(given, secret)];
    const viewer = await sessionOf(given, left);
    if (!viewer) throw new Error("No session.");
    await doing(given, viewer, leaveFamily);
    expect(await sessionOf(given, left)).toBeNull();
    expect(await sessionOf(given, other)).not.toBeNull();
    await expect(reading(given, viewer, familyPage)).resolves.toBeNull();
  });

  test("ends at once with the link of its person, with the restriction, and with the child's leaving; others go on", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const [mother] = await change(
      given,
      "INSERT INTO family_members (child_id, school_id, name, relation, phone) VALUES ($1, $2, '王芳', 52, '13800000002') RETURNING id",
      ids.child,
      ids.school,
    );
    const motherId = String((mother as { id: string }).id);
    const make = async (memberId: string) => {
      const made = await doing(given, staffOf(ids), (work) =>
        makeFamilyLink(work, { childId: ids.child, memberId, spoken: true }),
      );
      if (!made.ok) throw new Error(made.reason);
      return made.value;
    };
    const enter = async (made: { secret: string; code: string | null }) =>
      tokenOf(given, made.secret, made.code ?? "");
    const [hers, his] = [await make(ids.member), await make(motherId)];
    const [one, two] = [await enter(hers), await enter(his)];
    await doing(given, staffOf(ids), (work) =>
      revokeFamilyLink(work, { childId: ids.child, linkId: hers.linkId }),
    );
    expect(await sessionOf(given, one)).toBeNull();
    expect(await sessionOf(given, two)).not.toBeNull();

    const again = await enter(await make(ids.member));
    const because = { reason: "x", reviewOn: null };
    await doing(given, staffOf(ids), (work) =>
      restrictContact(work, { childId: ids.child, memberId: motherId, ...because }),
    );
    expect(await sessionOf(given, two)).toBeNull();
    expect(await sessionOf(given, again)).not.toBeNull();

    await doing(given, staffOf(ids), (work) =>
      moveChild(work, ids.child, "LEAVE", { reason: "MOVED", note: "搬家" }),
    );
    expect(await sessionOf(given, again)).toBeNull();
  });

  test("begins on no link that ends at the same moment", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const { secret, linkId } = await cardOf(given, ids);
    const [entered, revoked] = await Promise.all([
      entering(given, { card: secret, code: CODE }).catch(() => null),
      doing(given, staffOf(ids), (work) => revokeFamilyLink(work, { childId: ids.child, linkId })),
    ]);
    expect(revoked.ok).toBe(true);
    if (entered?.ok) expect(await sessionOf(given, entered.value.token)).toBeNull();
    expect(await change(given, "SELECT 1 FROM family_sessions WHERE link_id = $1", linkId)).toEqual([]);
  });

  test("makes the card's address lead straight on, its own card only", async () => {
    const [ids, other] = [await aSchoolWithContactAhead(given), await aSchoolWithContactAhead(given)];
    const [own, foreign] = [await cardOf(given, ids), await cardOf(given, other)];
    const token = await tokenOf(given, own.secret);
    const opens = (session: string | null, card: string, at = NOW) =>
      reading(given, { kind: "system", job: "family-code" }, (work) => isOpenWith(work, session, card), at);
    expect(await opens(token, own.secret)).toBe(true);
    expect(await opens(token, foreign.secret)).toBe(false);
    expect(await opens(null, own.secret)).toBe(false);
    expect(await opens(token, own.secret, addDays(NOW, 50))).toBe(false);
  });
});
