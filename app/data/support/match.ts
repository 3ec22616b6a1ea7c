import type { StaffViewer } from "~/domain/access/viewer";
import { strengthDue } from "~/domain/match/strength-due";
import { supportDue } from "~/domain/match/support";
import { dayIn } from "~/domain/shared/calendar-day";
import type { Prisma } from "~/generated/prisma/client";
import { policyOf } from "../places/policy";
import type { Work } from "../work.server";

/** Of each kind that the page of one match shows: some years of it. */
const SHOWN = 100;

const SELECT = {
  id: true,
  schoolId: true,
  state: true,
  introducedAt: true,
  activeAt: true,
  child: {
    select: {
      id: true,
      name: true,
      grade: true,
      family: {
        where: { restricted: false, OR: [{ carer: true }, { guardian: true }] },
        orderBy: [{ carer: "desc" }, { relation: "asc" }],
        select: { id: true, name: true, relation: true, phone: true, carer: true },
      },
    },
  },
  volunteer: { select: { name: true, phone: true, personId: true } },
  school: { select: { nameZh: true, nameEn: true, timeZone: true } },
  pauses: { select: { startsOn: true, endsOn: true, endedOn: true } },
  supportContacts: {
    orderBy: [{ askedOn: "desc" }, { recordedAt: "desc" }, { id: "asc" }],
    take: SHOWN,
    select: {
      ...{ id: true, party: true, askedOn: true, way: true, reached: true, missedWhy: true, questions: true },
      ...{ activities: true, changes: true, safety: true, quality: true, impact: true, more: true },
      recordedBy: { select: { name: true } },
    },
  },
  kindWords: {
    where: { takenBackAt: null },
    orderBy: [{ passedAt: "desc" }, { id: "asc" }],
    take: SHOWN,
    select: { id: true, words: true, passedAt: true, passedBy: { select: { name: true } } },
  },
  strengthAnswers: {
    orderBy: [{ answeredOn: "asc" }, { side: "asc" }],
    take: SHOWN,
    select: {
      ...{ id: true, side: true, statements: true, marks: true, score: true, answeredOn: true },
      ...{ lookedAt: true, found: true, lookedBy: { select: { name: true } } },
    },
  },
} satisfies Prisma.MatchSelect;

/** What was asked about one match, how strong it is, and what is next; null where the viewer reaches no such match. Two statements. */
export async function matchSupport(work: Work<StaffViewer>, id: string) {
  const row = await work.tx.match.findUnique({ where: { id }, select: SELECT });
  const met = row && (row.introducedAt ?? row.activeAt);
  if (!row || !met) return null;
  const policy = await policyOf(work, row.schoolId);
  const { timeZone } = row.school;
  const [today, metOn] = [dayIn(work.now, timeZone), dayIn(met, timeZone)];
  const { state, pauses, supportContacts: contacts, strengthAnswers: answers } = row;
  return {
    ...row,
    ...{ today, metOn },
    dues: supportDue({ state, metOn, pauses, contacts }, policy, today),
    strengthDues: strengthDue({ state, metOn, pauses, answers }, policy, today),
  };
}

export type MatchSupport = NonNullable<Awaited<ReturnType<typeof matchSupport>>>;
