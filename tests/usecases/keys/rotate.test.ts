import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Sql } from "~/adapters/database.server";
import { type Vault, vaultOf } from "~/adapters/vault.server";
import { factorSecret, ID_NUMBERS, idNumberOf, rosterRow } from "~/domain/access/sealed";
import { checkCharacter } from "~/domain/shared/id-number";
import { freshDatabase, type TestDatabase } from "../../support/databases";
import { aDistrict, aSchool, type Scene } from "../../support/scene";
import { AT } from "../../support/scene-ids";
import { loginUrl } from "../../support/server-template";

const [OLD, NEW] = [1, 2].map((fill) => Buffer.alloc(32, fill)) as [Buffer, Buffer];
const before = vaultOf(OLD);
const during = vaultOf(NEW, OLD);
const after = vaultOf(NEW);
const FILES = 350;
const ROSTER_LINES = 120;
const said = (line: number) => JSON.stringify([`line ${line}`, "13800000003"]);

const holderAt = (n: number) => `10000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const rowAt = (n: number) => `20000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const numberAt = (n: number) => {
  const digits = `61030419850615${String(n).padStart(3, "0")}`;
  return digits + checkCharacter(digits);
};

describe("a key is changed while values are sealed with the old one", () => {
  let given: TestDatabase;
  let here: Scene;
  const started: ChildProcess[] = [];
  beforeAll(async () => {
    given = await freshDatabase("server");
    await given.superuser(async (sql) => {
      await aDistrict(sql);
      here = await aSchool(sql, 1);
      await sql.exec("DELETE FROM id_numbers; DELETE FROM roster_rows");
      await fillIn(sql, here);
    });
  });
  afterAll(async () => {
    for (const child of started) child.kill("SIGKILL");
    await given.close();
  });

  /** The command as an operator runs it. */
  const rotate = () => {
    const run = inject("serverRun");
    const database = given.name;
    const child = spawn(process.execPath, ["--import", "tsx", "app/cli/keys-rotate.ts"], {
      env: {
        ...process.env,
        DATABASE_URL: loginUrl(run, "web", database),
        DATABASE_OWNER_URL: loginUrl(run, "migrate", database),
        SITE_MODE: "demo",
        SECRET_KEY: NEW.toString("base64"),
        SECRET_KEY_OLD: OLD.toString("base64"),
      },
    });
    started.push(child);
    const lines: string[] = [];
    const output = createInterface({ input: child.stdout });
    output.on("line", (line) => void lines.push(line));
    const ended = once(child, "exit").then(([code, signal]) => ({ code, signal }));
    const said = (line: string) =>
      new Promise<void>((resolve) => {
        output.on("line", (one) => {
          if (one === line) resolve();
        });
      });
    return { child, lines, ended, said };
  };

  const numbers = () =>
    given.superuser((sql) =>
      sql.query<{ sealed: string; fingerprint: string; volunteer_id: string }>(
        "SELECT * FROM id_numbers ORDER BY id",
      ),
    );
  const openedWith = async (vault: Vault) =>
    (await numbers()).map(({ sealed, volunteer_id }) => vault.open(sealed, idNumberOf(volunteer_id)));
  const ALL = Array.from({ length: FILES }, (_, n) => numberAt(n));

  test("killed half way, nothing is lost: both keys together open everything", async () => {
    // Somebody else holds a row of the third batch, so that the rotation stands still there.
    await given.superuser(async (sql) => {
      await sql.exec("BEGIN");
      await sql.query("SELECT 1 FROM id_numbers WHERE id = $1 FOR UPDATE", [rowAt(250)]);
      const one = rotate();
      await one.said(`${ID_NUMBERS}: 200 of ${FILES}`);
      one.child.kill("SIGKILL");
      expect(await one.ended).toEqual({ code: null, signal: "SIGKILL" });
      await sql.exec("ROLLBACK");
    });
    const fresh = (await numbers()).filter(({ sealed }) => sealed.startsWith(after.fresh));
    expect(fresh).toHaveLength(200);
    expect(await openedWith(during)).toEqual(ALL);
    // A number is found by both fingerprints as long as both keys are there.
    const prints = (await numbers()).map(({ fingerprint }) => fingerprint);
    for (const n of [0, 199, 200, 349])
      expect(during.fingerprints(numberAt(n), ID_NUMBERS)).toContain(prints[n]);
  });

  test("run again it seals what is left, says how far it is, and the old key may go", async () => {
    const { ended, lines } = rotate();
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(lines).toEqual([
      `${ID_NUMBERS}: 100 of 150`,
      `${ID_NUMBERS}: 150 of 150`,
      "roster_rows.sealed: 100 of 120",
      "roster_rows.sealed: 120 of 120",
      "roster_rows.before: 1 of 1",
      "Sealed 271 values anew. Nothing needs SECRET_KEY_OLD any more: take it out and restart the site.",
    ]);
    expect(await openedWith(after)).toEqual(ALL);
    const prints = (await numbers()).map(({ fingerprint }) => fingerprint);
    expect(prints).toEqual(ALL.map((number) => after.fingerprints(number, ID_NUMBERS)[0]));
    const [factor] = await given.superuser((sql) =>
      sql.query<{ secret: string }>("SELECT secret FROM second_factors"),
    );
    expect(after.open(factor?.secret ?? "", factorSecret(here.otherPerson))).toBe("GEZDGNBVGY3TQOJQ");
    // What waits to be written, and what is opened to take a writing back.
    const roster = await given.superuser((sql) =>
      sql.query<{ line: number; sealed: string; before: string | null }>(
        "SELECT line, sealed, before FROM roster_rows ORDER BY line",
      ),
    );
    const place = (line: number) => rosterRow(here.volunteerRoster, line);
    expect(roster.map(({ line, sealed }) => after.open(sealed, place(line)))).toEqual(
      Array.from({ length: ROSTER_LINES }, (_, n) => said(n + 2)),
    );
    expect(roster.flatMap(({ line, before }) => (before ? [after.open(before, place(line))] : []))).toEqual([
      said(77),
    ]);
  });

  test("a value that neither key opens is left as it is and said", async () => {
    const stranger = vaultOf(Buffer.alloc(32, 9)).seal(numberAt(7), idNumberOf(holderAt(7)));
    await given.superuser((sql) =>
      sql.query("UPDATE id_numbers SET sealed = $1 WHERE id = $2", [stranger, rowAt(7)]),
    );
    const { ended, lines } = rotate();
    expect(await ended).toEqual({ code: 1, signal: null });
    expect(lines.at(-1)).toMatch(/^Sealed 0 values anew\. 1 open with neither key/);
    expect((await numbers())[7]?.sealed).toBe(stranger);
  });

  test("what was sealed before there were several keys opens too, and is sealed anew", () => {
    // AES-256-GCM with the key of bytes 1, bound to the person alone; made by the first version of the vault.
    expect(during.open(FIRST_VERSION, factorSecret("person-1"))).toBe("secret");
    expect(() => during.open(FIRST_VERSION, factorSecret("person-2"))).toThrow();
    expect(() => after.open(FIRST_VERSION, factorSecret("person-1"))).toThrow();
  });
});

const FIRST_VERSION = "v1.SZ0Xp0LKj_RKWC4n.6HJz5zXzxIGX_4vwYNhtsg.jKUISNVn";

/** Volunteers with a number each, a roster that waits, and one person with an authenticator, sealed with the old key. */
async function fillIn(sql: Sql, { school, coordinator, otherPerson, volunteerRoster }: Scene) {
  await sql.query("UPDATE second_factors SET secret = $1 WHERE person_id = $2", [
    before.seal("GEZDGNBVGY3TQOJQ", factorSecret(otherPerson)),
    otherPerson,
  ]);
  const rows = Array.from({ length: FILES }, (_, n) => ({
    id: rowAt(n),
    holder: holderAt(n),
    sealed: before.seal(numberAt(n), idNumberOf(holderAt(n))),
    fingerprint: before.fingerprints(numberAt(n), ID_NUMBERS)[0],
  }));
  const given = JSON.stringify(rows);
  const lines = Array.from({ length: ROSTER_LINES }, (_, n) => {
    const place = rosterRow(volunteerRoster, n + 2);
    return {
      line: n + 2,
      sealed: before.seal(said(n + 2), place),
      before: n === 75 ? before.seal(said(77), place) : null,
    };
  });
  await sql.query(
    `INSERT INTO roster_rows (import_id, line, school_id, sealed, before, verdict)
     SELECT $2, line, $3, sealed, before, 'NEW' FROM jsonb_to_recordset($1::jsonb) AS r (line int, sealed text, before text)`,
    [JSON.stringify(lines), volunteerRoster, school],
  );
  const from =
    "FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, holder uuid, sealed text, fingerprint text)";
  await sql.query(
    `INSERT INTO people (id, name, sort_key, email, created_at) SELECT holder, 'v', 'v', holder || '@example.org', $2 ${from}`,
    [given, AT],
  );
  await sql.query(
    `INSERT INTO volunteers (id, person_id, school_id, name, sort_key, created_at) SELECT holder, holder, $3, 'v', 'v', $2 ${from}`,
    [given, AT, school],
  );
  await sql.query(
    `INSERT INTO id_numbers (id, school_id, volunteer_id, sealed, fingerprint, recorded_at, recorded_by)
     SELECT id, $3, holder, sealed, fingerprint, $2, $4 ${from}`,
    [given, AT, school, coordinator],
  );
}
