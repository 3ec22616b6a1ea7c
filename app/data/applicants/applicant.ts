import type { StaffViewer } from "~/domain/access/viewer";
import { dayIn } from "~/domain/shared/calendar-day";
import { SCREENING_KINDS, standingOf } from "~/domain/volunteer/screening-items";
import { policyOf } from "../places/policy";
import type { Work } from "../work.server";
import { approvalsThatCount } from "./decision";

/** How many entries of the history a page shows. */
const HISTORY = 60;

/** Everything the school knows about one applicant; null when the viewer reaches no such application. Four statements. */
export async function applicant(work: Work<StaffViewer>, id: string) {
  const { tx, now, viewer } = work;
  const row = await tx.application.findUnique({
    where: { id },
    select: {
      ...{
        id: true,
        state: true,
        step: true,
        version: true,
        schoolId: true,
        motivation: true,
        experience: true,
      },
      ...{ createdAt: true, submittedAt: true, decidedAt: true, decisionNote: true },
      school: { select: { nameZh: true, nameEn: true, timeZone: true } },
      volunteer: {
        select: {
          ...{
            id: true,
            personId: true,
            name: true,
            role: true,
            birthYear: true,
            occupation: true,
            phone: true,
            about: true,
          },
          ...{ interests: true, dislikes: true, dialects: true, availability: true, capacity: true },
          ...{ contactModes: true, travelMetres: true },
          place: { select: { nameZh: true, nameEn: true } },
          person: { select: { email: true } },
          _count: { select: { matches: { where: { state: { notIn: ["CLOSED", "DECLINED", "EXPIRED"] } } } } },
        },
      },
      referees: {
        select: { position: true, name: true, relation: true, phone: true },
        orderBy: { position: "asc" },
      },
      items: {
        select: {
          kind: true,
          state: true,
          checkedOn: true,
          expiresOn: true,
          recordedById: true,
          recordedAt: true,
        },
      },
      approvals: {
        select: { approverId: true, approvedAt: true, note: true },
        orderBy: { approvedAt: "asc" },
      },
    },
  });
  if (!row) return null;
  const policy = await policyOf(work, row.schoolId);
  const history = await tx.auditRow.findMany({
    where: { subject: "application", subjectId: id },
    orderBy: { id: "desc" },
    take: HISTORY,
    select: { id: true, at: true, actorKind: true, actorId: true, action: true, details: true },
  });
  const approvals = approvalsThatCount(row);
  const names = await namesOf(work, [
    ...row.items.map((item) => item.recordedById),
    ...row.approvals.map((approval) => approval.approverId),
    ...history.map((entry) => entry.actorId),
  ]);
  const today = dayIn(now, row.school.timeZone);
  const { items, volunteer, ...application } = row;
  const own = volunteer.personId === viewer.personId;
  // Staff who apply themselves do not read what was said about them.
  const kept = (note: string) => (own ? "" : note);
  return {
    ...application,
    decisionNote: kept(row.decisionNote),
    volunteer: { ...volunteer, openMatches: volunteer._count.matches },
    own,
    approvals: approvals.map((approval) => ({
      ...approval,
      note: kept(approval.note),
      name: names[approval.approverId] ?? null,
    })),
    approvedByMe: approvals.some(({ approverId }) => approverId === viewer.personId),
    policy,
    today,
    items: SCREENING_KINDS.map((kind) => {
      const item = items.find((candidate) => candidate.kind === kind);
      return {
        kind,
        standing: item ? standingOf(item, today) : ("OPEN" as const),
        checkedOn: item?.checkedOn ?? null,
        expiresOn: item?.expiresOn ?? null,
        recordedAt: item?.recordedAt ?? null,
        recordedBy: (item?.recordedById && names[item.recordedById]) || null,
      };
    }),
    history: history.map(({ id: entry, actorId, ...rest }) => ({
      ...rest,
      id: String(entry),
      actor: (actorId && names[actorId]) || null,
    })),
  };
}

export type Applicant = NonNullable<Awaited<ReturnType<typeof applicant>>>;

/** Names of people by id. Somebody of the district may be out of the viewer's reach and is left out. */
async function namesOf({ tx }: Work, ids: (string | null)[]): Promise<Record<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const people = await tx.person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return Object.fromEntries(people.map((person) => [person.id, person.name]));
}
