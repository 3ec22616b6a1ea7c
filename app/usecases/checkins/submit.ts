import { occurrenceAt } from "~/adapters/recurrence.server";
import type { RunningMatch } from "~/data/matches/own";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { checkSubmission, type Submission, settled } from "~/domain/checkin/submission";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { changeOneContact } from "../contacts/change";
import { audit } from "../record/audit";
import { reportFromCheckIn } from "../safeguarding/from-check-in";

export interface CheckIn extends Submission {
  /** The planned contact it is about; null for one that was not planned. */
  contactId: string | null;
  /** Did the child speak with a parent in the last seven days? Unknown is null. */
  parentContact: boolean | null;
  note: string;
  wish: string;
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
  const contact = input.contactId ? await contactOf(work, match.id, input.contactId) : null;
  if (input.contactId && !contact) return refused("INVALID", "contactId");
  if (await isRecorded(work, match.id, input)) return refused("CHECK_IN_EXISTS");
  const happenedOn = contact ? dayOf(contact.localStart) : input.happenedOn;
  const checked = checkSubmission({ ...input, happenedOn }, match);
  if (!checked.ok) return checked;
  const { reached, minutes, missedSide, missedWhy, topics, mood, mode, concern, concernNote } =
    settled(input);

  if (contact) {
    const command = reached
      ? ({ kind: "HOLD" } as const)
      : ({ kind: "MISS", side: missedSide, why: missedWhy } as const);
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
      mode,
      reached,
      minutes: minutes ?? 0,
      missedSide,
      topics: [...topics],
      mood,
      parentContact: input.parentContact,
      note: [missedWhy, input.note].filter(Boolean).join("\n"),
      wish: input.wish,
      concern,
      concernNote: concern === "NONE" ? "" : concernNote,
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
  await reportFromCheckIn(work, { checkInId, ...match, concern, account: concernNote });
  return passed({ checkInId });
}

function contactOf({ tx }: Work, matchId: string, id: string) {
  return tx.contact.findFirst({
    where: { id, matchId, kind: "REGULAR" },
    select: { id: true, startsAt: true, localStart: true },
  });
}

async function isRecorded(
  { tx }: Work,
  matchId: string,
  { contactId, happenedOn }: CheckIn,
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
