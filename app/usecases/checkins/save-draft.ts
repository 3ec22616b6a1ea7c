import type { RunningMatch } from "~/data/matches/own";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { mayWriteOver, type Typed, type Writing } from "~/domain/checkin/draft";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";

export interface Draft {
  writing: Writing;
  /** The planned contact, or the day of one that was not planned. */
  about: string;
  fields: Typed;
}

/**
 * Keeps what is typed into a form, right or wrong, for its writer alone. It leaves no row in the record: nothing has been
 * said to anybody yet (docs/decisions/0031).
 */
export async function saveDraft(
  work: Work<VolunteerViewer>,
  match: RunningMatch,
  { writing, about, fields }: Draft,
): Promise<Verdict<{ id: string; version: number }>> {
  const { tx, now } = work;
  await tx.$queryRaw`SELECT 1 FROM matches WHERE id = ${match.id}::uuid FOR UPDATE`;
  const standing = await tx.checkInDraft.findFirst({ where: { matchId: match.id, about } });
  if (!mayWriteOver(writing, standing)) return refused("CHANGED_ELSEWHERE");
  const sent = await isSent(work, match.id, about);
  if (sent) return refused("CHECK_IN_EXISTS");
  const own = standing ?? (await movedFrom(work, match.id, writing));
  const data = { about, fields, writer: writing.key ?? crypto.randomUUID(), savedAt: now };
  const of = { matchId: match.id, volunteerId: match.volunteerId };
  const { id, version } = own
    ? await tx.checkInDraft.update({
        where: { id: own.id },
        data: { ...data, version: { increment: 1 } },
        select: { id: true, version: true },
      })
    : await tx.checkInDraft.create({ data: { ...of, ...data }, select: { id: true, version: true } });
  return passed({ id, version });
}

/** The same form was about another contact before. */
async function movedFrom({ tx }: Work, matchId: string, { key, base }: Writing) {
  const mine = [...(key ? [{ writer: key }] : []), ...(base ? [{ id: base.id, version: base.version }] : [])];
  return mine.length === 0 ? null : tx.checkInDraft.findFirst({ where: { matchId, OR: mine } });
}

/** About a planned contact there is one record; of days without a plan the form itself says so. */
async function isSent({ tx }: Work, matchId: string, about: string): Promise<boolean> {
  if (/^\d{4}-\d{2}-\d{2}$/.test(about)) return false;
  return (await tx.checkIn.count({ where: { matchId, contactId: about } })) > 0;
}

/** Throws away what was kept, because its writer says so. */
export async function dropDraft(
  { tx }: Work<VolunteerViewer>,
  { matchId, draftId }: { matchId: string; draftId: string },
): Promise<Verdict> {
  const { count } = await tx.checkInDraft.deleteMany({ where: { id: draftId, matchId } });
  return count === 0 ? refused("STALE_GONE") : passed();
}
