import type { ConcernLevel, ContactMode, MissedSide } from "~/generated/prisma/client";
import type { Work } from "../work.server";
import type { ChildFile } from "./file";

/** Entries of a time line on one page. */
export const TIMELINE_LENGTH = 15;

interface Dated {
  id: string;
  at: Date;
}
export interface CheckInEntry extends Dated {
  kind: "checkIn";
  mentor: string;
  /** The day it is about; `at` is when it was written. */
  happenedOn: Date;
  mode: ContactMode;
  reached: boolean;
  minutes: number;
  note: string;
  wish: string;
  concern: ConcernLevel;
  missedSide: MissedSide | null;
}
export interface ContactEntry extends Dated {
  kind: "contact";
  mentor: string;
  mode: ContactMode;
  state: "HELD" | "MISSED";
  missedSide: MissedSide | null;
  missedWhy: string;
}
export interface DeedEntry extends Dated {
  kind: "deed";
  /** As in the audit, without "child." */
  deed: string;
  /** Who did it; empty for the site itself. */
  by: string;
  details: { reason?: string; from?: string; to?: string; memberId?: string };
}
export interface MilestoneEntry extends Dated {
  kind: "milestone";
  milestone: "PERMITTED" | "WITHDRAWN" | "INTRODUCED" | "ACTIVE" | "CLOSED";
  /** The mentor, or for a permission to take part nobody. */
  mentor: string | null;
  /** GB/T 4761, of who permitted. */
  relation: number | null;
  note: string;
}
export type TimelineEntry = CheckInEntry | ContactEntry | DeedEntry | MilestoneEntry;

/**
 * What happened with a child before a moment, newest first; three statements whatever lies behind. Permissions and
 * matches come from the file that is already at hand.
 */
export async function timeline(work: Work, file: ChildFile, before: Date): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = [
    ...(await checkIns(work, file.id, before)),
    ...(await contacts(work, file.id, before)),
    ...(await deeds(work, file.id, before)),
    ...milestones(file).filter(({ at }) => at < before),
  ];
  return entries.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, TIMELINE_LENGTH);
}

function milestones({ permissions, matches }: ChildFile): MilestoneEntry[] {
  const entry = (
    milestone: MilestoneEntry["milestone"],
    id: string,
    at: Date | null,
    about: Pick<MilestoneEntry, "mentor"> & Partial<MilestoneEntry>,
  ): MilestoneEntry[] =>
    at
      ? [{ kind: "milestone", milestone, id: `${id} ${milestone}`, at, relation: null, note: "", ...about }]
      : [];
  return [
    // The separate permission comes with the one to take part; answers about optional data are deeds.
    ...permissions
      .filter(({ kind }) => kind === "PARTICIPATION" || kind === "MATCH")
      .flatMap(({ id, recordedAt, withdrawnAt, member, match }) => {
        const about = { mentor: match?.volunteer.name ?? null, relation: member.relation };
        return [...entry("PERMITTED", id, recordedAt, about), ...entry("WITHDRAWN", id, withdrawnAt, about)];
      }),
    ...matches.flatMap(({ id, introducedAt, activeAt, closedAt, closureReason, volunteer }) => {
      const about = { mentor: volunteer.name };
      return [
        ...entry("INTRODUCED", id, introducedAt, about),
        ...entry("ACTIVE", id, activeAt, about),
        ...entry("CLOSED", id, closedAt, { ...about, note: closureReason }),
      ];
    }),
  ];
}

async function checkIns({ tx }: Work, childId: string, before: Date): Promise<CheckInEntry[]> {
  const rows = await tx.checkIn.findMany({
    where: { childId, state: { not: "DRAFT" }, submittedAt: { lt: before } },
    orderBy: { submittedAt: "desc" },
    take: TIMELINE_LENGTH,
    select: {
      id: true,
      submittedAt: true,
      mode: true,
      reached: true,
      minutes: true,
      note: true,
      wish: true,
      concern: true,
      missedSide: true,
      happenedOn: true,
      volunteer: { select: { name: true } },
    },
  });
  return rows.map(({ submittedAt, volunteer, ...row }) => ({
    kind: "checkIn",
    at: submittedAt,
    mentor: volunteer.name,
    ...row,
  }));
}

/** Contacts about which nobody has written yet. */
async function contacts({ tx }: Work, childId: string, before: Date): Promise<ContactEntry[]> {
  const rows = await tx.contact.findMany({
    where: { childId, state: { in: ["HELD", "MISSED"] }, checkIn: { is: null }, startsAt: { lt: before } },
    orderBy: { startsAt: "desc" },
    take: TIMELINE_LENGTH,
    select: {
      id: true,
      startsAt: true,
      mode: true,
      state: true,
      missedSide: true,
      missedWhy: true,
      volunteer: { select: { name: true } },
    },
  });
  return rows.map(({ startsAt, volunteer, state, ...row }) => ({
    kind: "contact",
    at: startsAt,
    mentor: volunteer.name,
    state: state === "HELD" ? "HELD" : "MISSED",
    ...row,
  }));
}

async function deeds({ tx }: Work, childId: string, before: Date): Promise<DeedEntry[]> {
  const rows = await tx.$queryRaw<
    { id: string; at: Date; action: string; details: DeedEntry["details"]; by: string | null }[]
  >`
    SELECT a.id::text AS id, a.at, a.action, a.details, p.name AS by
    FROM audit a LEFT JOIN people p ON p.id = a.actor_id
    WHERE a.subject = 'child' AND a.subject_id = ${childId} AND a.action NOT LIKE '%.opened'
      AND a.action NOT IN ('child.reason-given', 'child.permission-given', 'child.permission-withdrawn', 'child.link-entered') AND a.at < ${before}
    ORDER BY a.at DESC, a.id DESC LIMIT ${TIMELINE_LENGTH}`;
  return rows.map(({ id, at, action, details, by }) => ({
    kind: "deed",
    id,
    at,
    deed: action.replace("child.", ""),
    by: by ?? "",
    details,
  }));
}
