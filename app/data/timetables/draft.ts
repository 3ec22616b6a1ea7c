import { type DraftContact, rhythmOf } from "~/domain/schedule/timetable/draft";
import type { Place, Rhythm } from "~/domain/schedule/timetable/instance";
import { minutesOf } from "~/domain/schedule/windows";
import type { Work } from "../work.server";
import { draftInputs } from "./inputs";

/** A place of a timetable with what it is worked out from. */
export type DraftPlace = NonNullable<Awaited<ReturnType<typeof timetableInQuestion>>>["places"][number];

/** A timetable with all of its places; null when the viewer reaches no such one. */
export async function timetableInQuestion({ tx }: Work, id: string) {
  return tx.contactTimetable.findUnique({
    where: { id },
    include: {
      places: {
        orderBy: { id: "asc" },
        include: {
          match: { select: { childId: true, volunteerId: true } },
          plan: { select: { weekday: true, startTime: true } },
        },
      },
    },
  });
}

export type TimetableInQuestion = NonNullable<Awaited<ReturnType<typeof timetableInQuestion>>>;

/** What the open places of a timetable are to be placed from: those that were left out keep what they have. Four statements. */
export async function inputsOf(work: Work, { schoolId, startsOn, places }: TimetableInQuestion) {
  const open = places.filter(({ leftOut }) => !leftOut);
  return draftInputs(work, schoolId, startsOn, {
    contacts: open.map(draftContact),
    moving: open.flatMap(({ planId }) => planId ?? []),
  });
}

function draftContact(row: DraftPlace): DraftContact {
  const { id, match, frequency, mode, minutes, plan, fixed } = row;
  return {
    ...{ id, mode, minutes, childId: match.childId, volunteerId: match.volunteerId },
    rhythm: rhythmOf(frequency) as Rhythm,
    usual: plan && { weekday: plan.weekday, from: minutesOf(plan.startTime) ?? 0 },
    fixed: fixed ? placeOf(row) : null,
  };
}

/** Where it is, or null. */
export function placeOf({
  phase,
  weekday,
  start,
  roomId,
}: Pick<DraftPlace, "phase" | "weekday" | "start" | "roomId">): Place | null {
  if (phase === null || weekday === null || start === null) return null;
  return { phase, weekday, from: start, roomId };
}
