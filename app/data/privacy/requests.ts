import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

/** Requests of one page. */
const REQUESTS_PER_PAGE = 30;

const PERSON = {
  child: { select: { id: true, name: true, state: true } },
  volunteer: { select: { id: true, name: true, application: { select: { id: true, state: true } } } },
} as const satisfies Prisma.DataRequestSelect;

/** Open requests, the first due first, or answered ones, the last first. */
export async function requests({ tx }: Work, open: boolean, page: number) {
  const where: Prisma.DataRequestWhereInput = { state: open ? "OPEN" : { not: "OPEN" } };
  const total = await tx.dataRequest.count({ where });
  const rows = await tx.dataRequest.findMany({
    where,
    orderBy: open ? [{ dueOn: "asc" }, { id: "asc" }] : [{ answeredAt: "desc" }, { id: "asc" }],
    skip: (page - 1) * REQUESTS_PER_PAGE,
    take: REQUESTS_PER_PAGE,
    select: { id: true, kind: true, state: true, receivedOn: true, dueOn: true, answeredAt: true, ...PERSON },
  });
  return { rows, total, pages: Math.max(1, Math.ceil(total / REQUESTS_PER_PAGE)) };
}

/** One request with whom it is about, and whether the file is held. */
export function dataRequest({ tx }: Work, id: string) {
  const holds = { where: { liftedAt: null }, select: { id: true } } as const;
  return tx.dataRequest.findUnique({
    where: { id },
    select: {
      ...{
        id: true,
        schoolId: true,
        kind: true,
        state: true,
        askedBy: true,
        identityCheck: true,
        wish: true,
      },
      ...{ receivedOn: true, dueOn: true, answer: true, answeredAt: true, version: true },
      recordedBy: { select: { name: true } },
      answeredBy: { select: { name: true } },
      child: {
        select: { id: true, name: true, state: true, school: { select: { timeZone: true } }, holds },
      },
      volunteer: {
        select: {
          id: true,
          name: true,
          school: { select: { timeZone: true } },
          application: { select: { id: true, state: true } },
          holds,
        },
      },
    },
  });
}
export type DataRequestPage = NonNullable<Awaited<ReturnType<typeof dataRequest>>>;

/** What somebody's page about their data shows: earlier requests, and a hold if there is one. */
const OF_SUBJECT = {
  name: true,
  id: true,
  schoolId: true,
  purgedAt: true,
  school: { select: { timeZone: true } },
  requests: {
    orderBy: [{ receivedOn: "desc" }, { id: "asc" }],
    select: { id: true, kind: true, state: true, receivedOn: true, dueOn: true, answeredAt: true },
  },
  holds: {
    where: { liftedAt: null },
    select: { id: true, reason: true, setAt: true, setBy: { select: { name: true } } },
  },
} as const;

export function dataOfChild({ tx }: Work, childId: string) {
  return tx.child.findUnique({
    where: { id: childId },
    select: {
      ...OF_SUBJECT,
      requests: { ...OF_SUBJECT.requests, orderBy: [...OF_SUBJECT.requests.orderBy] },
    },
  });
}

export function dataOfApplicant({ tx }: Work, applicationId: string) {
  return tx.application.findUnique({
    where: { id: applicationId },
    select: {
      id: true,
      volunteer: {
        select: {
          ...OF_SUBJECT,
          requests: { ...OF_SUBJECT.requests, orderBy: [...OF_SUBJECT.requests.orderBy] },
        },
      },
    },
  });
}

export type SubjectData = NonNullable<Awaited<ReturnType<typeof dataOfChild>>>;
