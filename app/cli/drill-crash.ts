import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { openEmbedded } from "~/adapters/database.server";
import { paths, withQuery } from "~/http/paths";
import { command, UsageError } from "./command";

/** Times that the site is killed. */
const ROUNDS = 10;
/** Writes acknowledged before a kill, at least; it then comes within so many milliseconds, in mid-write. */
const WRITES = 5;
const MOMENT = 300;
/** Seconds that a start may take. */
const START = 120;
const PLACES_PER_PAGE = 50;
const PORT = 3999;
const ORIGIN = `http://localhost:${PORT}`;

// Kills the site with SIGKILL while it is being written to, ten times. Every write that was acknowledged must be there
// after the next start, and nothing may be there by halves: each place has exactly one audit row.
command(async ({ say }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heartbridge-drill-"));
  const dataDir = path.join(folder, "data");
  const acknowledged = new Set<string>();
  try {
    let site = await start(dataDir);
    const cookie = await firstAdministrator(site.code);
    for (let round = 1; round <= ROUNDS; round++) {
      const before = acknowledged.size;
      const writing = writeUntilItBreaks(cookie, acknowledged);
      while (acknowledged.size < before + WRITES) await pause(20);
      await pause(Math.random() * MOMENT);
      await kill(site.child);
      await writing;
      const found = await whatIsThere(dataDir);
      const lost = [...acknowledged].filter((code) => !found.places.has(code));
      say(
        `Round ${round}: ${acknowledged.size - before} writes acknowledged, ${lost.length} lost, ${found.halves} by halves.`,
      );
      if (lost.length > 0 || found.halves > 0)
        throw new UsageError(`The drill failed: lost ${lost.join(", ") || "nothing"}.`);
      site = await start(dataDir);
    }
    await kill(site.child);
    say(`${ROUNDS} kills, ${acknowledged.size} acknowledged writes, none lost.`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Adds towns until the connection breaks off. */
async function writeUntilItBreaks(cookie: string, acknowledged: Set<string>) {
  try {
    for (;;) {
      const code = `610304${String(100 + acknowledged.size).padStart(3, "0")}`;
      if (await addPlace(cookie, code)) acknowledged.add(code);
      else acknowledged.add(await alreadyThere(cookie, code, acknowledged.size + 1));
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
  }
}

/** A write that was cut off may have been kept all the same; then the next attempt says so. */
async function alreadyThere(cookie: string, code: string, earlier: number): Promise<string> {
  const address = withQuery(paths.places, { page: Math.floor(earlier / PLACES_PER_PAGE) + 1 });
  const page = await fetch(ORIGIN + address, { headers: { cookie } });
  if ((await page.text()).includes(code)) return code;
  throw new UsageError(`The site refused the place ${code}.`);
}

async function start(dataDir: string): Promise<{ child: ChildProcess; code: string }> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(PORT),
    SITE_MODE: "demo",
    NODE_ENV: "production",
    LOG_LEVEL: "silent",
  };
  const child = spawn(process.execPath, ["--import", "tsx", "app/cli/serve.ts", "--empty"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let code = "";
  const ready = new Promise<void>((resolve, reject) => {
    child.once("exit", () => reject(new UsageError("The site ended while it was starting.")));
    createInterface({ input: child.stdout }).on("line", (line) => {
      code = /one-time code: (\w+)/.exec(line)?.[1] ?? code;
      if (line.includes("is ready")) resolve();
    });
    setTimeout(
      () => reject(new UsageError(`The site did not start within ${START} s.`)),
      START * 1000,
    ).unref();
  });
  await ready;
  return { child, code };
}

function kill(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners("exit").once("exit", () => resolve());
    child.kill("SIGKILL");
  });
}

async function firstAdministrator(code: string): Promise<string> {
  const form = {
    intent: "create",
    code,
    districtZh: "陈仓区",
    districtEn: "Chencang",
    districtCode: "610304",
    name: "周立新",
    email: "drill@heartbridge.example",
    password: "drill-2026-drill",
  };
  const answer = await post(paths.firstRun, "", form);
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (answer.status !== 302 || !cookie) throw new UsageError("The first administrator could not be made.");
  return cookie;
}

/** Whether the site acknowledged the place; a broken connection is no acknowledgement and ends the round. */
async function addPlace(cookie: string, code: string): Promise<boolean> {
  const answer = await post(paths.places, cookie, {
    intent: "add",
    code,
    nameZh: `村${code}`,
    nameEn: `Place ${code}`,
  });
  return answer.status === 302;
}

function post(address: string, cookie: string, form: Record<string, string>): Promise<Response> {
  return fetch(ORIGIN + address, {
    method: "POST",
    redirect: "manual",
    headers: { origin: ORIGIN, cookie },
    body: new URLSearchParams(form),
  });
}

async function whatIsThere(dataDir: string): Promise<{ places: Set<string>; halves: number }> {
  const database = await openEmbedded({ folder: dataDir });
  try {
    return await database.onConnection(async (sql) => {
      const places = await sql.query<{ code: string; deeds: number }>(
        `SELECT p.code, (SELECT count(*)::int FROM audit a WHERE a.action = 'place.added' AND a.subject_id = p.id::text) AS deeds
         FROM places p WHERE p.kind <> 'DISTRICT'`,
      );
      const [{ deeds } = { deeds: 0 }] = await sql.query<{ deeds: number }>(
        "SELECT count(*)::int AS deeds FROM audit WHERE action = 'place.added'",
      );
      const halves = places.filter((place) => place.deeds !== 1).length + Math.abs(deeds - places.length);
      return { places: new Set(places.map((place) => place.code)), halves };
    });
  } finally {
    await database.close();
  }
}
