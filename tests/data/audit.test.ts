import { beforeAll, expect, test } from "vitest";
import { checkAudit, isSound } from "~/adapters/audit-chain.server";
import { withViewer } from "~/data/work.server";
import type { Viewer } from "~/domain/access/viewer";
import { audit } from "~/usecases/record/audit";
import { opened } from "~/usecases/record/opened";
import { attemptsOn } from "../support/attempts";
import { onEachDatabase } from "../support/databases";
import { aDistrict, aSchool, familyOf, mentorOf, NOW, type Scene, staffOf } from "../support/scene";

const TOGETHER = 200;

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

  test(`${TOGETHER} openings at once leave ${TOGETHER} rows in one unbroken chain`, async () => {
    const { rows } = await check();
    const opening = { subject: "child", subjectId: here.child, schoolId: here.school } as const;
    const reads = Array.from({ length: TOGETHER }, () =>
      withViewer(given.site.prisma, staffOf(here), NOW, (work) => opened(work, opening)),
    );
    await Promise.all(reads);
    const after = await check();
    expect(isSound(after)).toBe(true);
    expect(after.rows).toBe(rows + TOGETHER);
  });

  test("a reading that fails leaves no row", async () => {
    const { rows } = await check();
    const reading = withViewer(given.site.prisma, staffOf(here), NOW, async (work) => {
      await opened(work, { subject: "child", subjectId: here.child });
      throw new Error("nothing was shown");
    });
    await expect(reading).rejects.toThrow("nothing was shown");
    expect((await check()).rows).toBe(rows);
  });

  test("says who, as whom, which child and school, and in which request, whatever the command left out", async () => {
    const cases: [Viewer, string, Parameters<typeof opened>[1]][] = [
      [staffOf(here), "COORDINATOR", { subject: "match", subjectId: here.match }],
      [staffOf(here), "COORDINATOR", { subject: "check-in", subjectId: here.checkIn }],
      [mentorOf(here), "VOLUNTEER", { subject: "match", subjectId: here.match }],
      [familyOf(here), "FAMILY", { subject: "child", subjectId: here.child }],
      [staffOf(here), "COORDINATOR", { subject: "round", subjectId: here.round, childId: here.child }],
    ];
    for (const [viewer, role, opening] of cases) {
      await withViewer(given.site.prisma, viewer, NOW, (work) => opened(work, opening), {
        requestId: "request-1",
      });
      const [row] = await given.superuser((sql) =>
        sql.query("SELECT role, child_id, school_id, request_id FROM audit ORDER BY id DESC LIMIT 1"),
      );
      const about = { child_id: here.child, school_id: here.school, request_id: "request-1" };
      expect(row, opening.subject).toEqual({ role, ...about });
    }
  });

  test("a role, a request and a child that a command claims are not believed", async () => {
    const deed = { action: "child.x", subject: "child", subjectId: here.child };
    await withViewer(given.site.prisma, staffOf(here), NOW, async (work) => {
      await audit(work, deed);
      await work.tx.auditRow.createMany({
        data: [
          {
            ...deed,
            at: NOW,
            actorKind: "staff",
            actorId: here.coordinator,
            role: "DISTRICT_ADMIN",
            requestId: "forged",
            childId: here.mentor,
          },
        ],
      });
    });
    const rows = await given.superuser((sql) =>
      sql.query("SELECT role, child_id, request_id FROM audit ORDER BY id DESC LIMIT 2"),
    );
    const same = { role: "COORDINATOR", child_id: here.child, request_id: null };
    expect(rows).toEqual([same, same]);
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
    expect(isSound(await check())).toBe(true);
  });

  test("no role of the site may change or remove a row, or move the head; their owner is stopped", async () => {
    const viewers: Viewer[] = [
      staffOf(here),
      mentorOf(here),
      familyOf(here),
      { kind: "visitor" },
      { kind: "system", job: "test" },
    ];
    const statements = ["UPDATE audit SET action = 'x'", "DELETE FROM audit", "TRUNCATE audit"];
    const head = ["UPDATE audit_head SET entries = 0", "DELETE FROM audit_head"];
    for (const viewer of viewers) {
      for (const statement of [...statements, ...head]) {
        expect(await attempts.changes(viewer, statement), viewer.kind).toEqual({ refused: "42501" });
      }
    }
    for (const statement of statements.slice(0, 2)) {
      const byOwner = given.superuser((sql) => sql.exec(`SET ROLE app_owner; ${statement}`));
      await expect(byOwner).rejects.toThrow("AUDIT_IS_APPEND_ONLY");
      await given.superuser((sql) => sql.exec("RESET ROLE"));
    }
  });
});
