import { expect, it } from "vitest";
import { paths } from "~/http/paths";
import { PASSWORD } from "../support/cast";
import { filledIn, formsIn } from "../support/html";
import type { Tab } from "../support/tab";
import { onEachStage } from "./stage";

const CHILD = "小雨";
const MENTOR = "mentor.1@example.org";

onEachStage("after an ending, the next request", (stage) => {
  /** Every way in which a mentor meets the child, a form for a check-in and its sending among them. */
  const surfaces = () => {
    const { match, contact } = stage.cast.here;
    const pages = [
      paths.volunteer,
      paths.ownMatch(match),
      paths.checkIn(match),
      paths.checkIn(match, contact),
    ];
    return [
      ...pages.map((path) => (tab: Tab) => tab.get(path)),
      ...pages.map((path) => (tab: Tab) => tab.data(path)),
      (tab: Tab) => tab.data(paths.ownMatch(match), "routes/volunteer+/matches+/$matchId"),
      (tab: Tab) => tab.post(paths.checkIn(match), { intent: "submit", version: "1", mode: "CALL" }),
    ];
  };
  const askedBy = async (tab: Tab) => {
    const answers = [];
    for (const surface of surfaces()) answers.push(await surface(tab));
    return answers;
  };
  const naming = async (tab: Tab) => (await askedBy(tab)).filter(({ text }) => text.includes(CHILD)).length;

  const pressing = async (path: string, intent: string) => {
    const { coordinator } = stage.cast.tabs;
    const page = await coordinator.get(path);
    const form = formsIn(page.text).find((found) => found.intent === intent);
    if (!form) throw new Error(`${path} shows no form "${intent}"`);
    const { status } = await coordinator.post(path, filledIn(form));
    expect(status).toBe(302);
  };

  const ENDINGS: [string, () => Promise<void>][] = [
    ["a suspension", () => pressing(paths.applicant(stage.cast.here.application), "suspend")],
    ["a withdrawn permission", () => pressing(paths.child(stage.cast.here.child), "withdraw")],
    ["a child who leaves", () => pressing(paths.child(stage.cast.here.child), "leave")],
  ];
  it.each(ENDINGS)("after %s shows the mentor nothing of the child on any surface", async (_, end) => {
    const { mentor } = stage.cast.tabs;
    expect(await naming(mentor)).toBeGreaterThan(5);
    await end();
    expect(await naming(mentor)).toBe(0);
    expect(await naming(await stage.site.signIn(MENTOR, PASSWORD))).toBe(0);
  });

  it("after a suspension leads every old session to the sign-in, and takes nothing that was typed", async () => {
    const { mentor } = stage.cast.tabs;
    const checkIns = () =>
      stage.given.superuser((sql) =>
        sql.query<{ count: number }>("SELECT count(*)::int AS count FROM check_ins"),
      );
    const before = await checkIns();
    await pressing(paths.applicant(stage.cast.here.application), "suspend");
    for (const { status, location, text } of await askedBy(mentor)) {
      expect(status === 302 ? location : text).toContain(paths.signIn);
    }
    expect(await checkIns()).toEqual(before);
  });
});
