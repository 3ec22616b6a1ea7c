import type { ContactMode } from "~/domain/schedule/plan";
import type { SeriesContact } from "~/domain/schedule/series";
import type { Rhythm } from "~/domain/schedule/timetable/instance";
import { SERIES_CONTACT, type SeriesPlan } from "../matches/series";
import type { Work } from "../work.server";

/** A contact of a timetable that has a place. */
export interface PlacedRow {
  id: string;
  timetableId: string;
  matchId: string;
  childId: string;
  volunteerId: string;
  planId: string | null;
  plan: SeriesPlan | null;
  frequency: Rhythm;
  mode: ContactMode;
  minutes: number;
  phase: number;
  weekday: number;
  start: number;
  roomId: string;
  roomName: string;
}

/** The placed contacts of a timetable, in the order in which they are published. */
export async function placedRows({ tx }: Work, timetableId: string): Promise<PlacedRow[]> {
  const rows = await tx.timetablePlace.findMany({
    where: { timetableId, leftOut: false, weekday: { not: null } },
    orderBy: [{ weekday: "asc" }, { start: "asc" }, { id: "asc" }],
    include: {
      match: { select: { childId: true, volunteerId: true } },
      room: { select: { nameZh: true } },
      plan: true,
    },
  });
  return rows.flatMap(({ match, room, plan, phase, weekday, start, roomId, frequency, ...row }) => {
    if (phase === null || weekday === null || start === null || !roomId || !room) return [];
    // A plan that somebody ended meanwhile is followed by nothing.
    const before = plan && !plan.endedOn ? { ...plan, rootId: plan.seriesId ?? plan.id } : null;
    return [
      {
        ...row,
        ...match,
        ...{ plan: before, planId: before?.id ?? null, phase, weekday, start, roomId },
        frequency: frequency as Rhythm,
        roomName: room.nameZh,
      },
    ];
  });
}

export type AheadOfPlan = SeriesContact & { planId: string | null };

/** The contacts that each plan still has from that day on and that may move, in their order. One statement. */
export async function contactsAhead(
  { tx, now }: Work,
  planIds: readonly string[],
  from: Date,
): Promise<Map<string, AheadOfPlan[]>> {
  const rows = await tx.contact.findMany({
    where: {
      planId: { in: [...planIds] },
      originalStart: { gte: from.toISOString().slice(0, 10) },
      startsAt: { gt: now },
      state: { in: ["PLANNED", "CONFIRMED"] },
    },
    orderBy: [{ originalStart: "asc" }, { id: "asc" }],
    select: SERIES_CONTACT,
  });
  const byPlan = new Map<string, AheadOfPlan[]>();
  for (const row of rows) {
    const planId = row.planId ?? "";
    byPlan.set(planId, [...(byPlan.get(planId) ?? []), row]);
  }
  return byPlan;
}
