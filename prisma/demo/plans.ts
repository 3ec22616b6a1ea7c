import type { ContactMode, ContactPlan, Frequency } from "~/generated/prisma/client";
import type { Busy } from "./busy";
import { clockText, dayOf, plusDays } from "./calendar";
import { EVENING, MORNING, NOON, partsOf } from "./hours";
import type { DemoMatch } from "./matches";
import type { SchoolRooms } from "./rooms";
import { planRow } from "./rows/contacts";
import { MEETING_PLACES } from "./texts/matches";
import type { World } from "./world";

/** When contacts of each part of the day begin: minutes after midnight. */
const STARTS = [
  [510, 540, 555, 570, 600, 630],
  [730, 745, 760],
  [970, 980, 1000, 1010, 1030],
  [1110, 1120, 1130, 1140, 1150, 1160, 1170, 1180, 1200],
] as const;

/** A weekly or fortnightly plan at an hour that both have and nobody else took; null where there is none. */
export function planFor(
  world: World,
  match: DemoMatch,
  { corner }: SchoolRooms,
  weekly: Busy,
): ContactPlan | null {
  const { random, today, rows } = world;
  const { row, child, volunteer } = match;
  if (!row.activeAt) return null;
  const shared = partsOf(child.row.availability & volunteer.row.availability);
  const people = [row.childId, row.volunteerId];
  const over = row.state === "CLOSED";
  for (let tries = 0; tries < 24; tries++) {
    const { day: weekday, part } = random.pick(shared);
    const start = random.pick(STARTS[part] ?? STARTS[EVENING]);
    const mode = modeAt(world, match, weekday, part);
    const minutes = lengthOf(world, mode);
    const from = weekday * 1440 + start;
    const seats = Array.from({ length: corner.seats }, (_, index) => `${corner.id} ${index + 1}`);
    const seat =
      mode === "VIDEO" ? seats.find((key) => weekly.isFree([key], from, from + minutes)) : undefined;
    if (mode === "VIDEO" && !seat) continue;
    // Ten minutes between two contacts of the same person.
    if (!over && !weekly.isFree(people, from - 10, from + minutes + 10)) continue;
    if (!over) weekly.take(seat ? [...people, seat] : people, from, from + minutes);
    const frequency: Frequency =
      mode !== "MEETING" && (volunteer.signsIn || random.chance(0.42)) ? "WEEKLY" : "FORTNIGHTLY";
    const plan = planRow(row, {
      id: random.uuid(),
      frequency,
      weekday,
      startTime: clockText(start),
      minutes,
      mode,
      roomId: seat ? corner.id : null,
      place: seat ? corner.nameZh : mode === "MEETING" ? random.pick(MEETING_PLACES) : "",
      startsOn: plusDays(dayOf(row.activeAt), 1),
      endedOn: row.closedAt ? dayOf(row.closedAt) : row.state === "CLOSING" ? plusDays(today, -1) : null,
      createdAt: row.activeAt,
    });
    if (plan.startsOn > today && over) return null;
    rows.contactPlan.push(plan);
    return plan;
  }
  return null;
}

/** The video corner is at school, on school days; in the evening people telephone. */
function modeAt(
  { random }: World,
  { child, volunteer }: DemoMatch,
  weekday: number,
  part: number,
): ContactMode {
  const { contactModes } = volunteer.row;
  const atSchool = weekday < 5 && (part !== EVENING || child.row.boarding);
  const canVideo = contactModes.includes("VIDEO");
  if (atSchool) return canVideo && part !== NOON && random.chance(0.75) ? "VIDEO" : "CALL";
  const byDay = weekday >= 5 && part !== EVENING;
  if (
    byDay &&
    part === MORNING &&
    !volunteer.signsIn &&
    contactModes.includes("MEETING") &&
    random.chance(0.3)
  ) {
    return "MEETING";
  }
  return "CALL";
}

/** Minutes; the video corner is booked for 30 at most. */
function lengthOf({ random }: World, mode: ContactMode): number {
  if (mode === "MEETING") return random.pick([60, 75, 90]);
  return mode === "VIDEO" ? random.pick([20, 25, 30]) : random.pick([15, 20, 20, 25]);
}
