import { occurrenceAt } from "~/adapters/recurrence.server";
import { type FreeTime, nextTimes, type Situation, type Taken } from "~/domain/rooms/free-times";
import { clockOf, type Window } from "~/domain/schedule/windows";
import { dayIn } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";
import type { roomInQuestion } from "./rooms";
import { LOOK_AHEAD } from "./situation";

type RoomInQuestion = NonNullable<Awaited<ReturnType<typeof roomInQuestion>>>;

export interface Standing {
  id: string;
  kind: "CONTACT" | "CALL";
  version: number;
  matchId: string | null;
  childId: string;
  volunteerId: string | null;
  childName: string;
  /** The mentor, or who of the family. */
  withName: string;
  relation: number | null;
  startsAt: Date;
  endsAt: Date;
  /** Free times it could move to, so that all of the list could take their first. */
  offers: FreeTime[];
}

/** Bookings of a closure that are shown at most; a school has a few dozen seats' hours a week. */
const MOST = 200;
const OFFERS = 3;

/** What stands in a room during a time. One statement. */
export function standingIn(
  { tx }: Work,
  roomId: string,
  from: Date,
  until: Date,
): Promise<Omit<Standing, "offers">[]> {
  return tx.$queryRaw<Omit<Standing, "offers">[]>`
    SELECT c.id, 'CONTACT' AS kind, c.version, c.match_id AS "matchId", c.child_id AS "childId", c.volunteer_id AS "volunteerId",
      k.name AS "childName", v.name AS "withName", NULL::int AS relation, c.starts_at AS "startsAt", c.ends_at AS "endsAt"
    FROM contacts c JOIN children k ON k.id = c.child_id JOIN volunteers v ON v.id = c.volunteer_id
    WHERE c.room_id = ${roomId}::uuid AND c.state IN ('PLANNED', 'CONFIRMED') AND c.starts_at < ${until}::timestamptz AND c.ends_at > ${from}::timestamptz
    UNION ALL
    SELECT p.id, 'CALL', p.version, NULL, p.child_id, NULL, k.name, f.name, f.relation, p.starts_at, p.ends_at
    FROM parent_calls p JOIN children k ON k.id = p.child_id JOIN family_members f ON f.id = p.member_id
    WHERE p.room_id = ${roomId}::uuid AND p.state = 'PLANNED' AND p.starts_at < ${until}::timestamptz AND p.ends_at > ${from}::timestamptz
    ORDER BY "startsAt", id LIMIT ${MOST}`;
}

/** The same with the next free times of each, given out in turn so that no two of them are offered one seat. Three statements. */
export async function standingWithOffers(
  work: Work,
  room: RoomInQuestion,
  from: Date,
  until: Date,
): Promise<Standing[]> {
  const standing = await standingIn(work, room.id, from, until);
  if (standing.length === 0) return [];
  const seats = Array.from({ length: room.seats }, (_, index) => `seat:${room.id}:${index + 1}`);
  const people = standing.flatMap(({ childId, volunteerId }) => partiesOf({ childId, volunteerId }));
  const taken = await takenByAny(work, [...new Set([...people, ...seats])]);
  const closed = seats.map((party) => ({ party, startsAt: from, endsAt: until }));
  const given: Taken[] = [];
  const days = await childDays(work, room.id, standing);
  return standing.map((one) => {
    const moving = (entry: { by: string }) => entry.by !== one.id;
    const situation = situationOfOne(room, work.now, one, {
      taken: [...taken.filter(moving), ...closed, ...given],
      thatDay: countsOf(days.filter(({ childId, id }) => childId === one.childId && id !== one.id)),
    });
    const offers = nextTimes(situation, dayIn(from, room.school.timeZone), {
      days: LOOK_AHEAD,
      limit: OFFERS,
    });
    const [first] = offers;
    const seat =
      first && seats.find((party) => !situation.taken.some((t) => t.party === party && overlaps(t, first)));
    if (first && seat) for (const party of [...partiesOf(one), seat]) given.push({ party, ...first });
    return { ...one, offers };
  });
}

function situationOfOne(
  room: RoomInQuestion,
  now: Date,
  one: Omit<Standing, "offers">,
  rest: Pick<Situation, "taken" | "thatDay">,
): Situation {
  const minutes = Math.round((one.endsAt.getTime() - one.startsAt.getTime()) / 60_000);
  const rules = { ...room, hours: room.hours as Window[] };
  return {
    ...{ roomId: room.id, room: rules, now, parties: partiesOf(one), minutes, ...rest },
    at: (day, minute) => occurrenceAt(day, clockOf(minute), minutes, room.school.timeZone),
  };
}

function partiesOf({ childId, volunteerId }: Pick<Standing, "childId" | "volunteerId">): string[] {
  return [`child:${childId}`, ...(volunteerId ? [`volunteer:${volunteerId}`] : [])];
}

function overlaps(a: { startsAt: Date; endsAt: Date }, b: { startsAt: Date; endsAt: Date }): boolean {
  return a.startsAt < b.endsAt && a.endsAt > b.startsAt;
}

function takenByAny({ tx, now }: Work, parties: readonly string[]) {
  return tx.$queryRaw<(Taken & { by: string })[]>`
    SELECT party, lower(during) AS "startsAt", upper(during) AS "endsAt", coalesce(contact_id, parent_call_id, closure_id)::text AS by
    FROM engagements WHERE party = ANY (${parties}::text[]) AND upper(during) > ${now}::timestamptz ORDER BY lower(during), party`;
}

function childDays({ tx, now }: Work, roomId: string, standing: readonly { childId: string }[]) {
  const children = standing.map(({ childId }) => childId);
  return tx.$queryRaw<{ id: string; childId: string; day: string }[]>`
    SELECT id, child_id AS "childId", left(local_start, 10) AS day FROM contacts
      WHERE room_id = ${roomId}::uuid AND child_id = ANY (${children}::uuid[]) AND state IN ('PLANNED', 'CONFIRMED', 'HELD') AND ends_at > ${now}::timestamptz
    UNION ALL SELECT id, child_id, left(local_start, 10) FROM parent_calls
      WHERE room_id = ${roomId}::uuid AND child_id = ANY (${children}::uuid[]) AND state IN ('PLANNED', 'HELD') AND ends_at > ${now}::timestamptz`;
}

function countsOf(rows: readonly { day: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { day } of rows) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}
