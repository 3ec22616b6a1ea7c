import { isRunning } from "~/domain/match/lifecycle";
import { type Pause, pausesOn } from "~/domain/match/pause";
import { modesOf } from "~/domain/rooms/room";
import { type ContactPlan, checkPlan, isInPerson, seldomest } from "~/domain/schedule/plan";
import { dayOfStart } from "~/domain/schedule/series";
import { type BookingPlaces, placesAt } from "../rooms/booking-places";
import type { Work } from "../work.server";
import type { MatchInQuestion } from "./decision";
import { bookingInputs, checkTimes, type Where } from "./obstacles";
import { PLAN_IN_WORDS } from "./plan-columns";
import { plansInstead } from "./plans-instead";
import { wishedContacts } from "./wished-contacts";

/** What the page of a new plan shows: who it is for, the plans there are, and the dates of a wished one. */
export async function previewPlan(work: Work, match: MatchInQuestion, plan: (ContactPlan & Where) | null) {
  const { plans, pauses, ...pair } = await work.tx.match.findUniqueOrThrow({
    where: { id: match.id },
    select: {
      id: true,
      school: { select: { nameZh: true, nameEn: true, timeZone: true, ...placesAt(work.now) } },
      child: { select: { name: true } },
      volunteer: { select: { name: true } },
      plans: {
        where: { endedOn: null },
        orderBy: { createdAt: "asc" },
        select: PLAN_IN_WORDS,
      },
      pauses: {
        where: { OR: [{ endsOn: null }, { endsOn: { gte: match.today } }] },
        orderBy: { startsOn: "asc" },
        select: { startsOn: true, endsOn: true, endedOn: true },
      },
    },
  });
  const barrier = isRunning(match.state) && match.state !== "CLOSING" ? null : ("notRunning" as const);
  const modes = plans.map(({ mode }) => mode);
  const { rooms, supervisors } = pair.school;
  const places = { rooms, supervisors };
  return {
    pair,
    plans,
    barrier,
    places,
    suggested: suggestedPlan(match, modes),
    wished: plan && !barrier ? await wishedDates(work, match, plan, { modes, places, pauses }) : null,
  };
}

/** Regular contact as seldom as the school allows; where there is some already, meetings in person beside it. */
function suggestedPlan(
  { policy }: MatchInQuestion,
  modes: ContactPlan["mode"][],
): Omit<ContactPlan, "startsOn"> {
  const meeting = modes.some((mode) => !isInPerson(mode));
  return {
    frequency: seldomest(meeting ? policy.meetingDays : policy.cadenceDays),
    weekday: meeting ? 5 : 2,
    week: 1,
    monthDay: null,
    startTime: meeting ? "10:00" : "16:30",
    minutes: meeting ? 60 : 30,
    mode: meeting ? "MEETING" : "VIDEO",
    place: "",
    endsOn: null,
    holidayRule: "NEXT_SCHOOL_DAY",
  };
}

interface Beside {
  /** Ways of contact for which there is a plan already. */
  modes: readonly ContactPlan["mode"][];
  places: BookingPlaces;
  /** Of the match, over or not. */
  pauses: readonly Pause[];
}

/** What a wished plan would become, and what is in the way. Two statements at most. */
async function wishedDates(
  work: Work,
  match: MatchInQuestion,
  { roomId, supervisorId, ...plan }: ContactPlan & Where,
  beside: Beside,
) {
  const { timeZone, checkEnds } = match;
  const problem = problemOf(match, { ...plan, roomId }, beside);
  if (problem) return { problem, dates: [], disturbed: [], afterCheck: 0, checkEnds, instead: [] };
  const booking = { roomId, supervisorId, match, mode: plan.mode, minutes: plan.minutes };
  const inputs = await bookingInputs(work, booking);
  const frame = { timeZone, checkEnds, now: work.now, year: inputs.year };
  const { contacts, afterCheck, disturbed } = wishedContacts({ ...plan, roomId }, frame);
  const checks = await checkTimes(work, booking, inputs, contacts);
  const dates = contacts.map((contact, index) => ({
    ...contact,
    check: checks[index] ?? null,
    /** It is called off as it is made, keeps its room, and is put back with a seat where the pause ends earlier. */
    paused: beside.pauses.some((pause) => pausesOn(pause, dayOfStart(contact.localStart))),
  }));
  const stopped = dates.some(({ check }) => check?.obstacle);
  const instead = stopped ? plansInstead({ ...plan, roomId }, inputs, frame) : [];
  return { problem, dates, disturbed, afterCheck, checkEnds, instead };
}

function problemOf(
  { today, policy }: MatchInQuestion,
  { roomId, ...plan }: ContactPlan & Pick<Where, "roomId">,
  { modes, places }: Beside,
) {
  if (modes.includes(plan.mode)) return "PLAN_EXISTS";
  const checked = checkPlan(plan, { today, ...policy });
  if (!checked.ok) return checked.reason;
  const room = places.rooms.find(({ id }) => id === roomId);
  if (roomId && !room) return "ROOM_RETIRED";
  return room && !modesOf(room.kind).includes(plan.mode) ? "ROOM_FOR_SOMETHING_ELSE" : null;
}

export type WishedDates = Awaited<ReturnType<typeof wishedDates>>;
