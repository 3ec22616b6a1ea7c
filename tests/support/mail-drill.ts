import { type ChildProcess, spawn } from "node:child_process";
import { inject } from "vitest";
import { freshDatabase } from "./databases";
import { mailProvider, type Trouble } from "./mail-provider";
import { aDistrict, aSchool } from "./scene";
import { loginUrl } from "./server-template";

interface Drill {
  messages: number;
  workers: number;
  kills: number;
  /** Contacts that are called off while the letters about them wait. */
  cancelled: number;
  trouble: Trouble;
  /** How much faster the clock of the workers runs. */
  speed: number;
}

export interface DrillResult {
  seconds: number;
  counts: Awaited<ReturnType<typeof mailProvider>>["counts"];
  kills: number;
  sent: number;
  dropped: number;
  failed: number;
  waiting: number;
  delivered: number;
  /** Rows that say SENT of letters that the provider never took. */
  lost: number;
  /** Letters beyond one for each message: of a key that is no message. */
  twice: number;
  /** Letters about what was called off that the provider first got a second or more after it was. */
  afterCancelled: number;
}

/** The workers' present: a morning, outside anybody's quiet hours, long before the contacts. */
const CLOCK = "2026-09-15T02:00:00Z";
const PER_CONTACT = 10;

/** Sends reminders of contacts through a provider in trouble, by processes that are killed, while contacts are called off. */
export async function mailDrill(drill: Drill): Promise<DrillResult> {
  const given = await freshDatabase("server");
  const provider = await mailProvider(drill.trouble);
  const workers = new Set<ChildProcess>();
  const started = Date.now();
  let crashed = false;
  const start = () => {
    const child = spawn(process.execPath, ["--import", "tsx", "tests/support/mail-worker.ts"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        DRILL_DATABASE: loginUrl(inject("serverRun"), "web", given.name),
        DRILL_PROVIDER: provider.url,
        DRILL_CLOCK: CLOCK,
        DRILL_STARTED: String(started),
        DRILL_SPEED: String(drill.speed),
      },
    });
    workers.add(child);
    child.once("exit", () => {
      crashed ||= workers.has(child);
    });
    return child;
  };
  const killed = (child: ChildProcess) =>
    new Promise<void>((resolve) => {
      workers.delete(child);
      child.once("exit", () => resolve());
      child.kill("SIGKILL");
    });
  const sql = <T>(text: string, values: unknown[] = []) => given.superuser((of) => of.query<T>(text, values));

  try {
    const contacts = Math.ceil(drill.messages / PER_CONTACT);
    await queue(given.superuser, drill.messages, contacts);
    for (let n = 0; n < drill.workers; n++) start();
    const calledOff = new Map<string, number>();
    let kills = 0;
    for (;;) {
      const [{ waiting } = { waiting: 0 }] = await sql<{ waiting: number }>(
        "SELECT count(*)::int AS waiting FROM outbox WHERE state = 'WAITING' AND template = 'CONTACT_REMINDER'",
      );
      if (waiting === 0) break;
      if (crashed) throw new Error("A sender ended by itself.");
      const done = 1 - waiting / drill.messages;
      if (kills < drill.kills && done >= (kills + 1) / (drill.kills + 2)) {
        const [victim] = workers;
        if (victim) await killed(victim);
        kills += 1;
        start();
      }
      if (calledOff.size < drill.cancelled && done >= calledOff.size / (drill.cancelled + 1)) {
        const [off] = await sql<{ id: string }>(
          `UPDATE contacts SET state = 'CANCELLED' WHERE id = (SELECT c.id FROM contacts c JOIN outbox o ON o.payload ->> 'contactId' = c.id::text
             WHERE o.state = 'WAITING' AND c.state = 'PLANNED' ORDER BY o.next_try_at DESC, c.id LIMIT 1) RETURNING id`,
        );
        if (off) calledOff.set(off.id, Date.now());
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const rows = await sql<{ id: string; state: string; contact: string; email: string }>(
      "SELECT o.id, o.state, o.payload ->> 'contactId' AS contact, p.email FROM outbox o JOIN people p ON p.id = o.person_id WHERE o.template = 'CONTACT_REMINDER'",
    );
    const ids = new Set(rows.map(({ id }) => id));
    const inState = (state: string) => rows.filter((row) => row.state === state).length;
    return {
      seconds: Math.round((Date.now() - started) / 1000),
      counts: provider.counts,
      kills,
      sent: inState("SENT"),
      dropped: inState("DROPPED"),
      failed: inState("FAILED"),
      waiting: inState("WAITING"),
      delivered: provider.delivered.size,
      lost: rows.filter(({ id, state }) => state === "SENT" && !provider.delivered.has(id)).length,
      twice: [...provider.delivered.keys()].filter((key) => !ids.has(key)).length,
      afterCancelled: rows.filter(({ id, contact }) => {
        const at = calledOff.get(contact);
        const taken = provider.delivered.get(id)?.at;
        return at !== undefined && taken !== undefined && taken > at + 1000;
      }).length,
    };
  } finally {
    await Promise.all([...workers].map(killed));
    await provider.close();
    await given.close();
  }
}

/** Ten reminders of each contact, all due. */
async function queue(
  superuser: Awaited<ReturnType<typeof freshDatabase>>["superuser"],
  messages: number,
  contacts: number,
) {
  await superuser(async (sql) => {
    await aDistrict(sql);
    const scene = await aSchool(sql, 1);
    await sql.query("DELETE FROM outbox");
    // One contact after another, each an hour long, so that nobody is in two places.
    await sql.query(
      `INSERT INTO contacts (match_id, school_id, child_id, volunteer_id, starts_at, ends_at, local_start, time_zone, mode)
       SELECT $1, 1, $2, $3, s, s + interval '30 minutes', to_char(s AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI'), 'Asia/Shanghai', 'CALL'
       FROM generate_series('2027-01-01T00:00:00Z'::timestamptz, '2027-01-01T00:00:00Z'::timestamptz + make_interval(hours => $4::int - 1), interval '1 hour') AS s`,
      [scene.match, scene.child, scene.mentor, contacts],
    );
    await sql.query(
      `INSERT INTO outbox (key, template, person_id, payload, created_at, next_try_at)
       SELECT 'drill:' || c.id || ':' || n, 'CONTACT_REMINDER', $1, jsonb_build_object('contactId', c.id), $2, $2
       FROM contacts c CROSS JOIN generate_series(1, $3::int) AS n WHERE c.starts_at >= '2027-01-01' ORDER BY n, c.id LIMIT $4`,
      [scene.mentorPerson, CLOCK, PER_CONTACT, messages],
    );
  });
}
