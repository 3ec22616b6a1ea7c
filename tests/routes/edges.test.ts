import fs from "node:fs";
import { expect, it, vi } from "vitest";
import { openServer } from "~/adapters/database.server";
import { paths } from "~/http/paths";
import { untyped } from "../support/content-type";
import { openTestSite, serverBuild } from "../support/site";
import { openTab } from "../support/tab";
import { tokenOf } from "./access-matrix";
import { EVERY_COMMAND, named } from "./commands";
import { changedSince, readyFor } from "./commands/send";
import { onEachStage, onServerStage } from "./stage";

/** Nobody listens on this port. */
const NOWHERE = "postgresql://nobody:nothing@127.0.0.1:9/none";

/** What a page of another site, or a program, would say about itself. */
const ELSEWHERE: Record<string, Record<string, string | undefined>> = {
  "another site": { origin: "https://elsewhere.example" },
  "a sandboxed frame": { origin: "null" },
  nobody: { origin: undefined },
  "a forged proxy": { origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" },
  "another origin of the site's host": { "sec-fetch-site": "same-site" },
};

const { routes } = await serverBuild();

onServerStage("the edges of every page and form", (stage) => {
  it.each(named(EVERY_COMMAND))("%s: has no effect from elsewhere", async (_, one) => {
    const { tab, path, fields, before } = await readyFor(stage, one);
    for (const [from, headers] of Object.entries(ELSEWHERE)) {
      for (const address of [path, path.replace(/(?=\?|$)/, ".data")]) {
        const answer = await tab.post(address, fields, headers);
        expect(answer.status, `${from} ${address}`).toBe(403);
      }
    }
    expect(await changedSince(stage, before)).toEqual([]);
  });

  it("the log of all that knows requests, not people", async () => {
    const { log } = stage.site;
    const secrets = [tokenOf("family"), "@", "陈", "correct horse", stage.cast.here.child];
    expect(log.length).toBeGreaterThan(50);
    for (const line of log) {
      expect(JSON.parse(line)).toEqual(
        expect.objectContaining({ at: expect.any(String), event: expect.any(String) }),
      );
      for (const secret of secrets) expect(line).not.toContain(secret);
    }
    expect(log.some((line) => JSON.parse(line).requestId)).toBe(true);
  });
});

onEachStage("the edges of the site", (stage) => {
  it.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])("%s is no way to ask", async (method) => {
    const answer = await stage.site
      .tab()
      .send(method, paths.signIn, { headers: { origin: stage.site.address } });
    expect(answer.status).toBe(405);
  });

  it("a form that is too large, or does not say how large it is, is refused", async () => {
    const { cast, site } = stage;
    const large = await cast.tabs.visitor.post(paths.signIn, { email: "a".repeat(300_000) });
    expect(large.status).toBe(413);
    const unsaid = await site.tab().send("POST", paths.signIn, {
      headers: { origin: site.address, "transfer-encoding": "chunked", "content-length": undefined },
      body: "intent=signIn",
    });
    expect(unsaid.status).toBe(413);
  });

  it("what is no page says what it is and in which characters too: files, health, refusals", async () => {
    const { site, cast } = stage;
    const tab = site.tab();
    const files = fs
      .readdirSync("build/client", { recursive: true, encoding: "utf8" })
      .filter((name) => fs.statSync(`build/client/${name}`).isFile());
    expect(files.length).toBeGreaterThan(20);
    expect(files.some((name) => name.endsWith(".svg"))).toBe(true);
    const answers = [
      ...(await Promise.all(files.map((name) => tab.get(`/${name}`)))),
      await tab.get("/healthz"),
      await tab.get("/readyz"),
      await tab.get("/no/such/page"),
      await tab.send("PUT", paths.signIn),
      await tab.post(paths.signIn, {}, { origin: "https://elsewhere.example" }),
      await tab.post(paths.signIn, { email: "a".repeat(300_000) }),
      await cast.tabs.coordinator.get(paths.district),
    ];
    expect(answers.slice(0, files.length).map(({ status }) => status)).toEqual(files.map(() => 200));
    expect(answers.map(untyped).filter(Boolean)).toEqual([]);
  });

  it("behind https a browser is told to stay there", async () => {
    const origin = "https://heartbridge.example.org";
    const site = await openTestSite({
      database: stage.given.site,
      now: stage.site.now(),
      env: { ORIGIN: origin },
    });
    const { headers } = await site.tab().get(paths.home);
    expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
    const answer = await site
      .tab()
      .post(paths.signIn, { intent: "signIn", email: "x@example.org", password: "x" });
    expect(answer.status).toBe(422);
    await site.close();
  });

  it("an address outside every route is not found, in words", async () => {
    const { status, text } = await stage.site.tab().get("/no/such/page");
    expect(status).toBe(404);
    expect(text).toContain("<main");
  });

  it("every page is listed with its methods", () => {
    for (const [id, route] of Object.entries(routes)) {
      const module: object = route?.module ?? {};
      if ("action" in module)
        expect(
          EVERY_COMMAND.some((one) => one.route === id),
          id,
        ).toBe(true);
    }
  });

  it("without its database the site says so, keeps nothing by halves, and goes on when it is back", async () => {
    const site = await openTestSite({ database: stage.given.site, now: stage.site.now() });
    const tab = openTab({ address: site.address });
    for (const [name, value] of stage.cast.tabs.coordinator.cookies) tab.cookies.set(name, value);
    const lost = await openServer({ url: NOWHERE });
    site.use(lost);
    expect((await tab.get("/healthz")).status).toBe(200);
    expect((await tab.get("/readyz")).status).toBe(503);
    for (const path of [paths.home, paths.console, paths.volunteer]) {
      const answer = await tab.get(path);
      expect(answer.status, path).toBe(503);
      expect(answer.text, path).toContain("<main");
    }
    const sent = await tab.post(paths.forgot, { intent: "ask", email: "volunteer@example.org" });
    expect(sent.status).toBe(503);
    site.use(stage.given.site);
    expect((await tab.get("/readyz")).status).toBe(200);
    expect((await tab.get(paths.console)).status).toBe(200);
    await Promise.all([site.close(), lost.close()]);
  });

  it("a database that was restarted is found again", async () => {
    if (stage.given.kind === "embedded") return;
    const ended = await stage.given.superuser((sql) =>
      sql.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename LIKE '%_web'`),
    );
    expect(ended.length).toBeGreaterThan(0);
    const { coordinator } = stage.cast.tabs;
    await vi.waitFor(async () => expect((await coordinator.get(paths.console)).status).toBe(200));
  });
});
