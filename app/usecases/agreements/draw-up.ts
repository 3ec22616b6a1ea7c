import { agreementNow } from "~/data/agreements/versions";
import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { CURRENT_RULES, drawUp, mayAgree, type Terms } from "~/domain/match/agreement";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { post } from "../record/message";

/** Writes down what is to be agreed, as a version that everybody signs; what was signed before stays as it was. The mentor gets a letter. */
export async function drawUpAgreement(
  work: Work<StaffViewer>,
  { id: matchId, schoolId, childId, volunteerPersonId, state, today }: MatchInQuestion,
  { after, ...asked }: Omit<Terms, "rules"> & { after: number },
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  if (!mayAgree(state)) return refused("NOT_POSSIBLE_NOW");
  // Versions of one match are drawn up one after another.
  await tx.$queryRaw`SELECT 1 FROM matches m WHERE m.id = ${matchId}::uuid FOR NO KEY UPDATE`;
  const before = await agreementNow(work, matchId);
  if ((before?.version ?? 0) !== after) return refused("STALE");
  const terms = { ...asked, modes: [...asked.modes], rules: CURRENT_RULES };
  const may = drawUp(terms, before, today);
  if (!may.ok) return may;
  const version = after + 1;
  await tx.matchAgreement.createMany({
    data: [{ ...terms, matchId, schoolId, childId, version, drawnById: viewer.personId, drawnAt: now }],
  });
  await audit(work, {
    ...{ action: "match.agreement-drawn-up", subject: "match", subjectId: matchId, schoolId },
    details: { version },
  });
  await post(work, {
    ...{ template: "AGREEMENT_TO_SIGN", personId: volunteerPersonId },
    ...{ key: `AGREEMENT_TO_SIGN:${matchId}:${version}`, payload: { matchId, version: String(version) } },
  });
  return passed();
}
