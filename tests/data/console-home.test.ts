import { expect, test } from "vitest";
import { applicantCounts, applicantQueue } from "~/data/applicants/queue";
import { consoleFigures } from "~/data/console/figures";
import { nextContacts } from "~/data/console/next-contacts";
import { workCounts } from "~/data/console/work-counts";
import { matchCounts } from "~/data/matches/list";
import { nomination, nominations } from "~/data/nominations/list";
import { trainingList } from "~/data/training/list";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { APPLICANT_TABS } from "~/domain/volunteer/applicant-list";
import { handleNomination } from "~/usecases/nominations/handle";
import { aCoordinator, aDistrictAdmin, NOW } from "../factories";
import { onEachDatabase } from "../support/databases";
import { aWorkingSchool } from "../support/working-school";

const ZONE = "Asia/Shanghai";
const SYSTEM = { kind: "system", job: "test" } as const;
const day = (text: string) => new Date(`${text}T00:00:00Z`);

onEachDatabase("the console's home", (given) => {
  const seen = <T>(viewer: StaffViewer, body: (work: Work<StaffViewer>) => Promise<T>) =>
    withViewer(given.site.prisma, viewer, NOW, body);

  const mine = (work: Work<StaffViewer>) => matchCounts(work, { q: "", only: "me" });

  test("counts what waits at the own school, an administrator all schools of the district", async () => {
    const { school, viewer } = await aWorkingSchool(given);
    const other = await aWorkingSchool(given);
    const counts = await seen(viewer, workCounts);
    // 64 days, of which the National Day and Mid-Autumn holidays do not count.
    expect(counts).toMatchObject({ gaps: 1, longestGap: 54, nominations: 1 });
    expect(await seen(viewer, mine)).toMatchObject({ PROPOSED: 1, ACCEPTED: 1, PERMITTED: 1 });
    expect(counts).toMatchObject({ reviews: 0, concerns: 0, longestWait: 120, zone: ZONE, activeMatches: 2 });
    expect(counts.firstExpiry).toEqual(day("2027-01-22"));
    const admin = await withViewer(given.site.prisma, SYSTEM, NOW, async ({ tx }) => {
      const town = await tx.place.findUniqueOrThrow({ where: { id: school.placeId } });
      await tx.place.update({ where: { id: other.school.placeId }, data: { parentId: town.parentId } });
      return aDistrictAdmin(tx, { school });
    });
    expect(await seen(admin.viewer, workCounts)).toMatchObject({ nominations: 2, gaps: 2 });
    expect(await seen(admin.viewer, mine)).toMatchObject({ PROPOSED: 2 });
  });

  test("counts the volunteers whose training is overdue, as the list that it opens", async () => {
    const { viewer, school } = await aWorkingSchool(given);
    const overdue = async () => {
      const { counts, total } = await seen(viewer, (work) => trainingList(work, { tab: "OVER", page: 1 }));
      expect(counts.OVER).toBe(total);
      expect((await seen(viewer, workCounts)).training).toBe(total);
      return total;
    };
    expect(await overdue()).toBe(0);
    await withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) =>
      tx.screeningItem.updateMany({
        where: { kind: "TRAINING", application: { schoolId: school.id, state: "APPROVED" } },
        data: { checkedOn: day("2025-11-22") },
      }),
    );
    expect(await overdue()).toBeGreaterThan(1);
  });

  test("the tabs hold as many applicants as they say, each once", async () => {
    const { viewer } = await aWorkingSchool(given);
    await seen(viewer, async (work) => {
      const counts = await applicantCounts(work);
      expect(counts).toMatchObject({
        submitted: 1,
        screening: 2,
        approval: 1,
        expiring: 1,
        stopped: 1,
        draft: 0,
      });
      for (const tab of APPLICANT_TABS) {
        const lines = await applicantQueue(work, { tab, q: "", school: null, sort: "waiting", page: 1 });
        expect([tab, lines.length]).toEqual([tab, Math.min(counts[tab], 25)]);
        expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      }
    });
  });

  test("an approval of one's own, or one's own application, is not what is missing", async () => {
    const { viewer, ready, school } = await aWorkingSchool(given);
    await withViewer(given.site.prisma, SYSTEM, NOW, async ({ tx }) => {
      await tx.applicationApproval.create({
        data: {
          ...{ applicationId: ready.application.id, schoolId: school.id },
          ...{ approverId: viewer.personId, approvedAt: NOW },
        },
      });
      const { person } = ready;
      await tx.grant.create({
        data: { personId: person.id, schoolId: school.id, role: "COORDINATOR", grantedAt: NOW },
      });
    });
    expect((await seen(viewer, (work) => applicantCounts(work))).approval).toBe(0);
    const own: StaffViewer = { kind: "staff", personId: ready.person.id, name: "", grants: [] };
    expect((await seen(own, (work) => applicantCounts(work))).approval).toBe(0);
  });

  test.each(["王秀兰", "秀兰", "wangxiulan", "Wang Xiulan", "wxl", "WXL"])("finds %s", async (q) => {
    const { viewer } = await aWorkingSchool(given);
    const filter = { tab: "all", q, school: null, sort: "name", page: 1 } as const;
    const lines = await seen(viewer, (work) => applicantQueue(work, filter));
    expect(lines.map(({ name }) => name)).toEqual(["王秀兰"]);
  });

  test.each(["%", "_", "\\", "'; DROP TABLE people", "nobody"])("finds nobody by %s", async (q) => {
    const { viewer } = await aWorkingSchool(given);
    const counts = await seen(viewer, (work) => applicantCounts(work, { q, school: null }));
    expect(counts.all).toBe(0);
  });

  test("shows the contacts of today and tomorrow by the school's clock", async () => {
    const { viewer } = await aWorkingSchool(given);
    const [today, tomorrow] = await seen(viewer, (work) => nextContacts(work, ZONE));
    expect(today).toMatchObject({ day: day("2026-11-23"), total: 0, contacts: [] });
    expect(tomorrow).toMatchObject({ total: 1, contacts: [{ state: "CONFIRMED" }] });
  });

  test("counts contacts in the week of the school's clock, and children by tier", async () => {
    const { viewer } = await aWorkingSchool(given);
    const { weeks, tiers } = await seen(viewer, (work) => consoleFigures(work, ZONE));
    expect(weeks).toHaveLength(8);
    // Half past eleven on Sunday evening at school is still last week.
    expect(weeks.at(-2)).toEqual({ monday: day("2026-11-16"), held: 2, missed: 1 });
    expect(weeks.at(-1)).toEqual({ monday: day("2026-11-23"), held: 0, missed: 0 });
    expect(tiers.map(({ priority }) => priority)).toEqual(["A", "B", "C"]);
    expect(tiers[0]?.waiting).toBeGreaterThanOrEqual(1);
  });

  test("a nomination is handled once, and only by its school", async () => {
    const { viewer } = await aWorkingSchool(given);
    const list = await seen(viewer, (work) => nominations(work, { tab: "waiting", page: 9 }));
    expect(list).toMatchObject({
      counts: { waiting: 1, handled: 0 },
      page: 1,
      rows: [{ nomineeName: "张三" }],
    });
    const id = list.rows[0]?.id ?? "";
    const stranger = await withViewer(given.site.prisma, SYSTEM, NOW, ({ tx }) => aCoordinator(tx));
    expect(await seen(stranger.viewer, (work) => nomination(work, id))).toBeNull();
    const handle = () =>
      seen(viewer, async (work) => {
        const found = await nomination(work, id);
        return found ? handleNomination(work, found) : null;
      });
    expect(await handle()).toMatchObject({ ok: true });
    expect(await handle()).toEqual({ ok: false, reason: "STALE" });
    expect((await seen(viewer, (work) => nominations(work, { tab: "handled", page: 1 }))).counts).toEqual({
      waiting: 0,
      handled: 1,
    });
  });
});
