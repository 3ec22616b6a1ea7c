import type { GapState } from "~/domain/checkin/gap";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

/** The gap of one child, as app.child_gaps answers it; days as in app/domain/checkin/gap.ts. */
export interface GapRow {
  since: Date;
  lastOn: Date | null;
  holidays: number;
  excused: number;
  days: number;
  /** Days between two contacts that the school allows. */
  allowed: number;
  state: GapState;
}

/** Gaps that are longer than the school allows. */
export const LATE = ["OVERDUE", "ESCALATED"] as const satisfies readonly GapState[];

/** The gaps of these schools, or of all that the viewer reaches; `g.state` is one of GAP_STATES. */
export const gapsOf = (now: Date, school?: number): Prisma.Sql =>
  Prisma.sql`app.child_gaps(${school ? Prisma.sql`ARRAY[${school}::int]` : Prisma.sql`(SELECT app.schools())::int[]`}, ${now}::timestamptz)`;

/** Ids of the children whose gap is too long; a statement of its own inside another. */
export const lateChildren = (now: Date): Prisma.Sql =>
  Prisma.sql`SELECT g.child_id FROM ${gapsOf(now)} g WHERE g.state IN ('OVERDUE', 'ESCALATED')`;

/** What the child's school allows, and the gap; null for a child without a running match. One statement. */
export async function gapOf({ tx, now }: Work, child: { id: string; schoolId: number }) {
  const [row] = await tx.$queryRaw<[{ cadence: number | null } & (GapRow | { since: null })]>`
    SELECT p.cadence, g.since, g.last_on AS "lastOn", g.holidays, g.excused, g.days, g.allowed, g.state
    FROM (SELECT (app.policy_of(${child.schoolId}::int)).cadence_days AS cadence) p
    LEFT JOIN ${gapsOf(now, child.schoolId)} g ON g.child_id = ${child.id}::uuid`;
  const { cadence, ...gap } = row;
  return { cadence: cadence ?? 30, gap: gap.since === null ? null : gap };
}
