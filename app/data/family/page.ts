import { maySee } from "~/domain/access/fields";
import type { FamilyViewer } from "~/domain/access/viewer";
import { FAMILY_MATCH_STATES, type MentorFacts, mentorForFamily } from "~/domain/child/family-view";
import { mayAgree } from "~/domain/match/agreement";
import type { MatchState } from "~/domain/match/lifecycle";
import { type AgreementAsked, askedOf } from "../agreements/own";
import type { Work } from "../work.server";
import { contactsAhead } from "./contacts-ahead";
import type { OwnDetails } from "./own";
import { familyRecords } from "./records";

/** Calls of parents that the page lists. */
const CALLS = 8;

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
  own: OwnDetails | null;
  calls: (Omit<CallAhead, "startsAt"> & { startsAt: string })[];
}

interface MentorOfMatch extends MentorFacts {
  id: string;
  state: MatchState;
  volunteerId: string;
  agreement: AgreementAsked | null;
}

/** A call of a parent who works away; it is no contact of a mentor. */
export interface CallAhead {
  id: string;
  version: number;
  startsAt: Date;
  mode: "CALL" | "VIDEO";
  /** Code of who of the family calls. */
  relation: number;
  /** Of whoever holds the card. */
  own: boolean;
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
      s.time_zone AS "timeZone", given, standing, app.paused_mentors() AS paused, app.own_details() AS own,
      (SELECT coalesce(jsonb_agg(a), '[]') FROM (SELECT p.id, p.version, p.starts_at AS "startsAt", p.mode, f.relation,
          p.member_id = (SELECT app.own_member()) AS own, r.name_zh AS "roomZh", r.name_en AS "roomEn"
        FROM parent_calls p JOIN family_members f ON f.id = p.member_id JOIN rooms r ON r.id = p.room_id
        WHERE p.child_id = c.id AND p.state = 'PLANNED' AND p.ends_at > ${now}::timestamptz ORDER BY p.starts_at, p.id LIMIT ${CALLS}) a) AS calls
    FROM children c JOIN schools s ON s.id = c.school_id CROSS JOIN LATERAL (
      SELECT count(*)::int AS given, count(*) FILTER (WHERE p.withdrawn_at IS NULL)::int AS standing
      FROM permissions p WHERE p.child_id = c.id AND p.kind = 'PARTICIPATION') permissions
    WHERE c.id = ${viewer.childId}::uuid`;
  if (!child?.own) return null;
  const { name, given, standing, calls, paused, own, ...school } = child;
  const matches = await tx.$queryRaw<MentorOfMatch[]>`
    SELECT m.id, m.state, ${askedOf("GUARDIAN")} AS agreement, v.id AS "volunteerId", v.name, v.role, v.about, v.interests::text[] AS interests
    FROM matches m JOIN volunteers v ON v.id = m.volunteer_id
    WHERE m.child_id = ${viewer.childId}::uuid AND m.state::text = ANY (${[...FAMILY_MATCH_STATES]}::text[]) ORDER BY m.active_at NULLS LAST, m.id`;
  const ahead = await contactsAhead(work);
  const records = await familyRecords(work);
  const mentors = matches.flatMap(({ id, state, volunteerId, agreement: _, ...volunteer }) => {
    const shown = mentorForFamily({ ...volunteer, state });
    return shown ? [{ id, state, ...shown, paused: paused.includes(volunteerId) }] : [];
  });
  /** With whom; the table of fields decides from which stage on the family sees it at all. */
  const withMentor =
    (field: "contact.startsAt" | "checkIn.happenedOn") =>
    <Row extends { matchId: string }>(row: Row) =>
      mentors.flatMap(({ id, state, name, role }) =>
        id === row.matchId && maySee("family", field, state) ? [{ ...row, name, role }] : [],
      );
  return {
    name,
    participates: standing > 0,
    /** It was permitted once, and is not any more. */
    withdrawn: given > 0 && standing === 0,
    school,
    own,
    mentors,
    agreements: matches.flatMap(({ id, state, agreement }) =>
      agreement && mayAgree(state) ? [{ id, asked: agreement }] : [],
    ),
    contacts: ahead.flatMap(withMentor("contact.startsAt")),
    calls: calls.map((call) => ({ ...call, startsAt: new Date(call.startsAt) })),
    records: records.flatMap(withMentor("checkIn.happenedOn")),
  };
}

export type FamilyPageData = NonNullable<Awaited<ReturnType<typeof familyPage>>>;
