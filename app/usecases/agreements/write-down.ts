import type { MatchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { mayPermit } from "~/domain/child/permission";
import type { AgreementAnswer } from "~/domain/match/agreement";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { isToBeSigned } from "./sign";

/** A coordinator signs for the school. Signed twice is signed once. */
export async function signForSchool(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { agreementId }: { agreementId: string },
): Promise<Verdict> {
  const may = await isToBeSigned(work, of(match), { agreementId });
  if (!may.ok) return may;
  if (match.volunteerPersonId === work.viewer.personId) return refused("SIGNED_FOR_ANOTHER");
  const signed = { agreementId, party: "SCHOOL", way: "SCREEN", signedOn: match.today } as const;
  const { count } = await work.tx.agreementSignature.createMany({
    data: [{ ...line(work, match), ...signed }],
    skipDuplicates: true,
  });
  return count > 0 ? written(work, match, { party: "SCHOOL", version: may.value }) : passed();
}

interface Paper {
  agreementId: string;
  memberId: string;
  signedOn: Date;
}

/** Writes down that a guardian signed the printed version. */
export async function recordPaper(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { agreementId, memberId, signedOn }: Paper,
): Promise<Verdict> {
  const may = await isToBeSigned(work, of(match), { agreementId });
  if (!may.ok) return may;
  const { tx } = work;
  const member = await tx.familyMember.findFirst({
    where: { id: memberId, childId: match.childId },
    select: { guardian: true, restricted: true },
  });
  if (!member) return refused("INVALID", "memberId");
  const guardian = mayPermit(member, signedOn, match.today);
  if (!guardian.ok)
    return guardian.reason === "DATE_IN_FUTURE" ? refused("DATE_IN_FUTURE", "signedOn") : guardian;
  if ((await tx.agreementSignature.count({ where: { agreementId, party: "GUARDIAN" } })) > 0)
    return refused("SIGNED_ALREADY");
  await tx.agreementSignature.createMany({
    data: [{ ...line(work, match), agreementId, party: "GUARDIAN", way: "PAPER", memberId, signedOn }],
  });
  return written(work, match, { party: "GUARDIAN", version: may.value, memberId });
}

interface Assent {
  agreementId: string;
  answer: AgreementAnswer;
  /** Who asked the child, by name. */
  askedBy: string;
  /** In what words it was explained. */
  words: string;
  signedOn: Date;
}

/** Writes down what the child says to what is to be agreed. It may be asked again; each answer stays. */
export async function recordAssent(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { agreementId, answer, askedBy, words, signedOn }: Assent,
): Promise<Verdict> {
  const may = await isToBeSigned(work, of(match), { agreementId });
  if (!may.ok) return may;
  if (signedOn > match.today) return refused("DATE_IN_FUTURE", "signedOn");
  const { tx } = work;
  const last = await tx.agreementSignature.findFirst({
    where: { agreementId, party: "CHILD" },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { answer: true },
  });
  if (last?.answer === answer) return refused("CHILD_SAID_SO", "answer");
  await tx.agreementSignature.createMany({
    data: [
      { ...line(work, match), agreementId, party: "CHILD", way: "ASKED", answer, askedBy, words, signedOn },
    ],
  });
  return written(work, match, { party: "CHILD", version: may.value, answer });
}

const of = ({ id: matchId, ...match }: MatchInQuestion) => ({ matchId, ...match });

const line = ({ viewer, now }: Work<StaffViewer>, { id: matchId, schoolId, childId }: MatchInQuestion) => ({
  ...{ matchId, schoolId, childId, recordedById: viewer.personId, recordedAt: now },
});

async function written(
  work: Work,
  { id: subjectId, schoolId }: MatchInQuestion,
  details: Record<string, string | number>,
): Promise<Verdict> {
  await audit(work, {
    ...{ action: "match.agreement-signed", subject: "match", subjectId, schoolId, details },
  });
  return passed();
}
