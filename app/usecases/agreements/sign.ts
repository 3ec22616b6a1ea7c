import { agreementNow } from "~/data/agreements/versions";
import type { Work } from "~/data/work.server";
import type { FamilyViewer, VolunteerViewer } from "~/domain/access/viewer";
import { mayAgree } from "~/domain/match/agreement";
import type { MatchState } from "~/domain/match/lifecycle";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

export interface Signing {
  matchId: string;
  schoolId: number;
  state: MatchState;
  /** The school's calendar day as midnight UTC. */
  today: Date;
}

/** The version that was on the screen: whoever signs a page that is out of date signs nothing. */
interface Read {
  agreementId: string;
}

/** The mentor signs on the own page. Signed twice is signed once. */
export async function signAsMentor(
  work: Work<VolunteerViewer>,
  match: Signing,
  read: Read,
): Promise<Verdict> {
  const may = await isToBeSigned(work, match, read);
  if (!may.ok) return may;
  const { tx, now, viewer } = work;
  const signed = await tx.$executeRaw`
    INSERT INTO agreement_signatures (agreement_id, party, way, signed_on, recorded_by, recorded_at)
    VALUES (${read.agreementId}::uuid, 'MENTOR', 'SCREEN', ${match.today}::date, ${viewer.personId}::uuid, ${now}::timestamptz)
    ON CONFLICT DO NOTHING`;
  return written(work, match, signed, { party: "MENTOR", version: may.value });
}

/** A guardian signs behind the card; that it is one, and whose, the database knows. Signed twice is signed once. */
export async function signAsGuardian(work: Work<FamilyViewer>, match: Signing, read: Read): Promise<Verdict> {
  const may = await isToBeSigned(work, match, read);
  if (!may.ok) return may;
  const { tx, now } = work;
  const signed = await tx.$executeRaw`
    INSERT INTO agreement_signatures (agreement_id, party, way, signed_on, recorded_at)
    VALUES (${read.agreementId}::uuid, 'GUARDIAN', 'SCREEN', ${match.today}::date, ${now}::timestamptz)
    ON CONFLICT DO NOTHING`;
  return written(work, match, signed, { party: "GUARDIAN", version: may.value });
}

/** Whether this is the version to sign, and its number. */
export async function isToBeSigned(
  work: Work,
  { matchId, state }: Signing,
  { agreementId }: Read,
): Promise<Verdict<number>> {
  if (!mayAgree(state)) return refused("NOT_POSSIBLE_NOW");
  const now = await agreementNow(work, matchId);
  if (now?.id !== agreementId) return refused("AGREEMENT_CHANGED");
  return passed(now.version);
}

async function written(
  work: Work,
  { matchId: subjectId, schoolId }: Signing,
  signed: number,
  details: { party: string; version: number },
): Promise<Verdict> {
  if (signed > 0)
    await audit(work, {
      ...{ action: "match.agreement-signed", subject: "match", subjectId, schoolId, details },
    });
  return passed();
}
