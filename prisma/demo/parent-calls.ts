import type { FamilyMember, ParentCall } from "~/generated/prisma/client";
import type { Busy } from "./busy";
import { instantAt, isHoliday, isSchoolBreak, nextWeekday, plusDays, plusMinutes, ZONE } from "./calendar";
import { itemAt, type Random } from "./random";
import { type SchoolRooms, takeSeat } from "./rooms";
import { localStamp } from "./rows/contacts";
import { filled } from "./texts/child";
import { CALLS_CANCELLED, CALLS_HELD, CALLS_MISSED } from "./texts/rooms";
import type { DemoChild, World } from "./world";

/** Days back and ahead that the calls reach. */
const BACK = 75;
const AHEAD = 24;
/** Minutes after midnight at which calls begin. */
const STARTS = [950, 970, 990, 1010, 1030, 1050, 1110, 1130, 1150] as const;

/** Children speak with a parent who works away: weekly or every other week, by video or on the family phone. */
export function addParentCalls(
  world: World,
  children: readonly DemoChild[],
  rooms: ReadonlyMap<number, SchoolRooms>,
  busy: Busy,
) {
  const { random, rows } = world;
  for (const child of children) {
    if (child.row.state === "LEFT") continue;
    const parents = rows.familyMember.filter(
      ({ childId, worksAt, restricted }) => childId === child.row.id && worksAt !== "" && !restricted,
    );
    const of = rooms.get(child.row.schoolId);
    const first = child.school.central && child.row === world.rows.child[0];
    if (of && parents.length > 0 && (random.chance(0.34) || first))
      rows.parentCall.push(...callsOf(world, child, random.pick(parents), of, busy));
  }
}

function callsOf(
  world: World,
  child: DemoChild,
  member: FamilyMember,
  rooms: SchoolRooms,
  busy: Busy,
): ParentCall[] {
  const { random, now, today } = world;
  const room = random.chance(0.6) ? rooms.corner : rooms.phone;
  const weekday = random.int(0, child.row.boarding ? 3 : 4);
  const start = random.pick(child.row.boarding ? STARTS : STARTS.slice(0, 6));
  const every = random.chance(0.5) ? 7 : 14;
  const booked = itemAt(child.school.coordinators, 0);
  const calls: ParentCall[] = [];
  for (
    let day = nextWeekday(plusDays(today, -BACK), weekday);
    day <= plusDays(today, AHEAD);
    day = plusDays(day, every)
  ) {
    if (isHoliday(day) || isSchoolBreak(day)) continue;
    const startsAt = instantAt(day, start);
    const endsAt = plusMinutes(startsAt, 20);
    const fate = fateOf(random, member, endsAt <= now);
    const takes = fate.state === "PLANNED" || fate.state === "HELD";
    const span = [startsAt.getTime(), endsAt.getTime()] as const;
    if (takes && !busy.isFree([child.row.id], ...span)) continue;
    const seat = takes
      ? takeSeat(busy, { room, supervisors: rooms.supervisors }, { childId: child.row.id, startsAt, endsAt })
      : { roomId: room.id, seat: 1, supervisorId: null };
    if (!seat) continue;
    if (takes) busy.take([child.row.id], ...span);
    calls.push({
      ...{ id: random.uuid(), schoolId: child.row.schoolId, childId: child.row.id, memberId: member.id },
      ...{ ...seat, ...fate, startsAt, endsAt, timeZone: ZONE, localStart: localStamp(startsAt, ZONE) },
      mode: room === rooms.corner ? "VIDEO" : "CALL",
      ...{ bookedById: booked.id, bookedMemberId: null, bookedAt: plusDays(now, -BACK - 6), version: 1 },
    });
  }
  return calls;
}

function fateOf(
  random: Random,
  { relation }: FamilyMember,
  past: boolean,
): Pick<ParentCall, "state" | "outcome"> {
  const say = (texts: readonly string[]) =>
    filled(random.pick(texts), { parent: relation === 51 ? "爸爸" : "妈妈" });
  const state = past
    ? random.weighted([["HELD", 84] as const, ["MISSED", 10] as const, ["CANCELLED", 6] as const])
    : random.weighted([["PLANNED", 97] as const, ["CANCELLED", 3] as const]);
  if (state === "PLANNED") return { state, outcome: "" };
  const texts = { HELD: CALLS_HELD, MISSED: CALLS_MISSED, CANCELLED: CALLS_CANCELLED }[state];
  return { state, outcome: say(texts) };
}
