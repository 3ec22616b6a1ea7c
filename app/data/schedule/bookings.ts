import type { Span } from "~/domain/schedule/span";
import { addDays } from "~/domain/shared/calendar-day";
import type { ContactMode } from "~/generated/prisma/enums";
import type { Work } from "../work.server";

export const PARTIES = ["room", "supervisor", "volunteer", "child"] as const;

/** Whose hours are shown. */
export interface Party {
  kind: (typeof PARTIES)[number];
  id: string;
}

/** One contact, or one call with the child's own family. */
export interface Booked {
  id: string;
  kind: "CONTACT" | "CALL";
  /** Of a contact. */
  matchId: string | null;
  childId: string;
  child: string;
  /** The mentor, where it is a contact. */
  volunteer: string | null;
  /** Who of the family, where it is a call. */
  relation: number | null;
  state: "PLANNED" | "CONFIRMED" | "HELD" | "MISSED";
  mode: ContactMode;
  /** Local, YYYY-MM-DDTHH:MM. */
  localStart: string;
  roomId: string | null;
  seat: number | null;
}

/** Bookings that a page shows at most; for more, one room or one person is chosen. */
const MOST = 600;

/** What stands in a school's books on the days of a span, in the order of the clock. One statement. */
export async function bookingsIn(
  { tx }: Work,
  schoolId: number,
  span: Span,
  of: Party | null,
): Promise<{ bookings: Booked[]; more: boolean }> {
  const { from, until, first, last } = boundsOf(span);
  const idOf = (kind: Party["kind"]) => (of?.kind === kind ? of.id : null);
  const [room, supervisor, volunteer, child] = PARTIES.map(idOf);
  const rows = await tx.$queryRaw<Booked[]>`
    SELECT c.id, 'CONTACT' AS kind, c.match_id AS "matchId", c.child_id AS "childId", k.name AS child, v.name AS volunteer, NULL::int AS relation,
      c.state::text, c.mode::text, c.local_start AS "localStart", c.room_id AS "roomId", c.seat
    FROM contacts c JOIN children k ON k.id = c.child_id JOIN volunteers v ON v.id = c.volunteer_id
    WHERE c.school_id = ${schoolId} AND c.state IN ('PLANNED', 'CONFIRMED', 'HELD', 'MISSED')
      AND c.starts_at BETWEEN ${first}::timestamptz AND ${last}::timestamptz AND c.local_start >= ${from} AND c.local_start < ${until}
      AND (${room}::uuid IS NULL OR c.room_id = ${room}::uuid) AND (${supervisor}::uuid IS NULL OR c.supervisor_id = ${supervisor}::uuid)
      AND (${volunteer}::uuid IS NULL OR c.volunteer_id = ${volunteer}::uuid) AND (${child}::uuid IS NULL OR c.child_id = ${child}::uuid)
    UNION ALL
    SELECT p.id, 'CALL', NULL, p.child_id, k.name, NULL, f.relation, p.state::text, p.mode::text, p.local_start, p.room_id, p.seat
    FROM parent_calls p JOIN children k ON k.id = p.child_id JOIN family_members f ON f.id = p.member_id
    WHERE p.school_id = ${schoolId} AND p.state IN ('PLANNED', 'HELD', 'MISSED')
      AND p.starts_at BETWEEN ${first}::timestamptz AND ${last}::timestamptz AND p.local_start >= ${from} AND p.local_start < ${until}
      AND (${room}::uuid IS NULL OR p.room_id = ${room}::uuid) AND (${supervisor}::uuid IS NULL OR p.supervisor_id = ${supervisor}::uuid)
      AND ${volunteer}::uuid IS NULL AND (${child}::uuid IS NULL OR p.child_id = ${child}::uuid)
    ORDER BY "localStart", seat, id LIMIT ${MOST + 1}`;
  return { bookings: rows.slice(0, MOST), more: rows.length > MOST };
}

/** Hours for which a room is shut, on the school's clock. */
export interface Shut {
  id: string;
  roomId: string;
  nameZh: string;
  nameEn: string;
  reason: string;
  localStart: string;
  localEnd: string;
}

/** Closures of a school's rooms, or of one of them, on the days of a span. One statement. */
export function closuresIn({ tx }: Work, schoolId: number, span: Span, roomId: string | null) {
  const { from, until, first, last } = boundsOf(span);
  return tx.$queryRaw<Shut[]>`
    SELECT * FROM (
      SELECT c.id, c.room_id AS "roomId", r.name_zh AS "nameZh", r.name_en AS "nameEn", c.reason,
        to_char(c.starts_at AT TIME ZONE s.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS "localStart",
        to_char(c.ends_at AT TIME ZONE s.time_zone, 'YYYY-MM-DD"T"HH24:MI') AS "localEnd"
      FROM room_closures c JOIN rooms r ON r.id = c.room_id JOIN schools s ON s.id = c.school_id
      WHERE c.school_id = ${schoolId} AND c.lifted_at IS NULL AND c.starts_at <= ${last}::timestamptz AND c.ends_at >= ${first}::timestamptz
        AND (${roomId}::uuid IS NULL OR c.room_id = ${roomId}::uuid)) shown
    WHERE "localStart" < ${until} AND "localEnd" > ${from} ORDER BY "localStart", id LIMIT ${MOST}`;
}

/** The local days, and moments a day further on both sides, so that an index serves and no zone is missed. */
function boundsOf({ from, until }: Span) {
  return {
    from: from.toISOString().slice(0, 10),
    until: until.toISOString().slice(0, 10),
    first: addDays(from, -1),
    last: addDays(until, 1),
  };
}

export interface Choice extends Party {
  nameZh: string;
  nameEn: string;
  /** Of a room. */
  seats: number | null;
}

const MOST_CHOICES = 500;
/** Days around a span in which somebody has an hour and so can be chosen. */
const AROUND = 31;

/** Rooms and teachers of a school, and the mentors and children with hours around the span, in the order of their names. One statement. */
export function choicesFor({ tx }: Work, schoolId: number, span: Span, of: Party | null): Promise<Choice[]> {
  const [first, last] = [addDays(span.from, -AROUND), addDays(span.until, AROUND)];
  const chosen = of?.id ?? null;
  return tx.$queryRaw<Choice[]>`
    WITH met AS (
      SELECT child_id, volunteer_id FROM contacts WHERE school_id = ${schoolId} AND starts_at BETWEEN ${first}::timestamptz AND ${last}::timestamptz
      UNION SELECT child_id, NULL FROM parent_calls WHERE school_id = ${schoolId} AND starts_at BETWEEN ${first}::timestamptz AND ${last}::timestamptz)
    SELECT kind, id, "nameZh", "nameEn", seats FROM (
      SELECT 'room' AS kind, 1 AS place, id, name_zh AS "nameZh", name_en AS "nameEn", name_zh AS sort_key, seats FROM rooms
        WHERE school_id = ${schoolId} AND (closed_at IS NULL OR closed_at > ${first}::timestamptz OR id = ${chosen}::uuid)
      UNION ALL SELECT 'supervisor', 2, id, name, name, sort_key, NULL FROM supervisors
        WHERE school_id = ${schoolId} AND (ended_at IS NULL OR ended_at > ${first}::timestamptz OR id = ${chosen}::uuid)
      UNION ALL SELECT 'volunteer', 3, id, name, name, sort_key, NULL FROM volunteers
        WHERE school_id = ${schoolId} AND (id = ${chosen}::uuid OR id IN (SELECT volunteer_id FROM met))
      UNION ALL SELECT 'child', 4, id, name, name, sort_key, NULL FROM children
        WHERE school_id = ${schoolId} AND (id = ${chosen}::uuid OR id IN (SELECT child_id FROM met))
    ) c ORDER BY coalesce(id = ${chosen}::uuid, false) DESC, place, sort_key, id LIMIT ${MOST_CHOICES}`;
}
