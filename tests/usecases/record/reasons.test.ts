import { beforeAll, expect, test } from "vitest";
import { withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { giveReason } from "~/usecases/record/give-reason";
import { onEachDatabase } from "../../support/databases";
import { NOW, type Scene, staffOf } from "../../support/scene";
import { aDistrictWithOffice, administrator, opens } from "./given";

const SHUT = "REASON_MISSING";
/** The scene's present is 16:00 at the school. */
const JUST_BEFORE_MIDNIGHT = new Date("2026-09-15T15:59:59Z");
const MIDNIGHT = new Date("2026-09-15T16:00:00Z");

onEachDatabase("why a file is opened", (given) => {
  let here: Scene;
  let there: Scene;
  beforeAll(async () => {
    ({ here, there } = await given.superuser(aDistrictWithOffice));
  });
  const file = (of: Scene) => ({ subject: "child", subjectId: of.child, schoolId: of.school }) as const;
  const reports = (of: Scene) => [
    file(of),
    { subject: "match", subjectId: of.match } as const,
    { subject: "check-in", subjectId: of.checkIn } as const,
  ];
  const give = (viewer: StaffViewer, of: Scene, text = "奶奶打来电话") =>
    withViewer(given.site.prisma, viewer, NOW, (work) =>
      giveReason(work, { childId: of.child, code: "FAMILY_ASKED", text }),
    );
  const rows = () => given.superuser((sql) => sql.query("SELECT id FROM audit"));
  const last = async () => {
    const [row] = await given.superuser((sql) =>
      sql.query("SELECT action, role, reason_code, reason FROM audit ORDER BY id DESC LIMIT 1"),
    );
    return row;
  };

  test("the coordinator of the school needs none", async () => {
    for (const opening of reports(here)) expect(await opens(given, staffOf(here), opening)).toBeNull();
    expect(await last()).toEqual({
      action: "check-in.opened",
      role: "COORDINATOR",
      reason_code: null,
      reason: null,
    });
  });

  test("an administrator opens no file and no report without one, and nothing is written down", async () => {
    const before = await rows();
    for (const opening of reports(here)) expect(await opens(given, administrator, opening)).toBe(SHUT);
    expect(await rows()).toEqual(before);
  });

  test("a round, and the list of who opened a file, need none", async () => {
    const round = { subject: "round", subjectId: here.round, childId: here.child } as const;
    const trail = { subject: "trail", subjectId: here.child, childId: here.child } as const;
    for (const opening of [round, trail]) expect(await opens(given, administrator, opening)).toBeNull();
  });

  test("with one the file opens until the end of the day at the school, and each opening carries it", async () => {
    expect(await give(administrator, here)).toMatchObject({ ok: true });
    for (const opening of reports(here)) {
      expect(await opens(given, administrator, opening)).toBeNull();
      expect(await last()).toMatchObject({
        role: "DISTRICT_ADMIN",
        reason_code: "FAMILY_ASKED",
        reason: "奶奶打来电话",
      });
    }
    expect(await opens(given, administrator, file(here), JUST_BEFORE_MIDNIGHT)).toBeNull();
    expect(await opens(given, administrator, file(here), MIDNIGHT)).toBe(SHUT);
  });

  test("it holds for this child and this person alone", async () => {
    expect(await opens(given, administrator, file(there))).toBe(SHUT);
    await give(staffOf(there), there);
    expect(await opens(given, administrator, file(there))).toBe(SHUT);
  });

  test("a reason that comes with the opening is not believed", async () => {
    const forged = (viewer: StaffViewer, of: Scene) =>
      withViewer(given.site.prisma, viewer, NOW, ({ tx, now }) =>
        tx.auditRow.createMany({
          data: [
            {
              at: now,
              actorKind: "staff",
              actorId: viewer.personId,
              action: "child.opened",
              subject: "child",
              subjectId: of.child,
              reasonCode: "OTHER",
              reason: "because",
            },
          ],
        }),
      );
    await expect(forged(administrator, there)).rejects.toThrow();
    await forged(staffOf(here), here);
    expect(await last()).toMatchObject({ reason_code: null, reason: null });
  });

  test("nobody gives a reason about a child out of reach", async () => {
    expect(await give(staffOf(here), there)).toEqual({ ok: false, reason: "INVALID" });
  });

  test("a coordinator who also administers the district needs none at the own school", async () => {
    const grant = `INSERT INTO grants (id, person_id, role, school_id, granted_at)
      VALUES (gen_random_uuid(), '${administrator.personId}', 'COORDINATOR', ${there.school}, now())`;
    await given.superuser((sql) => sql.exec(grant));
    expect(await opens(given, administrator, file(there))).toBeNull();
    expect(await last()).toMatchObject({ role: "COORDINATOR" });
  });
});
