import type { Work } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { ERASED } from "~/domain/privacy/retention";
import { audit } from "../record/audit";
import { eraseTexts } from "./erase-child";

/**
 * Deletes what is personal in a volunteer's file, and the account where it is nobody's on the staff. What stays: that
 * somebody of this school applied, what was decided, how many contacts there were. A check-in stays the child's.
 */
export async function eraseVolunteer(
  work: Work<SystemViewer>,
  { id: volunteerId, schoolId, asked }: { id: string; schoolId: number; asked: boolean },
): Promise<void> {
  const { tx, now } = work;
  const of = { volunteerId };
  const { personId } = await tx.volunteer.findUniqueOrThrow({
    where: { id: volunteerId },
    select: { personId: true },
  });
  await tx.idNumber.deleteMany({ where: of });
  await tx.dataRequest.updateMany({ where: of, data: { askedBy: ERASED, wish: "", answer: "" } });
  await tx.hold.deleteMany({ where: of });
  await tx.weeklyHours.deleteMany({ where: of });
  await tx.absence.deleteMany({ where: of });
  await eraseTexts(work, of);
  await tx.referee.deleteMany({ where: { application: of } });
  await tx.screeningItem.updateMany({
    where: { application: of },
    data: { authority: ERASED, note: "", answers: {} },
  });
  await tx.training.updateMany({ where: of, data: { answers: {} } });
  await tx.training.updateMany({ where: { ...of, how: "LIVE" }, data: { about: ERASED } });
  await tx.serviceCertificate.updateMany({ where: of, data: { name: "" } });
  await tx.applicationApproval.updateMany({ where: { application: of }, data: { note: "" } });
  await tx.application.updateMany({ where: of, data: { motivation: "", experience: "", decisionNote: "" } });
  await tx.volunteer.updateMany({
    where: { id: volunteerId },
    data: {
      ...{ name: ERASED, sortKey: "", birthYear: null, occupation: "", phone: "", about: "" },
      ...{ placeId: null, x: 0, y: 0, interests: [], dislikes: [], dialects: [], availability: 0 },
      timeZone: null,
      purgedAt: now,
    },
  });
  await eraseAccount(work, personId);
  await audit(work, {
    action: "volunteer.purged",
    subject: "volunteer",
    subjectId: volunteerId,
    schoolId,
    details: { asked },
  });
}

/** Whoever has, or had, a role on the staff stays named in what they did. */
async function eraseAccount({ tx, now }: Work<SystemViewer>, personId: string) {
  const of = { personId };
  if ((await tx.grant.count({ where: of })) > 0) return;
  await tx.session.deleteMany({ where: of });
  await tx.token.deleteMany({ where: of });
  await tx.secondFactor.deleteMany({ where: of });
  await tx.outboxMessage.deleteMany({ where: of });
  await tx.person.updateMany({
    where: { id: personId },
    data: {
      ...{ name: ERASED, sortKey: "", phone: null, passwordHash: null, emailConfirmedAt: null },
      // Unique, and an address that no mail reaches (RFC 2606).
      email: `${personId}@purged.invalid`,
      disabledAt: now,
    },
  });
}
