import { type ChildFacts, type ChildView, childView, hasMet } from "~/domain/access/child-view";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { mayAgree } from "~/domain/match/agreement";
import { isRunning, type MatchState } from "~/domain/match/lifecycle";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import type { Prisma } from "~/generated/prisma/client";
import { agreementAsked } from "../agreements/own";
import { ownSupport } from "../support/own";
import type { Work } from "../work.server";
import { ownRequests } from "./move-page";
import { CONTACT_LISTED, PLAN_IN_WORDS } from "./plan-columns";

const SCHOOL = { nameZh: true, nameEn: true, timeZone: true, phone: true, contactName: true } as const;
const MATCH = {
  id: true,
  schoolId: true,
  childId: true,
  volunteerId: true,
  state: true,
  version: true,
  terms: true,
  weights: true,
  answerBy: true,
  answeredAt: true,
  declineReason: true,
  introducedAt: true,
  activeAt: true,
  closedAt: true,
  lastContactAt: true,
  school: { select: SCHOOL },
  plans: { where: { endedOn: null }, orderBy: { createdAt: "asc" }, select: PLAN_IN_WORDS },
} satisfies Prisma.MatchSelect;

// The columns that the database grants to a volunteer, and no others.
const CHILD = {
  id: true,
  name: true,
  gender: true,
  birthDate: true,
  grade: true,
  boarding: true,
  interests: true,
  dislikes: true,
  dialects: true,
  needs: true,
  wishes: true,
  availability: true,
  place: {
    select: { kind: true, nameZh: true, nameEn: true, parent: { select: { nameZh: true, nameEn: true } } },
  },
  school: { select: { nameZh: true, nameEn: true } },
} satisfies Prisma.ChildSelect;

const CONTACT = { ...CONTACT_LISTED, matchId: true, localStart: true } satisfies Prisma.ContactSelect;

type MatchRow = Prisma.MatchGetPayload<{ select: typeof MATCH }>;
type ChildRow = Prisma.ChildGetPayload<{ select: typeof CHILD }>;

/** Contacts of the next weeks that the overview shows. */
const NEXT = 6;

/** Everything of the viewer's own matches for the overview: what waits for an answer, what runs, what is due. */
export async function ownMatches(work: Work<VolunteerViewer>) {
  const { tx, now } = work;
  const rows = await tx.match.findMany({
    where: { state: { notIn: ["DECLINED", "EXPIRED"] } },
    orderBy: [{ proposedAt: "desc" }, { id: "asc" }],
    select: {
      ...MATCH,
      checkIns: {
        where: { state: "QUESTIONED" },
        select: { id: true, matchId: true, happenedOn: true, question: true },
      },
    },
  });
  const children = await tx.child.findMany({ select: CHILD });
  const matches = rows.map(({ checkIns: _, ...row }) => ownView(work, row, children));
  // Plans reach a few weeks ahead, so these are few.
  const contacts = await tx.contact.findMany({
    where: { state: { in: ["PLANNED", "CONFIRMED"] } },
    orderBy: { startsAt: "asc" },
    select: CONTACT,
  });
  const next = contacts.filter(({ endsAt }) => endsAt > now).slice(0, NEXT);
  const due = contacts.filter(({ endsAt, kind }) => endsAt <= now && kind === "REGULAR");
  const questions = rows
    .flatMap(({ checkIns }) => checkIns)
    .sort((a, b) => a.happenedOn.getTime() - b.happenedOn.getTime());
  return {
    offers: matches.filter(({ state }) => state === "APPROVED"),
    current: matches.filter(({ state }) => state !== "APPROVED" && state !== "CLOSED"),
    ended: matches.filter(({ state }) => state === "CLOSED"),
    next: next.map((contact) => named(contact, matches)),
    due: due.map((contact) => named(contact, matches)),
    questions: questions.map((question) => named(question, matches)),
  };
}

export type OwnMatches = Awaited<ReturnType<typeof ownMatches>>;

/** Records shown on the page of one match; the newest first. */
const HISTORY = 20;

/** One own match; null when it is not the viewer's. */
export async function ownMatch(work: Work<VolunteerViewer>, id: string) {
  const row = await work.tx.match.findUnique({ where: { id }, select: MATCH });
  return row && withChild(work, row);
}

async function withChild(work: Work<VolunteerViewer>, row: MatchRow) {
  return ownView(work, row, await work.tx.child.findMany({ where: { id: row.childId }, select: CHILD }));
}

const RECORDS = {
  orderBy: [{ happenedOn: "desc" }, { submittedAt: "desc" }],
  take: HISTORY,
  select: {
    ...{ id: true, state: true, happenedOn: true, mode: true, reached: true, minutes: true },
    ...{ missedSide: true, note: true, wish: true, concern: true, question: true, answer: true },
    ...{ reviewedAt: true, version: true },
  },
} satisfies Prisma.Match$checkInsArgs;

/** One own match with its contacts and own records; null when it is not the viewer's. */
export async function ownMatchPage(work: Work<VolunteerViewer>, id: string) {
  const { tx, now } = work;
  const row = await tx.match.findUnique({ where: { id }, select: { ...MATCH, checkIns: RECORDS } });
  if (!row) return null;
  const { checkIns, ...own } = row;
  const match = await withChild(work, own);
  const contacts = await tx.contact.findMany({
    where: { matchId: id, state: { in: ["PLANNED", "CONFIRMED"] } },
    orderBy: { startsAt: "asc" },
    take: HISTORY,
    select: CONTACT,
  });
  const next = contacts.filter(({ endsAt }) => endsAt > now);
  // Who is asked compares themselves with the child; who has contacts may have asked to move one. Nobody does both.
  const profile = match.state === "APPROVED" ? await ownProfile(work) : NOBODY;
  const requests =
    next.length > 0
      ? await ownRequests(
          work,
          next.map(({ id: contactId }) => contactId),
        )
      : [];
  const support = await ownSupport(work, match);
  return {
    match,
    support,
    agreement: support ? support.agreement : mayAgree(match.state) ? await agreementAsked(work, id) : null,
    requests,
    own: profile,
    next,
    due: contacts.filter(({ endsAt, kind }) => endsAt <= now && kind === "REGULAR"),
    checkIns: checkIns.map(({ reviewedAt, ...record }) => ({
      ...record,
      correctable: isRunning(match.state) && record.state === "SUBMITTED" && reviewedAt === null,
    })),
  };
}

const NOBODY = { interests: [] as string[], availability: 0, role: null };

async function ownProfile({ tx, viewer }: Work<VolunteerViewer>) {
  const select = { interests: true, availability: true, role: true } as const;
  return (await tx.volunteer.findUnique({ where: { personId: viewer.personId }, select })) ?? NOBODY;
}

export type OwnMatchPage = NonNullable<Awaited<ReturnType<typeof ownMatchPage>>>;
export type OwnMatch = OwnMatchPage["match"];
export type OwnContact = OwnMatchPage["next"][number];

/** A match about which the viewer may hand in a record now. */
export interface RunningMatch {
  id: string;
  schoolId: number;
  childId: string;
  volunteerId: string;
  state: MatchState;
  timeZone: string;
  /** The school's calendar day, and the day since which mentor and child know each other; both midnight UTC. */
  today: Date;
  firstDay: Date;
}

const RUNNING = {
  id: true,
  schoolId: true,
  childId: true,
  volunteerId: true,
  state: true,
  introducedAt: true,
  activeAt: true,
  school: { select: { timeZone: true } },
} satisfies Prisma.MatchSelect;

/** Null when it is not the viewer's, or mentor and child have no contact now. */
export async function runningMatch(work: Work<VolunteerViewer>, id: string): Promise<RunningMatch | null> {
  const row = await work.tx.match.findUnique({ where: { id }, select: RUNNING });
  return row && runningOf(work, row);
}

/** The same with what its page shows of the child. */
export async function recordableMatch(work: Work<VolunteerViewer>, id: string) {
  const row = await work.tx.match.findUnique({ where: { id }, select: MATCH });
  const running = row && runningOf(work, row);
  if (!row || !running) return null;
  const children = await work.tx.child.findMany({ where: { id: row.childId }, select: CHILD });
  return { running, match: ownView(work, row, children) };
}

function runningOf(
  { now }: Work,
  row: Prisma.MatchGetPayload<{ select: typeof RUNNING }>,
): RunningMatch | null {
  const since = row.introducedAt ?? row.activeAt;
  if (!since || !isRunning(row.state)) return null;
  const { id, schoolId, childId, volunteerId, state, school } = row;
  const { timeZone } = school;
  const [today, firstDay] = [dayIn(now, timeZone), dayIn(since, timeZone)];
  return { id, schoolId, childId, volunteerId, state, timeZone, today, firstDay };
}

/** Planned contacts that have begun or begin today and have no record yet; for the first question of the form. */
export function recordableContacts({ tx, now }: Work, matchId: string) {
  return tx.contact.findMany({
    where: {
      matchId,
      kind: "REGULAR",
      state: { in: ["PLANNED", "CONFIRMED"] },
      startsAt: { lte: new Date(now.getTime() + 12 * 3_600_000) },
    },
    orderBy: { startsAt: "desc" },
    take: 5,
    select: CONTACT,
  });
}

function ownView({ now }: Work, row: MatchRow, children: ChildRow[]) {
  const { schoolId, childId, volunteerId, plans, ...match } = row;
  // A match that is over shows no child: the database hides the row.
  const child = children.find(({ id }) => id === childId);
  const view: ChildView | null = child
    ? childView(factsOf(child), row.state, dayIn(now, row.school.timeZone))
    : null;
  return { ...match, plans, met: hasMet(row.state), child: view };
}

function factsOf({ id, place, ...child }: ChildRow): ChildFacts {
  const { kind, parent, nameZh, nameEn } = place;
  return { ...child, town: kind === "VILLAGE" && parent ? parent : { nameZh, nameEn } };
}

function named<T extends { matchId: string }>(
  row: T,
  matches: { id: string; child: ChildView | null; school: { timeZone: string } }[],
) {
  const match = matches.find(({ id }) => id === row.matchId);
  const firstName = match?.child?.firstName ?? null;
  return { ...row, firstName, zone: match?.school.timeZone ?? DISTRICT_ZONE };
}
