import {
  type FreeInputs,
  isAdvice,
  type Moment,
  obstacleTo,
  type Reason,
  whyNot,
} from "~/domain/schedule/free";
import { type ContactMode, takesTime } from "~/domain/schedule/plan";
import { dayOfStart, type Slot } from "~/domain/schedule/series";
import { minutesOf } from "~/domain/schedule/windows";
import { freeInputs } from "../schedule/free-inputs";
import type { Work } from "../work.server";

/** Where a contact is booked: a room of the school, and the teacher who sits with the child. */
export interface Where {
  roomId: string | null;
  supervisorId: string | null;
}

/** What was chosen; else what it has, as long as the way of contact stays: another one may need neither. */
export function whereAfter(
  before: Where & { mode: ContactMode },
  mode: ContactMode,
  wished: Partial<Where>,
): Where {
  const kept = mode === before.mode ? before : { roomId: null, supervisorId: null };
  return {
    roomId: wished.roomId === undefined ? kept.roomId : wished.roomId,
    supervisorId: wished.supervisorId === undefined ? kept.supervisorId : wished.supervisorId,
  };
}

/** A contact that is to be booked, at whatever time. */
export interface Booking extends Where {
  match: { schoolId: number; childId: string; volunteerId: string };
  mode: ContactMode;
  minutes: number;
  /** Contacts that will be elsewhere by then. */
  leaving?: readonly string[];
}

/** What somebody who is taken does then. */
export interface Taking {
  /** The other side of it, or for a teacher the child. */
  name: string;
  mode: ContactMode;
  /** HH:MM on the school's clock. */
  from: string;
  until: string;
}

/** What keeps a contact from a time; what only advises against it stands beside. */
export interface Obstacle extends Reason {
  /** None where nobody in particular is taken. */
  taking: Taking | null;
}

export interface TimeCheck {
  obstacle: Obstacle | null;
  /** The child, the mentor or the teacher has something else; not just the room. */
  busy: boolean;
  /** What speaks against the time and refuses nothing. */
  advice: Reason[];
}

const CLEAR: TimeCheck = { obstacle: null, busy: false, advice: [] };

/** Whatever decides when such a contact can be. One statement. */
export function bookingInputs(
  work: Work,
  { match: { schoolId, childId, volunteerId }, leaving: moving, ...booking }: Booking,
): Promise<FreeInputs> {
  return freeInputs(work, { ...booking, schoolId, childId, volunteerId, moving });
}

/** For each time what is in its way. No statement, or one where somebody is taken: who with. */
export async function checkTimes(
  work: Work,
  booking: Booking,
  inputs: FreeInputs,
  times: readonly Slot[],
): Promise<TimeCheck[]> {
  if (!takesTime(booking.mode)) return times.map(() => CLEAR);
  const checks = times.map((slot) => checkTime(inputs, slot));
  const taken = times.filter((_, index) => checks[index]?.obstacle?.taken);
  const takings = await takingsOf(work, booking, taken);
  return checks.map((check, index) => {
    const { obstacle } = check;
    const slot = times[index];
    if (!obstacle || !slot) return { ...check, obstacle: null };
    return { ...check, obstacle: { ...obstacle, taking: takingThen(takings, obstacle, slot) } };
  });
}

function checkTime(inputs: FreeInputs, slot: Slot) {
  const moment = momentOf(slot);
  const reasons = whyNot(inputs, moment);
  return {
    obstacle: obstacleTo(inputs, moment),
    busy: reasons.some(({ why }) => why === "CHILD_BUSY" || why === "VOLUNTEER_BUSY"),
    advice: reasons.filter(({ why }) => isAdvice(why)),
  };
}

/** A local start as a calendar day and minutes after midnight. */
export function momentOf({ localStart }: Pick<Slot, "localStart">): Moment {
  return { day: dayOfStart(localStart), minute: minutesOf(localStart.slice(11)) ?? 0 };
}

interface Row extends Taking {
  kind: string;
  startsAt: Date;
  endsAt: Date;
}

function takingsOf({ tx }: Work, booking: Booking, times: readonly Slot[]): Promise<Row[]> {
  const { match, supervisorId, leaving = [] } = booking;
  if (times.length === 0) return Promise.resolve([]);
  return tx.$queryRaw<Row[]>`
    SELECT split_part(e.party, ':', 1) AS kind, lower(e.during) AS "startsAt", upper(e.during) AS "endsAt", b.mode,
      right(b.local_start, 5) AS "from", to_char(upper(e.during) AT TIME ZONE b.time_zone, 'HH24:MI') AS until,
      CASE WHEN e.party LIKE 'child:%' THEN coalesce(v.name, f.name) ELSE k.name END AS name
    FROM engagements e JOIN (
      SELECT id, child_id, volunteer_id, NULL::uuid AS member_id, mode, local_start, time_zone FROM contacts
      UNION ALL SELECT id, child_id, NULL, member_id, mode, local_start, time_zone FROM parent_calls
    ) b ON b.id = coalesce(e.contact_id, e.parent_call_id)
    JOIN children k ON k.id = b.child_id LEFT JOIN volunteers v ON v.id = b.volunteer_id LEFT JOIN family_members f ON f.id = b.member_id
    WHERE e.party IN ('child:' || ${match.childId}, 'volunteer:' || ${match.volunteerId}, 'supervisor:' || ${supervisorId}::text)
      AND e.during && ANY (SELECT tstzrange(t.starts_at, t.ends_at) FROM unnest(${times.map(({ startsAt }) => startsAt)}::timestamptz[], ${times.map(({ endsAt }) => endsAt)}::timestamptz[]) AS t (starts_at, ends_at))
      AND b.id <> ALL (${[...leaving]}::uuid[]) ORDER BY lower(e.during), e.party`;
}

const KINDS: Record<string, string> = {
  CHILD_BUSY: "child",
  VOLUNTEER_BUSY: "volunteer",
  SUPERVISOR_BUSY: "supervisor",
};

function takingThen(rows: readonly Row[], { why }: Reason, { startsAt, endsAt }: Slot): Taking | null {
  const row = rows.find((one) => one.kind === KINDS[why] && one.startsAt < endsAt && one.endsAt > startsAt);
  if (!row) return null;
  const { name, mode, from, until } = row;
  return { name, mode, from, until };
}

/** A refusal that names the day, and beside it who is taken from when to when by whom: "16:00–16:30|Wu". */
export function refusalOf(
  { why, taking }: Obstacle,
  { localStart }: Slot,
): { reason: string; about?: string } {
  const day = localStart.slice(0, 10);
  if (taking) return { reason: `${why}_ON:${day}`, about: `${taking.from}–${taking.until}|${taking.name}` };
  return {
    reason: why === "DATE_IN_PAST" || why === "TOO_LONG_FOR_ROOM" ? why : `${BARE[why] ?? why}_ON:${day}`,
  };
}

/** Where nobody in particular is taken. */
const BARE: Partial<Record<Reason["why"], string>> = { SUPERVISOR_BUSY: "NO_TEACHER_FREE" };

/** The field next to which a refusal belongs. */
export function fieldOf({ why }: Reason, { roomId, supervisorId }: Where): string {
  if (why === "SUPERVISOR_BUSY") return supervisorId ? "supervisorId" : "roomId";
  if (why === "CHILD_BUSY" || why === "VOLUNTEER_BUSY" || !roomId) return "startTime";
  return why === "DATE_IN_PAST" ? "startTime" : "roomId";
}
