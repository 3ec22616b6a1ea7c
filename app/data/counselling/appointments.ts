import type { CounsellorViewer, StaffViewer } from "~/domain/access/viewer";
import type { AppointmentState } from "~/domain/counselling/appointment";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import type { AppointmentTab } from "./tabs";

const PAGE = 25;

export interface AppointmentLine {
  id: string;
  childId: string;
  schoolId: number;
  name: string;
  grade: number;
  className: string;
  schoolZh: string;
  schoolEn: string;
  zone: string;
  state: AppointmentState;
  askedAt: Date;
  askedBecause: string;
  startsAt: Date | null;
  endsAt: Date | null;
  roomZh: string | null;
  roomEn: string | null;
  version: number;
  /** The viewer's own, not a colleague's. */
  mine: boolean;
}

const COLUMNS = Prisma.sql`
  a.id, a.child_id AS "childId", a.school_id AS "schoolId", c.name, c.grade, c.class_name AS "className", s.name_zh AS "schoolZh", s.name_en AS "schoolEn",
  s.time_zone AS zone, a.state, a.asked_at AS "askedAt", a.asked_because AS "askedBecause", a.starts_at AS "startsAt", a.ends_at AS "endsAt",
  r.name_zh AS "roomZh", r.name_en AS "roomEn", a.version, a.counsellor_id IS NOT DISTINCT FROM (SELECT app.viewer()) AS mine`;
const ROWS = Prisma.sql`
  FROM appointments a JOIN children c ON c.id = a.child_id JOIN schools s ON s.id = a.school_id LEFT JOIN rooms r ON r.id = a.room_id`;

/** What is asked for, what stands, and what was, of the counsellor who asks or of whose notes were handed over. Two statements. */
export async function listAppointments(
  { tx }: Work<CounsellorViewer>,
  { tab, page: asked }: { tab: AppointmentTab; page: number },
) {
  const [found] = await tx.$queryRaw<Record<AppointmentTab, number>[]>`
    SELECT count(*) FILTER (WHERE ${under("BOOKED")})::int AS "BOOKED", count(*) FILTER (WHERE ${under("ASKED")})::int AS "ASKED",
      count(*) FILTER (WHERE ${under("PAST")})::int AS "PAST" FROM appointments a`;
  const counts = found ?? { BOOKED: 0, ASKED: 0, PAST: 0 };
  const pages = Math.max(1, Math.ceil(counts[tab] / PAGE));
  const page = Math.min(asked, pages);
  const order =
    tab === "PAST"
      ? Prisma.sql`a.starts_at DESC NULLS LAST, a.id`
      : Prisma.sql`a.starts_at, a.asked_at, a.id`;
  const rows = await tx.$queryRaw<AppointmentLine[]>`
    SELECT ${COLUMNS} ${ROWS} WHERE ${under(tab)} ORDER BY ${order} LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`;
  return { rows, counts, total: counts[tab], pages, page };
}

function under(tab: AppointmentTab): Prisma.Sql {
  if (tab === "ASKED") return Prisma.sql`a.state = 'ASKED'`;
  const own = Prisma.sql`a.counsellor_id = (SELECT app.viewer())`;
  return tab === "BOOKED"
    ? Prisma.sql`(a.state = 'BOOKED' AND ${own})`
    : Prisma.sql`((a.state IN ('HELD', 'MISSED', 'CANCELLED') AND ${own}) OR (NOT ${own} AND a.id IN (SELECT n.appointment_id FROM counselling_notes n)))`;
}

export async function appointmentOf({ tx }: Work<CounsellorViewer>, id: string) {
  const [row] = await tx.$queryRaw<AppointmentLine[]>`SELECT ${COLUMNS} ${ROWS} WHERE a.id = ${id}::uuid`;
  return row ?? null;
}

export interface NoteSeen {
  id: string;
  text: string;
  writtenAt: Date;
  /** Written by somebody else and handed over. */
  handedOver: boolean;
}

/** The latest notes about a child that the viewer holds. */
export function notesAbout({ tx }: Work<CounsellorViewer>, childId: string) {
  return tx.$queryRaw<NoteSeen[]>`
    SELECT n.id, n.text, n.written_at AS "writtenAt", n.author_id <> n.holder_id AS "handedOver" FROM counselling_notes n
    WHERE n.child_id = ${childId}::uuid ORDER BY n.written_at DESC, n.id LIMIT 50`;
}

export interface Fellow {
  id: string;
  name: string;
}

export function fellowsFor({ tx }: Work<CounsellorViewer>, childId: string) {
  return tx.$queryRaw<
    Fellow[]
  >`SELECT f.id, f.name FROM app.fellow_counsellors(${childId}::uuid) f ORDER BY f.name, f.id`;
}

export interface CounsellingRoom {
  id: string;
  nameZh: string;
  nameEn: string;
  maxMinutes: number;
}

export function counsellingRooms({ tx, now }: Work<CounsellorViewer>, schoolId: number) {
  return tx.$queryRaw<CounsellingRoom[]>`
    SELECT r.id, r.name_zh AS "nameZh", r.name_en AS "nameEn", r.max_minutes AS "maxMinutes" FROM rooms r
    WHERE r.school_id = ${schoolId} AND (r.closed_at IS NULL OR r.closed_at > ${now}::timestamptz) ORDER BY r.name_zh, r.id`;
}

/** What the school knows of a child's appointments: that they are, and what became of them. */
export function appointmentsOfChild({ tx }: Work<StaffViewer>, id: string) {
  return tx.child.findUnique({
    where: { id },
    select: {
      ...{ id: true, name: true, state: true, schoolId: true },
      school: { select: { timeZone: true } },
      appointments: {
        orderBy: [{ askedAt: "desc" }, { id: "asc" }],
        take: 50,
        select: {
          ...{ id: true, state: true, askedAt: true, askedBecause: true, startsAt: true, version: true },
          counsellor: { select: { name: true } },
          room: { select: { nameZh: true, nameEn: true } },
        },
      },
    },
  });
}
