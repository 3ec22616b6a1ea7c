import type { Work } from "../work.server";

export const PLACE_FILTERS = ["placed", "unplaced", "fixed", "leftOut"] as const;
export type PlaceFilter = (typeof PLACE_FILTERS)[number];

/** Places a page. */
const PAGE = 50;
/** Timetables a page. */
const LISTED = 25;
/** Seconds until a page that waits looks again. */
const REFRESH = 2;

const HEAD = {
  id: true,
  schoolId: true,
  state: true,
  startsOn: true,
  mayMove: true,
  progress: true,
  worth: true,
  bound: true,
  createdAt: true,
  publishedAt: true,
  version: true,
  createdBy: { select: { name: true } },
  publishedBy: { select: { name: true } },
} as const;

/** Timetables of a school, newest first. Two statements. */
export async function listTimetables({ tx }: Work, schoolId: number, page: number) {
  const total = await tx.contactTimetable.count({ where: { schoolId } });
  const pages = Math.max(1, Math.ceil(total / LISTED));
  const rows = await tx.contactTimetable.findMany({
    where: { schoolId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (Math.min(page, pages) - 1) * LISTED,
    take: LISTED,
    select: HEAD,
  });
  return { rows, total, pages, page: Math.min(page, pages) };
}

export type ListedTimetable = Awaited<ReturnType<typeof listTimetables>>["rows"][number];

const FILTERS = {
  placed: { weekday: { not: null } },
  unplaced: { weekday: null, leftOut: false },
  fixed: { fixed: true },
  leftOut: { leftOut: true },
} as const;

const PLACE = {
  id: true,
  frequency: true,
  mode: true,
  minutes: true,
  phase: true,
  weekday: true,
  start: true,
  fixed: true,
  leftOut: true,
  options: true,
  why: true,
  contacts: true,
  matchId: true,
  room: { select: { nameZh: true, nameEn: true } },
  plan: { select: { frequency: true, weekday: true, week: true, monthDay: true, startTime: true } },
  match: { select: { child: { select: { name: true } }, volunteer: { select: { name: true } } } },
} as const;

/** One timetable with a page of its places, how full the rooms are, and its figures; null when out of reach. Five statements. */
export async function timetablePage(
  { tx }: Work,
  id: string,
  { show, page }: { show: PlaceFilter; page: number },
) {
  const head = await tx.contactTimetable.findUnique({ where: { id }, select: HEAD });
  if (!head) return null;
  const [school] = await tx.$queryRaw<[{ nameZh: string; nameEn: string; timeZone: string; seats: number }]>`
    SELECT s.name_zh AS "nameZh", s.name_en AS "nameEn", s.time_zone AS "timeZone",
      (SELECT coalesce(sum(r.seats), 0)::int FROM rooms r WHERE r.school_id = s.id AND r.id IN (SELECT p.room_id FROM timetable_places p WHERE p.timetable_id = ${id}::uuid)) AS seats
    FROM schools s WHERE s.id = ${head.schoolId}`;
  const [counts] = await tx.$queryRaw<
    [Record<PlaceFilter | "all" | "moved" | "MADE" | "MOVED" | "KEPT" | "refused", number>]
  >`
    SELECT count(*)::int AS all, count(weekday)::int AS placed, count(*) FILTER (WHERE weekday IS NULL AND NOT left_out)::int AS unplaced,
      count(*) FILTER (WHERE fixed)::int AS fixed, count(*) FILTER (WHERE left_out)::int AS "leftOut",
      count(*) FILTER (WHERE why = 'MADE')::int AS "MADE", count(*) FILTER (WHERE why = 'MOVED')::int AS "MOVED", count(*) FILTER (WHERE why = 'KEPT')::int AS "KEPT",
      count(*) FILTER (WHERE weekday IS NOT NULL AND contacts = 0 AND why NOT IN ('MADE', 'MOVED', 'KEPT'))::int AS refused
    FROM timetable_places WHERE timetable_id = ${id}::uuid`;
  const pages = Math.max(1, Math.ceil(counts[show] / PAGE));
  const shown = Math.min(page, pages);
  const places = await tx.timetablePlace.findMany({
    where: { timetableId: id, ...FILTERS[show] },
    orderBy: [{ weekday: "asc" }, { start: "asc" }, { roomId: "asc" }, { phase: "asc" }, { id: "asc" }],
    skip: (shown - 1) * PAGE,
    take: PAGE,
    select: PLACE,
  });
  return {
    ...head,
    school,
    counts,
    places,
    show,
    page: shown,
    pages,
    use: await seatUse(tx, id),
    refresh: head.state === "RUNNING" ? REFRESH : null,
  };
}

export type TimetablePage = NonNullable<Awaited<ReturnType<typeof timetablePage>>>;
export type ShownPlace = TimetablePage["places"][number];

export interface SeatUse {
  weekday: number;
  /** Minutes after midnight at which the half hour begins. */
  from: number;
  /** Contacts that sit there in it, in the fullest of the four weeks. */
  most: number;
}

/** How many seats each half hour of the week takes. One statement. */
function seatUse(tx: Work["tx"], id: string): Promise<SeatUse[]> {
  return tx.$queryRaw<SeatUse[]>`
    SELECT weekday, half AS from, max(n)::int AS most FROM (
      SELECT p.weekday, half, week, count(*) AS n FROM timetable_places p
        CROSS JOIN generate_series(0, 3) AS week CROSS JOIN generate_series(0, 1410, 30) AS half
      WHERE p.timetable_id = ${id}::uuid AND week % (CASE p.frequency::text WHEN 'WEEKLY' THEN 1 WHEN 'FORTNIGHTLY' THEN 2 ELSE 4 END) = p.phase
        AND p.start < half + 30 AND p.start + p.minutes > half
      GROUP BY 1, 2, 3) used GROUP BY 1, 2 ORDER BY 2, 1`;
}

/** One place with the names of its two and what it had before; null when it is not of that timetable. */
export async function placeInQuestion({ tx }: Work, timetableId: string, placeId: string) {
  return tx.timetablePlace.findFirst({
    where: { id: placeId, timetableId },
    select: { ...PLACE, roomId: true, timetable: { select: { ...HEAD } } },
  });
}
