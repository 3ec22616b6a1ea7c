import { inputsOf, placeOf, type TimetableInQuestion } from "~/data/timetables/draft";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { type Choice, choiceKey, choicesFor } from "~/domain/schedule/timetable/choices";
import { instanceOf } from "~/domain/schedule/timetable/draft";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { placeAll } from "./place";
import { type TimetableAsked, takeTimetable } from "./take";

/** Times at which one contact could be while all others stay; it itself is not in its way. Five statements. */
export async function choicesOf(
  work: Work,
  timetable: TimetableInQuestion,
  placeId: string,
): Promise<Choice[]> {
  // One that was left out may come back.
  const places = timetable.places.map((row) => (row.id === placeId ? { ...row, leftOut: false } : row));
  const instance = instanceOf(await inputsOf(work, { ...timetable, places }));
  const placed = places.flatMap((row) => {
    const place = placeOf(row);
    return place ? [{ ...place, contactId: row.id }] : [];
  });
  return choicesFor(instance, placed, placeId);
}

export type Adjustment = { kind: "FIX"; choice: string } | { kind: "RELEASE" } | { kind: "LEAVE_OUT" };

/** One contact gets a place of somebody's choice, is given back to the placing, or is left out and keeps what it has. */
export async function adjustPlace(
  work: Work<StaffViewer>,
  asked: TimetableAsked & { placeId: string },
  adjustment: Adjustment,
): Promise<Verdict> {
  const taken = await takeTimetable(work, asked);
  if (!taken.ok) return taken;
  const { id, schoolId, places } = taken.value;
  const row = places.find((one) => one.id === asked.placeId);
  if (!row) return refused("STALE");
  const data = await columnsOf(work, taken.value, row.id, adjustment);
  if (!data) return refused("TIME_TAKEN_MEANWHILE", "choice");
  await work.tx.timetablePlace.updateMany({ where: { id: row.id, timetableId: id }, data });
  // What was proved was proved of the timetable before; placing all again says how good this one is.
  if (adjustment.kind !== "RELEASE")
    await work.tx.contactTimetable.updateMany({ where: { id }, data: { worth: null, bound: null } });
  await audit(work, {
    action: "timetable.adjusted",
    subject: "timetable",
    subjectId: id,
    schoolId,
    details: { matchId: row.matchId, kind: adjustment.kind },
  });
  return passed();
}

const NOWHERE = { phase: null, weekday: null, start: null, roomId: null } as const;

async function columnsOf(
  work: Work,
  timetable: TimetableInQuestion,
  placeId: string,
  adjustment: Adjustment,
) {
  if (adjustment.kind === "RELEASE") return { fixed: false, leftOut: false };
  if (adjustment.kind === "LEAVE_OUT") return { ...NOWHERE, fixed: false, leftOut: true, why: "" };
  const choices = await choicesOf(work, timetable, placeId);
  const chosen = choices.find((choice) => choiceKey(choice) === adjustment.choice);
  if (!chosen) return null;
  const { phase, weekday, from, roomId } = chosen;
  return { phase, weekday, start: from, roomId, fixed: true, leftOut: false, why: "" };
}

/** All that nobody fixed is placed anew, from what is true now. */
export async function placeAgain(work: Work<StaffViewer>, asked: TimetableAsked): Promise<Verdict> {
  const taken = await takeTimetable(work, asked);
  if (!taken.ok) return taken;
  const { id, schoolId } = taken.value;
  await placeAll(work, id);
  await audit(work, { action: "timetable.placed-again", subject: "timetable", subjectId: id, schoolId });
  return passed();
}

/** Gives a timetable up, also one that is still being placed: it stays to be read, and another can begin. */
export async function discardTimetable(work: Work<StaffViewer>, asked: TimetableAsked): Promise<Verdict> {
  const taken = await takeTimetable(work, asked, ["RUNNING", "DRAFT"]);
  if (!taken.ok) return taken;
  const { id, schoolId } = taken.value;
  await work.tx.contactTimetable.updateMany({ where: { id }, data: { state: "DISCARDED", progress: 100 } });
  await audit(work, { action: "timetable.discarded", subject: "timetable", subjectId: id, schoolId });
  return passed();
}
