import { offersFor } from "~/data/matches/offers";
import type { Work } from "~/data/work.server";
import type { FamilyViewer, VolunteerViewer } from "~/domain/access/viewer";
import { type MoveReason, mayAsk } from "~/domain/schedule/move-request";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

export interface Asking {
  contactId: string;
  reason: MoveReason;
  note: string;
  /** Local starts that would suit, out of those that were offered. */
  wishes: string[];
  /** It cannot be at all. */
  cannot: boolean;
}

/** A mentor or a family asks the school to move one contact. Nothing moves by it: the school decides. */
export async function askToMove(
  work: Work<VolunteerViewer | FamilyViewer>,
  { contactId, reason, note, wishes, cannot }: Asking,
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const contact = await tx.contact.findUnique({ where: { id: contactId }, select: ASKED });
  if (!contact || !mayAsk(contact, now)) return refused("CONTACT_NOT_AHEAD");
  if (!cannot && wishes.length === 0) return refused("CHOOSE_OR_CANNOT", "wishes");
  const offers = cannot ? [] : await offersFor(work, contact);
  const offered = new Set(offers.map(({ localStart }) => localStart));
  if (!cannot && !wishes.every((wish) => offered.has(wish))) return refused("WISH_TAKEN", "wishes");
  const { matchId, schoolId, childId } = contact;
  const side = viewer.kind === "family" ? "FAMILY" : "VOLUNTEER";
  await tx.moveRequest.create({
    data: {
      ...{ contactId, matchId, schoolId, childId, side, reason, note, askedAt: now },
      wishes: cannot ? [] : wishes,
    },
    select: { id: true },
  });
  await audit(work, {
    action: "contact.move-asked",
    subject: "contact",
    subjectId: contactId,
    schoolId,
    details: { matchId, side, reason, wishes: cannot ? 0 : wishes.length },
  });
  return passed();
}

const ASKED = {
  id: true,
  matchId: true,
  schoolId: true,
  childId: true,
  kind: true,
  state: true,
  startsAt: true,
  endsAt: true,
  localStart: true,
  timeZone: true,
} as const;

/** Who asked takes it back before the school has decided. */
export async function withdrawMove(
  work: Work<VolunteerViewer | FamilyViewer>,
  { requestId }: { requestId: string },
): Promise<Verdict> {
  const { tx } = work;
  const request = await tx.moveRequest.findFirst({
    where: { id: requestId, state: "OPEN" },
    select: { contactId: true, matchId: true, schoolId: true },
  });
  if (!request) return refused("STALE_GONE");
  const { contactId, matchId, schoolId } = request;
  const { count } = await tx.moveRequest.updateMany({
    where: { id: requestId, state: "OPEN" },
    data: { state: "WITHDRAWN", version: { increment: 1 } },
  });
  if (count === 0) return refused("STALE_GONE");
  await audit(work, {
    ...{ action: "contact.move-withdrawn", subject: "contact", subjectId: contactId, schoolId },
    details: { matchId },
  });
  return passed();
}
