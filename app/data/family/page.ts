import { maySee } from "~/domain/access/fields";
import type { FamilyViewer } from "~/domain/access/viewer";
import { FAMILY_MATCH_STATES, mentorForFamily } from "~/domain/child/family-view";
import type { ContactMode } from "~/domain/schedule/plan";
import type { Work } from "../work.server";

// A join reads every column of the joined table, and this area may read only some.
const relationLoadStrategy = "query";

/** Contacts ahead that the page lists. */
const AHEAD = 6;

interface ChildOfLink {
  name: string;
  nameZh: string;
  nameEn: string;
  phone: string;
  contactName: string;
  timeZone: string;
  given: number;
  standing: number;
  paused: string[];
  calls: (Omit<CallAhead, "startsAt"> & { startsAt: string })[];
}

/** A call of a parent who works away; it is no contact of a mentor. */
export interface CallAhead {
  id: string;
  startsAt: Date;
  mode: "CALL" | "VIDEO";
  /** Code of who of the family calls. */
  relation: number;
  roomZh: string;
  roomEn: string;
}

/**
 * What the holder of a personal link sees. Everything hangs on matches that the family knows of, so a mentor whose
 * match is over leaves nothing behind.
 */
export async function familyPage(work: Work<FamilyViewer>) {
  const { tx, viewer, now } = work;
  const [child] = await tx.$queryRaw<ChildOfLink[]>`
    SELECT c.name, s.name_zh AS "nameZh", s.name_en AS "nameEn", s.phone, s.contact_name AS "contactName",
      s.time_zone AS "timeZone", given, standing, app.paused_mentors() AS paused,
      (SELECT coalesce(jsonb_agg(a), '[]') FROM (SELECT p.id, p.starts_at AS "startsAt", p.mode, f.relation, r.name_zh AS "roomZh", r.name_en AS "roomEn"
        FROM parent_calls p JOIN family_members f ON f.id = p.member_id JOIN rooms r ON r.id = p.room_id
        WHERE p.child_id = c.id AND p.state = 'PLANNED' AND p.ends_at > ${now}::timestamptz ORDER BY p.starts_at, p.id LIMIT ${AHEAD}) a) AS calls
    FROM children c JOIN schools s ON s.id = c.school_id CROSS JOIN LATERAL (
      SELECT count(*)::int AS given, count(*) FILTER (WHERE p.withdrawn_at IS NULL)::int AS standing
      FROM permissions p WHERE p.child_id = c.id AND p.kind = 'PARTICIPATION') permissions
    WHERE c.id = ${viewer.childId}::uuid`;
  if (!child) return null;
  const { name, given, standing, calls, paused, ...school } = child;
  const matches = await tx.match.findMany({
    relationLoadStrategy,
    where: { childId: viewer.childId, state: { in: [...FAMILY_MATCH_STATES] } },
    orderBy: [{ activeAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: {
      id: true,
      state: true,
      volunteer: { select: { id: true, name: true, role: true, about: true, interests: true } },
      checkIns: {
        where: { reached: true },
        orderBy: { happenedOn: "desc" },
        take: 1,
        select: { id: true, happenedOn: true, mode: true, minutes: true },
      },
    },
  });
  const ahead = await contactsAhead(work);
  const mentors = matches.flatMap(({ volunteer, ...match }) => {
    const shown = mentorForFamily({ ...volunteer, state: match.state });
    if (!shown) return [];
    // The table of fields decides from which stage on the family sees these, too.
    const contacts = maySee("family", "contact.startsAt", match.state)
      ? ahead.filter(({ matchId }) => matchId === match.id)
      : [];
    const checkIns = maySee("family", "checkIn.happenedOn", match.state) ? match.checkIns : [];
    return [{ ...match, contacts, checkIns, shown, paused: paused.includes(volunteer.id) }];
  });
  const contacts = mentors
    .flatMap(({ contacts, shown }) =>
      contacts.map((contact) => ({ ...contact, name: shown.name, role: shown.role })),
    )
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .slice(0, AHEAD);
  return {
    name,
    participates: standing > 0,
    /** It was permitted once, and is not any more. */
    withdrawn: given > 0 && standing === 0,
    school,
    mentors: mentors.map(({ id, state, paused, shown }) => ({ id, state, paused, ...shown })),
    contacts,
    calls: calls.map((call) => ({ ...call, startsAt: new Date(call.startsAt) })),
    last: mentors
      .flatMap(({ checkIns, shown }) =>
        checkIns.map((last) => ({ ...last, name: shown.name, role: shown.role })),
      )
      .sort((a, b) => b.happenedOn.getTime() - a.happenedOn.getTime())[0],
  };
}

interface ContactAhead {
  id: string;
  matchId: string;
  kind: "FIRST_MEETING" | "REGULAR";
  state: "PLANNED" | "CONFIRMED";
  startsAt: Date;
  mode: ContactMode;
  place: string;
  /** How the newest request of the family about it stands. */
  request: { id: string; state: "OPEN" | "REFUSED"; answer: string } | null;
}

/** The next contacts of the child's matches, with what the family asked about them. One statement. */
function contactsAhead({ tx, viewer, now }: Work<FamilyViewer>): Promise<ContactAhead[]> {
  return tx.$queryRaw<ContactAhead[]>`
    SELECT c.id, c.match_id AS "matchId", c.kind, c.state, c.starts_at AS "startsAt", c.mode, c.place,
      (SELECT jsonb_build_object('id', r.id, 'state', r.state, 'answer', r.answer) FROM move_requests r
       WHERE r.contact_id = c.id AND r.state IN ('OPEN', 'REFUSED') ORDER BY r.asked_at DESC, r.id LIMIT 1) AS request
    FROM contacts c WHERE c.child_id = ${viewer.childId}::uuid AND c.state IN ('PLANNED', 'CONFIRMED') AND c.ends_at > ${now}::timestamptz
      AND c.match_id = ANY ((SELECT app.matches())::uuid[]) ORDER BY c.starts_at, c.id LIMIT ${2 * AHEAD}`;
}
