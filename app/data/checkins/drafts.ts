import type { VolunteerViewer } from "~/domain/access/viewer";
import type { Typed } from "~/domain/checkin/draft";
import { givenName } from "~/domain/child/given-name";
import { RUNNING_STATES } from "~/domain/match/lifecycle";
import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

export interface Draft {
  id: string;
  about: string;
  fields: Typed;
  version: number;
  savedAt: Date;
}

/** A match has few drafts: one for each contact, and one for each day without a plan. */
const DRAFTS = 20;

/** What was kept of forms about one match; the newest first. */
export async function draftsOf({ tx }: Work<VolunteerViewer>, matchId: string): Promise<Draft[]> {
  const rows = await tx.checkInDraft.findMany({
    where: { matchId },
    orderBy: { savedAt: "desc" },
    take: DRAFTS,
    select: { id: true, about: true, fields: true, version: true, savedAt: true },
  });
  return rows.map((row) => ({ ...row, fields: row.fields as Typed }));
}

/** Everything of one's own that was begun and not sent, with the children about whom there can be more. */
export async function ownDrafts(work: Work<VolunteerViewer>) {
  const { tx } = work;
  const rows = await tx.match.findMany({
    where: { state: { in: [...RUNNING_STATES] } },
    orderBy: [{ activeAt: "asc" }, { id: "asc" }],
    select: { id: true, childId: true, school: { select: { timeZone: true } } },
  });
  const children = await tx.child.findMany({ select: { id: true, name: true } });
  const drafts = await tx.checkInDraft.findMany({
    orderBy: { savedAt: "desc" },
    take: DRAFTS,
    select: { id: true, matchId: true, about: true, savedAt: true },
  });
  const matches = rows.map(({ id, childId, school }) => {
    const child = children.find((one) => one.id === childId);
    return { id, timeZone: school.timeZone, firstName: child ? givenName(child.name) : null };
  });
  return {
    matches,
    drafts: drafts.flatMap(({ about, ...draft }) => {
      const match = matches.find(({ id }) => id === draft.matchId);
      const contactId = about.length === 36 ? about : null;
      return match ? [{ ...draft, contactId, firstName: match.firstName, timeZone: match.timeZone }] : [];
    }),
  };
}

const SENT = {
  id: true,
  version: true,
  contactId: true,
  happenedOn: true,
  submittedAt: true,
  correctedAt: true,
  mode: true,
  place: true,
  reached: true,
  minutes: true,
  missedSide: true,
  life: true,
  study: true,
  safety: true,
  mood: true,
  areaNotes: true,
  parentContact: true,
  note: true,
  helpGiven: true,
  needs: true,
  wish: true,
  followUp: true,
  followUpOn: true,
  followUpOwner: true,
  concern: true,
  concernNote: true,
  situation: true,
  participants: true,
  carerTold: true,
} satisfies Prisma.CheckInSelect;
type SentRow = Prisma.CheckInGetPayload<{ select: typeof SENT }>;

export interface SentRecord {
  id: string;
  version: number;
  about: string;
  at: Date;
  fields: Typed;
}

/** Own records of one match that nobody has read yet, as the fields of the form. */
export async function correctableRecords(
  { tx }: Work<VolunteerViewer>,
  matchId: string,
): Promise<SentRecord[]> {
  const rows = await tx.checkIn.findMany({
    where: { matchId, state: "SUBMITTED", reviewedAt: null },
    orderBy: { submittedAt: "desc" },
    take: DRAFTS,
    select: SENT,
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    about: row.contactId ?? dayText(row.happenedOn),
    at: row.correctedAt ?? row.submittedAt,
    fields: fieldsOf(row),
  }));
}

function fieldsOf(row: SentRow): Typed {
  const notes = row.areaNotes as Record<string, string>;
  const [missedWhy, ...rest] = row.reached ? ["", row.note] : row.note.split("\n");
  const fields: Record<string, string | number | string[] | null | undefined> = {
    contactId: row.contactId ?? "OTHER",
    happenedOn: dayText(row.happenedOn),
    mode: row.mode,
    place: row.place,
    reached: row.reached ? "YES" : "NO",
    minutes: row.minutes || null,
    missedSide: row.missedSide,
    missedWhy,
    life: row.life,
    study: row.study,
    safety: row.safety,
    mood: row.mood,
    lifeNote: notes.LIFE,
    studyNote: notes.STUDY,
    moodNote: notes.MOOD,
    safetyNote: notes.SAFETY,
    parentsNote: notes.PARENTS,
    parentContact: threefold(row.parentContact),
    note: rest.join("\n"),
    helpGiven: row.helpGiven,
    needs: row.needs,
    participants: row.participants,
    carerTold: threefold(row.carerTold),
    wish: row.wish,
    followUp: row.followUp,
    followUpOn: row.followUpOn && dayText(row.followUpOn),
    followUpOwner: row.followUpOwner,
    concern: row.concern,
    concernNote: row.concernNote,
    situation: row.situation,
  };
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== null && value !== undefined && value !== "")
      .map(([name, value]) => [name, Array.isArray(value) ? value : [String(value)]]),
  );
}

function threefold(known: boolean | null): "YES" | "NO" | "UNKNOWN" {
  return known === null ? "UNKNOWN" : known ? "YES" : "NO";
}

function dayText(day: Date): string {
  return day.toISOString().slice(0, 10);
}
