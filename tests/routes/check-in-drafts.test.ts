import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { paths } from "~/http/paths";
import { filledIn, formsIn } from "../support/html";
import { onEachStage } from "./stage";

const DAY = "2026-11-22";
const WRITTEN = {
  ...{ intent: "submit", contactId: "OTHER", happenedOn: DAY, mode: "CALL", reached: "YES", minutes: "20" },
  ...{ parentContact: "UNKNOWN", concern: "NONE" },
};

onEachStage("a check-in that is being written", (stage) => {
  const path = () => paths.checkIn(stage.cast.here.match);
  const mentor = () => stage.cast.tabs.mentor;
  const save = (note: string, more = {}) =>
    mentor().post(path(), { intent: "save", contactId: "OTHER", happenedOn: DAY, note, ...more });
  const stored = (text: string) =>
    stage.given
      .superuser((sql) => sql.query<{ n: number }>(text, [stage.cast.here.match]))
      .then(([row]) => row?.n);
  const records = () =>
    stored(`SELECT count(*)::int AS n FROM check_ins WHERE match_id = $1 AND happened_on = '${DAY}'`);
  const drafts = () =>
    stored(`SELECT count(*)::int AS n FROM check_in_drafts WHERE about = '${DAY}' AND match_id = $1`);

  it("comes back in its form, and is gone from there once it was sent", async () => {
    expect((await save("half a sentence")).status).toBe(302);
    const page = await mentor().get(path());
    expect(page.text).toContain("half a sentence");
    const form = formsIn(page.text).find(({ intent }) => intent === "submit");
    if (!form) throw new Error("The page shows no form.");
    const answer = await mentor().post(path(), { ...filledIn(form), ...WRITTEN, note: "a whole one" });
    expect(answer.status).toBe(302);
    expect([await records(), await drafts()]).toEqual([1, 0]);
  });

  it("is shown next to what was written elsewhere, and replaces it only when it is chosen", async () => {
    const mine = randomUUID();
    await save("on the phone", { receipt: mine });
    const again = await save("on the phone, later", { receipt: mine });
    expect(again.status).toBe(302);
    const elsewhere = await save("on the laptop", { receipt: randomUUID() });
    expect(elsewhere.status).toBe(422);
    expect(elsewhere.text).toContain("on the phone, later");
    expect(elsewhere.text).toContain("on the laptop");
    const sent = await mentor().post(path(), { ...WRITTEN, note: "on the laptop", receipt: randomUUID() });
    expect([sent.status, await records()]).toEqual([422, 0]);
    const [, seen = ""] = /name="seen" value="([^"]+)"/.exec(sent.text) ?? [];
    const chosen = await mentor().post(path(), {
      ...WRITTEN,
      note: "on the laptop",
      seen,
      receipt: randomUUID(),
    });
    expect([chosen.status, await records(), await drafts()]).toEqual([302, 1, 0]);
  });

  it("loses nothing when the session has ended: the form comes back and is sent once somebody is signed in", async () => {
    const form = { ...WRITTEN, note: "写了很久的一段话", receipt: randomUUID() };
    const answer = await stage.site.tab().post(path(), form);
    expect(answer.status).toBe(401);
    const back = [...answer.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    expect(Object.fromEntries(back.map(([, name, value]) => [name, value]))).toMatchObject(form);
    expect(await records()).toBe(0);
    for (const _ of [1, 2]) expect((await mentor().post(path(), form)).status).toBe(302);
    expect(await records()).toBe(1);
  });

  it("says what it said before it was put right, and stays as it is once somebody has read it", async () => {
    const { checkIn, match } = stage.cast.here;
    const page = await mentor().get(paths.correctCheckIn(match, checkIn));
    const form = formsIn(page.text).find(({ intent }) => intent === "correct");
    if (!form) throw new Error("The page shows no form.");
    const fields = { ...filledIn(form), mode: "CALL", minutes: "45", concern: "NONE", note: "put right" };
    expect((await mentor().post(path(), fields)).status).toBe(302);
    const versions = await stage.given.superuser((sql) =>
      sql.query<{ minutes: number }>(
        "SELECT (said->>'minutes')::int AS minutes FROM check_in_versions WHERE check_in_id = $1 AND version > 0",
        [checkIn],
      ),
    );
    expect(versions).toHaveLength(1);
    await stage.given.superuser((sql) =>
      sql.query(
        "UPDATE check_ins SET state = 'REVIEWED', reviewed_at = now(), reviewed_by = $2 WHERE id = $1",
        [checkIn, stage.cast.here.coordinator],
      ),
    );
    const late = await mentor().post(path(), { ...fields, recordVersion: "3", receipt: randomUUID() });
    expect(late.status).toBe(422);
  });
});
