import type { StaffViewer } from "~/domain/access/viewer";
import { silentDays } from "~/domain/child/due";
import { agreementStanding } from "~/domain/match/agreement";
import { matchDue } from "~/domain/match/due";
import { dayIn } from "~/domain/shared/calendar-day";
import { LAST_WISHES } from "../children/heard";
import { ANSWERS_SAID } from "../family/said";
import { policyOf } from "../places/policy";
import type { Work } from "../work.server";
import { SCREENED, screened } from "./decision";
import { CONTACT_LISTED, PLAN_IN_WORDS } from "./plan-columns";

/** Contacts and records of one match that its page shows. */
const SHOWN = 40;

/** Everything that the page of one match shows; null when the viewer reaches no such match. */
export async function matchFile(work: Work<StaffViewer>, id: string) {
  const { tx, now, viewer } = work;
  const row = await tx.match.findUnique({
    where: { id },
    select: {
      id: true,
      schoolId: true,
      childId: true,
      state: true,
      version: true,
      score: true,
      terms: true,
      roundId: true,
      proposedAt: true,
      approvedAt: true,
      answerBy: true,
      answeredAt: true,
      declineReason: true,
      introducedAt: true,
      introducedBy: true,
      introducedWith: true,
      activeAt: true,
      closedAt: true,
      closurePath: true,
      closureReason: true,
      closureCause: true,
      pauses: {
        orderBy: { startsOn: "desc" },
        take: 5,
        select: { id: true, reason: true, startsOn: true, endsOn: true, endedOn: true, pausedAt: true },
      },
      closure: { select: { openedAt: true } },
      lastContactAt: true,
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
      slot: { select: { role: true } },
      child: {
        select: {
          name: true,
          grade: true,
          className: true,
          priority: true,
          interests: true,
          saidWishes: LAST_WISHES,
          family: {
            orderBy: [{ guardian: "desc" }, { carer: "desc" }, { relation: "asc" }],
            select: { id: true, name: true, relation: true, guardian: true, restricted: true },
          },
        },
      },
      volunteer: {
        select: {
          name: true,
          role: true,
          personId: true,
          phone: true,
          interests: true,
          application: { select: { id: true, ...SCREENED } },
        },
      },
      approvals: { orderBy: { approvedAt: "asc" }, select: { approverId: true, approvedAt: true } },
      permissions: {
        orderBy: { recordedAt: "asc" },
        select: {
          id: true,
          method: true,
          givenOn: true,
          textVersion: true,
          withdrawnAt: true,
          recordedAt: true,
          member: { select: { name: true, relation: true } },
        },
      },
      answers: {
        orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
        select: { id: true, answer: true, words: true, saidOn: true, recordedAt: true },
      },
      familyAnswers: ANSWERS_SAID,
      matchAgreements: {
        orderBy: { version: "desc" },
        take: 1,
        select: { untilOn: true, signatures: { select: { party: true, answer: true, recordedAt: true } } },
      },
      plans: {
        orderBy: { createdAt: "desc" },
        select: {
          ...PLAN_IN_WORDS,
          startsOn: true,
          endsOn: true,
          endedOn: true,
          createdAt: true,
          room: { select: { nameZh: true, nameEn: true } },
          supervisor: { select: { name: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { approvals, volunteer, matchAgreements, ...match } = row;
  const contacts = await contactsOf(work, id);
  const checkIns = await checkInsOf(work, id);
  const people = await tx.person.findMany({
    where: { id: { in: approvals.map(({ approverId }) => approverId) } },
    select: { id: true, name: true },
  });
  const policy = await policyOf(work, row.schoolId);
  const { application, personId, ...mentor } = volunteer;
  const silence = silentDays(row, now);
  const open = contacts.filter(({ state }) => state === "PLANNED" || state === "CONFIRMED");
  const approvedByMe = approvals.some(({ approverId }) => approverId === viewer.personId);
  const due = matchDue(
    {
      ...row,
      mayApprove: !approvedByMe && personId !== viewer.personId,
      childAsked: row.answers.length > 0,
      lastPlannedEnds: open[0]?.endsAt ?? null,
      planned: row.plans.some(({ endedOn }) => endedOn === null),
      silent: silence !== null && silence > policy.cadenceDays,
    },
    now,
  );
  const today = dayIn(now, row.school.timeZone);
  const [agreed = null] = matchAgreements;
  return {
    ...match,
    volunteer: { ...mentor, applicationId: application?.id ?? null, ...screened(application, today) },
    approvals: approvals.map(({ approverId, approvedAt }) => ({
      approvedAt,
      // A colleague of another school or of the district may be out of the viewer's reach.
      name: people.find((person) => person.id === approverId)?.name ?? null,
    })),
    approvalsNeeded: policy.matchApprovals,
    offerDays: policy.offerDays,
    cadenceDays: policy.cadenceDays,
    agreement: {
      ...agreementStanding(agreed, agreed?.signatures ?? [], today),
      untilOn: agreed?.untilOn ?? null,
    },
    contacts,
    next: open.filter(({ endsAt }) => endsAt > now).reverse(),
    unrecorded: open.filter(({ endsAt }) => endsAt <= now).reverse(),
    checkIns,
    silence,
    due,
    today,
  };
}

export type MatchFile = NonNullable<Awaited<ReturnType<typeof matchFile>>>;

function contactsOf({ tx }: Work, matchId: string) {
  return tx.contact.findMany({
    where: { matchId },
    orderBy: { startsAt: "desc" },
    take: SHOWN,
    select: {
      ...CONTACT_LISTED,
      pauseId: true,
      // The family has said that it knows of it, at that time.
      familyAnswers: { where: { kind: "EXPECTED" }, select: { startsAt: true } },
    },
  });
}

function checkInsOf({ tx }: Work, matchId: string) {
  return tx.checkIn.findMany({
    where: { matchId },
    orderBy: [{ happenedOn: "desc" }, { submittedAt: "desc" }],
    take: SHOWN,
    select: {
      id: true,
      contactId: true,
      state: true,
      happenedOn: true,
      mode: true,
      reached: true,
      minutes: true,
      note: true,
      concern: true,
      submittedAt: true,
    },
  });
}
