import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** Writes down a small wish that a child told the school. */
export async function askWish(
  work: Work<StaffViewer>,
  { childId, words }: { childId: string; words: string },
): Promise<Verdict> {
  const { tx, now } = work;
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: { schoolId: true, school: { select: { timeZone: true } } },
  });
  if (!child) return refused("STALE");
  const { schoolId, school } = child;
  const askedOn = dayIn(now, school.timeZone);
  await tx.smallWish.createMany({ data: [{ childId, schoolId, source: "SCHOOL", words, askedOn }] });
  await audit(work, { action: "child.wish-asked", subject: "child", subjectId: childId, schoolId });
  return passed();
}

/** Takes up the sentence that the child wrote on the tablet, once, as it stands there. */
export async function takeUpWords(
  work: Work<StaffViewer>,
  { matchId, contactId }: { matchId: string; contactId: string },
): Promise<Verdict> {
  const { tx } = work;
  const said = await tx.cornerAnswer.findFirst({
    where: { contactId, matchId, words: { not: "" } },
    select: {
      ...{ id: true, words: true, saidAt: true, childId: true, schoolId: true },
      child: { select: { school: { select: { timeZone: true } } } },
    },
  });
  if (!said) return refused("STALE");
  const { id: cornerAnswerId, words, saidAt, childId, schoolId, child } = said;
  const askedOn = dayIn(saidAt, child.school.timeZone);
  await tx.smallWish.createMany({
    data: [{ childId, schoolId, source: "CORNER", cornerAnswerId, words, askedOn }],
  });
  await audit(work, { action: "child.wish-asked", subject: "child", subjectId: childId, schoolId });
  return passed();
}
