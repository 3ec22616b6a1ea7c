import type { ContactPlan } from "~/domain/schedule/plan";
import type { SeriesContact } from "~/domain/schedule/series";
import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

/** One contact of a match with the plan that it belongs to, and all that an edit is decided from. */
export interface ContactInQuestion extends SeriesContact {
  version: number;
  kind: "FIRST_MEETING" | "REGULAR";
  mode: ContactPlan["mode"];
  place: string;
  minutes: number;
  timeZone: string;
  roomId: string | null;
  supervisorId: string | null;
  seat: number | null;
  plan: SeriesPlan | null;
}

export interface SeriesPlan extends ContactPlan {
  id: string;
  /** Last day as it came, midnight UTC; null while the plan is in force. */
  endedOn: Date | null;
  plannedUntil: Date;
  roomId: string | null;
  supervisorId: string | null;
  /** Of the first plan of the series. */
  rootId: string;
}

/** Null when the viewer reaches no such contact of that match. */
export async function contactInQuestion(
  { tx }: Work,
  matchId: string,
  contactId: string,
): Promise<ContactInQuestion | null> {
  const row = await tx.contact.findFirst({ where: { id: contactId, matchId }, include: { plan: true } });
  return row && contactOf(row);
}

/** A row of a contact with its plan as the edits need it. */
export function contactOf<Row extends Prisma.ContactGetPayload<{ include: { plan: true } }>>(row: Row) {
  const { plan, endsAt, startsAt } = row;
  return {
    ...row,
    minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
    plan: plan && { ...plan, rootId: plan.seriesId ?? plan.id },
  };
}

export const SERIES_CONTACT = {
  id: true,
  planId: true,
  state: true,
  startsAt: true,
  endsAt: true,
  localStart: true,
  originalStart: true,
  apart: true,
  seat: true,
} as const;

/** The contacts of a series, those of its earlier plans included. */
export function seriesContacts({ tx }: Work, { rootId }: SeriesPlan) {
  return tx.contact.findMany({
    where: { plan: { OR: [{ id: rootId }, { seriesId: rootId }] } },
    orderBy: [{ originalStart: "asc" }, { id: "asc" }],
    select: SERIES_CONTACT,
  });
}
