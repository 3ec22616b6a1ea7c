import { expect } from "vitest";
import { matchInQuestion } from "~/data/matches/decision";
import { timetableInQuestion } from "~/data/timetables/draft";
import { withViewer } from "~/data/work.server";
import { planContacts } from "~/usecases/contacts/plan";
import { publishTimetable } from "~/usecases/timetables/publish";
import { startTimetable } from "~/usecases/timetables/start";
import { aCoordinator, aMatch, aSchool, NOW } from "../factories";
import { commandOn, readOn } from "./command";
import type { TestDatabase } from "./databases";

const SYSTEM = { kind: "system", job: "test" } as const;
/** Monday to Friday, 16:00 to 17:00 at school. */
const HOURS = [0, 1, 2, 3, 4].map((weekday) => ({ weekday, from: 960, until: 1020 }));
export const WEDNESDAYS = [{ weekday: 2, from: 960, until: 1020 }];
export const MONDAY = new Date("2026-12-07T00:00:00Z");

/** A corner with so many seats and so many matches; the plan of each, if any, is on Wednesdays at that time. */
export async function aSchoolWith(
  given: TestDatabase,
  { seats = 2, plans = [] as (string | null)[], teachers = 0 },
) {
  const made = await withViewer(given.site.prisma, SYSTEM, NOW, async ({ tx }) => {
    const school = await aSchool(tx);
    const of = { schoolId: school.id };
    const { viewer } = await aCoordinator(tx, { school });
    const room = await tx.room.create({
      data: { ...of, kind: "VIDEO_CORNER", seats, nameZh: "视频角", nameEn: "Corner", hours: HOURS },
    });
    const supervisors = [];
    for (let n = 0; n < teachers; n++)
      supervisors.push(await tx.supervisor.create({ data: { ...of, name: `老师${n}`, sortKey: `${n}` } }));
    const matches = [];
    for (const _ of plans) matches.push(await aMatch(tx, { school }));
    return { school, viewer, room, supervisors, matches };
  });
  const { viewer, room, matches } = made;
  const plan = (id: string, startTime: string, more = {}) =>
    commandOn(given, viewer, NOW, async (work) => {
      const match = await matchInQuestion(work, id);
      if (!match) throw new Error("no match");
      return planContacts(work, match, {
        ...{ frequency: "WEEKLY", weekday: 2, week: null, monthDay: null, startTime, minutes: 30 },
        ...{ mode: "VIDEO", place: "", startsOn: new Date("2026-11-24T00:00:00Z"), endsOn: null },
        ...{ holidayRule: "KEEP", leaveOut: false, roomId: room.id, ...more },
      });
    });
  for (const [n, startTime] of plans.entries())
    if (startTime) expect(await plan(matches[n]?.match.id ?? "", startTime)).toMatchObject({ ok: true });
  const start = (wish = {}) =>
    commandOn(given, viewer, NOW, (work) =>
      startTimetable(work, { schoolId: made.school.id, startsOn: MONDAY, mayMove: true, ...wish }),
    );
  const read = async (id: string) => {
    const timetable = await readOn(given, viewer, NOW, (work) => timetableInQuestion(work, id));
    if (!timetable) throw new Error("no timetable");
    return timetable;
  };
  const started = async (wish = {}) => {
    const verdict = await start(wish);
    if (!verdict.ok) throw new Error(verdict.reason);
    return read(verdict.value.id);
  };
  const publish = async (id: string) => {
    const { version } = await read(id);
    return commandOn(given, viewer, NOW, (work) => publishTimetable(work, { timetableId: id, version }));
  };
  return { ...made, plan, start, started, read, publish };
}

export type SeatedSchool = Awaited<ReturnType<typeof aSchoolWith>>;
