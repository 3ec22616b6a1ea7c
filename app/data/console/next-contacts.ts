import { addDays, dayIn } from "~/domain/shared/calendar-day";
import type { ContactKind, ContactMode, ContactState } from "~/generated/prisma/enums";
import type { Work } from "../work.server";

/** Contacts of one day that the home page shows; the schedule has them all. */
const SHOWN = 8;
const HOURS = 3_600_000;

export interface NextContact {
  id: string;
  matchId: string;
  state: ContactState;
  mode: ContactMode;
  kind: ContactKind;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  child: string;
  volunteer: string;
}

export interface ContactDay {
  /** Calendar day as midnight UTC. */
  day: Date;
  /** All contacts of the day; `contacts` are those shown: what is still to come first. */
  total: number;
  contacts: NextContact[];
}

/** The contacts of today and tomorrow; `zone` says which day today is. One statement. */
export async function nextContacts({ tx, now }: Work, zone: string): Promise<ContactDay[]> {
  const today = dayIn(now, zone);
  const days = [today, addDays(today, 1)];
  const texts = days.map((day) => day.toISOString().slice(0, 10));
  // The day of a contact is the one on the clock of its own school.
  const rows = await tx.$queryRaw<(NextContact & { day: string; total: number })[]>`
    SELECT * FROM (
      SELECT c.id, c.match_id AS "matchId", c.state, c.mode, c.kind, c.starts_at AS "startsAt", c.ends_at AS "endsAt",
        c.time_zone AS "timeZone", ch.name AS child, v.name AS volunteer, left(c.local_start, 10) AS day,
        (count(*) OVER day)::int AS total,
        row_number() OVER (PARTITION BY left(c.local_start, 10) ORDER BY c.ends_at < ${now}::timestamptz, c.starts_at, c.id) AS place
      FROM contacts c JOIN children ch ON ch.id = c.child_id JOIN volunteers v ON v.id = c.volunteer_id
      WHERE c.starts_at BETWEEN ${new Date(now.getTime() - 48 * HOURS)}::timestamptz AND ${new Date(now.getTime() + 72 * HOURS)}::timestamptz
        AND left(c.local_start, 10) = ANY (${texts}) AND c.state IN ('PLANNED', 'CONFIRMED', 'HELD', 'MISSED')
      WINDOW day AS (PARTITION BY left(c.local_start, 10))) shown
    WHERE place <= ${SHOWN} ORDER BY "startsAt", id`;
  return days.map((day, index) => {
    const contacts = rows.filter((row) => row.day === texts[index]);
    return { day, total: contacts[0]?.total ?? 0, contacts };
  });
}
