import { beforeAll, beforeEach, expect, it } from "vitest";
import { workCounts } from "~/data/console/work-counts";
import { ownSupport } from "~/data/support/own";
import { wishList, wishPage } from "~/data/wishes/list";
import type { WishState } from "~/domain/child/small-wish";
import { askWish, takeUpWords } from "~/usecases/wishes/ask";
import { declineWish, fulfilWish, promiseWish, releaseWish, showWish } from "~/usecases/wishes/settle";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { aDistrict, aSchool, mentorOf, NOW, type Scene, staffOf } from "../../support/scene";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const TODAY = day("2026-09-15");

onEachDatabase("small wishes", (given) => {
  let ids: Scene;
  let school = 0;
  const rows = <T>(text: string, ...values: unknown[]) =>
    given.superuser((sql) => sql.query<T>(text, values));
  const staff = () => staffOf(ids);
  const list = (state: WishState, of = ids) =>
    readOn(given, staffOf(of), NOW, (work) => wishList(work, { state, child: undefined, page: 1 }));
  const wish = async () => {
    const page = await readOn(given, staff(), NOW, (work) => wishPage(work, ids.smallWish));
    if (!page) throw new Error("The scene has its wish.");
    return page.wish;
  };
  const of = async () => ({ wishId: ids.smallWish, version: (await wish()).version });
  const promise = async (by: string, volunteerId: string | null = null) => {
    const one = await of();
    return commandOn(given, staff(), NOW, (work) => promiseWish(work, { ...one, by, volunteerId }));
  };

  beforeAll(() => given.superuser(aDistrict));
  beforeEach(async () => {
    ids = await given.superuser((sql) => aSchool(sql, ++school));
  });

  it("come from check-ins by themselves, and follow their author until somebody has promised", async () => {
    const write = (words: string) => rows("UPDATE check_ins SET wish = $1 WHERE id = $2", words, ids.checkIn);
    const found = () =>
      rows<{ words: string; state: string }>(
        "SELECT words, state FROM small_wishes WHERE check_in_id = $1",
        ids.checkIn,
      );
    await write("想学口琴");
    expect(await found()).toEqual([{ words: "想学口琴", state: "ASKED" }]);
    await write("想学吹口琴");
    expect(await found()).toEqual([{ words: "想学吹口琴", state: "ASKED" }]);
    await write("");
    expect(await found()).toEqual([]);
    await write("想学口琴");
    await rows(
      "UPDATE small_wishes SET state = 'PROMISED', promised_by = 'x', promised_on = now() WHERE check_in_id = $1",
      ids.checkIn,
    );
    await write("想学二胡");
    expect(await found()).toEqual([{ words: "想学口琴", state: "PROMISED" }]);
  });

  it("are promised by a volunteer of the school or by somebody in words, never both, and fulfilled on a day", async () => {
    expect(await promise("")).toMatchObject({ reason: "REQUIRED", field: "by" });
    expect(await promise("孙老师", ids.mentor)).toMatchObject({ reason: "ONE_OF_BOTH" });
    const other = await given.superuser((sql) => aSchool(sql, ++school));
    expect(await promise("", other.mentor)).toMatchObject({ reason: "INVALID", field: "volunteerId" });
    expect(await promise("", ids.mentor)).toMatchObject({ ok: true });
    expect(await wish()).toMatchObject({
      ...{ state: "PROMISED", promisedBy: "", promisedOn: TODAY, promisedVolunteer: { id: ids.mentor } },
    });
    const one = await of();
    const fulfil = (on: Date) => commandOn(given, staff(), NOW, (work) => fulfilWish(work, { ...one, on }));
    expect(await fulfil(day("2026-09-16"))).toMatchObject({ reason: "DATE_IN_FUTURE", field: "on" });
    const both = await Promise.all([fulfil(TODAY), fulfil(TODAY)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await wish()).toMatchObject({ state: "FULFILLED", settledOn: TODAY });
    expect((await list("FULFILLED")).counts).toEqual({ FULFILLED: 1 });
  });

  it("whoever promised may be let go; what cannot be has a reason, and stays so", async () => {
    await promise("镇上的书店");
    const promised = await of();
    await commandOn(given, staff(), NOW, (work) => releaseWish(work, promised));
    expect(await wish()).toMatchObject({ state: "ASKED", promisedBy: "", promisedOn: null });
    const one = await of();
    const decline = () =>
      commandOn(given, staff(), NOW, (work) => declineWish(work, { ...one, reason: "现在没有地方养" }));
    expect(await decline()).toMatchObject({ ok: true });
    expect(await wish()).toMatchObject({ state: "DECLINED", settledOn: TODAY, reason: "现在没有地方养" });
    expect(await promise("孙老师")).toMatchObject({ reason: "NOT_POSSIBLE_NOW" });
  });

  it("are seen by the child's own mentor once the school shows them, and by no other", async () => {
    const seen = (who: Scene, match = ids.match) =>
      readOn(given, mentorOf(who), NOW, async (work) => {
        const met = { id: match, state: "ACTIVE", introducedAt: null, activeAt: NOW } as const;
        const support = await ownSupport(work, { ...met, school: { timeZone: "Asia/Shanghai" } });
        return support?.wishes ?? [];
      });
    expect(await seen(ids)).toMatchObject([{ words: "一本《十万个为什么》", state: "ASKED" }]);
    const other = await given.superuser((sql) => aSchool(sql, ++school));
    expect(await seen(other)).toEqual([]);
    const one = await of();
    await commandOn(given, staff(), NOW, (work) => showWish(work, { ...one, shown: false }));
    expect(await seen(ids)).toEqual([]);
  });

  it("are written down by the school, or taken up once from what the child wrote on the tablet", async () => {
    await commandOn(given, staff(), NOW, (work) => askWish(work, { childId: ids.child, words: "一副跳绳" }));
    const take = () =>
      commandOn(given, staff(), NOW, (work) =>
        takeUpWords(work, { matchId: ids.match, contactId: ids.contact }),
      );
    const both = await Promise.all([take(), take()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const asked = await list("ASKED");
    expect(asked.rows.map(({ words, source }) => [words, source]).sort()).toEqual([
      ["CORNER-WORDS", "CORNER"],
      ["一副跳绳", "SCHOOL"],
      ["一本《十万个为什么》", "SCHOOL"],
    ]);
    expect((await readOn(given, staff(), NOW, workCounts)).wishes).toBe(3);
  });

  it("another school sees and changes none of them", async () => {
    const one = await of();
    const other = await given.superuser((sql) => aSchool(sql, ++school));
    expect((await list("ASKED", other)).rows.map(({ id }) => id)).toEqual([other.smallWish]);
    expect(await commandOn(given, staffOf(other), NOW, (work) => releaseWish(work, one))).toMatchObject({
      reason: "STALE",
    });
  });
});
