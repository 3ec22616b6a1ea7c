import { inClass, isSchoolDay, kindOfDay, type SchoolYear } from "./school-days";
import { covers, DAY_MINUTES, type Window, weekdayOf } from "./windows";

export const WHYS_NOT = [
  "HOLIDAY",
  "ABSENT",
  "OUTSIDE_WINDOWS",
  "IN_CLASS",
  "TOO_LONG",
  "ROOM_CLOSED",
  "NO_SEAT",
  "DAILY_CAP",
  "VOLUNTEER_BUSY",
  "CHILD_BUSY",
  "SUPERVISOR_BUSY",
] as const;
/** Why a time does not do; in the order in which people want to hear it. */
export type WhyNot = (typeof WHYS_NOT)[number];

export const PARTIES = ["VOLUNTEER", "CHILD", "SUPERVISOR"] as const;
export type PartyOf = (typeof PARTIES)[number];

/** From, up to but not including, until. */
export interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** A calendar day, midnight UTC, and minutes after midnight on somebody's clock. */
export interface Moment {
  day: Date;
  minute: number;
}

export interface Party {
  kind: PartyOf;
  /** On the party's own clock. */
  windows: readonly Window[];
  /** When the windows do not hold. */
  absences: readonly Span[];
  engagements: readonly Span[];
  /** What the party's clock shows at an instant. */
  clock(at: Date): Moment;
}

export interface RoomThen {
  hours: readonly Window[];
  maxMinutes: number;
  /** When each seat is taken. */
  seats: readonly (readonly Span[])[];
  closures: readonly Span[];
  dailyCap: number;
  /** Bookings of the child in this room by calendar day, YYYY-MM-DD; a day without any may be missing. */
  bookedOn: ReadonlyMap<string, number>;
}

/** All that has to be known about one contact to say when it can be. */
export interface FreeInputs {
  minutes: number;
  parties: readonly Party[];
  /** None where the contact takes no seat. */
  room: RoomThen | null;
  year: SchoolYear;
  /** The school has to be open for it. */
  atSchool: boolean;
  /** The instant of a time on the school's clock. */
  at(moment: Moment): Date;
}

export interface Reason {
  why: WhyNot;
  /** Whose windows or absence it is. */
  party?: PartyOf;
}

const BUSY = { VOLUNTEER: "VOLUNTEER_BUSY", CHILD: "CHILD_BUSY", SUPERVISOR: "SUPERVISOR_BUSY" } as const;

/** Every reason why a contact cannot begin then, on the school's clock; none when it can. */
export function whyNot(inputs: FreeInputs, moment: Moment): Reason[] {
  const span = spanOf(inputs, moment);
  const reasons = [
    ...dayReasons(inputs, moment),
    ...inputs.parties.flatMap((party) => partyReasons(party, span)),
    ...(inputs.room ? roomReasons(inputs.room, inputs.minutes, moment, span) : []),
  ];
  return reasons.sort((a, b) => WHYS_NOT.indexOf(a.why) - WHYS_NOT.indexOf(b.why));
}

export function spanOf({ at, minutes }: Pick<FreeInputs, "at" | "minutes">, moment: Moment): Span {
  const startsAt = at(moment);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

/** Seats that are free for the whole of the time. */
export function seatsFree({ seats }: Pick<RoomThen, "seats">, span: Span): number {
  return seats.filter((taken) => !meets(taken, span)).length;
}

export function meets(taken: readonly Span[], { startsAt, endsAt }: Span): boolean {
  return taken.some((one) => one.startsAt < endsAt && one.endsAt > startsAt);
}

function dayReasons({ year, atSchool, minutes }: FreeInputs, { day, minute }: Moment): Reason[] {
  const closed = atSchool ? !isSchoolDay(year, day) : kindOfDay(year, day) === "HOLIDAY";
  const learning = inClass(year, day, { from: minute, until: minute + minutes });
  return [
    ...(closed ? [{ why: "HOLIDAY" as const }] : []),
    ...(learning ? [{ why: "IN_CLASS" as const }] : []),
  ];
}

function partyReasons({ kind, windows, absences, engagements, clock }: Party, span: Span): Reason[] {
  const reasons: Reason[] = [];
  if (meets(absences, span)) reasons.push({ why: "ABSENT", party: kind });
  if (!piecesOf(clock(span.startsAt), clock(span.endsAt)).every((piece) => covers(windows, piece)))
    reasons.push({ why: "OUTSIDE_WINDOWS", party: kind });
  if (meets(engagements, span)) reasons.push({ why: BUSY[kind], party: kind });
  return reasons;
}

function roomReasons(room: RoomThen, minutes: number, { day, minute }: Moment, span: Span): Reason[] {
  const reasons: Reason[] = [];
  const wanted = { weekday: weekdayOf(day), from: minute, until: minute + minutes };
  if (minutes > room.maxMinutes) reasons.push({ why: "TOO_LONG" });
  if (!covers(room.hours, wanted) || meets(room.closures, span)) reasons.push({ why: "ROOM_CLOSED" });
  if (seatsFree(room, span) === 0) reasons.push({ why: "NO_SEAT" });
  if ((room.bookedOn.get(dayText(day)) ?? 0) >= room.dailyCap) reasons.push({ why: "DAILY_CAP" });
  return reasons;
}

/** A time that crosses midnight on somebody's clock lies on two days of that clock. */
function piecesOf(start: Moment, end: Moment): Window[] {
  const weekday = weekdayOf(start.day);
  if (start.day.getTime() === end.day.getTime() && start.minute < end.minute)
    return [{ weekday, from: start.minute, until: end.minute }];
  const before = { weekday, from: start.minute, until: DAY_MINUTES };
  return end.minute === 0 ? [before] : [before, { weekday: weekdayOf(end.day), from: 0, until: end.minute }];
}

export function dayText(day: Date): string {
  return day.toISOString().slice(0, 10);
}
