import { occurrenceAt } from "~/adapters/recurrence.server";
import type { RunningMatch } from "~/data/matches/own";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { mayWriteOver, type Writing } from "~/domain/checkin/draft";
import { checkSubmission } from "~/domain/checkin/submission";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { changeOneContact } from "../contacts/change";
import { audit } from "../record/audit";
import { reportFromCheckIn } from "../safeguarding/from-check-in";
import { type Content, columnsOf } from "./content";

export interface CheckIn extends Content {
  /** The planned contact it is about; null for one that was not planned. */
  contactId: string | null;
  writing: Writing;
}

/**
 * Hands in a record, once for each contact and, without a planned contact, once for each day. The contact becomes
 * held or missed, and the match remembers when mentor and child last spoke.
 */
export async function submitCheckIn(
  work: Work<VolunteerViewer>,
  match: RunningMatch,
  input: CheckIn,
): Promise<Verdict<{ checkInId: string }>> {
  const { tx, now } = work;
  // Of two tabs at once the second waits here and then sees the first one's record.
  await tx.$queryRaw`SELECT 1 FROM matches WHERE id = ${match.id}::uuid FOR UPDATE`;
  const contact = await contactOf(work, match.id, input);
  if (input.contactId && !contact) return refused("INVALID", "contactId");
  if (await isRecorded(work, match.id, { ...input, contactId: contact?.id ?? null }))
    return refused("CHECK_IN_EXISTS");
  const free = await takeDraft(work, match.id, input, contact?.id);
  if (!free.ok) return free;
  const happenedOn = contact ? dayOf(contact.localStart) : input.happenedOn;
  const checked = checkSubmission({ ...input, happenedOn }, match);
  if (!checked.ok) return checked;
  const said = columnsOf(input);
  const { reached, missedWhy, concern } = input;

  if (contact) {
    const command = reached
      ? ({ kind: "HOLD" } as const)
      : ({ kind: "MISS", side: said.missedSide, why: missedWhy } as const);
    const changed = await changeOneContact(work, { matchId: match.id, contactId: contact.id, command });
    if (!changed.ok) return changed;
  }
  const { id: checkInId } = await tx.checkIn.create({
    data: {
      matchId: match.id,
      contactId: contact?.id ?? null,
      schoolId: match.schoolId,
      childId: match.childId,
      volunteerId: match.volunteerId,
      happenedOn,
      reached,
      ...said,
      submittedAt: now,
    },
    select: { id: true },
  });
  if (reached) {
    const at = contact?.startsAt ?? occurrenceAt(happenedOn, "12:00", 0, match.timeZone).startsAt;
    await remember(work, match.id, at < now ? at : now);
  }
  await audit(work, {
    action: "check-in.submitted",
    subject: "check-in",
    subjectId: checkInId,
    schoolId: match.schoolId,
    details: { matchId: match.id, contactId: contact?.id ?? null, reached, concern },
  });
  await reportFromCheckIn(work, { checkInId, ...match, ...said, account: said.concernNote });
  return passed({ checkInId });
}

const CONTACT = { id: true, startsAt: true, localStart: true } as const;

/**
 * The planned contact that the record is about. Without a network a form cannot offer it: one that is open on the day that
 * was written is the one that was meant.
 */
async function contactOf({ tx, now }: Work, matchId: string, { contactId, happenedOn }: CheckIn) {
  const of = { matchId, kind: "REGULAR" } as const;
  if (contactId) return tx.contact.findFirst({ where: { ...of, id: contactId }, select: CONTACT });
  const open = await tx.contact.findMany({
    where: {
      ...of,
      state: { in: ["PLANNED", "CONFIRMED"] },
      startsAt: { lte: now },
      localStart: { startsWith: dayText(happenedOn) },
    },
    take: 2,
    select: CONTACT,
  });
  return open.length === 1 ? (open[0] ?? null) : null;
}

/** What was kept of this form goes with its sending, unless somebody wrote over it elsewhere. */
async function takeDraft(
  { tx }: Work,
  matchId: string,
  { happenedOn, writing }: CheckIn,
  contactId?: string,
): Promise<Verdict> {
  const about = { in: contactId ? [contactId, dayText(happenedOn)] : [dayText(happenedOn)] };
  const standing = await tx.checkInDraft.findMany({ where: { matchId, about } });
  if (!standing.every((draft) => mayWriteOver(writing, draft))) return refused("CHANGED_ELSEWHERE");
  const own = writing.key ? [{ writer: writing.key }] : [];
  await tx.checkInDraft.deleteMany({ where: { matchId, OR: [{ about }, ...own] } });
  return passed();
}

function dayText(day: Date): string {
  return day.toISOString().slice(0, 10);
}

async function isRecorded(
  { tx }: Work,
  matchId: string,
  { contactId, happenedOn }: Pick<CheckIn, "contactId" | "happenedOn">,
): Promise<boolean> {
  const where = contactId ? { contactId } : { matchId, contactId: null, happenedOn };
  return (await tx.checkIn.count({ where })) > 0;
}

async function remember({ tx }: Work, id: string, at: Date) {
  await tx.match.updateMany({
    where: { id, OR: [{ lastContactAt: null }, { lastContactAt: { lt: at } }] },
    data: { lastContactAt: at },
  });
}

function dayOf(localStart: string): Date {
  return new Date(`${localStart.slice(0, 10)}T00:00:00Z`);
}
