/** Demo districts on one server, and two sites over them that are asked in turns. */
import { type Database, openServer, type Sql } from "~/adapters/database.server";
import {
  DEMO_FAMILY,
  DEMO_FAMILY_TOKEN,
  DEMO_PASSWORD,
  DEMO_PEOPLE,
  fillDemoDistrict,
} from "../../prisma/demo";
import { asSuperuser, loginUrl, type ServerRun, superuserUrl } from "../support/server-template";
import { openTestSite, type TestSite } from "../support/site";
import type { Tab } from "../support/tab";
import { median } from "./walls-document";

export const NOW = new Date("2026-11-23T02:00:00Z");

/** A database of this name with the demo district, all its letters sent. */
export async function fillDemo(of: ServerRun, name: string) {
  await asSuperuser(of, (client) =>
    client.query(`CREATE DATABASE ${name} OWNER ${of.prefix}_migrate TEMPLATE ${of.prefix}_template`),
  );
  const database = await openServer({ url: loginUrl(of, "web", name) });
  await fillDemoDistrict(database, { now: NOW });
  const site = await openTestSite({ database, now: NOW });
  await site.deliver();
  await site.close();
  await database.close();
  await bySuperuser(of, name, (sql) => sql.exec("VACUUM (ANALYZE)"));
}

export const copyDatabase = (of: ServerRun, from: string, to: string) =>
  asSuperuser(of, (client) =>
    client.query(`CREATE DATABASE ${to} OWNER ${of.prefix}_migrate TEMPLATE ${from}`),
  );

export async function bySuperuser<T>(of: ServerRun, name: string, body: (sql: Sql) => Promise<T>) {
  const database = await openServer({ url: superuserUrl(of, name), connections: 1 });
  try {
    return await database.onConnection(body);
  } finally {
    await database.close();
  }
}

/** Whose pages are measured with and without the walls. */
export const READERS = ["visitor", "administrator", "coordinator", "family"] as const;
export type Reader = (typeof READERS)[number] | "town" | "village";

export interface Standing {
  site: TestSite;
  database: Database;
  tabs: Record<Reader, Tab>;
}

export async function standUp(of: ServerRun, name: string): Promise<Standing> {
  const database = await openServer({ url: loginUrl(of, "web", name), connections: 4 });
  const site = await openTestSite({ database, now: NOW });
  const tabs = {
    visitor: site.tab(),
    family: await site.enterFamily(DEMO_FAMILY_TOKEN, DEMO_FAMILY.phone.slice(-4)),
    administrator: await site.signIn(DEMO_PEOPLE.districtAdmin.email, DEMO_PASSWORD),
    coordinator: await site.signIn(DEMO_PEOPLE.coordinator.email, DEMO_PASSWORD),
    town: await site.signIn(DEMO_PEOPLE.town.email, DEMO_PASSWORD),
    village: await site.signIn(DEMO_PEOPLE.village.email, DEMO_PASSWORD),
  };
  return { site, database, tabs };
}

type Answer = Awaited<ReturnType<Tab["get"]>>;

interface Turns {
  warm: number;
  rounds: number;
  /** Whether the two answers may be compared at all. */
  alike: (one: Answer, other: Answer) => boolean;
}

/** Medians in milliseconds, and the median of the ratios of the pairs, `one` by `other`; null when their answers differ. */
export async function inTurns(one: Tab, other: Tab, path: string, { warm, rounds, alike }: Turns) {
  const times = { one: [] as number[], other: [] as number[] };
  const ask = async (tab: Tab) => {
    const started = performance.now();
    const answer = await tab.get(path);
    return { answer, took: performance.now() - started };
  };
  for (let round = 0; round < warm + rounds; round++) {
    // The first of a pair pays for what the other left behind, so they change places.
    const order = round % 2 ? ([one, other] as const) : ([other, one] as const);
    const [first, second] = [await ask(order[0]), await ask(order[1])];
    const [mine, theirs] = round % 2 ? [first, second] : [second, first];
    if (round === 0 && !alike(mine.answer, theirs.answer)) return null;
    if (round < warm) continue;
    times.one.push(mine.took);
    times.other.push(theirs.took);
  }
  const ratios = times.one.map((took, pair) => took / (times.other[pair] ?? took));
  return { one: median(times.one), other: median(times.other), ratio: median(ratios) };
}
