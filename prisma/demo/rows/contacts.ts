import { ruleOf } from "~/domain/schedule/plan";
import type { CheckIn, Contact, ContactPlan, Match } from "~/generated/prisma/client";
import { plusDays, plusMinutes, ZONE } from "../calendar";
import type { Given } from "./given";

export type MatchParties = Pick<Match, "id" | "schoolId" | "childId" | "volunteerId">;

const STAMPS = new Map<string, Intl.DateTimeFormat>();

/** What the clock shows in that zone: YYYY-MM-DDTHH:MM. */
export function localStamp(instant: Date, timeZone: string): string {
  let format = STAMPS.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
    STAMPS.set(timeZone, format);
  }
  return format.format(instant).replace(" ", "T");
}

export function planRow(
  match: MatchParties,
  given: Given<ContactPlan, "id" | "weekday" | "startTime" | "startsOn" | "createdAt">,
): ContactPlan {
  const { frequency = "WEEKLY", weekday, week = null, monthDay = null } = given;
  return {
    matchId: match.id,
    schoolId: match.schoolId,
    frequency,
    rule: ruleOf({ frequency, weekday, week, monthDay }),
    week,
    monthDay,
    minutes: 20,
    mode: "CALL",
    place: "",
    endsOn: null,
    endedOn: null,
    plannedUntil: plusDays(given.startsOn, -1),
    seriesId: null,
    timeZone: ZONE,
    holidayRule: "KEEP",
    roomId: null,
    supervisorId: null,
    ...given,
  };
}

export function contactRow(
  match: MatchParties,
  given: Given<Contact, "id" | "startsAt">,
  minutes = 20,
): Contact {
  const timeZone = given.timeZone ?? ZONE;
  const localStart = localStamp(given.startsAt, timeZone);
  return {
    matchId: match.id,
    planId: null,
    schoolId: match.schoolId,
    childId: match.childId,
    volunteerId: match.volunteerId,
    kind: "REGULAR",
    state: "PLANNED",
    endsAt: plusMinutes(given.startsAt, minutes),
    localStart,
    originalStart: localStart,
    sequence: 0,
    apart: false,
    timeZone,
    mode: "CALL",
    place: "",
    missedSide: null,
    missedWhy: "",
    version: 1,
    roomId: null,
    seat: null,
    supervisorId: null,
    pauseId: null,
    ...given,
  };
}

export function checkInRow(
  match: MatchParties,
  given: Given<CheckIn, "id" | "happenedOn" | "submittedAt">,
): CheckIn {
  const reached = given.reached ?? true;
  return {
    matchId: match.id,
    contactId: null,
    schoolId: match.schoolId,
    childId: match.childId,
    volunteerId: match.volunteerId,
    state: "SUBMITTED",
    mode: "CALL",
    reached,
    minutes: reached ? 20 : 0,
    missedSide: reached ? null : "CHILD",
    topics: [],
    mood: null,
    parentContact: null,
    note: "",
    wish: "",
    concern: "NONE",
    concernNote: "",
    situation: null,
    participants: [],
    carerTold: null,
    place: "",
    life: null,
    study: null,
    safety: null,
    areaNotes: {},
    helpGiven: "",
    needs: "",
    followUp: "",
    followUpOn: null,
    followUpOwner: null,
    correctedAt: null,
    question: "",
    answer: "",
    reviewedAt: null,
    reviewedById: null,
    version: 1,
    ...given,
  };
}
