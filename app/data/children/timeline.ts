import { TIMELINE_KINDS, type TimelineCursor, type TimelineKind } from "~/domain/child/timeline";
import {
  type AidKind,
  type ConcernLevel,
  type ContactMode,
  type GapStep,
  type GuardianshipKind,
  type GuardianshipRating,
  type Hukou,
  type MissedSide,
  Prisma,
  type TownOutcome,
  type VisitRating,
} from "~/generated/prisma/client";
import type { Work } from "../work.server";
import { eventsOf } from "./timeline-events";

/** Entries of a time line on one page. */
export const TIMELINE_LENGTH = 15;

/** What each kind of event says; days are texts as 2026-11-25. */
interface Said {
  checkIn: {
    mentor: string;
    /** The day it is about; `at` is when it was written. */
    happenedOn: string;
    mode: ContactMode;
    reached: boolean;
    minutes: number;
    note: string;
    wish: string;
    concern: ConcernLevel;
    missedSide: MissedSide | null;
  };
  contact: {
    mentor: string;
    mode: ContactMode;
    state: "HELD" | "MISSED";
    missedSide: MissedSide | null;
    missedWhy: string;
  };
  call: { relation: number; mode: ContactMode; state: "HELD" | "MISSED"; outcome: string };
  visit: { met: boolean; living: VisitRating | null; note: string; concern: ConcernLevel };
  milestone: {
    milestone: "PERMITTED" | "WITHDRAWN" | "INTRODUCED" | "ACTIVE" | "CLOSED";
    /** The mentor, or for a permission to take part nobody. */
    mentor: string | null;
    /** GB/T 4761, of who permitted. */
    relation: number | null;
    note: string | null;
  };
  gap: { step: GapStep; since: string };
  parentHome: { until: string; note: string };
  guardianship: {
    rating: GuardianshipRating;
    assessed: GuardianshipKind | null;
    relation: number | null;
    note: string;
  };
  agreement: { relation: number; until: string };
  agreementEnd: { relation: number; until: string };
  notice: { relation: number; carer: string; until: string | null };
  aid: { aid: AidKind; yuan: number | null; before: string; after: string };
  aidEnd: { aid: AidKind; yuan: number | null; before: string; after: string };
  hukou: { before: Hukou; after: Hukou; place: string; note: string };
  townMove: { outcome: TownOutcome; place: string; newSchool: string; note: string };
  task: { what: string; done: boolean; outcome: string };
  deed: {
    /** As in the audit, without "child." */
    deed: string;
    /** Who did it; empty for the site itself. */
    by: string;
    details: { reason?: string; from?: string; to?: string; memberId?: string };
  };
}

interface Dated {
  id: string;
  at: Date;
}
export type EntryOf<Kind extends keyof Said> = Dated & { kind: Kind } & Said[Kind];
export type TimelineEntry = { [Kind in keyof Said]: EntryOf<Kind> }[keyof Said];

interface Wanted {
  kind?: TimelineKind | undefined;
  /** Where the page before ended. */
  before?: TimelineCursor | undefined;
  take?: number;
}

/** What happened with a child, newest first, from one place on. One statement, whatever lies behind. */
export async function timeline(
  { tx }: Work,
  child: { id: string; school: { timeZone: string } },
  { kind, before, take = TIMELINE_LENGTH }: Wanted = {},
): Promise<TimelineEntry[]> {
  const events = eventsOf(child.id);
  const wanted = (kind ? [kind] : TIMELINE_KINDS).flatMap((one) => events[one]);
  const older = before
    ? Prisma.sql`WHERE (date_trunc('milliseconds', e.at), e.id) < (${before.at}::timestamptz, ${before.id})`
    : Prisma.empty;
  const rows = await tx.$queryRaw<(Dated & { kind: string; data: object })[]>`
    WITH school AS (SELECT ${child.school.timeZone}::text AS zone)
    SELECT e.kind, e.id, e.at, e.data FROM (${Prisma.join(wanted, " UNION ALL ")}) AS e (kind, id, at, data)
    ${older} ORDER BY date_trunc('milliseconds', e.at) DESC, e.id DESC LIMIT ${take}`;
  return rows.map(({ data, ...row }) => ({ ...row, ...data }) as TimelineEntry);
}
