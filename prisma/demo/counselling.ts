import type { AppointmentState } from "~/generated/prisma/client";
import { instantAt, isHoliday, isSchoolBreak, plusDays, plusMinutes, weekdayOf } from "./calendar";
import { itemAt } from "./random";
import { grantRow, personRow } from "./rows/people";
import { DEMO_PEOPLE } from "./sign-ins";
import { ASKED_BECAUSE, COUNSELLOR_NOTES } from "./texts/counselling";
import type { DemoChild, World } from "./world";

/** Minutes after midnight, in the room's hours and before any contact of the day. */
const STARTS = [840, 890] as const;
const MINUTES = 40;

/** The counsellor of the central school: a few talks that were, one ahead, and two that wait for a time. */
export function addCounselling(world: World, children: readonly DemoChild[]) {
  const { random, rows, now } = world;
  const here = children.filter(({ school, row }) => school.central && row.state !== "LEFT");
  const [first] = here;
  const room = rows.room.find(
    ({ kind, schoolId }) => kind === "COUNSELLING" && schoolId === first?.row.schoolId,
  );
  if (!first || !room) return;
  const counsellor = personRow({
    ...{ id: random.uuid(), name: DEMO_PEOPLE.counsellor.name, email: DEMO_PEOPLE.counsellor.email },
    ...{ phone: world.names.mobile(), passwordHash: world.passwordHash, createdAt: plusDays(now, -380) },
  });
  rows.person.push(counsellor);
  const held = { personId: counsellor.id, role: "COUNSELLOR", schoolId: first.row.schoolId } as const;
  rows.grant.push(
    grantRow({ id: random.uuid(), ...held, grantedAt: counsellor.createdAt, grantedById: null }),
  );
  const days = openDays(world, room.id);
  const talks: [AppointmentState, Date | undefined, number][] = [
    ...days.past.slice(0, 4).map((day): [AppointmentState, Date, number] => ["HELD", day, 0]),
    ["MISSED", days.past[4], 0],
    ["BOOKED", days.ahead[0], 0],
    ["BOOKED", days.ahead[1], 1],
    ["ASKED", undefined, 0],
    ["ASKED", undefined, 0],
  ];
  for (const [index, [state, day, start]] of talks.entries()) {
    const child = here[index * 3 + 1];
    if (!child || (state !== "ASKED" && !day)) continue;
    const startsAt = day ? instantAt(day, itemAt(STARTS, start)) : null;
    const id = random.uuid();
    const askedAt = plusDays(startsAt ?? now, -random.int(3, 8));
    rows.appointment.push({
      ...{ id, schoolId: child.row.schoolId, childId: child.row.id, state, version: 1 },
      ...{ askedById: itemAt(child.school.coordinators, 0).id, askedAt: askedAt < now ? askedAt : now },
      askedBecause: itemAt(ASKED_BECAUSE, index % ASKED_BECAUSE.length),
      ...(startsAt
        ? {
            ...{ counsellorId: counsellor.id, roomId: room.id, seat: 1 },
            ...{ startsAt, endsAt: plusMinutes(startsAt, MINUTES) },
          }
        : { counsellorId: null, roomId: null, seat: null, startsAt: null, endsAt: null }),
    });
    if (state !== "HELD" || !startsAt) continue;
    rows.counsellingNote.push({
      ...{ id: random.uuid(), appointmentId: id, childId: child.row.id },
      ...{ authorId: counsellor.id, holderId: counsellor.id, writtenAt: plusMinutes(startsAt, MINUTES + 10) },
      text: itemAt(COUNSELLOR_NOTES, index % COUNSELLOR_NOTES.length),
    });
  }
}

/** School days on which the room is open, the nearest first. */
function openDays({ today, rows }: World, roomId: string) {
  const shut = rows.roomClosure.filter((closure) => closure.roomId === roomId && closure.liftedAt === null);
  const isOpen = (day: Date) =>
    weekdayOf(day) < 5 &&
    !isHoliday(day) &&
    !isSchoolBreak(day) &&
    !shut.some(({ startsAt, endsAt }) => startsAt < plusDays(day, 1) && endsAt > plusDays(day, -1));
  const days = (step: number) =>
    Array.from({ length: 40 }, (_, index) => plusDays(today, step * (index + 1))).filter(isOpen);
  return { past: days(-1), ahead: days(1) };
}
