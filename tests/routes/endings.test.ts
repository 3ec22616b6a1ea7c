import { expect, it } from "vitest";
import { paths } from "~/http/paths";
import { FEEDS, PASSWORD } from "../support/cast";
import { filledIn, formsIn, wordsOf } from "../support/html";
import type { Tab } from "../support/tab";
import { onEachStage } from "./stage";

const CHILD = "小雨";
const MENTOR = "mentor.1@example.org";

onEachStage("after an ending, the next request", (stage, putBack) => {
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

  /** The family says what it has to say about the mentor. */
  const reporting = async () => {
    const about = { about: `MENTOR:${stage.cast.here.mentor}`, account: "孩子怕他" };
    const { status } = await stage.cast.tabs.family.post(paths.familyWorry, { intent: "raise", ...about });
    expect(status).toBe(302);
  };

  const ENDINGS: [string, () => Promise<void>][] = [
    ["a suspension", () => pressing(paths.applicant(stage.cast.here.application), "suspend")],
    ["a withdrawn permission", () => pressing(paths.child(stage.cast.here.child), "withdraw")],
    ["a child who leaves", () => pressing(paths.child(stage.cast.here.child), "leave")],
    ["a report about the mentor", () => reporting()],
  ];
  it.each(ENDINGS)("after %s shows the mentor nothing of the child on any surface", async (_, end) => {
    const { mentor } = stage.cast.tabs;
    expect(await naming(mentor)).toBeGreaterThan(5);
    await end();
    expect(await naming(mentor)).toBe(0);
    expect(await naming(await stage.site.signIn(MENTOR, PASSWORD))).toBe(0);
  });

  it("after a suspension ends the mentor's calendar, and after a withdrawal the family's shows nothing ahead", async () => {
    const read = async (secret: string) => stage.site.tab().get(paths.feed(secret));
    const [child] = await stage.given.superuser((sql) =>
      sql.query<{ n: number }>(
        `UPDATE contacts SET state = 'PLANNED', starts_at = $2::timestamptz, ends_at = $2::timestamptz + interval '30 minutes',
           local_start = to_char($2::timestamptz AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') WHERE id = $1 RETURNING 1 AS n`,
        [stage.cast.here.contact, new Date(stage.site.now().getTime() + 86_400_000).toISOString()],
      ),
    );
    expect(child?.n).toBe(1);
    const standing = ({ text }: { text: string }) =>
      (text.match(/BEGIN:VEVENT/g) ?? []).length - (text.match(/STATUS:CANCELLED/g) ?? []).length;
    expect((await read(FEEDS.mentor)).status).toBe(200);
    expect(standing(await read(FEEDS.family))).toBeGreaterThan(0);
    await pressing(paths.child(stage.cast.here.child), "withdraw");
    expect(standing(await read(FEEDS.family))).toBe(0);
    expect(standing(await read(FEEDS.mentor))).toBe(0);
    await pressing(paths.applicant(stage.cast.here.application), "suspend");
    expect((await read(FEEDS.mentor)).status).toBe(404);
  });

  it("after a report about the mentor is as after any suspension: signed out, the calendar shut, the same words", async () => {
    const { mentor } = stage.cast.tabs;
    const reading = async () => {
      const tab = await stage.site.signIn(MENTOR, PASSWORD);
      const answers = await askedBy(tab);
      return [await tab.get(paths.volunteer), ...answers].map(
        ({ status, headers, text }) =>
          `${status} ${wordsOf(text.replaceAll(String(headers["x-request-id"]), "REQUEST"))}`,
      );
    };
    await pressing(paths.applicant(stage.cast.here.application), "suspend");
    const suspended = await reading();
    await putBack();
    await reporting();
    for (const { status, location, text } of await askedBy(mentor)) {
      expect(status === 302 ? location : text).toContain(paths.signIn);
    }
    expect((await stage.site.tab().get(paths.feed(FEEDS.mentor))).status).toBe(404);
    expect(await reading()).toEqual(suspended);
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
