import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { checkAudit, isSound, type WitnessedHead } from "~/adapters/audit-chain.server";
import { note, readWitness, setWitnessAside } from "~/adapters/audit-witness.server";
import type { Sql } from "~/adapters/database.server";
import { withViewer } from "~/data/work.server";
import { opened } from "~/usecases/record/opened";
import { onEachDatabase } from "../support/databases";
import { aDistrict, aSchool, NOW, type Scene, staffOf } from "../support/scene";

const ROWS = 40;
/** What an edit may set; every column of the row but its number. */
const EDITS: Record<string, string> = {
  at: "at + interval '1 millisecond'",
  actor_kind: "'x'",
  actor_id: "NULL",
  action: "'nothing'",
  subject: "'x'",
  subject_id: "'x'",
  school_id: "NULL",
  details: "'{}'",
  hash: "repeat('0', 64)",
  child_id: "NULL",
  role: "'FAMILY'",
  request_id: "'x'",
  reason_code: "'OTHER', reason = 'x'",
  reason: "'because', reason_code = 'x'",
};

const LAST = "(SELECT max(id) FROM audit)";
const MIDDLE = "(SELECT id FROM audit ORDER BY id OFFSET 20 LIMIT 1)";
const COPY = `SELECT at, actor_kind, actor_id, action, subject, subject_id, school_id, details, child_id, role, request_id FROM audit WHERE id = ${LAST}`;
const COLUMNS =
  "at, actor_kind, actor_id, action, subject, subject_id, school_id, details, child_id, role, request_id";
const insert = (id: string, hash: string) =>
  `INSERT INTO audit (id, hash, ${COLUMNS}) SELECT ${id}, ${hash}, copy.* FROM (${COPY}) copy`;

/** The hash of every row anew, as somebody would who knows the formula. */
const ANEW = `DO $$ DECLARE r audit; before text := ''; BEGIN
  FOR r IN SELECT * FROM audit ORDER BY id LOOP
    r.hash := encode(sha256(convert_to(concat_ws('|', before, r.id, to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), r.actor_kind,
      coalesce(r.actor_id::text, ''), r.action, r.subject, r.subject_id, coalesce(r.school_id::text, ''), r.details::text,
      CASE WHEN coalesce(r.role, r.request_id, r.child_id::text, r.reason_code, r.reason) IS NOT NULL
        THEN jsonb_build_array(r.role, r.request_id, r.child_id, r.reason_code, r.reason)::text END), 'UTF8')), 'hex');
    UPDATE audit SET hash = r.hash WHERE id = r.id; before := r.hash;
  END LOOP;
  UPDATE audit_head SET entries = (SELECT count(*) FROM audit), last_id = ${LAST}, hash = before; END $$`;

/** By what the verifier notices it: the row, the head, or a head that was noted elsewhere. */
type Notices = "brokenAt" | "whole" | "denied";
const TAMPERING: Record<string, { by: Notices; statements: string[] }> = {
  ...Object.fromEntries(
    Object.entries(EDITS).map(([column, value]) => [
      `${column} of a row is edited`,
      {
        by: "brokenAt" as const,
        statements: [`UPDATE audit SET ${column} = ${value} WHERE id = ${MIDDLE}`],
      },
    ]),
  ),
  "the first row is removed": {
    by: "brokenAt",
    statements: ["DELETE FROM audit WHERE id = (SELECT min(id) FROM audit)"],
  },
  "a row in the middle is removed": {
    by: "brokenAt",
    statements: [`DELETE FROM audit WHERE id = ${MIDDLE}`],
  },
  "the last row is cut off": { by: "whole", statements: [`DELETE FROM audit WHERE id = ${LAST}`] },
  "the last ten are cut off": { by: "whole", statements: [`DELETE FROM audit WHERE id > ${LAST} - 10`] },
  "every row is removed": { by: "whole", statements: ["DELETE FROM audit"] },
  "every row and the head are removed": {
    by: "denied",
    statements: ["DELETE FROM audit", "DELETE FROM audit_head"],
  },
  "the head is removed": { by: "whole", statements: ["DELETE FROM audit_head"] },
  "the head is edited": { by: "whole", statements: ["UPDATE audit_head SET entries = entries - 1"] },
  "a row is put in at the front": { by: "brokenAt", statements: [insert("-1", "repeat('a', 64)")] },
  "a row is put in the middle": {
    by: "brokenAt",
    statements: [`DELETE FROM audit WHERE id = ${MIDDLE}`, insert(`${LAST} - 21`, "repeat('a', 64)")],
  },
  "a row is added at the end past the trigger": {
    by: "whole",
    statements: [insert(`${LAST} + 1`, "repeat('a', 64)")],
  },
  "two rows change places": {
    by: "brokenAt",
    statements: [
      "UPDATE audit SET id = -7 WHERE id = 10",
      "UPDATE audit SET id = 10 WHERE id = 11",
      "UPDATE audit SET id = 11 WHERE id = -7",
    ],
  },
  "a row is removed and every hash, and the head, computed anew": {
    by: "denied",
    statements: [`DELETE FROM audit WHERE id = ${MIDDLE}`, ANEW],
  },
  "the end is cut off and the head computed anew": {
    by: "denied",
    statements: [`DELETE FROM audit WHERE id > ${LAST} - 10`, ANEW],
  },
};

onEachDatabase("tampering with the audit", (given) => {
  let here: Scene;
  let witnessed: WitnessedHead[];
  beforeAll(async () => {
    here = await given.superuser(async (sql) => {
      await aDistrict(sql);
      return aSchool(sql, 1);
    });
    for (let n = 0; n < ROWS; n++) {
      await withViewer(given.site.prisma, staffOf(here), NOW, (work) =>
        opened(work, { subject: "child", subjectId: here.child, details: { page: "edit" } }),
      );
    }
    const { head } = await given.superuser((sql) => checkAudit(sql));
    if (!head) throw new Error("The chain has no head.");
    witnessed = [{ ...head, at: NOW.toISOString() }];
  });

  test("a chain that nobody touched is sound", async () => {
    const check = await given.superuser((sql) => checkAudit(sql, witnessed));
    expect(check).toMatchObject({ rows: ROWS + 2, brokenAt: null, whole: true, denied: null });
    expect(isSound(check)).toBe(true);
  });

  test.each(Object.entries(TAMPERING))("it is found when %s", async (_, { by, statements }) => {
    const check = await given.superuser((sql) => tampered(sql, statements, witnessed));
    expect(isSound(check)).toBe(false);
    const found = { brokenAt: check.brokenAt !== null, whole: !check.whole, denied: check.denied !== null };
    expect(found[by]).toBe(true);
    expect(isSound(await given.superuser((sql) => checkAudit(sql, witnessed)))).toBe(true);
  });
});

test("heads that were noted are read again, but for a line that was cut short", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heartbridge-witness-"));
  const dataDir = path.join(folder, "data");
  try {
    expect(readWitness(dataDir)).toEqual([]);
    const head = { entries: 3, lastId: "7", hash: "abc" };
    note(dataDir, head, NOW);
    fs.appendFileSync(path.join(folder, "data-audit-witness.jsonl"), '{"at":"2026');
    expect(readWitness(dataDir)).toEqual([{ at: NOW.toISOString(), ...head }]);
    const aside = setWitnessAside(dataDir, NOW);
    expect(readWitness(dataDir)).toEqual([]);
    expect(fs.readFileSync(String(aside), "utf8")).toContain('"hash":"abc"');
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

/** Tampers with every trigger off, checks, and takes it back. */
async function tampered(sql: Sql, statements: readonly string[], witnessed: WitnessedHead[]) {
  await sql.exec("BEGIN; ALTER TABLE audit DISABLE TRIGGER USER");
  try {
    for (const statement of statements) await sql.exec(statement);
    return await checkAudit(sql, witnessed);
  } finally {
    await sql.exec("ROLLBACK");
  }
}
