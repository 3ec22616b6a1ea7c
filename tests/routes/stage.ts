import { afterAll, beforeAll, beforeEach } from "vitest";
import { NOW } from "../factories";
import { insertCast, openTabs } from "../support/cast";
import { DATABASES, type DatabaseKind, onDatabase } from "../support/databases";
import { openTestSite } from "../support/site";
import { restore, type Snapshot, takeSnapshot } from "../support/snapshot";
import type { Stage } from "./commands/command";

type Body = (stage: Stage, putBack: () => Promise<void>) => void;

/** On each database: the site with the whole cast signed in, put back before every test. */
export function onEachStage(name: string, body: Body) {
  for (const kind of DATABASES) onStage(kind, name, body);
}

/** For thousands of answers that no database decides: on a server, which is the stricter of the two. */
export function onServerStage(name: string, body: Body) {
  onStage("server", name, body);
}

export function onStage(kind: DatabaseKind, name: string, body: Body) {
  onDatabase(kind, name, (given) => {
    const stage = { given } as Stage;
    let start: Snapshot;
    let cookies: Map<string, string>[] = [];
    const putBack = async () => {
      await restore(given, start);
      // Who was signed out by a command is signed in again.
      for (const [index, tab] of Object.values(stage.cast.tabs).entries()) {
        tab.cookies.clear();
        for (const [name, value] of cookies[index] ?? []) tab.cookies.set(name, value);
      }
    };
    beforeAll(async () => {
      const scenes = await insertCast(given);
      const site = await openTestSite({ database: given.site, now: NOW });
      Object.assign(stage, { site, cast: { ...scenes, tabs: await openTabs(site) } });
      start = await takeSnapshot(given);
      cookies = Object.values(stage.cast.tabs).map((tab) => new Map(tab.cookies));
    });
    beforeEach(putBack);
    afterAll(() => stage.site.close());
    body(stage, putBack);
  });
}
