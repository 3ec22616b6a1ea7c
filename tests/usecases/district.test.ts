import { beforeAll, beforeEach, expect, it } from "vitest";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { addPlace } from "~/usecases/district/add-place";
import { give, invite, revoke, setDisabled } from "~/usecases/district/grants";
import { addSchool, changeSchool } from "~/usecases/district/save-school";
import { setPolicy } from "~/usecases/district/set-policy";
import { onEachDatabase } from "../support/databases";

const NOW = new Date("2026-11-23T02:00:00Z");
const ADMIN = "00000000-0000-4000-8000-00000000000a";
const OTHER = "00000000-0000-4000-8000-00000000000b";
const staff = (personId: string): StaffViewer => ({ kind: "staff", personId, name: "", grants: [] });
const RULES = {
  cadenceDays: 30,
  meetingDays: 92,
  applicationApprovals: 2,
  matchApprovals: 1,
  offerDays: 7,
  minimumMonths: 12,
  gapWarnDays: 5,
  visitDays: 92,
  careVisitDays: 31,
  gapEscalateDays: 14,
  supportEarly: 2,
  supportDays: 30,
  supportGraceDays: 7,
  strengthFirstDays: 90,
  strengthDays: 180,
  openingsPerHour: 30,
  reportMinutes: 30,
  reportDistrictMinutes: 60,
  receiptMinutes: 1440,
  trainingMinutes: 120,
  quizPercent: 80,
  refresherMonths: 12,
  refresherGraceDays: 30,
  refresherBlocks: true,
  cornerMinutes: 10,
  sadFaces: 2,
  ledgerDays: 14,
  absenceContactMinutes: 60,
  absenceVisitDays: 3,
  absenceReportDays: 28,
  absenceLookDays: 30,
};
const SCHOOL = {
  placeId: 2,
  kind: "PRIMARY" as const,
  nameZh: "柳林小学",
  nameEn: "Liulin Primary School",
  phone: "09175550123",
  contactName: "王老师",
  timeZone: "Asia/Shanghai",
  recruiting: true,
};

onEachDatabase("the administrator's commands", (given) => {
  const as = <T>(personId: string, body: (work: Work<StaffViewer>) => Promise<T>) =>
    withViewer(given.site.prisma, staff(personId), NOW, body);

  beforeAll(() =>
    given.superuser((sql) =>
      sql.exec(`INSERT INTO places (id, parent_id, kind, code, name_zh, name_en, sort_key) VALUES
        (1, NULL, 'DISTRICT', '610304', '陈仓区', 'Chencang', 'chencangqu ccq'), (2, 1, 'TOWN', '610304101', '阳平镇', 'Yangping', 'yangpingzhen ypz');
        SELECT setval(pg_get_serial_sequence('places', 'id'), 10)`),
    ),
  );
  beforeEach(() =>
    given.superuser((sql) =>
      sql.exec(`TRUNCATE people, schools, policies, outbox CASCADE; TRUNCATE audit;
        INSERT INTO people (id, name, sort_key, email, created_at) VALUES ('${ADMIN}', '周立新', 'zhoulixin zlx', 'a@x.example', now()), ('${OTHER}', '安芬', 'anfen af', 'b@x.example', now());
        INSERT INTO grants (person_id, role, place_id, granted_at) VALUES ('${ADMIN}', 'DISTRICT_ADMIN', 1, now())`),
    ),
  );

  it("adds a school in a town, changes it once per version, and refuses a place that is no town", async () => {
    const added = await as(ADMIN, (work) => addSchool(work, SCHOOL));
    if (!added.ok) throw new Error(added.reason);
    const { id } = added.value;
    const renamed = { ...SCHOOL, nameZh: "新柳林小学" };
    expect(await as(ADMIN, (work) => changeSchool(work, id, 1, renamed))).toMatchObject({ ok: true });
    expect(await as(ADMIN, (work) => changeSchool(work, id, 1, SCHOOL))).toEqual({
      ok: false,
      reason: "STALE",
    });
    expect(await as(ADMIN, (work) => work.tx.school.findUnique({ where: { id } }))).toMatchObject({
      nameZh: "新柳林小学",
      version: 2,
    });
    expect(await as(ADMIN, (work) => addSchool(work, { ...SCHOOL, placeId: 1 }))).toMatchObject({
      reason: "INVALID_TOWN",
      field: "placeId",
    });
    const deeds = await as(ADMIN, (work) =>
      work.tx.auditRow.findMany({ orderBy: { id: "asc" }, select: { action: true } }),
    );
    expect(deeds.map((deed) => deed.action)).toEqual(["school.added", "school.changed"]);
  });

  it("is walled off: somebody without the role changes nothing, even past the area wrapper", async () => {
    await expect(as(OTHER, (work) => addSchool(work, SCHOOL))).rejects.toThrow();
    await expect(as(OTHER, (work) => setPolicy(work, null, 0, RULES))).rejects.toThrow();
    await expect(
      as(OTHER, (work) => give(work, OTHER, { role: "DISTRICT_ADMIN", scope: "place:1" })),
    ).rejects.toThrow();
    await expect(
      as(OTHER, (work) => addPlace(work, { code: "610304102", nameZh: "千河镇", nameEn: "Qianhe" })),
    ).rejects.toThrow();
    const left = await given.superuser((sql) =>
      sql.query("SELECT count(*)::int AS n FROM grants WHERE person_id <> $1", [ADMIN]),
    );
    expect(left).toEqual([{ n: 0 }]);
  });

  it("invites a colleague with one letter; the address must be new and the role must fit the place", async () => {
    const form = {
      name: "李红",
      email: "li@x.example",
      locale: "zh-CN",
      role: "TOWN_SUPERVISOR" as const,
      scope: "place:2",
    };
    expect(await as(ADMIN, (work) => invite(work, { ...form, email: "b@x.example" }))).toMatchObject({
      reason: "EMAIL_TAKEN",
    });
    const invited = await as(ADMIN, (work) => invite(work, form));
    if (!invited.ok) throw new Error(invited.reason);
    const letters = await given.superuser((sql) => sql.query("SELECT template, person_id FROM outbox"));
    expect(letters).toEqual([{ template: "INVITATION", person_id: invited.value.id }]);
    for (const [role, scope] of [
      ["DISTRICT_ADMIN", "place:2"],
      ["COORDINATOR", "place:1"],
      ["VILLAGE_DIRECTOR", "place:2"],
      ["COORDINATOR", "school:999"],
      ["COORDINATOR", "nonsense"],
    ] as const) {
      const verdict = await as(ADMIN, (work) => give(work, OTHER, { role, scope }));
      expect(verdict, `${role} ${scope}`).toMatchObject({ ok: false, field: "scope" });
    }
  });

  it("takes a role away at once: the sessions of that person end", async () => {
    await as(ADMIN, (work) => give(work, OTHER, { role: "TOWN_SUPERVISOR", scope: "place:2" }));
    expect(
      await as(ADMIN, (work) => give(work, OTHER, { role: "TOWN_SUPERVISOR", scope: "place:2" })),
    ).toMatchObject({ reason: "GRANT_EXISTS" });
    await given.superuser((sql) =>
      sql.exec(
        `INSERT INTO sessions (id_hash, person_id, created_at, last_seen_at, authenticated_at)
         VALUES ('h', '${OTHER}', now(), now(), now())`,
      ),
    );
    const [grant] = await as(ADMIN, (work) =>
      work.tx.grant.findMany({ where: { personId: OTHER }, select: { id: true } }),
    );
    expect(await as(ADMIN, (work) => revoke(work, OTHER, grant?.id ?? ""))).toMatchObject({ ok: true });
    expect(await given.superuser((sql) => sql.query("SELECT id_hash FROM sessions"))).toEqual([]);
    expect(await as(ADMIN, (work) => revoke(work, OTHER, grant?.id ?? ""))).toMatchObject({
      reason: "STALE",
    });
  });

  it("keeps at least one administrator, and nobody locks themselves out", async () => {
    const [own] = await as(ADMIN, (work) =>
      work.tx.grant.findMany({ where: { personId: ADMIN }, select: { id: true } }),
    );
    expect(await as(ADMIN, (work) => revoke(work, ADMIN, own?.id ?? ""))).toMatchObject({
      reason: "LAST_ADMINISTRATOR",
    });
    await as(ADMIN, (work) => give(work, OTHER, { role: "DISTRICT_ADMIN", scope: "place:1" }));
    expect(await as(ADMIN, (work) => revoke(work, ADMIN, own?.id ?? ""))).toMatchObject({
      reason: "OWN_GRANT",
    });
    expect(await as(ADMIN, (work) => setDisabled(work, ADMIN, true))).toMatchObject({ reason: "OWN_GRANT" });
    expect(await as(ADMIN, (work) => setDisabled(work, OTHER, true))).toMatchObject({ ok: true });
    expect(await as(ADMIN, (work) => setDisabled(work, OTHER, true))).toMatchObject({ reason: "STALE" });
    // A locked account reaches nothing, whatever it was granted.
    expect(await as(OTHER, (work) => work.tx.person.count())).toBe(1);
  });

  it("sets rules as new versions; a form filled from an older version is refused", async () => {
    expect(await as(ADMIN, (work) => setPolicy(work, null, 0, RULES))).toMatchObject({ ok: true });
    expect(await as(ADMIN, (work) => setPolicy(work, null, 0, { ...RULES, offerDays: 3 }))).toEqual({
      ok: false,
      reason: "STALE",
    });
    const [first] = await as(ADMIN, (work) => work.tx.policy.findMany());
    expect(
      await as(ADMIN, (work) => setPolicy(work, null, first?.id ?? 0, { ...RULES, offerDays: 3 })),
    ).toMatchObject({ ok: true });
    expect(await as(ADMIN, (work) => work.tx.policy.count())).toBe(2);
    const wrong = await as(ADMIN, (work) => setPolicy(work, null, 1, { ...RULES, meetingDays: 20 }));
    expect(wrong).toMatchObject({ reason: "MEETING_BEFORE_CONTACT", field: "meetingDays" });
  });

  it("adds towns and villages under the place that their code names", async () => {
    expect(
      await as(ADMIN, (work) =>
        addPlace(work, { code: "610304101205", nameZh: "柳树沟村", nameEn: "Liushugou" }),
      ),
    ).toMatchObject({ ok: true });
    expect(
      await as(ADMIN, (work) =>
        addPlace(work, { code: "610304101205", nameZh: "柳树沟村", nameEn: "Liushugou" }),
      ),
    ).toMatchObject({ reason: "PLACE_CODE_TAKEN" });
    expect(
      await as(ADMIN, (work) => addPlace(work, { code: "610305101", nameZh: "别处镇", nameEn: "Elsewhere" })),
    ).toMatchObject({ reason: "PLACE_ABOVE_MISSING" });
    const village = await as(ADMIN, (work) => work.tx.place.findUnique({ where: { code: "610304101205" } }));
    expect(village).toMatchObject({ kind: "VILLAGE", parentId: 2 });
  });
});
