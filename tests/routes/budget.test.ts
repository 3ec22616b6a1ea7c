import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { paths, withQuery } from "~/http/paths";
import {
  DEMO_FAMILY,
  DEMO_FATHER_TOKEN,
  DEMO_PASSWORD,
  DEMO_PEOPLE,
  fillDemoDistrict,
} from "../../prisma/demo";
import { busiestOf } from "../support/busiest";
import type { ViewerKind } from "../support/cast";
import { counted, freshDatabase, type TestDatabase } from "../support/databases";
import type { Scene } from "../support/scene-ids";
import { insertRosters } from "../support/scene-rosters";
import { openTestSite, type TestSite } from "../support/site";
import type { Tab } from "../support/tab";
import { MATRIX } from "./access-matrix";

const NOW = new Date("2026-11-23T02:00:00Z");
/** Statements a page makes at most, whatever the amount of data; opening the viewer's transaction is one of them. */
const BUDGET = 8;
/** The demo has no calendar that somebody subscribed to. */
const ABSENT = ["routes/calendar+/$file"];
/** What the drivers say to open and end a transaction. */
const FRAME = /^(BEGIN|COMMIT|ROLLBACK|SET TRANSACTION|DEALLOCATE)\b/i;

/** Who opens a page of this area in the demo district. */
const READERS: [prefix: string, viewer: ViewerKind][] = [
  ["routes/console", "coordinator"],
  ["routes/safeguarding", "officer"],
  ["routes/field", "field"],
  ["routes/counselling", "counsellor"],
  ["routes/district", "administrator"],
  ["routes/account", "coordinator"],
  ["routes/volunteer+/apply+/$step", "applicant"],
  ["routes/volunteer+/apply+/index", "administrator"],
  ["routes/volunteer", "mentor"],
  ["routes/family+/calls", "family"],
  ["routes/family+/details", "family"],
  ["routes/family+/index", "family"],
  ["routes/family+/notice", "family"],
  ["routes/family+/permission", "family"],
  ["routes/family+/calendars", "family"],
  ["routes/family+/worry", "family"],
  ["routes/family+/contacts", "family"],
  ["routes/", "visitor"],
];
const readerOf = (id: string): ViewerKind =>
  READERS.find(([prefix]) => id.startsWith(prefix))?.[1] ?? "visitor";

describe("statements of a page in the whole district", () => {
  let given: TestDatabase;
  let site: TestSite;
  let here: Scene;
  let tabs: Partial<Record<ViewerKind, Tab>>;
  const statements: string[] = [];

  beforeAll(async () => {
    given = await freshDatabase("server");
    await fillDemoDistrict(given.site, { now: NOW });
    await given.superuser(counted);
    site = await openTestSite({ database: given.site, now: NOW });
    await site.deliver();
    here = await given.superuser(busiestOf);
    // A roster is sealed with the site's own key, which the demo does not have.
    await given.superuser((sql) => insertRosters(sql, here));
    const signIn = (who: keyof typeof DEMO_PEOPLE) => site.signIn(DEMO_PEOPLE[who].email, DEMO_PASSWORD);
    tabs = {
      visitor: site.tab(),
      coordinator: await signIn("coordinator"),
      administrator: await signIn("districtAdmin"),
      // The coordinator of the demo is named for the own school as well.
      officer: await signIn("coordinator"),
      field: await signIn("village"),
      counsellor: await signIn("counsellor"),
      mentor: await signIn("volunteer"),
      applicant: await signIn("applicant"),
      family: await site.enterFamily(DEMO_FATHER_TOKEN, DEMO_FAMILY.fatherPhone.slice(-4)),
    };
    const issued = await tabs.mentor?.post(`${paths.certificates}?index`, {
      ...{ intent: "issue", from: "2026-01-01", until: "2026-11-20" },
    });
    here = { ...here, certificate: issued?.location?.split("/").pop() ?? "" };
    const real = pg.Client.prototype.query;
    vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...args: unknown[]) {
      const text = typeof args[0] === "string" ? args[0] : (args[0] as { text: string }).text;
      if (!FRAME.test(text)) statements.push(text);
      return Reflect.apply(real, this, args);
    });
  }, 300_000);
  afterAll(async () => {
    vi.restoreAllMocks();
    await site.close();
    await given.close();
  });

  it.each(Object.entries(MATRIX).filter(([id, { frame }]) => !frame && !ABSENT.includes(id)))(
    "%s",
    async (id, row) => {
      const viewer = readerOf(id);
      const path = row.path({ here, there: here }, viewer);
      const tab = tabs[viewer];
      if (!tab) throw new Error(`Nobody opens ${id}.`);
      statements.length = 0;
      const { status } = await tab.get(path);
      expect([200, 302, 404], path).toContain(status);
      if (row.answers[viewer] === 200) expect(status, path).toBe(200);
      expect(statements.length, statements.join("\n\n")).toBeLessThanOrEqual(BUDGET);
    },
  );

  it("the day of an administrator, who is told of more", async () => {
    statements.length = 0;
    expect((await tabs.administrator?.get(paths.console))?.status).toBe(200);
    expect(statements.length, statements.join("\n\n")).toBeLessThanOrEqual(BUDGET);
  });

  it.each([
    ["a month of the school", () => ({ view: "MONTH" })],
    ["a day of a room", () => ({ view: "DAY", of: `room:${here.room}` })],
    ["a month of a room", () => ({ view: "MONTH", of: `room:${here.room}` })],
    ["a month of a child", () => ({ view: "MONTH", of: `child:${here.child}` })],
    ["a week of a teacher", () => ({ of: `supervisor:${here.supervisor}` })],
  ])("the schedule: %s", async (_, query) => {
    const path = withQuery(paths.schedule, query());
    statements.length = 0;
    expect((await tabs.coordinator?.get(path))?.status, path).toBe(200);
    expect(statements.length, statements.join("\n\n")).toBeLessThanOrEqual(BUDGET);
  });

  it("what a plan, or another time of a contact, would come to", async () => {
    const { match, contact, room, supervisor } = here;
    const tab = tabs.coordinator;
    const occasion = {
      startTime: "16:10",
      minutes: 20,
      mode: "VIDEO",
      roomId: room,
      supervisorId: supervisor,
    };
    const cadence = { ...occasion, frequency: "WEEKLY", weekday: 2, holidayRule: "SKIP", leaveOut: "on" };
    for (const path of [
      withQuery(paths.planContact(match), {
        ...{ ...cadence, mode: "HOME_VISIT", place: "家里", roomId: "", startsOn: "2026-11-24" },
      }),
      withQuery(paths.editContact(match, contact), { ...cadence, scope: "ALL" }),
      withQuery(paths.editContact(match, contact), { ...occasion, edit: "one", on: "2026-11-26" }),
    ]) {
      statements.length = 0;
      const page = await tab?.get(path);
      expect(page?.status, path).toBe(200);
      expect(page?.text, path).toMatch(/id="(preview|check)"/);
      expect(statements.length, statements.join("\n\n")).toBeLessThanOrEqual(BUDGET);
    }
  });

  it("a round that is a draft, and who else could come to one of its children", async () => {
    const tab = tabs.coordinator;
    if (!tab) throw new Error("Nobody opens the round.");
    const start = { intent: "start", scope: `SCHOOL:${here.school}` };
    const { location } = await tab.post(`${paths.rounds}?index`, start);
    const round = location.match(/rounds\/([0-9a-f-]{36})/)?.[1] ?? "";
    const page = await tab.get(paths.round(round));
    const child = page.text.match(/choices\/([0-9a-f-]{36})/)?.[1] ?? "";
    for (const path of [paths.round(round), paths.roundChoices(round, child), paths.roundRecord(round)]) {
      statements.length = 0;
      expect((await tab.get(path)).status, path).toBe(200);
      expect(statements.length, statements.join("\n\n")).toBeLessThanOrEqual(BUDGET);
    }
  });
});
