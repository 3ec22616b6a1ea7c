import ICAL from "ical.js";
import { expect, it } from "vitest";
import { LIMITS } from "~/domain/access/limits";
import { paths } from "~/http/paths";
import { FEEDS } from "../support/cast";
import { filledIn, formsIn } from "../support/html";
import type { Tab } from "../support/tab";
import { plantCanaries } from "./canaries";
import { onEachStage } from "./stage";

const CHILD = "陈小雨";

onEachStage("a calendar", (stage) => {
  const sql = <T>(text: string, values: unknown[] = []) =>
    stage.given.superuser((of) => of.query<T>(text, values));
  const visitor = () => stage.site.tab();
  const read = (secret: string, headers?: Record<string, string>) =>
    visitor().get(paths.feed(secret), headers);
  const events = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

  /** Makes one by its form and answers the address that the next page shows. */
  async function made(tab: Tab, list: string, shownAt: string, fields: Record<string, string>) {
    const page = await tab.get(list);
    const form = formsIn(page.text).find(({ intent }) => intent === "make");
    if (!form) throw new Error(`${list} makes no calendar`);
    const answer = await tab.post(list, { ...filledIn(form), ...fields });
    expect([answer.status, answer.location]).toEqual([302, shownAt]);
    const shown = await tab.get(shownAt);
    return /\/calendar\/[\w-]{43}\.ics/.exec(shown.text)?.[0] ?? "";
  }

  /** The scene's contacts and plan lie before the present of the factories. */
  async function bringToday() {
    await sql(
      `UPDATE contacts SET state = 'PLANNED', local_start = to_char($1::timestamptz AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI'),
      original_start = to_char($1::timestamptz AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI'), starts_at = $1::timestamptz, ends_at = $1::timestamptz + interval '30 minutes'`,
      [new Date(stage.site.now().getTime() + 86_400_000).toISOString()],
    );
  }

  it("is shown once to whoever made it, opens without a sign-in, and says when it was read", async () => {
    const { mentor } = stage.cast.tabs;
    const address = await made(mentor, paths.feeds, paths.newFeed, { kind: "MENTOR", name: "我的手机" });
    const answer = await visitor().get(address);
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.headers["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers["referrer-policy"]).toBe("no-referrer");
    const [row] = await sql<{ read: boolean }>(
      "SELECT last_read_at IS NOT NULL AS read FROM feeds WHERE name = '我的手机'",
    );
    expect(row).toEqual({ read: true });
    // The database has no more than its hash, and neither does the list.
    const secret = address.slice("/calendar/".length, -".ics".length);
    expect(JSON.stringify(await sql("SELECT * FROM feeds"))).not.toContain(secret);
    expect((await mentor.get(paths.feeds)).text).not.toContain(secret);
  });

  it("is made by a coordinator, and by a family with its card", async () => {
    const { coordinator, family } = stage.cast.tabs;
    await bringToday();
    const staff = await made(coordinator, paths.feeds, paths.newFeed, {
      kind: "COORDINATOR",
      name: "办公室",
    });
    const home = await made(family, paths.familyFeeds, paths.newFamilyFeed, { name: "奶奶的手机" });
    expect(events((await visitor().get(staff)).text)).toHaveLength(1);
    expect(events((await visitor().get(home)).text)).toHaveLength(1);
  });

  it("answers that nothing changed, until something does", async () => {
    await bringToday();
    const first = await read(FEEDS.mentor);
    const etag = String(first.headers.etag);
    expect(await read(FEEDS.mentor, { "if-none-match": etag })).toMatchObject({ status: 304, text: "" });
    const [before] = events(first.text);
    await sql(
      "UPDATE contacts SET starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour', local_start = left(local_start, 11) || '23:59'",
    );
    const second = await read(FEEDS.mentor, { "if-none-match": etag });
    expect(second.status).toBe(200);
    const [after] = events(second.text);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
  });

  it("says what was called off", async () => {
    await bringToday();
    await sql("UPDATE contacts SET state = 'CANCELLED'");
    expect((await read(FEEDS.mentor)).text).toContain("STATUS:CANCELLED");
  });

  it("names no child, no place and nothing else that is private, whoever it belongs to", async () => {
    await bringToday();
    const canaries = await stage.given.superuser((of) => plantCanaries(of, stage.cast.here));
    const { coordinator } = stage.cast.tabs;
    const staff = await made(coordinator, paths.feeds, paths.newFeed, {
      kind: "COORDINATOR",
      name: "办公室",
    });
    const files = [
      (await read(FEEDS.mentor)).text,
      (await read(FEEDS.family)).text,
      (await visitor().get(staff)).text,
      (await stage.cast.tabs.mentor.get(paths.ownContactFile(stage.cast.here.contact))).text,
      (await stage.cast.tabs.family.get(paths.familyContactFile(stage.cast.here.contact))).text,
      (await coordinator.get(paths.contactFile(stage.cast.here.contact))).text,
    ];
    const children = await sql<{ name: string }>("SELECT name FROM children");
    for (const text of files) {
      expect(events(text)).toHaveLength(1);
      const flat = text.replaceAll("\r\n ", "");
      const told = [CHILD, ...children.map(({ name }) => name), ...canaries.map((canary) => canary.text)];
      expect(told.filter((one) => one !== "" && flat.includes(one))).toEqual([]);
      expect(flat).not.toMatch(/^LOCATION/m);
    }
  });

  const ENDINGS: [string, (of: typeof stage.cast.here) => string][] = [
    ["it is ended", ({ feed }) => `UPDATE feeds SET revoked_at = now() WHERE id = '${feed}'`],
    [
      "its owner is suspended",
      (of) => `UPDATE applications SET state = 'SUSPENDED' WHERE id = '${of.application}'`,
    ],
    ["its owner leaves", (of) => `UPDATE applications SET state = 'EXITED' WHERE id = '${of.application}'`],
    [
      "its owner is locked out",
      (of) => `UPDATE people SET disabled_at = now() WHERE id = '${of.mentorPerson}'`,
    ],
  ];
  it.each(ENDINGS)("is not found from the moment that %s, and does not come back", async (_, end) => {
    expect((await read(FEEDS.mentor)).status).toBe(200);
    await sql(end(stage.cast.here));
    const gone = await read(FEEDS.mentor);
    const unknown = await read(FEEDS.unknown);
    expect([gone.status, gone.text.length]).toEqual([404, unknown.text.length]);
    await sql("UPDATE applications SET state = 'APPROVED' WHERE id = $1", [stage.cast.here.application]);
    await sql("UPDATE people SET disabled_at = NULL");
    expect((await read(FEEDS.mentor)).status).toBe(404);
  });

  it("of a family ends with its card", async () => {
    expect((await read(FEEDS.family)).status).toBe(200);
    await sql("UPDATE family_links SET revoked_at = now() WHERE id = $1", [stage.cast.here.link]);
    expect((await read(FEEDS.family)).status).toBe(404);
  });

  it("of a coordinator ends with the grant", async () => {
    const { coordinator } = stage.cast.tabs;
    const address = await made(coordinator, paths.feeds, paths.newFeed, {
      kind: "COORDINATOR",
      name: "办公室",
    });
    await sql("UPDATE grants SET revoked_at = now() WHERE id = $1", [stage.cast.here.grant]);
    expect((await visitor().get(address)).status).toBe(404);
  });

  it("shows nothing more of a match that is over than that it was called off", async () => {
    await bringToday();
    await sql(
      "UPDATE matches SET state = 'CLOSED', closed_at = now(), closure_path = 'UNPLANNED', closure_reason = 'x' WHERE id = $1",
      [stage.cast.here.match],
    );
    expect(events((await read(FEEDS.mentor)).text)).toEqual([]);
    await sql("UPDATE contacts SET state = 'CANCELLED'");
    const { text } = await read(FEEDS.mentor);
    expect(events(text)).toHaveLength(1);
    expect(text).toContain("STATUS:CANCELLED");
  });

  it("may be asked for only so often", async () => {
    for (let time = 0; time < LIMITS.feed.perAccount; time++)
      expect((await read(FEEDS.mentor)).status).toBe(200);
    const answer = await read(FEEDS.mentor);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  });

  it("is not made by whoever has nothing to follow, nor by another's right", async () => {
    const { applicant, mentor } = stage.cast.tabs;
    expect(formsIn((await applicant.get(paths.feeds)).text).map(({ intent }) => intent)).not.toContain(
      "make",
    );
    const answer = await mentor.post(paths.feeds, { intent: "make", kind: "COORDINATOR", name: "x" });
    expect(answer.status).toBe(422);
  });
});
