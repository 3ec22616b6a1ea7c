import { RUNNING_STATES } from "~/domain/match/lifecycle";
import type { RoomKind } from "~/domain/rooms/room";
import type { ContactMode, Frequency } from "~/domain/schedule/plan";
import type {
  DraftContact,
  DraftInputs,
  DraftRoom,
  DraftWeek,
  Standing,
} from "~/domain/schedule/timetable/draft";
import { patternOf } from "~/domain/schedule/timetable/draft";
import { WEEKS } from "~/domain/schedule/timetable/instance";
import { minutesOf, type Window } from "~/domain/schedule/windows";
import { addDays } from "~/domain/shared/calendar-day";
import { type FreeLedger, freeLedger } from "../schedule/free-inputs";
import type { Work } from "../work.server";

/** A match that has regular contact in the school's rooms, or could have. */
export interface SeatedMatch {
  matchId: string;
  childId: string;
  volunteerId: string;
  /** How the two may talk. */
  modes: ContactMode[];
  /** Plans in force that take no hour by the month, quarter or at home are not among them. */
  plan: {
    id: string;
    frequency: Frequency;
    mode: ContactMode;
    weekday: number;
    startTime: string;
    minutes: number;
  } | null;
}

/** Matches of a school that run and go on, each with its plan in a room; those that talk regularly elsewhere are left alone. One statement. */
export function seatedMatches({ tx }: Work, schoolId: number): Promise<SeatedMatch[]> {
  return tx.$queryRaw<SeatedMatch[]>`
    SELECT m.id AS "matchId", m.child_id AS "childId", m.volunteer_id AS "volunteerId", v.contact_modes::text[] AS modes,
      CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'frequency', p.frequency, 'mode', p.mode, 'weekday', p.weekday, 'startTime', p.start_time, 'minutes', p.minutes) END AS plan
    FROM matches m JOIN volunteers v ON v.id = m.volunteer_id
    LEFT JOIN contact_plans p ON p.match_id = m.id AND p.ended_on IS NULL AND p.room_id IS NOT NULL AND p.mode IN ('CALL', 'VIDEO')
    WHERE m.school_id = ${schoolId} AND m.state::text = ANY (${RUNNING_STATES.filter((state) => state !== "CLOSING")}::text[])
      AND (p.id IS NOT NULL OR NOT EXISTS (SELECT FROM contact_plans o WHERE o.match_id = m.id AND o.ended_on IS NULL AND o.mode IN ('CALL', 'VIDEO')))
    ORDER BY m.id, p.id`;
}

/** Everything about a school that a timetable of its contacts is made from. Three statements. */
export async function draftInputs(
  work: Work,
  schoolId: number,
  startsOn: Date,
  { contacts, moving }: { contacts: readonly DraftContact[]; moving: readonly string[] },
): Promise<DraftInputs & { ledger: FreeLedger }> {
  const rooms = await roomsThatSeat(work, schoolId);
  const parties = [
    ...new Set(
      contacts.flatMap(({ childId, volunteerId }) => [`child:${childId}`, `volunteer:${volunteerId}`]),
    ),
  ];
  const ledger = await freeLedger(work, {
    ...{ schoolId, parties, roomIds: rooms.map(({ id }) => id) },
    ...{ from: addDays(startsOn, -1), until: addDays(startsOn, SEEN_DAYS) },
  });
  // Noon of the first Wednesday: the clocks of that time hold for the weeks that follow.
  const then = ledger.clock.at({ day: addDays(startsOn, 2), minute: 720 });
  const weeks = new Map<string, DraftWeek>();
  for (const party of parties) {
    const week = ledger.weekOf(party, then);
    if (week) weeks.set(party, week);
  }
  const teachers = ledger.teacherIds.map((id) => ({
    id,
    windows: ledger.weekOf(`supervisor:${id}`, then)?.windows ?? [],
  }));
  const standing = await standingOf(work, schoolId, startsOn, moving);
  return {
    contacts,
    weeks,
    rooms,
    teachers,
    ledger,
    lessons: ledger.year.lessons,
    taken: patternOf(standing, startsOn),
  };
}

/** Days in which the habits of a school show: two rounds of the four weeks. */
const SEEN_DAYS = 2 * WEEKS * 7;

async function roomsThatSeat({ tx, now }: Work, schoolId: number): Promise<DraftRoom[]> {
  const rows = await tx.room.findMany({
    where: {
      schoolId,
      kind: { in: ["VIDEO_CORNER", "FAMILY_PHONE"] },
      OR: [{ closedAt: null }, { closedAt: { gt: now } }],
    },
    orderBy: { id: "asc" },
    select: { id: true, kind: true, seats: true, hours: true, maxMinutes: true, dailyCap: true },
  });
  return rows.map((row) => ({ ...row, kind: row.kind as RoomKind, hours: row.hours as unknown as Window[] }));
}

interface StoredStanding {
  childId: string;
  volunteerId: string | null;
  roomId: string | null;
  series: string;
  localStart: string;
  minutes: number;
}

/** What stands regularly beside the contacts that are placed: those of other plans, and parents' calls that come again at the same hour. */
async function standingOf(
  { tx }: Work,
  schoolId: number,
  startsOn: Date,
  moving: readonly string[],
): Promise<Standing[]> {
  const [from, until] = [dayText(startsOn), dayText(addDays(startsOn, SEEN_DAYS))];
  const rows = await tx.$queryRaw<StoredStanding[]>`
    SELECT c.child_id AS "childId", c.volunteer_id AS "volunteerId", c.room_id AS "roomId", c.plan_id::text AS series, c.local_start AS "localStart",
      (extract(epoch FROM c.ends_at - c.starts_at) / 60)::int AS minutes
    FROM contacts c WHERE c.school_id = ${schoolId} AND c.plan_id <> ALL (${[...moving]}::uuid[]) AND c.state IN ('PLANNED', 'CONFIRMED')
      AND c.mode NOT IN ('LETTER', 'ACTIVITY') AND c.starts_at >= ${addDays(startsOn, -1)}::timestamptz AND c.starts_at < ${addDays(startsOn, SEEN_DAYS + 1)}::timestamptz
      AND c.local_start >= ${from} AND c.local_start < ${until}
    UNION ALL
    SELECT p.child_id, NULL, p.room_id, h.series, p.local_start, (extract(epoch FROM p.ends_at - p.starts_at) / 60)::int
    FROM parent_calls p CROSS JOIN LATERAL (SELECT p.child_id || ' ' || extract(isodow FROM p.local_start::timestamp) || substr(p.local_start, 11) AS series) h
    WHERE p.school_id = ${schoolId} AND p.state = 'PLANNED' AND p.local_start >= ${from} AND p.local_start < ${until}
      AND EXISTS (SELECT FROM parent_calls o WHERE o.child_id = p.child_id AND o.id <> p.id AND o.state = 'PLANNED' AND o.starts_at > p.starts_at - interval '15 days' AND o.starts_at < p.starts_at + interval '15 days'
        AND extract(isodow FROM o.local_start::timestamp) = extract(isodow FROM p.local_start::timestamp) AND substr(o.local_start, 11) = substr(p.local_start, 11))`;
  return rows.flatMap(({ childId, volunteerId, roomId, series, localStart, minutes }) => {
    const from = minutesOf(localStart.slice(11)) ?? 0;
    const at = { series, day: new Date(localStart.slice(0, 10)), from, until: from + minutes };
    const parties = [
      `child:${childId}`,
      ...(volunteerId ? [`mentor:${volunteerId}`] : []),
      ...(roomId ? [`room:${roomId}`] : []),
    ];
    return parties.map((party) => ({ party, ...at }));
  });
}

function dayText(day: Date): string {
  return day.toISOString().slice(0, 10);
}
