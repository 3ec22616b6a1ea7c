import { expect, it } from "vitest";
import { paths } from "~/http/paths";
import { FEEDS } from "../support/cast";
import { wordsOf } from "../support/html";
import { madeBySql } from "./commands/command";
import { onEachStage } from "./stage";

onEachStage("the permission on the family's page", (stage) => {
  const query = <T>(text: string, values: unknown[] = []) => madeBySql(stage, text, values) as Promise<T[]>;
  const family = () => stage.cast.tabs.family;
  const takingPart = paths.familyQuestion("taking-part");
  const standing = () =>
    query<{ kind: string; method: string; granted: boolean }>(
      `SELECT kind::text, method::text, granted FROM permissions WHERE child_id = $1 AND withdrawn_at IS NULL AND kind <> 'MATCH' ORDER BY kind::text, recorded_at`,
      [stage.cast.here.child],
    );

  it("says what was given, by whom, when and by which version", async () => {
    const words = wordsOf((await family().get(paths.familyPermission)).text);
    expect(words).toMatch(/参加心桥.*同意了.*第 1 版/s);
    expect(words).toContain("还没有回答");
  });

  it("is withdrawn in two taps from the first page, and at the next request nobody reaches anything", async () => {
    const { here, tabs } = stage.cast;
    const { child, match, contact, mentorPerson, coordinator } = here;
    const now = stage.site.now();
    const ahead = new Date(now.getTime() + 2 * 86_400_000).toISOString();
    await madeBySql(stage, "DELETE FROM check_ins WHERE contact_id = $1", [contact]).catch(() => []);
    await madeBySql(
      stage,
      "UPDATE contacts SET state = 'CONFIRMED', starts_at = $2, ends_at = $2::timestamptz + interval '30 minutes' WHERE id = $1",
      [contact, ahead],
    );
    await madeBySql(
      stage,
      `INSERT INTO outbox (template, person_id, payload, key, created_at, next_try_at) VALUES ('CONTACT_REMINDER', $1, jsonb_build_object('contactId', $2::text), 'about', $3, $3)`,
      [mentorPerson, contact, now.toISOString()],
    );
    expect((await tabs.mentor.get(paths.ownMatch(match))).text).toContain("小雨");
    expect((await tabs.visitor.get(paths.feed(FEEDS.family))).text).toContain("STATUS:CONFIRMED");

    expect((await family().get(paths.family)).text).toContain(`href="${paths.familyStop}"`);
    const form = { intent: "stop", words: "", receipt: "11111111-1111-4111-8111-111111111111" };
    const stopped = await family().post(paths.familyStop, form);
    expect(stopped.status).toBe(302);
    expect((await family().post(paths.familyStop, form)).location).toBe(stopped.location);

    expect(await standing()).toEqual([]);
    expect(await query("SELECT state::text FROM contacts WHERE id = $1", [contact])).toEqual([
      { state: "CANCELLED" },
    ]);
    expect(
      await query("SELECT 1 FROM contact_plans WHERE match_id = $1 AND ended_on IS NULL", [match]),
    ).toEqual([]);
    expect(await query("SELECT state::text FROM matches WHERE id = $1", [match])).toEqual([
      { state: "CLOSED" },
    ]);
    expect(await query("SELECT state::text FROM outbox WHERE key = 'about'")).toEqual([{ state: "DROPPED" }]);
    const told = await query<{ template: string; id: string }>(
      "SELECT template, person_id AS id FROM outbox WHERE state = 'WAITING' AND template IN ('CONTACT_STOPPED', 'FAMILY_STOPPED')",
    );
    expect(told).toEqual(
      expect.arrayContaining([
        { template: "CONTACT_STOPPED", id: mentorPerson },
        { template: "FAMILY_STOPPED", id: coordinator },
      ]),
    );
    for (const secret of [FEEDS.mentor, FEEDS.family])
      expect((await tabs.visitor.get(paths.feed(secret))).text).not.toContain("STATUS:CONFIRMED");
    expect((await tabs.mentor.get(paths.ownMatch(match))).text).not.toContain("小雨");
    const home = wordsOf((await family().get(paths.family)).text);
    expect(home).toContain("您已停止许可");
    expect(home).not.toContain("李安");
    const [row] = await query<{ kind: string; role: string }>(
      "SELECT actor_kind AS kind, role FROM audit WHERE action = 'child.permission-withdrawn' AND child_id = $1",
      [child],
    );
    expect(row).toEqual({ kind: "family", role: "FAMILY" });
  });

  it("is given again with the separate one for a child under 14, and not without it", async () => {
    await family().post(paths.familyStop, { intent: "stop", words: "" });
    const refused = await family().post(takingPart, { intent: "give", textVersion: "1" });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.text)).toContain("还要监护人单独同意一次");
    expect(await standing()).toEqual([]);
    const given = await family().post(takingPart, { intent: "give", textVersion: "1", under14: "on" });
    expect(given.status).toBe(302);
    expect(await standing()).toEqual([
      { kind: "PARTICIPATION", method: "LINK", granted: true },
      { kind: "UNDER_14", method: "LINK", granted: true },
    ]);
    expect(
      wordsOf((await stage.cast.tabs.coordinator.get(paths.child(stage.cast.here.child))).text),
    ).toContain("扫码同意");
  });

  it("what may be refused is refused by itself, and everything else goes on", async () => {
    const path = paths.familyQuestion("photo");
    expect((await family().post(path, { intent: "refuse", textVersion: "1" })).status).toBe(302);
    expect(await standing()).toContainEqual({ kind: "PHOTO", method: "LINK", granted: false });
    expect(await query("SELECT state::text FROM matches WHERE id = $1", [stage.cast.here.match])).toEqual([
      { state: "ACTIVE" },
    ]);
  });

  it.each([
    ["a text that is no longer current", "", { textVersion: "9" }, "说明书刚刚换了新的一版"],
    [
      "somebody who is no guardian",
      "UPDATE family_members SET guardian = false WHERE id = $1",
      {},
      "学校还没有登记监护人",
    ],
  ])("%s changes nothing", async (_, statement, fields, said) => {
    if (statement) await madeBySql(stage, statement, [stage.cast.here.member]);
    const before = await standing();
    const answer = await family().post(paths.familyQuestion("photo"), {
      ...{ intent: "refuse", textVersion: "1" },
      ...fields,
    });
    expect([answer.status, wordsOf(answer.text).includes(said)]).toEqual([422, true]);
    expect(await standing()).toEqual(before);
    if (!statement) return;
    const page = await family().get(paths.familyStop);
    expect(page.text).not.toContain('value="stop"');
    expect((await family().post(paths.familyStop, { intent: "stop", words: "" })).status).toBe(422);
    expect(await standing()).toEqual(before);
  });
});
