import type { FamilyViewer, VolunteerViewer } from "~/domain/access/viewer";
import { agreementStanding, mayAgree } from "~/domain/match/agreement";
import type { MatchState } from "~/domain/match/lifecycle";
import { dayIn } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";
import { agreementVersions } from "./versions";

const MATCH = {
  ...{ id: true, schoolId: true, state: true },
  school: { select: { nameZh: true, nameEn: true, timeZone: true, phone: true, contactName: true } },
} as const;

/** What was agreed for a match of the viewer, and whether it waits for a signature; null where it is not theirs. Three statements. */
export async function ownAgreement(work: Work<VolunteerViewer> | Work<FamilyViewer>, matchId: string) {
  const { tx, now } = work;
  const match = await tx.match.findUnique({ where: { id: matchId }, select: MATCH });
  if (!match) return null;
  const [current = null, ...older] = await agreementVersions(work, matchId);
  const today = dayIn(now, match.school.timeZone);
  const standing = agreementStanding(current, current?.signatures ?? [], today);
  return { ...match, matchId, today, current, older, standing, open: mayAgree(match.state) };
}

export type OwnAgreement = NonNullable<Awaited<ReturnType<typeof ownAgreement>>>;

/** Of these matches, those that have an agreement and those whose newest waits for this side. One statement. */
export async function agreementsAsked(
  { tx }: Work<VolunteerViewer> | Work<FamilyViewer>,
  matches: readonly { id: string; state: MatchState }[],
  party: "MENTOR" | "GUARDIAN",
): Promise<Map<string, "ASKED" | "THERE">> {
  const ids = matches.filter(({ state }) => mayAgree(state)).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ matchId: string; signed: boolean }[]>`
    SELECT DISTINCT ON (a.match_id) a.match_id AS "matchId", EXISTS (
      SELECT FROM agreement_signatures s WHERE s.agreement_id = a.id AND s.party = ${party}::agreement_party) AS signed
    FROM match_agreements a WHERE a.match_id = ANY (${ids}::uuid[]) ORDER BY a.match_id, a.version DESC`;
  return new Map(rows.map(({ matchId, signed }) => [matchId, signed ? "THERE" : "ASKED"]));
}
