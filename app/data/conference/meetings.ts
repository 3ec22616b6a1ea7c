import type { StaffViewer } from "~/domain/access/viewer";
import type { Attendance, MeetingState } from "~/domain/conference/codes";
import type { Work } from "../work.server";

const PAGE_SIZE = 12;

/** Meetings, the newest first. Two statements and one for the counts. */
export async function conferenceMeetings({ tx }: Work<StaffViewer>, wished: number) {
  const total = await tx.conferenceMeeting.count();
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(wished, pages);
  const rows = await tx.conferenceMeeting.findMany({
    orderBy: [{ onDay: "desc" }, { id: "asc" }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    select: {
      ...{ id: true, title: true, onDay: true, at: true, venue: true, state: true },
      _count: { select: { items: true, actions: true } },
    },
  });
  return { rows, total, pages, page };
}

interface Named {
  departmentId: string;
  code: string | null;
  name: string;
}

export interface Meeting {
  id: string;
  title: string;
  onDay: Date;
  at: number;
  venue: string;
  chair: string;
  noteTaker: string;
  state: MeetingState;
  version: number;
  closedAt: Date | null;
  closedBy: string | null;
}

interface Seat extends Named {
  attendance: Attendance | null;
  who: string;
}

interface Action extends Named {
  id: string;
  itemId: string | null;
  what: string;
  person: string;
  dueOn: Date;
  state: "OPEN" | "DONE" | "DROPPED";
}

interface Note {
  id: string;
  itemId: string | null;
  said: string;
  recordedAt: Date;
  by: string;
}

/** One meeting with its agenda, its minutes, who was there and what was agreed; null where there is none. Five statements. */
export async function conferenceMeeting({ tx }: Work<StaffViewer>, id: string) {
  const [meeting] = await tx.$queryRaw<Meeting[]>`
    SELECT m.id, m.title, m.on_day AS "onDay", m.at, m.venue, m.chair, m.note_taker AS "noteTaker", m.state::text AS state, m.version,
      m.closed_at AS "closedAt", p.name AS "closedBy"
    FROM conference_meetings m LEFT JOIN people p ON p.id = m.closed_by WHERE m.id = ${id}::uuid`;
  if (!meeting) return null;
  const seats = await tx.$queryRaw<Seat[]>`
    SELECT d.id AS "departmentId", d.code, d.name, s.attendance::text AS attendance, s.who
    FROM conference_seats s JOIN conference_departments d ON d.id = s.department_id
    WHERE s.meeting_id = ${id}::uuid ORDER BY d.position, d.name, d.id`;
  const items = await tx.conferenceItem.findMany({
    where: { meetingId: id },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, matter: true, title: true, figure: true, takenAt: true },
      ...{ said: true, decided: true, version: true },
    },
  });
  const actions = await tx.$queryRaw<Action[]>`
    SELECT a.id, a.item_id AS "itemId", a.what, a.person, a.due_on AS "dueOn", a.state::text AS state, d.id AS "departmentId", d.code, d.name
    FROM conference_actions a JOIN conference_departments d ON d.id = a.department_id
    WHERE a.meeting_id = ${id}::uuid ORDER BY a.due_on, a.id`;
  const notes = await tx.$queryRaw<Note[]>`
    SELECT n.id, n.item_id AS "itemId", n.said, n.recorded_at AS "recordedAt", p.name AS by
    FROM conference_notes n JOIN people p ON p.id = n.recorded_by
    WHERE n.meeting_id = ${id}::uuid ORDER BY n.recorded_at, n.id`;
  return { ...meeting, seats, items, actions, notes };
}

export type MeetingPage = NonNullable<Awaited<ReturnType<typeof conferenceMeeting>>>;
export type AgendaItem = MeetingPage["items"][number];
