import { inClass, isSchoolDay, kindOfDay, type SchoolYear } from "./school-days";
import { covers, DAY_MINUTES, type Window, weekdayOf } from "./windows";

export const WHYS_NOT = [
  "DATE_IN_PAST",
  "TOO_LONG_FOR_ROOM",
  "ROOM_NOT_OPEN",
  "ROOM_SHUT",
  "CHILD_BUSY",
  "VOLUNTEER_BUSY",
  "SUPERVISOR_BUSY",
  "DAILY_CAP_REACHED",
  "NO_SEAT_FREE",
  "HOLIDAY",
  "IN_CLASS",
  "ABSENT",
  "OUTSIDE_WINDOWS",
] as const;
/** Why a time does not do; in the order in which people want to hear it. */
export type WhyNot = (typeof WHYS_NOT)[number];

/** What people said of their week and the school's calendar: a coordinator may know better. The rest binds everybody. */
const ADVICE: ReadonlySet<WhyNot> = new Set<WhyNot>(["HOLIDAY", "IN_CLASS", "ABSENT", "OUTSIDE_WINDOWS"]);

export const isAdvice = (why: WhyNot): boolean => ADVICE.has(why);

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

export interface Teacher extends Party {
  id: string;
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
  /** One of them has to be there; none where the school has named nobody. */
  teachers: readonly Teacher[];
}

/** All that has to be known about one contact to say when it can be. */
export interface FreeInputs {
  now: Date;
  minutes: number;
  parties: readonly Party[];
  /** None where the contact takes no seat. */
  room: RoomThen | null;
  year: SchoolYear;
  /** The instant of a time on the school's clock. */
  at(moment: Moment): Date;
}

export interface Reason {
  why: WhyNot;
  /** Whose windows or absence it is. */
  party?: PartyOf;
  /** When whoever is busy is taken. */
  taken?: readonly Span[];
}

const BUSY = { VOLUNTEER: "VOLUNTEER_BUSY", CHILD: "CHILD_BUSY", SUPERVISOR: "SUPERVISOR_BUSY" } as const;

/** Every reason why a contact cannot begin then, on the school's clock; none when it can. */
export function whyNot(inputs: FreeInputs, moment: Moment): Reason[] {
  const span = spanOf(inputs, moment);
  const reasons = [
    ...(span.startsAt <= inputs.now ? [{ why: "DATE_IN_PAST" as const }] : []),
    ...dayReasons(inputs, moment),
    ...inputs.parties.flatMap((party) => partyReasons(party, span)),
    ...(inputs.room ? roomReasons(inputs.room, inputs.minutes, moment, span) : []),
  ];
  return reasons.sort((a, b) => WHYS_NOT.indexOf(a.why) - WHYS_NOT.indexOf(b.why));
}

/** What binds everybody, the first reason that people want to hear; null when a booking can be made then. */
export function obstacleTo(inputs: FreeInputs, moment: Moment): Reason | null {
  return whyNot(inputs, moment).find(({ why }) => !ADVICE.has(why)) ?? null;
}

/** A teacher for that time: one who has time, else one who is at least not taken; null for none, and where none is named. */
export function teacherFor(inputs: FreeInputs, moment: Moment): Teacher | null {
  const span = spanOf(inputs, moment);
  const free = (inputs.room?.teachers ?? []).filter(({ engagements }) => !meets(engagements, span));
  return free.find((teacher) => partyReasons(teacher, span).length === 0) ?? free[0] ?? null;
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

/** A seat at school needs the school to be open; elsewhere only a holiday and a lesson are in the way. */
function dayReasons({ year, room, minutes }: FreeInputs, { day, minute }: Moment): Reason[] {
  const closed = room ? !isSchoolDay(year, day) : kindOfDay(year, day) === "HOLIDAY";
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
  if (meets(engagements, span)) reasons.push({ why: BUSY[kind], taken: meeting(engagements, span) });
  return reasons;
}

function roomReasons(room: RoomThen, minutes: number, { day, minute }: Moment, span: Span): Reason[] {
  const reasons: Reason[] = [];
  const wanted = { weekday: weekdayOf(day), from: minute, until: minute + minutes };
  if (minutes > room.maxMinutes) reasons.push({ why: "TOO_LONG_FOR_ROOM" });
  if (!covers(room.hours, wanted)) reasons.push({ why: "ROOM_NOT_OPEN" });
  if (meets(room.closures, span)) reasons.push({ why: "ROOM_SHUT", taken: meeting(room.closures, span) });
  if (seatsFree(room, span) === 0)
    reasons.push({ why: "NO_SEAT_FREE", taken: meeting(room.seats.flat(), span) });
  if ((room.bookedOn.get(dayText(day)) ?? 0) >= room.dailyCap) reasons.push({ why: "DAILY_CAP_REACHED" });
  return [...reasons, ...teacherReasons(room, span)];
}

/** One teacher who has time is enough; where all are missing, what keeps the one who is nearest to having time. */
function teacherReasons({ teachers }: RoomThen, span: Span): Reason[] {
  const each = teachers.map((teacher) => partyReasons(teacher, span));
  const advice = (reasons: readonly Reason[]) => reasons.every(({ why }) => ADVICE.has(why));
  return each.find((reasons) => reasons.length === 0) ?? each.find(advice) ?? each[0] ?? [];
}

function meeting(taken: readonly Span[], span: Span): Span[] {
  return taken.filter((one) => meets([one], span));
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
