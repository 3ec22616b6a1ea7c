import type { Work } from "~/data/work.server";
import type { FamilyViewer } from "~/domain/access/viewer";
import { isAsked, mayExpect } from "~/domain/child/family-answer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** The family knows of a contact that is to come. Said twice, it is said once. */
export async function expectContact(
  work: Work<FamilyViewer>,
  { contactId }: { contactId: string },
): Promise<Verdict> {
  const { tx, now } = work;
  const contact = await tx.contact.findUnique({
    where: { id: contactId },
    select: { state: true, startsAt: true, schoolId: true },
  });
  if (!contact || !mayExpect(contact, now)) return refused("CONTACT_NOT_AHEAD");
  // Whose answer it is and when the contact was to be, the database knows.
  const said = await tx.$executeRaw`
    INSERT INTO family_answers (kind, contact_id, said_at) VALUES ('EXPECTED', ${contactId}::uuid, ${now}) ON CONFLICT DO NOTHING`;
  if (said === 0) return passed();
  await audit(work, {
    ...{ action: "contact.family-knows", subject: "contact", subjectId: contactId },
    schoolId: contact.schoolId,
  });
  return passed();
}

/** The carer's acknowledgement: the mentor was in touch, as recorded; a no asks the school to look, by the database. */
export async function acknowledge(
  work: Work<FamilyViewer>,
  { checkInId, knows }: { checkInId: string; knows: boolean },
): Promise<Verdict> {
  if (!(await recordAsked(work, checkInId))) return refused("RECORD_NOT_THERE");
  const { tx, now } = work;
  const said = await tx.$executeRaw`
    INSERT INTO family_answers (kind, check_in_id, knows, said_at) VALUES ('IN_TOUCH', ${checkInId}::uuid, ${knows}, ${now}) ON CONFLICT DO NOTHING`;
  if (said > 0)
    await writtenDown(work, checkInId, knows ? "child.family-acknowledged" : "child.family-knew-nothing");
  return passed();
}

/** How the contact was, as the family saw it; sad faces in a row ask the school to look, by the database. */
export async function sayHowItSeemed(
  work: Work<FamilyViewer>,
  { checkInId, face, words }: { checkInId: string; face: number; words: string },
): Promise<Verdict> {
  if (!(await recordAsked(work, checkInId))) return refused("RECORD_NOT_THERE");
  const { tx, now } = work;
  const said = await tx.$executeRaw`
    INSERT INTO family_answers (kind, check_in_id, face, words, said_at)
    VALUES ('HOW_IT_WAS', ${checkInId}::uuid, ${face}::int, ${words}, ${now}) ON CONFLICT DO NOTHING`;
  if (said > 0) await writtenDown(work, checkInId, "child.family-feedback");
  return passed();
}

/** A record of the own child that the family is still asked about. */
async function recordAsked({ tx, viewer, now }: Work<FamilyViewer>, checkInId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ happenedOn: Date; zone: string }[]>`
    SELECT k.happened_on AS "happenedOn", s.time_zone AS zone FROM check_ins k, schools s
    WHERE k.id = ${checkInId}::uuid AND k.reached AND k.match_id = ANY ((SELECT app.matches())::uuid[]) AND s.id = ${viewer.schoolId}`;
  return row !== undefined && isAsked(row.happenedOn, row.zone, now);
}

function writtenDown(work: Work<FamilyViewer>, checkInId: string, action: string) {
  const { childId, schoolId } = work.viewer;
  return audit(work, {
    ...{ action, subject: "child", subjectId: childId, schoolId },
    details: { checkInId },
  });
}
