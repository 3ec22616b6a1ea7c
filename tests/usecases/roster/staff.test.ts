import { beforeAll, expect, test } from "vitest";
import { openRoster } from "~/adapters/roster-file.server";
import { SHEETS } from "~/domain/roster/kinds";
import { readRoster } from "~/usecases/roster/read-roster";
import { onEachDatabase } from "../../support/databases";
import { NOW, type Scene, staffOf } from "../../support/scene";
import { VAULT } from "../../support/vault";
import { ADMINISTRATOR, aDistrictWithOffice, administrator } from "../record/given";
import { HEADS, rostersOn } from "./rosters-given";

onEachDatabase("a roster of staff", (given) => {
  let here: Scene;
  let there: Scene;
  beforeAll(async () => {
    ({ here, there } = await given.superuser(aDistrictWithOffice));
  });
  const { as, sql, say, at, people } = rostersOn(given, () => here.school);

  test("roles are given by the rules of the page, without a letter, and taken back whole", async () => {
    const { read, why, correct, counts, apply, undo } = at("STAFF", administrator);
    const [before, letters] = [await people(), await say("SELECT count(*)::int AS n FROM outbox")];
    const [coordinator] = await sql<{ name: string; email: string }>(
      "SELECT name, email FROM people WHERE id = $1",
      [here.coordinator],
    );
    const of = `${coordinator?.name},${coordinator?.email}`;
    const rows = [
      "孙立夏,lixia@example.org,儿童督导员,周原镇,13800000041",
      "孙立夏,lixia@example.org,护苗队员,周原镇,",
      `${of},心理老师,第${here.school}小学,`,
      `${of},学校负责老师,第${here.school}小学,`,
      `孙小满,xiaoman@example.org,区级管理员,第${here.school}小学,`,
      "孙芒种,lixia@example.org,片警,周原镇,",
    ];
    // Two towns of the scene are called alike: a row says which by the school that is there.
    await sql("UPDATE places SET name_zh = '县功镇' WHERE id = $1", [there.town]);
    const id = await read(...rows);
    expect(await why(id)).toMatchObject([
      { verdict: "NEW" },
      { verdict: "NEW" },
      { verdict: "CHANGED" },
      { verdict: "UNCHANGED" },
      { verdict: "WRONG", faults: [{ field: "scope", code: "SCOPE_DOES_NOT_FIT" }] },
      { verdict: "WRONG", faults: [{ field: "name", code: "NAMED_OTHERWISE" }] },
    ]);
    expect(await people()).toBe(before);
    const district = await say("SELECT name_zh AS n FROM places WHERE kind = 'DISTRICT'");
    await correct(id, 6, { scope: String(district) });
    expect(await counts(id)).toEqual({ NEW: 3, CHANGED: 1, UNCHANGED: 1, WRONG: 1 });
    expect(await apply(id)).toEqual({ ok: true, value: false });
    const given = await sql(
      `SELECT p.name, p.phone, g.role::text, g.granted_by FROM grants g JOIN people p ON p.id = g.person_id
       WHERE g.granted_by = $1 AND g.revoked_at IS NULL ORDER BY p.name, g.role::text`,
      [ADMINISTRATOR],
    );
    expect(given.length).toBe(4);
    expect(given).toContainEqual({
      ...{ name: "孙立夏", phone: "13800000041", role: "TOWN_SUPERVISOR", granted_by: ADMINISTRATOR },
    });
    expect(given).toContainEqual(expect.objectContaining({ name: "孙小满", role: "DISTRICT_ADMIN" }));

    // A list without them takes nothing away.
    const again = await read(rows[0] ?? "");
    expect(await counts(again)).toEqual({ UNCHANGED: 1 });
    expect(await apply(again)).toMatchObject({ ok: false, reason: "NOTHING_NEW" });

    expect(await undo(id)).toMatchObject({ ok: true });
    expect(await people()).toBe(before);
    expect(
      await say("SELECT count(*)::int AS n FROM grants WHERE granted_by = $1 AND revoked_at IS NULL", [
        ADMINISTRATOR,
      ]),
    ).toBe(0);
    expect(await say("SELECT count(*)::int AS n FROM outbox")).toBe(letters);
  });

  test("an account that somebody uses, or that has another role since, keeps the whole import", async () => {
    const { read, apply, undo } = at("STAFF", administrator);
    const id = await read("吴白露,bailu@example.org,儿童督导员,周原镇,");
    expect(await apply(id)).toMatchObject({ ok: true });
    await sql("UPDATE people SET password_hash = 'x' WHERE email = 'bailu@example.org'");
    expect(await undo(id)).toMatchObject({ ok: false, reason: "ROSTER_IN_USE" });
    await sql("UPDATE people SET password_hash = NULL WHERE email = 'bailu@example.org'");
    const more = await read("吴白露,bailu@example.org,片警,周原镇,");
    const tomorrow = new Date(NOW.getTime() + 86_400_000);
    expect(await apply(more, tomorrow)).toMatchObject({ ok: true });
    expect(await undo(id, tomorrow)).toMatchObject({ ok: false, reason: "ROSTER_IN_USE" });
  });

  test("a coordinator neither reads such a list nor finds one", async () => {
    const content = Buffer.from(`${HEADS.STAFF}\r\n孙立夏,lixia@example.org,儿童督导员,周原镇,`);
    const opened = await openRoster(content, SHEETS.STAFF);
    if (!opened.ok) throw new Error(opened.reason);
    const sent = { kind: "STAFF" as const, schoolId: null, fileName: "x.csv", file: opened.value };
    expect(await as(staffOf(here), (work) => readRoster(work, VAULT, sent))).toMatchObject({
      reason: "INVALID",
    });
    expect(await as(staffOf(here), ({ tx }) => tx.rosterImport.count({ where: { kind: "STAFF" } }))).toBe(0);
    const more = Array.from({ length: 501 }, (_, n) => `甲,a${n}@example.org,片警,周原镇,`);
    const long = await openRoster(Buffer.from([HEADS.STAFF, ...more].join("\r\n")), SHEETS.STAFF);
    if (!long.ok) throw new Error(long.reason);
    const tooLong = { ...sent, file: long.value };
    expect(await as(administrator, (work) => readRoster(work, VAULT, tooLong))).toMatchObject({
      reason: "ROSTER_TOO_MANY_STAFF",
    });
  });
});
