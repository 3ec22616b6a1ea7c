import type { ChildAnswer } from "~/domain/child/heard";
import type { MatchState } from "~/domain/match/lifecycle";
import { dayIn } from "~/domain/shared/calendar-day";
import { type ScreeningItem, standingOf } from "~/domain/volunteer/screening-items";
import { trainedOn } from "~/domain/volunteer/training/standing";
import type { Prisma } from "~/generated/prisma/client";
import { type PolicyInForce, policyOf } from "../places/policy";
import type { Work } from "../work.server";

/** All that the staff's commands about one match are decided from. */
export interface MatchInQuestion {
  id: string;
  schoolId: number;
  childId: string;
  volunteerId: string;
  volunteerPersonId: string;
  version: number;
  state: MatchState;
  answerBy: Date | null;
  introducedBy: string;
  timeZone: string;
  /** The school's calendar day as midnight UTC. */
  today: Date;
  policy: PolicyInForce;
  approverIds: string[];
  /** The volunteer is approved and their offence-record check holds today. */
  offenceCheckHolds: boolean;
  /** Last day of that check; null when there is none. */
  checkEnds: Date | null;
  participationPermitted: boolean;
  /** The family permitted this match too. */
  matchPermitted: boolean;
  /** The last thing the child said to this mentor; null while nobody has asked. */
  childAnswer: ChildAnswer | null;
  /** The last day on which the volunteer was trained. */
  trainedOn: Date | null;
}

/** Null when the viewer reaches no such match. */
export async function matchInQuestion(work: Work, id: string): Promise<MatchInQuestion | null> {
  const [match] = await matchesInQuestion(work, [id]);
  return match ?? null;
}

/** Those of the matches that the viewer reaches, in no order. */
export async function matchesInQuestion(work: Work, ids: readonly string[]): Promise<MatchInQuestion[]> {
  const rows = await work.tx.match.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      schoolId: true,
      childId: true,
      volunteerId: true,
      version: true,
      state: true,
      answerBy: true,
      introducedBy: true,
      school: { select: { timeZone: true } },
      approvals: { select: { approverId: true } },
      volunteer: {
        select: {
          personId: true,
          application: { select: { ...SCREENED, items: CHECKS } },
          trainings: REFRESHED,
        },
      },
      child: {
        select: {
          permissions: { where: { kind: "PARTICIPATION", withdrawnAt: null }, select: { id: true } },
        },
      },
      permissions: { where: { kind: "MATCH", withdrawnAt: null }, select: { id: true } },
      answers: LAST_ANSWER,
    },
  });
  const policies = new Map<number, PolicyInForce>();
  const decided: MatchInQuestion[] = [];
  for (const { school, approvals, volunteer, child, permissions, answers, ...match } of rows) {
    const today = dayIn(work.now, school.timeZone);
    const policy = policies.get(match.schoolId) ?? (await policyOf(work, match.schoolId));
    policies.set(match.schoolId, policy);
    decided.push({
      ...match,
      timeZone: school.timeZone,
      today,
      policy,
      volunteerPersonId: volunteer.personId,
      approverIds: approvals.map(({ approverId }) => approverId),
      ...screened(volunteer.application, today),
      trainedOn: lastTrained(volunteer, school.timeZone),
      participationPermitted: child.permissions.length > 0,
      matchPermitted: permissions.length > 0,
      childAnswer: answers[0]?.answer ?? null,
    });
  }
  return decided;
}

const CHECKS = {
  where: { kind: { in: ["OFFENCE_CHECK", "TRAINING"] } },
  select: { ...{ kind: true, state: true, expiresOn: true }, checkedOn: true, recordedAt: true },
} satisfies Prisma.Application$itemsArgs;
/** The newest training that counts for the year after. */
const REFRESHED = {
  where: { passed: true, OR: [{ how: "LIVE" }, { module: "REFRESHER" }] },
  orderBy: { doneOn: "desc" },
  take: 1,
  select: { how: true, module: true, moduleVersion: true, minutes: true, doneOn: true },
} satisfies Prisma.Volunteer$trainingsArgs;

type Screened = Prisma.ApplicationGetPayload<{ select: { items: typeof CHECKS } }> | null;
type Refreshed = Prisma.TrainingGetPayload<{ select: (typeof REFRESHED)["select"] }>;

function lastTrained(
  volunteer: { application: Screened; trainings: Refreshed[] },
  zone: string,
): Date | null {
  const { application, trainings } = volunteer;
  const check = application?.items.find(({ kind, state }) => kind === "TRAINING" && state === "PASSED");
  return trainedOn({
    passedOn: check?.checkedOn ?? (check?.recordedAt ? dayIn(check.recordedAt, zone) : null),
    liveMinutes: 0,
    credits: trainings.map(({ moduleVersion: version, ...training }) => ({ ...training, version })),
  });
}

/** What counts of a child's answers. */
export const LAST_ANSWER = {
  orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  take: 1,
  select: { answer: true },
} satisfies Prisma.Match$answersArgs;

export const OFFENCE_CHECK = { kind: true, state: true, expiresOn: true } as const;
export const SCREENED = {
  state: true,
  items: { where: { kind: "OFFENCE_CHECK" }, select: OFFENCE_CHECK },
} satisfies Prisma.ApplicationSelect;

/** Whether a volunteer's application and its offence-record check hold on that day. */
export function screened(application: { state: string; items: ScreeningItem[] } | null, today: Date) {
  const { state, items } = application ?? { state: "", items: [] };
  const check = items.find(({ kind, state: of }) => kind === "OFFENCE_CHECK" && of === "PASSED");
  return {
    offenceCheckHolds: state === "APPROVED" && check !== undefined && standingOf(check, today) === "PASSED",
    checkEnds: check?.expiresOn ?? null,
  };
}
