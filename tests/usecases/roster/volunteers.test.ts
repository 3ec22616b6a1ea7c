import { beforeAll, expect, test } from "vitest";
import { withViewer } from "~/data/work.server";
import type { StaffViewer, SystemViewer } from "~/domain/access/viewer";
import { askForReset } from "~/usecases/account/ask-for-reset";
import { undoRoster } from "~/usecases/roster/undo-roster";
import { onEachDatabase } from "../../support/databases";
import { NOW, type Scene, staffOf } from "../../support/scene";
import { VAULT } from "../../support/vault";
import { aDistrictWithOffice } from "../record/given";
import { rostersOn } from "./rosters-given";

onEachDatabase("a roster of volunteers", (given) => {
  let here: Scene;
  let there: Scene;
  beforeAll(async () => {
    ({ here, there } = await given.superuser(aDistrictWithOffice));
  });
  const { as, sql, say, at, people } = rostersOn(given, () => here.school);

  test("mistakes are named, corrected, and written once; reading them again changes nothing; the whole is undone", async () => {
    const { read, counts, why, correct, apply, undo } = at("VOLUNTEERS", staffOf(here));
    const [before, letters] = [await people(), await say("SELECT count(*)::int AS n FROM outbox")];
    const good = "郑春来,chunlai@example.org,代理妈妈,1985,13800000031,教师,周原镇,普通话、宝鸡话,读书";
    const id = await read(
      good,
      "郑春来,ChunLai@example.org,,,,,,,",
      "郑秋实,qiushi@example,代理爸爸,1990,1380,,,,发呆",
    );
    expect(await why(id)).toMatchObject([
      { line: 2, verdict: "NEW" },
      { line: 3, verdict: "DUPLICATE" },
      {
        line: 4,
        faults: [
          { field: "email", code: "EMAIL" },
          { field: "phone", code: "PHONE" },
          { field: "interests", code: "CHOICE" },
        ],
      },
    ]);
    expect(await people()).toBe(before);
    const stored = await sql("SELECT * FROM roster_rows WHERE import_id = $1", [id]);
    expect(JSON.stringify(stored)).not.toMatch(/郑|chunlai|13800000031/i);

    await correct(id, 4, { email: "qiushi@example.org", phone: "", interests: "下棋" });
    expect(await counts(id)).toEqual({ NEW: 2, DUPLICATE: 1 });
    expect(await apply(id)).toEqual({ ok: true, value: false });
    expect(await apply(id)).toMatchObject({ ok: false });
    const entered = await sql(
      `SELECT v.name, v.role::text, v.birth_year, v.phone, v.occupation, v.dialects, v.interests, v.place_id, a.state::text, a.step, p.password_hash, p.email_confirmed_at, p.email,
         (SELECT count(*)::int FROM screening_items s WHERE s.application_id = a.id) AS items
       FROM volunteers v JOIN people p ON p.id = v.person_id JOIN applications a ON a.volunteer_id = v.id WHERE v.name LIKE '郑%' ORDER BY v.name`,
    );
    const begun = { state: "DRAFT", step: 0, items: 0, password_hash: null, email_confirmed_at: null };
    expect(entered).toEqual([
      {
        ...{
          name: "郑春来",
          email: "chunlai@example.org",
          role: "MOTHER",
          birth_year: 1985,
          phone: "13800000031",
        },
        ...{ occupation: "教师", dialects: ["MANDARIN", "BAOJI_GUANZHONG"], interests: ["READING"] },
        ...{ place_id: here.town, ...begun },
      },
      {
        ...{ name: "郑秋实", email: "qiushi@example.org", role: "FATHER", birth_year: 1990, phone: "" },
        ...{ occupation: "", dialects: [], interests: ["CHESS"], place_id: null, ...begun },
      },
    ]);

    const again = await read(good, "郑秋实,qiushi@example.org,,,,,,,");
    expect(await counts(again)).toEqual({ UNCHANGED: 2 });
    expect(await apply(again)).toMatchObject({ ok: false, reason: "NOTHING_NEW" });

    const changed = await read(
      "郑秋实,qiushi@example.org,,,13900000032,木匠,,,",
      "郑冬青,qiushi@example.org,,,,,,,",
    );
    expect(await counts(changed)).toEqual({ CHANGED: 1, DUPLICATE: 1 });
    expect(await apply(changed)).toMatchObject({ ok: true });
    expect(await say("SELECT phone AS n FROM volunteers WHERE name = '郑秋实'")).toBe("13900000032");
    // A later import changed one of its files: the first cannot go any more, and none of it does.
    expect(await undo(id)).toMatchObject({ ok: false, reason: "ROSTER_IN_USE" });
    expect(await say("SELECT count(*)::int AS n FROM volunteers WHERE name LIKE '郑%'")).toBe(2);
    expect(await undo(changed)).toMatchObject({ ok: true });
    expect(await say("SELECT phone AS n FROM volunteers WHERE name = '郑秋实'")).toBe("");
    expect(await say("SELECT count(*)::int AS n FROM outbox")).toBe(letters);
  });

  test("an import that nobody has used is undone as if it had never been; afterwards it is not", async () => {
    const { read, apply, undo } = at("VOLUNTEERS", staffOf(here));
    const before = await people();
    const unused = await read("高远,gaoyuan@example.org,,,,,,,", "高飞,gaofei@example.org,,,,,,,");
    expect(await apply(unused)).toMatchObject({ ok: true });
    expect(await undo(unused)).toMatchObject({ ok: true });
    expect(await people()).toBe(before);

    const used = await read("高远,gaoyuan@example.org,,,,,,,", "高飞,gaofei@example.org,,,,,,,");
    expect(await apply(used)).toMatchObject({ ok: true });
    // Its owner asks for a password by the address; the letter hangs on the account.
    const account: SystemViewer = { kind: "system", job: "account" };
    await withViewer(given.site.prisma, account, NOW, (work) =>
      askForReset(work, { email: "gaoyuan@example.org" }),
    );
    const letter = "outbox o USING people p WHERE o.person_id = p.id AND p.email = 'gaoyuan@example.org'";
    expect(await undo(used)).toMatchObject({ ok: false, reason: "ROSTER_IN_USE" });
    expect(await sql(`DELETE FROM ${letter} RETURNING o.template`)).toEqual([{ template: "RESET_PASSWORD" }]);
    await sql("UPDATE people SET password_hash = 'x' WHERE email = 'gaofei@example.org'");
    expect(await undo(used)).toMatchObject({ ok: false, reason: "ROSTER_IN_USE" });
    await sql("UPDATE people SET password_hash = NULL WHERE email = 'gaofei@example.org'");
    // Hours that the school noted hang on the file without a version of theirs.
    await sql(
      "INSERT INTO weekly_hours (volunteer_id, windows) SELECT id, '[]' FROM volunteers WHERE name = '高飞'",
    );
    expect(await undo(used)).toMatchObject({ ok: false, reason: "ROSTER_IN_USE" });
    expect(await say("SELECT count(*)::int AS n FROM volunteers WHERE name IN ('高远', '高飞')")).toBe(2);

    // Whoever has signed in keeps the own file.
    await sql("UPDATE people SET email_confirmed_at = now() WHERE email = 'gaofei@example.org'");
    const later = await read("高飞,gaofei@example.org,,,13900000099,,,,");
    expect(await at("VOLUNTEERS", staffOf(here)).why(later)).toMatchObject([
      { verdict: "UNCHANGED", doubt: "OWN_HAND" },
    ]);
  });

  test("an address of another school's volunteer, of staff and of somebody locked out is one doubt that says nothing about them", async () => {
    const { read, why, correct, counts, apply } = at("VOLUNTEERS", staffOf(here));
    const [mentor] = await sql<{ email: string }>(
      "SELECT p.email FROM people p JOIN volunteers v ON v.person_id = p.id WHERE v.id = $1",
      [there.mentor],
    );
    await sql("UPDATE people SET disabled_at = now() WHERE email = 'office.1@example.org'");
    const id = await read(
      `甲某某,${mentor?.email},,,,,,,`,
      `乙某某,office.0@example.org,,,,,,,`,
      `戊某某,office.1@example.org,,,,,,,`,
      `丙某某,nobody@example.org,,,,,,,`,
    );
    const elsewhere = { verdict: "DOUBTFUL", doubt: "ADDRESS_ELSEWHERE", faults: [] };
    expect(await why(id)).toEqual([
      { line: 2, ...elsewhere },
      { line: 3, ...elsewhere },
      { line: 4, ...elsewhere },
      { line: 5, verdict: "NEW", doubt: null, faults: [] },
    ]);
    expect(
      await say(
        "SELECT count(person_id)::int AS n FROM roster_rows WHERE import_id = $1 AND doubt IS NOT NULL",
        [id],
      ),
    ).toBe(0);
    await correct(id, 2, {}, "NEW");
    await correct(id, 3, {}, "SKIP");
    expect(await counts(id)).toEqual({ DOUBTFUL: 2, UNCHANGED: 1, NEW: 1 });
    // An address that is taken between looking and writing stops the whole.
    await sql(
      "INSERT INTO people (name, sort_key, email, created_at) VALUES ('丁某某', 'd', 'nobody@example.org', now())",
    );
    expect(await apply(id)).toMatchObject({ ok: false, reason: "ROSTER_MOVED" });
  });

  test("addresses are looked up, and accounts opened, for nothing but an import of the own school", async () => {
    const { read } = at("VOLUNTEERS", staffOf(here));
    const id = await read("丙某,bing@example.org,,,,,,,");
    const asked = (viewer: StaffViewer) =>
      as(
        viewer,
        ({ tx }) =>
          tx.$queryRaw<
            { said: string[] }[]
          >`SELECT app.addresses_elsewhere(${id}::uuid, ARRAY['office.0@example.org']) AS said`,
      );
    expect(await asked(staffOf(here))).toEqual([{ said: ["office.0@example.org"] }]);
    expect(await asked(staffOf(there))).toEqual([{ said: [] }]);
    const person = JSON.stringify([
      { id: crypto.randomUUID(), name: "丙某", sort_key: "b", email: "b@example.org" },
    ]);
    // It waits, and is not being written.
    const [opened] = await as(
      staffOf(here),
      ({ tx }) =>
        tx.$queryRaw<{ n: number }[]>`SELECT app.open_accounts(${id}::uuid, ${person}::jsonb, now()) AS n`,
    );
    expect(opened?.n).toBe(0);
    const foreign = await as(staffOf(there), (work) =>
      undoRoster(work, VAULT, { kind: "VOLUNTEERS", importId: id, version: 1 }),
    );
    expect(foreign).toMatchObject({ ok: false, reason: "STALE" });
  });
});
