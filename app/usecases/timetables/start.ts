import { policyOf } from "~/data/places/policy";
import { type SeatedMatch, seatedMatches } from "~/data/timetables/inputs";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type Frequency, seldomest } from "~/domain/schedule/plan";
import { rhythmOf } from "~/domain/schedule/timetable/draft";
import type { Rhythm } from "~/domain/schedule/timetable/instance";
import { weekdayOf } from "~/domain/schedule/windows";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { placeAll } from "./place";

export interface TimetableWish {
  schoolId: number;
  /** Monday of its first week, midnight UTC. */
  startsOn: Date;
  /** Agreed times in the rooms may be given up for better ones. */
  mayMove: boolean;
}

export interface Started {
  id: string;
  /** Its contacts are still to be placed. */
  running: boolean;
}

/** Days ahead that a timetable may begin at most: one term. */
const AHEAD = 120;
/** Minutes of a first plan. */
const USUAL_MINUTES = 30;
/** Contacts up to which they are placed within the command. */
const AT_ONCE = 60;
/** Milliseconds after which a run that has not ended is taken to have died with its process. */
const STALLED_AFTER = 10 * 60_000;

/** Begins a timetable of a school's regular contacts in its rooms. A large one is only begun here: `runTimetable` places them. */
export async function startTimetable(
  work: Work<StaffViewer>,
  { schoolId, startsOn, mayMove }: TimetableWish,
): Promise<Verdict<Started>> {
  const { tx, now, viewer } = work;
  const school = await tx.school.findFirst({ where: { id: schoolId }, select: { timeZone: true } });
  if (!school) return refused("INVALID", "schoolId");
  const today = dayIn(now, school.timeZone);
  if (weekdayOf(startsOn) !== 0) return refused("NOT_A_MONDAY", "startsOn");
  if (startsOn <= today) return refused("DATE_IN_PAST", "startsOn");
  if (startsOn > addDays(today, AHEAD)) return refused("TOO_FAR_AHEAD", "startsOn");
  await giveUpStalled(work, schoolId);
  const open = await tx.contactTimetable.findFirst({
    where: { schoolId, state: { in: ["RUNNING", "DRAFT"] } },
    select: { id: true },
  });
  if (open) return refused("TIMETABLE_OPEN");
  const matches = await seatedMatches(work, schoolId);
  const { cadenceDays } = await policyOf(work, schoolId);
  const rows = matches.flatMap((match) => placeFor(match, seldomestInFourWeeks(cadenceDays), mayMove) ?? []);
  if (rows.length === 0) return refused("NOTHING_TO_PLACE");
  const running = rows.length > AT_ONCE;
  const { id } = await tx.contactTimetable.create({
    data: { schoolId, startsOn, mayMove, createdAt: now, createdById: viewer.personId },
    select: { id: true },
  });
  await tx.timetablePlace.createMany({ data: rows.map((row) => ({ ...row, timetableId: id, schoolId })) });
  await audit(work, {
    action: "timetable.started",
    subject: "timetable",
    subjectId: id,
    schoolId,
    details: { contacts: rows.length, mayMove },
  });
  if (!running) await placeAll(work, id);
  return passed({ id, running });
}

/** The regular contacts of a school that a timetable places. */
export async function contactsToPlace(work: Work, schoolId: number, mayMove: boolean) {
  const matches = await seatedMatches(work, schoolId);
  const { cadenceDays } = await policyOf(work, schoolId);
  const rhythm = seldomestInFourWeeks(cadenceDays);
  return matches.flatMap((match) => placeFor(match, rhythm, mayMove) ?? []);
}

/** The contact of a match as it is to be placed; null for one that keeps what it has. */
function placeFor({ matchId, modes, plan }: SeatedMatch, rhythm: Rhythm, mayMove: boolean) {
  if (!plan) {
    const mode = modes.includes("VIDEO") ? ("VIDEO" as const) : ("CALL" as const);
    return { matchId, planId: null, frequency: rhythm, mode, minutes: USUAL_MINUTES };
  }
  const frequency = rhythmOf(plan.frequency);
  if (!mayMove || !frequency) return null;
  const { id: planId, mode, minutes } = plan;
  return { matchId, planId, frequency, mode: mode as "CALL" | "VIDEO", minutes };
}

/** The most seldom rhythm of the four weeks that a school allows. */
function seldomestInFourWeeks(cadenceDays: number): Rhythm {
  const frequency: Frequency = seldomest(cadenceDays);
  return rhythmOf(frequency) ?? "FOUR_WEEKLY";
}

/** What a process that ended left running. */
async function giveUpStalled({ tx, now }: Work, schoolId: number): Promise<void> {
  await tx.contactTimetable.updateMany({
    where: { schoolId, state: "RUNNING", createdAt: { lt: new Date(now.getTime() - STALLED_AFTER) } },
    data: { state: "DISCARDED", progress: 100, version: { increment: 1 } },
  });
}
