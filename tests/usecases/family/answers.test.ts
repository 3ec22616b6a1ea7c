import { beforeAll, expect, test } from "vitest";
import { acknowledge, expectContact, sayHowItSeemed } from "~/usecases/family/answer";
import { commandOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { aDistrict, familyOf, NOW, type Scene } from "../../support/scene";
import { aSchoolWithContactAhead } from "../child/given";
import { likeIt } from "./given";

onEachDatabase("what a family says of contacts", (given) => {
  beforeAll(() => given.superuser(aDistrict));

  const rows = <T>(statement: string, ...values: unknown[]) =>
    given.superuser((sql) => sql.query<T>(statement, values));
  /** A school whose family has said nothing yet, with two records of the last weeks. */
  const quiet = async () => {
    const ids = await aSchoolWithContactAhead(given);
    await rows("DELETE FROM child_signals WHERE school_id = $1", ids.school);
    await rows("DELETE FROM family_answers WHERE school_id = $1", ids.school);
    const second = ids.checkIn.replace(/..$/, "99");
    await likeIt(given, "check_ins", ids.checkIn, { id: second, contact_id: null });
    return { ...ids, second };
  };
  const said = async ({ school }: Scene) => ({
    answers: (
      await rows<{ kind: string }>(
        "SELECT kind::text FROM family_answers WHERE school_id = $1 ORDER BY said_at, kind",
        school,
      )
    ).map(({ kind }) => kind),
    signals: (
      await rows<{ reason: string }>(
        "SELECT reason::text FROM child_signals WHERE school_id = $1 ORDER BY id",
        school,
      )
    ).map(({ reason }) => reason),
    trail: (
      await rows<{ action: string }>(
        "SELECT action FROM audit WHERE school_id = $1 AND actor_kind = 'family' AND action LIKE '%family-%' ORDER BY id",
        school,
      )
    ).map(({ action }) => action),
  });
  const NOTHING = { answers: [], signals: [], trail: [] };
  const as = (
    of: Scene,
    body: Parameters<typeof commandOn<ReturnType<typeof familyOf>, undefined>>[3],
    now = NOW,
  ) => commandOn(given, familyOf(of), now, body);
  const knows = (of: Scene, contactId: string) => as(of, (work) => expectContact(work, { contactId }));
  const inTouch = (of: Scene, checkInId: string, yes: boolean) =>
    as(of, (work) => acknowledge(work, { checkInId, knows: yes }));
  const face = (of: Scene, checkInId: string, mark: number, words = "", now = NOW) =>
    as(of, (work) => sayHowItSeemed(work, { checkInId, face: mark, words }), now);
  const DONE = { ok: true };

  test("that it knows of a contact is kept once, however often it is sent", async () => {
    const here = await quiet();
    const twice = await Promise.all([knows(here, here.ahead), knows(here, here.ahead)]);
    expect([...twice, await knows(here, here.ahead)]).toMatchObject([DONE, DONE, DONE]);
    expect(await said(here)).toEqual({ answers: ["EXPECTED"], signals: [], trail: ["contact.family-knows"] });
  });

  test("that nobody was in touch asks the school to look, once; the first word stands", async () => {
    const here = await quiet();
    const twice = await Promise.all([inTouch(here, here.checkIn, false), inTouch(here, here.checkIn, false)]);
    expect([...twice, await inTouch(here, here.checkIn, true)]).toMatchObject([DONE, DONE, DONE]);
    expect(await said(here)).toEqual({
      ...{ answers: ["IN_TOUCH"], signals: ["FAMILY_KNOWS_NOTHING"] },
      trail: ["child.family-knew-nothing"],
    });
  });

  test("one sad face is no alarm, the same sent again neither; the next sad one is, and a glad one is not", async () => {
    const here = await quiet();
    expect(await face(here, here.checkIn, 1, "说得太短")).toMatchObject(DONE);
    expect(await face(here, here.checkIn, 1, "又点了一次")).toMatchObject(DONE);
    expect(await said(here)).toMatchObject({ answers: ["HOW_IT_WAS"], signals: [] });
    const later = new Date(NOW.getTime() + 60_000);
    expect(await face(here, here.second, 2, "", later)).toMatchObject(DONE);
    expect(await said(here)).toMatchObject({ signals: ["FAMILY_SAD_FACES"] });
    const [first] = await rows<{ words: string }>(
      "SELECT words FROM family_answers WHERE check_in_id = $1",
      here.checkIn,
    );
    expect(first?.words).toBe("说得太短");
    const glad = await quiet();
    await face(glad, glad.checkIn, 1);
    await face(glad, glad.second, 5, "", later);
    expect((await said(glad)).signals).toEqual([]);
  });

  test("a card that was taken back, or ran out, says nothing any more", async () => {
    for (const end of [
      "UPDATE family_links SET revoked_at = now() WHERE id = $1",
      "UPDATE family_links SET expires_at = '2026-09-10' WHERE id = $1",
    ]) {
      const here = await quiet();
      await rows(end, here.link);
      expect(await knows(here, here.ahead)).toMatchObject({ ok: false, reason: "CONTACT_NOT_AHEAD" });
      expect(await inTouch(here, here.checkIn, false)).toMatchObject({ reason: "RECORD_NOT_THERE" });
      expect(await face(here, here.checkIn, 1)).toMatchObject({ reason: "RECORD_NOT_THERE" });
      expect(await said(here)).toEqual(NOTHING);
    }
  });

  test("of another child nothing is said", async () => {
    const here = await quiet();
    const there = await quiet();
    expect(await knows(here, there.ahead)).toMatchObject({ ok: false });
    expect(await inTouch(here, there.checkIn, false)).toMatchObject({ ok: false });
    expect(await face(here, there.checkIn, 1)).toMatchObject({ ok: false });
    for (const ids of [here, there]) expect(await said(ids)).toEqual(NOTHING);
  });
});
