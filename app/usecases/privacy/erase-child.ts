import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { ERASED } from "~/domain/privacy/retention";
import { audit } from "../record/audit";

/**
 * Deletes what is personal in a child's file: names, texts, numbers, addresses, exact dates. What stays says nothing of a
 * person: that a child of this school, born in that year, took part, was permitted, had so many contacts. The audit stays
 * as it is, because it proves who did what; it holds codes and ids.
 */
export async function eraseChild(
  work: Work<SystemViewer>,
  { id: childId, schoolId, asked }: { id: string; schoolId: number; asked: boolean },
): Promise<void> {
  const { tx, now } = work;
  const of = { childId };
  await tx.idNumber.deleteMany({ where: of });
  await tx.familyLink.deleteMany({ where: of });
  await tx.contactRestriction.deleteMany({ where: of });
  await tx.familyMember.updateMany({
    where: of,
    data: { name: ERASED, phone: "", worksAt: "", timeZone: null, guardian: false, carer: false },
  });
  await tx.memberUpdate.deleteMany({ where: of });
  await tx.careNotice.deleteMany({ where: of });
  await tx.familyChoices.deleteMany({ where: of });
  await tx.outboxMessage.deleteMany({ where: { member: of } });
  await tx.careAgreement.deleteMany({ where: of });
  await eraseCare(work, childId);
  await eraseDropouts(work, childId);
  await tx.transfer.updateMany({ where: of, data: { message: "", because: ERASED } });
  await tx.transfer.updateMany({ where: { ...of, reason: SAID }, data: { reason: ERASED } });
  await tx.familyAnswer.updateMany({ where: of, data: { words: "" } });
  await tx.dataRequest.updateMany({ where: of, data: { askedBy: ERASED, wish: "", answer: "" } });
  await tx.hold.deleteMany({ where: of });
  await tx.weeklyHours.deleteMany({ where: of });
  await tx.absence.deleteMany({ where: of });
  await tx.parentReturn.deleteMany({ where: of });
  await tx.childCircumstances.deleteMany({ where: of });
  await eraseVisits(work, childId);
  await tx.counsellingNote.deleteMany({ where: of });
  await tx.appointment.updateMany({ where: of, data: { askedBecause: ERASED } });
  await tx.childWish.deleteMany({ where: of });
  await tx.cornerSession.deleteMany({ where: of });
  await tx.cornerAnswer.updateMany({ where: of, data: { words: "" } });
  await tx.smallWish.updateMany({ where: { ...of, reason: SAID }, data: { reason: ERASED } });
  await tx.smallWish.updateMany({ where: of, data: { words: ERASED } });
  await tx.childAnswer.updateMany({ where: of, data: { words: "" } });
  await tx.childSignal.updateMany({ where: { ...of, found: SAID }, data: { found: ERASED } });
  await eraseTexts(work, of);
  await tx.parentCall.updateMany({ where: { ...of, outcome: SAID }, data: { outcome: ERASED } });
  await eraseCheckIns(work, childId);
  // Its village and its day of birth would find a child again: the town and the year do for every figure.
  await tx.$executeRaw`
    UPDATE children c SET name = ${ERASED}, sort_key = '', class_name = '', address = '', x = 0, y = 0, needs = '', wishes = '',
      interests = '{}', dislikes = '{}', dialects = '{}', availability = 0, waiting_since = NULL, guardianship_settled_on = NULL,
      ethnicity = '', health = NULL, health_note = '', hukou_place = '', income = '{}',
      birth_date = date_trunc('year', c.birth_date)::date, purged_at = ${now}, version = version + 1,
      place_id = coalesce((SELECT p.parent_id FROM places p WHERE p.id = c.place_id AND p.kind = 'VILLAGE'), c.place_id)
    WHERE c.id = ${childId}::uuid`;
  // In quarters that were signed only the digest stays, and with it the checksum (docs/decisions/0047).
  await tx.ledgerRow.updateMany({ where: of, data: { cells: [], sortKey: "", erasedAt: now } });
  await tx.ledgerExit.updateMany({ where: of, data: { note: "", backBecause: "" } });
  await audit(work, {
    action: "child.purged",
    subject: "child",
    subjectId: childId,
    schoolId,
    details: { asked },
  });
}

/** Texts about matches and contacts. Where the database demands a word, a dash stands. */
export async function eraseTexts(
  { tx }: Work<SystemViewer>,
  of: { childId: string } | { volunteerId: string },
) {
  await tx.match.updateMany({ where: { ...of, declineReason: SAID }, data: { declineReason: ERASED } });
  await tx.match.updateMany({ where: { ...of, closureReason: SAID }, data: { closureReason: ERASED } });
  await tx.match.updateMany({
    where: { ...of, introducedBy: SAID },
    data: { introducedBy: ERASED, introducedWith: "" },
  });
  await tx.roundOverride.updateMany({ where: of, data: { reason: "" } });
  await tx.contactPlan.updateMany({ where: { match: of }, data: { place: "" } });
  await tx.contact.updateMany({ where: of, data: { place: "", missedWhy: "" } });
  await tx.matchPause.updateMany({ where: { match: of }, data: { note: "" } });
  await tx.matchReview.updateMany({
    where: { match: of },
    data: { mentorWords: "", childWords: "", familyWords: "", staffWords: "" },
  });
  await tx.closure.updateMany({
    where: { match: of },
    data: { mentorWords: "", childWords: "", rematchWords: "" },
  });
  await tx.supportContact.updateMany({
    where: { match: of },
    data: { activities: "", changes: "", more: "" },
  });
  await tx.kindWord.deleteMany({ where: { match: of } });
  await tx.matchAgreement.updateMany({ where: { match: of }, data: { more: "" } });
  await tx.agreementSignature.updateMany({
    where: { match: of, party: "CHILD" },
    data: { askedBy: ERASED, words: ERASED },
  });
  await tx.strengthAnswer.updateMany({ where: { match: of, found: SAID }, data: { found: ERASED } });
  await tx.moveRequest.updateMany({ where: { match: of }, data: { note: "", answer: "", wishes: [] } });
}

/** That somebody came, and when, stays for the figures; what they found does not. */
async function eraseVisits({ tx }: Work<SystemViewer>, childId: string) {
  await tx.visit.updateMany({
    where: { childId },
    data: {
      ...{ present: [], note: ERASED, concern: "NONE", living: null, discrimination: null, bullying: null },
      ...{ violence: null, carerHealth: null, attendance: null },
    },
  });
}

async function eraseCheckIns({ tx }: Work<SystemViewer>, childId: string) {
  await tx.checkIn.updateMany({ where: { childId, concernNote: SAID }, data: { concernNote: ERASED } });
  await tx.checkIn.updateMany({
    where: { childId },
    data: {
      ...{ note: "", wish: "", question: "", answer: "", topics: [], mood: null, parentContact: null },
      ...{ situation: null, participants: [], carerTold: null },
      ...{ place: "", helpGiven: "", needs: "", areaNotes: {}, life: null, study: null, safety: null },
      ...{ followUp: "", followUpOn: null, followUpOwner: null },
    },
  });
  await tx.task.updateMany({ where: { childId }, data: { what: ERASED, outcome: "" } });
  await tx.task.updateMany({ where: { childId, state: "DROPPED" }, data: { outcome: ERASED } });
  await tx.checkInVersion.deleteMany({ where: { checkIn: { childId } } });
  await tx.checkInDraft.deleteMany({ where: { match: { childId } } });
}

const SAID = { not: "" };

/** That the child was assessed, registered and assisted stays for the figures; who was responsible and what was written goes. */
async function eraseCare({ tx }: Work<SystemViewer>, childId: string) {
  const of = { childId };
  await tx.guardianship.updateMany({ where: of, data: { note: "" } });
  await tx.hukouRecord.updateMany({ where: of, data: { placeBefore: "", placeAfter: ERASED, note: "" } });
  await tx.aidRecord.updateMany({ where: { ...of, before: SAID }, data: { before: ERASED } });
  await tx.aidRecord.updateMany({ where: of, data: { after: "", yuan: null } });
  await tx.townMove.updateMany({ where: of, data: { place: ERASED, newSchool: "", note: "" } });
}

/** That a child stayed away, and how it ended, stays for the figures; what was said and by whom goes. */
async function eraseDropouts({ tx }: Work<SystemViewer>, childId: string) {
  await tx.dropoutStep.updateMany({
    where: { case: { childId } },
    data: { withWhom: "", parties: [], said: "", promised: "" },
  });
  await tx.dropoutCase.updateMany({ where: { childId, outcomeWhere: SAID }, data: { outcomeWhere: ERASED } });
  await tx.dropoutCase.updateMany({ where: { childId }, data: { outcomeNote: "" } });
}
