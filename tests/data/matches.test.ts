import { beforeAll, expect, it } from "vitest";
import { checkInFile } from "~/data/checkins/file";
import { checkInQueue, neighboursOf } from "~/data/checkins/queue";
import { matchFile } from "~/data/matches/file";
import { listMatches, type MatchFilter } from "~/data/matches/list";
import { ownMatches, ownMatchPage } from "~/data/matches/own";
import { MATCH_TABS } from "~/data/matches/tabs";
import { bookingsIn } from "~/data/schedule/bookings";
import { isForStaff } from "~/domain/match/due";
import { MATCH_STATES } from "~/domain/match/lifecycle";
import { spanOf } from "~/domain/schedule/span";
import { readOn } from "../support/command";
import { onEachDatabase } from "../support/databases";
import { aProposal, day, later, stepsOf, untilActive } from "../support/match-scene";
import { aDistrict, aSchool, mentorOf, NOW, type Scene, staffOf } from "../support/scene";

const ALL: MatchFilter = { state: "ALL", q: "", page: 1 };

onEachDatabase("what is read of matches", (given) => {
  let school = 0;
  const sql = (text: string, ...values: unknown[]) => given.superuser((one) => one.query(text, values));
  const list = (ids: Scene, filter: Partial<MatchFilter> = {}, now = NOW) =>
    readOn(given, staffOf(ids), now, (work) => listMatches(work, { ...ALL, ...filter }));

  beforeAll(() => given.superuser(aDistrict));

  it("puts under 'needs me' exactly what only the school can do", async () => {
    const ids = await given.superuser((one) => aProposal(one, ++school));
    const scenes: [string, string][] = [
      ["PROPOSED", ""],
      [
        "PROPOSED",
        `INSERT INTO match_approvals VALUES ('${ids.match}', ${school}, '${ids.coordinator}', now())`,
      ],
      ["APPROVED", "UPDATE matches SET answer_by = '2026-09-20'"],
      ["APPROVED", "UPDATE matches SET answer_by = '2026-09-15T08:00Z'"],
      ...MATCH_STATES.slice(2).map((state): [string, string] => [state, ""]),
      ["ACTIVE", "UPDATE matches SET last_contact_at = '2026-08-31T08:00Z'"],
      ["ACTIVE", "UPDATE matches SET last_contact_at = '2026-09-01T08:00Z'"],
      [
        "ACTIVE",
        `INSERT INTO contact_plans (match_id, school_id, frequency, rule, weekday, start_time, minutes, mode, starts_on, time_zone, created_at)
         VALUES ('${ids.match}', ${school}, 'WEEKLY', 'FREQ=WEEKLY', 1, '16:00', 30, 'CALL', '2026-09-01', 'Asia/Shanghai', now())`,
      ],
      // A meeting is arranged, but nobody has asked the child.
      [
        "PERMITTED",
        `UPDATE contacts SET state = 'PLANNED', starts_at = '2026-09-20T08:00Z', ends_at = '2026-09-20T09:00Z'`,
      ],
      ["PERMITTED", `DELETE FROM child_answers WHERE school_id = ${school}`],
    ];
    const seen = new Set<boolean>();
    for (const [state, more] of scenes) {
      // The rules of the database are not in question here.
      await given.superuser(async (one) => {
        await one.exec("SET session_replication_role = replica");
        await one.exec(`UPDATE matches SET state = '${state}', decline_reason = 'x', introduced_at = now(), introduced_by = 'x',
          active_at = '2026-09-10', closed_at = now(), closure_path = 'PLANNED', closure_reason = 'x' WHERE school_id = ${school}`);
        if (more) await one.exec(more.startsWith("UPDATE") ? `${more} WHERE school_id = ${school}` : more);
        await one.exec("SET session_replication_role = DEFAULT");
      });
      const { counts, rows } = await list(ids);
      const due = rows[0]?.due ?? "NOTHING";
      expect([state, more, due, counts.NEEDS_ME]).toEqual([state, more, due, isForStaff(due) ? 1 : 0]);
      const file = await readOn(given, staffOf(ids), NOW, (work) => matchFile(work, ids.match));
      expect(file?.due).toBe(due);
      seen.add(isForStaff(due));
    }
    expect(seen.size).toBe(2);
  });

  it("finds by name, pinyin and initials of either side, and takes signs literally", async () => {
    const ids = await given.superuser((one) => aSchool(one, ++school));
    await sql("UPDATE children SET sort_key = 'chenxiaoyu cxy' WHERE id = $1", ids.child);
    for (const q of ["陈小", "chenxiao", "Chen Xiao", "cxy", "李安", "lian"])
      expect([q, (await list(ids, { q })).total]).toEqual([q, 1]);
    for (const q of ["%", "_", "'", "\\", "zhang"])
      expect([q, (await list(ids, { q })).total]).toEqual([q, 0]);
  });

  it("shows no other school's matches, records or contacts", async () => {
    const [own, other] = await given.superuser(async (one) => [
      await aSchool(one, ++school),
      await aSchool(one, ++school),
    ]);
    expect((await list(own)).total).toBe(1);
    const asStranger = <T>(body: Parameters<typeof readOn<ReturnType<typeof staffOf>, T>>[3]) =>
      readOn(given, staffOf(other), NOW, body);
    expect(await asStranger((work) => matchFile(work, own.match))).toBeNull();
    expect(await asStranger((work) => checkInFile(work, own.checkIn))).toBeNull();
    const week = spanOf("WEEK", day("2026-09-07"), day("2026-09-07"));
    expect(await asStranger((work) => bookingsIn(work, own.school, week, null))).toMatchObject({
      bookings: [],
    });
    expect(await readOn(given, mentorOf(other), NOW, (work) => ownMatchPage(work, own.match))).toBeNull();
  });

  it("lists only silences that are too long under the filter", async () => {
    const ids = await given.superuser((one) => aSchool(one, ++school));
    await sql("UPDATE matches SET last_contact_at = $2 WHERE id = $1", ids.match, "2026-09-10T00:00:00Z");
    expect((await list(ids, { only: "overdue" })).total).toBe(0);
    expect((await list(ids, { only: "overdue" }, later(11))).total).toBe(1);
  });

  it("goes past the last page to the last page", async () => {
    const ids = await given.superuser((one) => aSchool(one, ++school));
    expect(await list(ids, { page: 900 })).toMatchObject({ page: 1, pages: 1, total: 1 });
    for (const state of MATCH_TABS) expect((await list(ids, { state })).rows.length).toBeLessThanOrEqual(1);
  });

  it("tells the volunteer only what the stage allows, and nothing after the end", async () => {
    const ids = await given.superuser((one) => aProposal(one, ++school));
    const steps = stepsOf(given, ids);
    const own = () => readOn(given, mentorOf(ids), NOW, (work) => ownMatches(work));
    expect(await own()).toMatchObject({ offers: [], current: [] });
    await steps.approve();
    const [offer] = (await own()).offers;
    expect(offer?.child).toMatchObject({
      grade: 3,
      ageBand: "9_TO_11",
      firstName: null,
      school: null,
      gender: null,
    });
    // Four digits may also stand in a key.
    const told = JSON.stringify(offer).replace(/[0-9a-f-]{36}/g, "");
    expect(told).not.toMatch(/陈小雨|SECRET|2017|first line/);
    await steps.answer(true);
    await steps.permit();
    await steps.hear();
    await steps.introduce();
    await steps.activate();
    await steps.plan();
    const met = await own();
    expect(met.current[0]?.child).toMatchObject({ firstName: "小雨" });
    expect(met.next[0]).toMatchObject({ firstName: "小雨" });
    expect(JSON.stringify(met)).not.toMatch(/陈小雨|SECRET-ADDRESS|陈奶奶|13800000002/);
    await steps.close();
    expect(await own()).toMatchObject({ current: [], next: [], ended: [{ child: null }] });
    const page = await readOn(given, mentorOf(ids), NOW, (work) => ownMatchPage(work, ids.match));
    expect(page).toMatchObject({ match: { child: null }, next: [] });
  });

  it("queues check-ins by worry, then by age, and leads from one to the next", async () => {
    const ids = await given.superuser((one) => aProposal(one, ++school));
    const steps = stepsOf(given, ids);
    await untilActive(steps);
    const added: string[] = [];
    const worries = ["NONE", "HIGH", "LOW", "HIGH"] as const;
    for (const [index, concern] of worries.entries()) {
      const now = later(index + 1);
      const happenedOn = new Date(day("2026-09-16").getTime() + index * 86_400_000);
      const sent = await steps.submit({ happenedOn, concern, concernNote: "x" }, now);
      if (!sent.ok) throw new Error(sent.reason);
      added.push(sent.value.checkInId);
    }
    const queue = await readOn(given, staffOf(ids), NOW, (work) =>
      checkInQueue(work, { state: "SUBMITTED", concern: false, q: "", page: 1 }),
    );
    const order = [1, 3, 2, 0].map((index) => added[index]);
    expect(queue.rows.map(({ id }) => id)).toEqual(order);
    expect(queue.counts).toMatchObject({ SUBMITTED: 4, ALL: 4, CLOSED: 0 });
    const near = await readOn(given, staffOf(ids), NOW, (work) => neighboursOf(work, order[1] ?? ""));
    expect(near).toEqual({ previous: order[0], next: order[2], left: 3 });
    const worried = await readOn(given, staffOf(ids), NOW, (work) =>
      checkInQueue(work, { state: "SUBMITTED", concern: true, q: "chen", page: 1 }),
    );
    expect(worried.total).toBe(3);
  });
});
