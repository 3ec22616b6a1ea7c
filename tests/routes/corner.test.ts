import { beforeEach, expect, it } from "vitest";
import { paths } from "~/http/paths";
import { PASSWORD } from "../support/cast";
import { filledIn, formsIn, wordsOf } from "../support/html";
import type { Tab } from "../support/tab";
import { madeBySql } from "./commands/command";
import { onEachStage } from "./stage";

const MINUTE = 60_000;

onEachStage("the tablet of the corner", (stage) => {
  let tablet: Tab;
  const contactPage = () => paths.editContact(stage.cast.here.match, stage.cast.here.contact);
  const answers = () =>
    madeBySql(stage, "SELECT face, words, talk FROM corner_answers WHERE contact_id = $1", [
      stage.cast.here.contact,
    ]);
  const formOf = async (intent: string) => {
    const page = await tablet.get(paths.corner);
    const form = formsIn(page.text).find((found) => found.intent === intent);
    if (!form) throw new Error(`no form ${intent}: ${page.status} ${page.location}`);
    return filledIn(form);
  };

  /** The contact has just ended, and its coordinator opens the tablet. */
  beforeEach(async () => {
    const { contact } = stage.cast.here;
    const now = stage.site.now().getTime();
    await madeBySql(stage, "DELETE FROM corner_sessions");
    await madeBySql(stage, "DELETE FROM corner_answers WHERE contact_id = $1", [contact]);
    await madeBySql(stage, "UPDATE contacts SET starts_at = $2, ends_at = $3 WHERE id = $1", [
      ...[contact, new Date(now - 31 * MINUTE).toISOString(), new Date(now - MINUTE).toISOString()],
    ]);
    tablet = await stage.site.signIn("coordinator.1@example.org", PASSWORD);
    const opened = await tablet.post(contactPage(), { intent: "corner" });
    expect([opened.status, opened.location]).toEqual([302, paths.corner]);
    expect(opened.headers["clear-site-data"]).toContain("cache");
  });

  it("asks in plain words, names nobody in full, and says nothing else", async () => {
    const { status, text } = await tablet.get(paths.corner);
    expect(status).toBe(200);
    for (const word of ["小雨，你好", "李叔叔", "很难过", "很高兴", "我想找人说说话"])
      expect(wordsOf(text)).toContain(word);
    for (const secret of ["陈小雨", "SECRET", stage.cast.here.child, stage.cast.here.contact])
      expect(text).not.toContain(secret);
    expect(text).not.toContain("<script");
  });

  it("has ended the session of staff in the same step: no address leads anywhere but to the child's page", async () => {
    for (const path of [
      contactPage(),
      paths.console,
      paths.home,
      paths.signIn,
      paths.account,
      paths.family,
      paths.volunteer,
    ]) {
      const page = await tablet.get(path);
      expect([page.status, page.location], path).toEqual([303, paths.corner]);
      expect((await tablet.data(path)).text, path).not.toContain("SECRET");
    }
    const posted = await tablet.post(paths.signIn, {
      email: "coordinator.1@example.org",
      password: PASSWORD,
    });
    expect([posted.status, posted.location]).toEqual([303, paths.corner]);
    // The same even where somebody takes the tablet's cookie away: the session of staff is over.
    tablet.cookies.delete("corner");
    expect((await tablet.get(contactPage())).location).toContain("/sign-in");
  });

  it("a double tap is one answer, and both see the thanks; afterwards there is nothing to go back to", async () => {
    const fields = { ...(await formOf("say")), face: "5", words: "李叔叔讲了故事" };
    const taps = await Promise.all([1, 2].map(() => tablet.post(`${paths.corner}?index`, fields)));
    expect(taps.map(({ location }) => location)).toEqual([paths.cornerThanks, paths.cornerThanks]);
    expect(await answers()).toEqual([{ face: 5, words: "李叔叔讲了故事", talk: false }]);
    expect((await tablet.get(paths.corner)).location).toBe(paths.cornerOver);
    const thanks = wordsOf((await tablet.get(paths.cornerThanks)).text);
    expect(thanks).toContain("谢谢你");
    for (const word of ["小雨", "李叔叔", "故事"]) expect(thanks).not.toContain(word);
  });

  it("a tap without a face loses nothing that was written, and the button for talking needs none", async () => {
    const form = await formOf("say");
    const refused = await tablet.post(`${paths.corner}?index`, { ...form, words: "我想妈妈" });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.text)).toContain("先点一个小脸");
    expect(refused.text).toContain("我想妈妈");
    const talked = await tablet.post(`${paths.corner}?index`, { ...form, intent: "talk", words: "" });
    expect(talked.location).toBe(paths.cornerThanks);
    expect(await answers()).toEqual([{ face: null, words: "", talk: true }]);
  });

  it("a suspended mentor ends it at the next request, and the browser is free again", async () => {
    await madeBySql(stage, "UPDATE applications SET state = 'SUSPENDED' WHERE id = $1", [
      stage.cast.here.application,
    ]);
    expect((await tablet.get(paths.corner)).location).toBe(paths.cornerOver);
    expect((await tablet.get(paths.signIn)).status).toBe(200);
  });

  it("the school reads it at the contact, in the review and in the picture of the child; the mentor nowhere", async () => {
    await tablet.post(`${paths.corner}?index`, {
      ...(await formOf("say")),
      face: "1",
      words: "CHILD-SAID-THIS",
    });
    const { coordinator, mentor, family } = stage.cast.tabs;
    const { match, checkIn, child } = stage.cast.here;
    for (const path of [contactPage(), paths.reviewCheckIn(checkIn), paths.childTrend(child)])
      expect((await coordinator.get(path)).text, path).toContain("CHILD-SAID-THIS");
    for (const page of [
      await mentor.get(paths.ownMatch(match)),
      await mentor.data(paths.ownMatch(match)),
      await family.get(paths.family),
    ]) {
      expect(page.status).toBe(200);
      expect(page.text).not.toContain("CHILD-SAID-THIS");
    }
  });
});
