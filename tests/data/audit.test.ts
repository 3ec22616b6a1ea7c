import { beforeAll, expect, test } from "vitest";
import { checkAudit } from "~/adapters/audit-chain.server";
import type { Sql } from "~/adapters/database.server";
import { withViewer } from "~/data/work.server";
import { audit } from "~/usecases/record/audit";
import { attemptsOn } from "../support/attempts";
import { onEachDatabase } from "../support/databases";
import { aDistrict, aSchool, NOW, type Scene, staffOf } from "../support/scene";

const TOGETHER = 60;

onEachDatabase("the audit", (given) => {
  let here: Scene;
  beforeAll(async () => {
    here = await given.superuser(async (sql) => {
      await aDistrict(sql);
      return aSchool(sql, 1);
    });
  });
  const attempts = attemptsOn(given);
  const check = () => given.superuser(checkAudit);

  test(`${TOGETHER} reads at once leave ${TOGETHER} rows in one unbroken chain`, async () => {
    const { rows } = await check();
    const deed = { action: "child.opened", subject: "child", subjectId: here.child, schoolId: here.school };
    const reads = Array.from({ length: TOGETHER }, () =>
      withViewer(given.site.prisma, staffOf(here), NOW, (work) => audit(work, deed)),
    );
    await Promise.all(reads);
    expect(await check()).toEqual({ rows: rows + TOGETHER, brokenAt: null });
  });

  test("takes no row in another's name", async () => {
    const row = `INSERT INTO audit (at, actor_kind, actor_id, action, subject, subject_id) VALUES (now(), 'staff'`;
    const insert = (actor: string) => attempts.changes(staffOf(here), `${row}, '${actor}', 'x', 'x', 'x')`);
    expect(await insert(here.coordinator)).toBe(1);
    expect(await insert(here.mentorPerson)).toEqual({ refused: "42501" });
  });

  test("takes no hash from outside", async () => {
    await given.superuser((sql) =>
      sql.exec(
        "INSERT INTO audit (at, actor_kind, action, subject, subject_id, hash) VALUES (now(), 'x', 'x', 'x', 'x', 'forged')",
      ),
    );
    expect((await check()).brokenAt).toBeNull();
  });

  test("cannot be changed: staff are not permitted to, the site itself is stopped", async () => {
    const system = { kind: "system", job: "test" } as const;
    for (const statement of ["UPDATE audit SET action = 'nothing'", "DELETE FROM audit"]) {
      expect(await attempts.changes(staffOf(here), statement)).toEqual({ refused: "42501" });
      expect(await attempts.changes(system, statement)).toEqual({ refused: "P0001" });
    }
  });

  test("shows the row at which somebody with every right edited, removed or added one", async () => {
    const edits = [
      "action = 'nothing'",
      "details = '{}'",
      "at = at + interval '1 millisecond'",
      "actor_id = NULL",
    ];
    for (const edit of edits) {
      const { id, brokenAt } = await given.superuser((sql) =>
        tamper(sql, `UPDATE audit SET ${edit} WHERE id =`),
      );
      expect(brokenAt, edit).toBe(id);
    }
    const removed = await given.superuser((sql) => tamper(sql, "DELETE FROM audit WHERE id ="));
    expect(removed.brokenAt).toBe(removed.next);
    expect((await check()).brokenAt).toBeNull();
  });
});

/** Alters one row with the triggers off, checks the chain, and takes it back. */
async function tamper(sql: Sql, statement: string) {
  await sql.exec("BEGIN");
  try {
    const [row] = await sql.query<{ id: string; next: string }>(
      "SELECT id::text AS id, lead(id) OVER (ORDER BY id)::text AS next FROM audit WHERE details <> '{}' ORDER BY id LIMIT 1",
    );
    await sql.exec(`ALTER TABLE audit DISABLE TRIGGER USER; ${statement} ${row?.id}`);
    const { brokenAt } = await checkAudit(sql);
    return { id: row?.id, next: row?.next, brokenAt };
  } finally {
    await sql.exec("ROLLBACK");
  }
}
