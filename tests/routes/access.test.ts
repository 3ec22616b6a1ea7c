import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Cast, insertCast, openTabs, VIEWERS, type ViewerKind } from "../support/cast";
import { untyped } from "../support/content-type";
import { onEachDatabase } from "../support/databases";
import { NOW } from "../support/scene";
import { openTestSite, serverBuild, type TestSite } from "../support/site";
import type { Answer } from "../support/tab";
import { MATRIX } from "./access-matrix";
import { type Canary, mayRead, plantCanaries } from "./canaries";
import { expectedAnswer, outcomeOf, WAYS, type Way, withoutAddress } from "./expected";
import { breachesOf } from "./page-rules";

const { routes } = await serverBuild();
const hasOf = (id: string) => {
  const module: object = routes[id]?.module ?? {};
  return { loader: "loader" in module, action: "action" in module };
};

it("the matrix names every route of the build, and no other", () => {
  expect(Object.keys(MATRIX).sort()).toEqual(Object.keys(routes).sort());
});

it("a frame holds no data, for its loader would protect nothing", () => {
  const frames = Object.entries(MATRIX).filter(([, { frame }]) => frame);
  expect(frames.filter(([id]) => hasOf(id).loader || hasOf(id).action)).toEqual([]);
});

onEachDatabase("who sees which page", (given) => {
  let site: TestSite;
  let cast: Cast;
  let canaries: Canary[];
  const leaks = new Set<string>();
  const wrongTypes = new Set<string>();
  const breaches = new Set<string>();
  let answers = 0;
  // What a page tells is decided by the walls of each database; the other ways of asking are decided before any.
  const ways: readonly Way[] = given.kind === "server" ? WAYS : ["html"];

  beforeAll(async () => {
    const scenes = await insertCast(given);
    site = await openTestSite({ database: given.site, now: NOW });
    cast = { ...scenes, tabs: await openTabs(site) };
    canaries = await given.superuser((sql) => plantCanaries(sql, scenes.here));
  });
  afterAll(async () => {
    await site.close();
    console.info(`${given.kind}: ${answers} answers, ${canaries.length} canaries`);
  });

  // A page without an action refuses every form in the same place, whoever sends it.
  const waysOf = (id: string, viewer: ViewerKind) =>
    hasOf(id).action || viewer === "visitor" || viewer === "administrator"
      ? ways
      : ways.filter((way) => !way.startsWith("post"));

  function asked(viewer: ViewerKind, id: string, path: string, way: Way): Promise<Answer> {
    const tab = cast.tabs[viewer];
    const index = routes[id]?.index ? `${path.includes("?") ? "&" : "?"}index` : "";
    const nothing = { intent: "no such intent" };
    switch (way) {
      case "html":
        return tab.get(path);
      case "data":
        return tab.data(path);
      case "leaf":
        return tab.data(path, id);
      case "post":
        return tab.post(path + index, nothing);
      case "postData":
        return tab.post(path.replace(/(?=\?|$)/, path === "/" ? "_root.data" : ".data") + index, nothing);
    }
  }

  function scan(viewer: ViewerKind, id: string, way: Way, answer: Answer) {
    answers += 1;
    const wrong = untyped(answer);
    if (wrong) wrongTypes.add(`${wrong} by ${way} of ${id}`);
    if (way === "html" && answer.status === 200)
      for (const breach of breachesOf(answer, MATRIX[id]?.bare ?? false)) breaches.add(`${id}: ${breach}`);
    const whole = answer.text + JSON.stringify(answer.headers);
    for (const canary of canaries) {
      if (whole.includes(canary.text) && !mayRead(canary, viewer)) {
        leaks.add(`${canary.name} to ${viewer} by ${way} of ${id}`);
      }
    }
  }

  describe.each(Object.entries(MATRIX))("%s", (id, row) => {
    // How often something may be asked for is another test's.
    beforeEach(() => given.superuser((sql) => sql.exec("DELETE FROM attempts")));
    it.each(VIEWERS)("%s", async (viewer) => {
      const path = row.path(cast, viewer);
      const got: Partial<Record<Way, string>> = {};
      const wanted: Partial<Record<Way, string>> = {};
      for (const way of waysOf(id, viewer)) {
        const answer = await asked(viewer, id, path, way);
        scan(viewer, id, way, answer);
        got[way] = outcomeOf(answer);
        wanted[way] = expectedAnswer(row.answers[viewer], way, { path, has: hasOf(id) });
      }
      expect(got).toEqual(wanted);
    });
  });

  const records = Object.entries(MATRIX).flatMap(([id, { foreign, ...row }]) =>
    foreign ? [{ id, row, foreign }] : [],
  );

  it.each(records)("$id: what is hidden looks like what is missing", async ({ id, row, foreign }) => {
    for (const viewer of VIEWERS) {
      const missing = new Map<Way, string>();
      const missingBy = async (way: Way) => {
        const known = missing.get(way);
        if (known !== undefined) return known;
        const answer = withoutAddress(await asked(viewer, id, foreign.unknown, way), foreign.unknown);
        missing.set(way, answer);
        return answer;
      };
      // What the own address answers is known from above; here only where it hides something.
      const own = row.answers[viewer] === 404 ? [row.path(cast, viewer)] : [];
      for (const path of [...own, foreign.path(cast, viewer)]) {
        for (const way of waysOf(id, viewer)) {
          const hidden = await asked(viewer, id, path, way);
          scan(viewer, id, way, hidden);
          if (hidden.status !== 404) continue;
          expect(withoutAddress(hidden, path), `${viewer} ${way}`).toBe(await missingBy(way));
        }
      }
    }
  });

  const mailbox = Object.entries(MATRIX).filter(([id]) => id.startsWith("routes/mailbox+"));

  it.each(mailbox)("%s: is not there where real mail is sent", async (_id, row) => {
    const env = { RESEND_API_KEY: "a key", RESEND_BASE_URL: "http://127.0.0.1:9" };
    const sending = await openTestSite({ database: given.site, now: NOW, env });
    expect((await sending.tab().get(row.path(cast, "visitor"))).status).toBe(404);
    await sending.close();
  });

  it("every answer says what it is, and in which characters", () => {
    expect([...wrongTypes]).toEqual([]);
  });

  it("every page has only the site's own files, is kept by nobody, and has one nonce", () => {
    expect([...breaches]).toEqual([]);
  });

  it("no answer told a viewer what it may not know", () => {
    if (leaks.size > 0) throw new Error([...leaks].join("\n"));
  });
});
