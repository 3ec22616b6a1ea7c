import { maySee } from "~/domain/access/fields";
import type { FamilyViewer } from "~/domain/access/viewer";
import { FAMILY_MATCH_STATES, mentorForFamily } from "~/domain/child/family-view";
import { ownRequests } from "../matches/move-page";
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
}

/**
 * What the holder of a personal link sees. Everything hangs on matches that the family knows of, so a mentor whose
 * match is over leaves nothing behind.
 */
export async function familyPage(work: Work<FamilyViewer>) {
  const { tx, viewer, now } = work;
  const [child] = await tx.$queryRaw<ChildOfLink[]>`
    SELECT c.name, s.name_zh AS "nameZh", s.name_en AS "nameEn", s.phone, s.contact_name AS "contactName",
      s.time_zone AS "timeZone", given, standing FROM children c JOIN schools s ON s.id = c.school_id CROSS JOIN LATERAL (
      SELECT count(*)::int AS given, count(*) FILTER (WHERE p.withdrawn_at IS NULL)::int AS standing
      FROM permissions p WHERE p.child_id = c.id AND p.kind = 'PARTICIPATION') permissions
    WHERE c.id = ${viewer.childId}::uuid`;
  if (!child) return null;
  const { name, given, standing, ...school } = child;
  const matches = await tx.match.findMany({
    relationLoadStrategy,
    where: { childId: viewer.childId, state: { in: [...FAMILY_MATCH_STATES] } },
    orderBy: [{ activeAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: {
      id: true,
      state: true,
      volunteer: { select: { name: true, role: true, about: true, interests: true } },
      contacts: {
        where: { state: { in: ["PLANNED", "CONFIRMED"] }, endsAt: { gt: now } },
        orderBy: { startsAt: "asc" },
        take: AHEAD,
        select: { id: true, kind: true, state: true, startsAt: true, mode: true, place: true },
      },
      checkIns: {
        where: { reached: true },
        orderBy: { happenedOn: "desc" },
        take: 1,
        select: { id: true, happenedOn: true, mode: true, minutes: true },
      },
    },
  });
  const mentors = matches.flatMap(({ volunteer, ...match }) => {
    const shown = mentorForFamily({ ...volunteer, state: match.state });
    if (!shown) return [];
    // The table of fields decides from which stage on the family sees these, too.
    const contacts = maySee("family", "contact.startsAt", match.state) ? match.contacts : [];
    const checkIns = maySee("family", "checkIn.happenedOn", match.state) ? match.checkIns : [];
    return [{ ...match, contacts, checkIns, shown }];
  });
  const contacts = mentors
    .flatMap(({ contacts, shown }) =>
      contacts.map((contact) => ({ ...contact, name: shown.name, role: shown.role })),
    )
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .slice(0, AHEAD);
  const requests = await ownRequests(
    work,
    contacts.map(({ id }) => id),
  );
  return {
    name,
    participates: standing > 0,
    /** It was permitted once, and is not any more. */
    withdrawn: given > 0 && standing === 0,
    school,
    mentors: mentors.map(({ id, state, shown }) => ({ id, state, ...shown })),
    contacts: contacts.map((contact) => ({
      ...contact,
      request: requests.find(({ contactId }) => contactId === contact.id) ?? null,
    })),
    last: mentors
      .flatMap(({ checkIns, shown }) =>
        checkIns.map((last) => ({ ...last, name: shown.name, role: shown.role })),
      )
      .sort((a, b) => b.happenedOn.getTime() - a.happenedOn.getTime())[0],
  };
}
