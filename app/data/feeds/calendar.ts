import { occurrences } from "~/adapters/recurrence.server";
import type { FeedViewer, Viewer } from "~/domain/access/viewer";
import { type CalendarContact, type CalendarPlan, calendarEvents } from "~/domain/schedule/calendar-events";
import { addDays } from "~/domain/shared/calendar-day";
import type { ContactMode, MentorRole } from "~/generated/prisma/enums";
import type { Work } from "../work.server";

/** Days of the past and of the future that a feed shows, and contacts at most. */
const BACK = 60;
const AHEAD = 200;
const MOST = 3_000;

export interface FeedContact extends CalendarContact {
  mode: ContactMode;
  mentor: { name: string; role: MentorRole | null };
}

type ContactRow = Omit<FeedContact, "mentor"> & { name: string; role: MentorRole | null };

interface PlanRow {
  id: string;
  rule: string;
  startTime: string;
  minutes: number;
  mode: ContactMode;
  startsOn: Date;
  timeZone: string;
  revision: number;
}

/** The events of one feed: what its owner reaches at this moment. Two statements. */
export async function feedEvents({ tx, now }: Work<FeedViewer>) {
  const rows = await tx.$queryRaw<ContactRow[]>`
    SELECT c.id, c.plan_id AS "planId", c.state IN ('CANCELLED', 'MOVED') AS off, c.local_start AS "localStart",
      c.original_start AS "originalStart", round(extract(epoch FROM c.ends_at - c.starts_at) / 60)::int AS minutes,
      c.time_zone AS "timeZone", c.mode, c.sequence, v.name, v.role
    FROM contacts c JOIN volunteers v ON v.id = c.volunteer_id
    WHERE c.starts_at > ${addDays(now, -BACK)}::timestamptz AND c.starts_at < ${addDays(now, AHEAD)}::timestamptz
    ORDER BY c.starts_at, c.id LIMIT ${MOST}`;
  const contacts = rows.map(
    ({ name, role, ...contact }): FeedContact => ({ ...contact, mentor: { name, role } }),
  );
  const plans = await tx.$queryRaw<PlanRow[]>`
    SELECT p.id, p.rule, p.start_time AS "startTime", p.minutes, p.mode, p.starts_on AS "startsOn", p.time_zone AS "timeZone",
      (SELECT count(*) + sum(k.sequence) FROM contacts k WHERE k.plan_id = p.id)::int AS revision
    FROM contact_plans p WHERE p.id = ANY (${contacts.flatMap(({ planId }) => planId ?? [])}::uuid[]) ORDER BY p.id`;
  return calendarEvents(
    contacts,
    plans.map((plan) => planWithStarts(plan, contacts)),
  );
}

function planWithStarts(plan: PlanRow, contacts: readonly FeedContact[]): CalendarPlan {
  const days = contacts
    .filter(({ planId }) => planId === plan.id)
    .map(({ originalStart }) => originalStart.slice(0, 10))
    .sort();
  const [first = "", last = first] = [days[0], days.at(-1)];
  const starts = occurrences(plan, new Date(`${first}T00:00:00Z`), addDays(new Date(`${last}T00:00:00Z`), 1));
  return { ...plan, starts };
}

/** One contact as its own calendar file; null where the viewer reaches none, or it is called off. */
export async function calendarContact({ tx }: Work<Viewer>, id: string): Promise<FeedContact | null> {
  const [row] = await tx.$queryRaw<ContactRow[]>`
    SELECT c.id, NULL AS "planId", false AS off, c.local_start AS "localStart", c.local_start AS "originalStart",
      round(extract(epoch FROM c.ends_at - c.starts_at) / 60)::int AS minutes, c.time_zone AS "timeZone", c.mode, c.sequence, v.name, v.role
    FROM contacts c JOIN volunteers v ON v.id = c.volunteer_id WHERE c.id = ${id}::uuid AND c.state NOT IN ('CANCELLED', 'MOVED')`;
  if (!row) return null;
  const { name, role, ...contact } = row;
  return { ...contact, mentor: { name, role } };
}
