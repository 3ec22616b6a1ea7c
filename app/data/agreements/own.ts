import type { FamilyViewer, VolunteerViewer } from "~/domain/access/viewer";
import { agreementStanding, mayAgree } from "~/domain/match/agreement";
import { dayIn } from "~/domain/shared/calendar-day";
import { Prisma } from "~/generated/prisma/client";
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

export type AgreementAsked = "ASKED" | "THERE";

/** For the match `m` of a statement: whether its newest agreement waits for this side; null where there is none. */
export const askedOf = (party: "MENTOR" | "GUARDIAN") => Prisma.sql`(
  SELECT CASE WHEN EXISTS (SELECT FROM agreement_signatures s WHERE s.agreement_id = a.id AND s.party = ${party}::agreement_party)
    THEN 'THERE' ELSE 'ASKED' END
  FROM match_agreements a WHERE a.match_id = m.id ORDER BY a.version DESC LIMIT 1)`;

/** The same for one match. One statement. */
export async function agreementAsked({ tx }: Work<VolunteerViewer>, matchId: string) {
  const [row] = await tx.$queryRaw<{ asked: AgreementAsked | null }[]>`
    SELECT ${askedOf("MENTOR")} AS asked FROM matches m WHERE m.id = ${matchId}::uuid`;
  return row?.asked ?? null;
}
