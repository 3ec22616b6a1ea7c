import type { MatchInQuestion } from "~/data/matches/decision";
import { type ContactInQuestion, contactInQuestion } from "~/data/matches/series";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { changeRequest, type MoveSide } from "~/domain/schedule/move-request";
import { dayOfStart } from "~/domain/schedule/series";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { changeOneContact } from "../contacts/change";
import { moveContact } from "../contacts/edit-one";
import { tellChanged } from "../contacts/tell-changed";
import { audit } from "../record/audit";
import { post } from "../record/message";

interface Asked {
  requestId: string;
  /** The version of the request that the form was filled from. */
  version: number;
}

/**
 * The school moves the contact as asked, to one of the wished times or to another one. All rules of a single contact
 * are checked again under the lock of its match; a time that is taken by now refuses it and leaves the request open.
 */
export async function acceptMove(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { to, ...asked }: Asked & { to: string },
): Promise<Verdict> {
  const found = await open(work, match, asked, "ACCEPT");
  if (!found.ok) return found;
  const { contact } = found.value;
  const moved = await moveContact(work, match, contact, {
    ...contact,
    on: dayOfStart(to),
    startTime: to.slice(11),
  });
  if (!moved.ok) return { ...moved, field: "to" };
  await tellChanged(work, match, contact.id);
  return passed();
}

/** It cannot be at all, or no time was found: the contact falls out, as asked. */
export async function callOffAsAsked(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  asked: Asked,
): Promise<Verdict> {
  const found = await open(work, match, asked, "ACCEPT");
  if (!found.ok) return found;
  const off = await changeOneContact(work, {
    matchId: match.id,
    contactId: found.value.contact.id,
    command: { kind: "CANCEL" },
  });
  if (!off.ok) return off;
  await tellChanged(work, match, found.value.contact.id);
  return passed();
}

/** The contact stays where it is; whoever asked reads why. */
export async function refuseMove(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { answer, ...asked }: Asked & { answer: string },
): Promise<Verdict> {
  const found = await open(work, match, asked, "REFUSE", answer);
  if (!found.ok) return found;
  await audit(work, {
    action: "contact.move-refused",
    subject: "contact",
    subjectId: found.value.contact.id,
    schoolId: match.schoolId,
    details: { matchId: match.id },
  });
  // A family reads it on its own page.
  if (found.value.side === "FAMILY") return passed();
  await post(work, {
    template: "MOVE_REFUSED",
    personId: match.volunteerPersonId,
    key: `MOVE_REFUSED:${asked.requestId}`,
    payload: { requestId: asked.requestId, matchId: match.id },
  });
  return passed();
}

/** Decides the request under the lock of its match; answers the contact that it is about. */
async function open(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { requestId: id, version }: Asked,
  command: "ACCEPT" | "REFUSE",
  answer = "",
): Promise<Verdict<{ contact: ContactInQuestion; side: MoveSide }>> {
  const { tx, now, viewer } = work;
  await tx.$queryRaw`SELECT 1 FROM matches WHERE id = ${match.id}::uuid FOR UPDATE`;
  const request = await tx.moveRequest.findFirst({ where: { id, matchId: match.id } });
  const contact = request && (await contactInQuestion(work, match.id, request.contactId));
  if (!contact) return refused("INVALID");
  const decided = changeRequest(request, command, contact, now);
  if (!decided.ok) return decided;
  // Decided before the contact moves: a request that is open then would expire with the time that it is about.
  const { count } = await tx.moveRequest.updateMany({
    where: { id, version, state: "OPEN" },
    data: {
      state: decided.value,
      answer,
      decidedAt: now,
      decidedById: viewer.personId,
      version: { increment: 1 },
    },
  });
  return count === 1 ? passed({ contact, side: request.side }) : refused("STALE");
}
