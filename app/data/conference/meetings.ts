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

interface Whole extends Meeting {
  seats: Seat[];
  /** Days and moments as JSON has them. */
  actions: (Omit<Action, "dueOn"> & { dueOn: string })[];
  notes: (Omit<Note, "recordedAt"> & { recordedAt: string })[];
}

/** One meeting with its agenda, its minutes, who was there and what was agreed; null where there is none. Two statements. */
export async function conferenceMeeting({ tx }: Work<StaffViewer>, id: string) {
  const [meeting] = await tx.$queryRaw<Whole[]>`
    SELECT m.id, m.title, m.on_day AS "onDay", m.at, m.venue, m.chair, m.note_taker AS "noteTaker", m.state::text AS state, m.version,
      m.closed_at AS "closedAt", p.name AS "closedBy",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('departmentId', d.id, 'code', d.code, 'name', d.name, 'attendance', s.attendance, 'who', s.who)
          ORDER BY d.position, d.name, d.id), '[]')
        FROM conference_seats s JOIN conference_departments d ON d.id = s.department_id WHERE s.meeting_id = m.id) AS seats,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'itemId', a.item_id, 'what', a.what, 'person', a.person, 'dueOn', a.due_on,
          'state', a.state, 'departmentId', d.id, 'code', d.code, 'name', d.name) ORDER BY a.due_on, a.id), '[]')
        FROM conference_actions a JOIN conference_departments d ON d.id = a.department_id WHERE a.meeting_id = m.id) AS actions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'itemId', n.item_id, 'said', n.said, 'recordedAt', n.recorded_at, 'by', w.name)
          ORDER BY n.recorded_at, n.id), '[]')
        FROM conference_notes n JOIN people w ON w.id = n.recorded_by WHERE n.meeting_id = m.id) AS notes
    FROM conference_meetings m LEFT JOIN people p ON p.id = m.closed_by WHERE m.id = ${id}::uuid`;
  if (!meeting) return null;
  const items = await tx.conferenceItem.findMany({
    where: { meetingId: id },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, matter: true, title: true, figure: true, takenAt: true },
      ...{ said: true, decided: true, version: true },
    },
  });
  const actions = meeting.actions.map((one): Action => ({ ...one, dueOn: new Date(one.dueOn) }));
  const notes = meeting.notes.map((one): Note => ({ ...one, recordedAt: new Date(one.recordedAt) }));
  return { ...meeting, items, actions, notes };
}

export type MeetingPage = NonNullable<Awaited<ReturnType<typeof conferenceMeeting>>>;
export type AgendaItem = MeetingPage["items"][number];
