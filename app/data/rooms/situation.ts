import { occurrenceAt } from "~/adapters/recurrence.server";
import type { Situation, Taken } from "~/domain/rooms/free-times";
import type { RoomRules } from "~/domain/rooms/room";
import { clockOf } from "~/domain/schedule/windows";
import type { Work } from "../work.server";

export interface Wanted {
  room: RoomRules & { id: string; school: { timeZone: string } };
  childId: string;
  /** Of a contact; a parent's call has none. */
  volunteerId?: string;
  minutes: number;
  /** What is moved is not in its own way. */
  moving?: string;
}

/** Days ahead that are looked at. */
export const LOOK_AHEAD = 21;

/** Who is taken in the coming weeks, of those that a booking needs. Two statements. */
export async function situationOf(
  work: Work,
  wanted: Wanted,
  further: readonly Taken[] = [],
): Promise<Situation> {
  const { room, childId, volunteerId, minutes } = wanted;
  const parties = [`child:${childId}`, ...(volunteerId ? [`volunteer:${volunteerId}`] : [])];
  const seats = Array.from({ length: room.seats }, (_, index) => `seat:${room.id}:${index + 1}`);
  const taken = await takenBy(work, [...parties, ...seats], wanted.moving);
  const thatDay = await bookingsByDay(work, wanted);
  const zone = room.school.timeZone;
  return {
    ...{ roomId: room.id, room, now: work.now, parties, minutes, thatDay },
    taken: [...taken, ...further],
    at: (day, minute) => occurrenceAt(day, clockOf(minute), minutes, zone),
  };
}

function takenBy({ tx, now }: Work, parties: readonly string[], moving = ""): Promise<Taken[]> {
  const until = new Date(now.getTime() + (LOOK_AHEAD + 120) * 86_400_000);
  return tx.$queryRaw<Taken[]>`
    SELECT party, lower(during) AS "startsAt", upper(during) AS "endsAt" FROM engagements
    WHERE party = ANY (${parties}::text[]) AND during && tstzrange(${now}::timestamptz, ${until}::timestamptz)
      AND coalesce(contact_id, parent_call_id, closure_id)::text <> ${moving} ORDER BY lower(during), party`;
}

async function bookingsByDay(
  { tx, now }: Work,
  { childId, room, moving = "" }: Wanted,
): Promise<Map<string, number>> {
  const from = new Date(now.getTime() - 86_400_000);
  const rows = await tx.$queryRaw<{ day: string; n: number }[]>`
    SELECT left(local_start, 10) AS day, count(*)::int AS n FROM (
      SELECT id, local_start FROM contacts WHERE child_id = ${childId}::uuid AND room_id = ${room.id}::uuid
        AND state IN ('PLANNED', 'CONFIRMED', 'HELD') AND starts_at > ${from}::timestamptz
      UNION ALL SELECT id, local_start FROM parent_calls WHERE child_id = ${childId}::uuid AND room_id = ${room.id}::uuid
        AND state IN ('PLANNED', 'HELD') AND starts_at > ${from}::timestamptz) b
    WHERE id::text <> ${moving} GROUP BY 1`;
  return new Map(rows.map(({ day, n }) => [day, n]));
}

/** A teacher of the school who has nothing else then, or null. */
export async function freeSupervisor(
  { tx }: Work,
  { schoolId, startsAt, endsAt }: { schoolId: number; startsAt: Date; endsAt: Date },
  moving = "",
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM supervisors s WHERE s.school_id = ${schoolId} AND (s.ended_at IS NULL OR s.ended_at > ${endsAt}::timestamptz)
      AND NOT EXISTS (SELECT FROM engagements e WHERE e.party = 'supervisor:' || s.id AND e.during && tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz)
        AND coalesce(e.contact_id, e.parent_call_id)::text <> ${moving})
    ORDER BY s.sort_key, s.id LIMIT 1`;
  return row?.id ?? null;
}
