import { occurrenceAt } from "~/adapters/recurrence.server";
import type { MatchInQuestion } from "~/data/matches/decision";
import { bookingInputs, checkTimes, type Where, whereAfter } from "~/data/matches/obstacles";
import type { ContactInQuestion } from "~/data/matches/series";
import { timesInstead } from "~/data/matches/times-instead";
import { seatsFor } from "~/data/schedule/seats";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { isRunning } from "~/domain/match/lifecycle";
import { type ContactPlan, checkOccasion } from "~/domain/schedule/plan";
import { dayOfStart, isAhead } from "~/domain/schedule/series";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { lockedContact } from "./edit-series";
import { placeIn, refusedBy, roomFor } from "./place";
import { tellChanged } from "./tell-changed";

/** Another time, length, way or place for one contact. Room and teacher stay, unless the way of contact changes. */
export interface Occasion
  extends Pick<ContactPlan, "startTime" | "minutes" | "mode" | "place">,
    Partial<Where> {
  /** Calendar day, midnight UTC. */
  on: Date;
}

interface At {
  contactId: string;
  version: number;
}

/** Changes one contact of a series: the same contact at another time. The others stay as they are. */
export async function changeOne(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  { contactId, version, ...occasion }: Occasion & At,
): Promise<Verdict> {
  const contact = await lockedContact(work, match, { contactId, version });
  if (!contact.ok) return contact;
  if (!isAhead(work.now)(contact.value) || contact.value.kind !== "REGULAR")
    return refused("NOT_POSSIBLE_NOW");
  const moved = await moveContact(work, match, contact.value, occasion);
  if (moved.ok) await tellChanged(work, match, contactId);
  return moved;
}

/** Gives a contact that was moved or called off by itself its planned time, way and place back. */
export async function restoreOne(work: Work<StaffViewer>, match: MatchInQuestion, at: At): Promise<Verdict> {
  const found = await lockedContact(work, match, at);
  if (!found.ok) return found;
  const contact = found.value;
  const { plan, apart, state, originalStart } = contact;
  if (!plan || !apart || !["PLANNED", "CONFIRMED", "CANCELLED"].includes(state))
    return refused("NOT_POSSIBLE_NOW");
  if (plan.endedOn && plan.endedOn < dayOfStart(originalStart)) return refused("NOT_POSSIBLE_NOW");
  const restored = await moveContact(work, match, contact, {
    ...plan,
    on: dayOfStart(originalStart),
    startTime: originalStart.slice(11),
  });
  if (restored.ok) await tellChanged(work, match, contact.id);
  return restored;
}

/**
 * The rules of a single contact, checked again under the lock of its match, and the change itself. The row stays the
 * same, and keeps what its plan meant, so that nothing is planned there a second time.
 */
export async function moveContact(
  work: Work<StaffViewer>,
  match: MatchInQuestion,
  contact: ContactInQuestion,
  { on, startTime, minutes, mode, place: typed, ...wished }: Occasion,
): Promise<Verdict> {
  const { tx, now } = work;
  const { id, timeZone, startsAt, originalStart, plan } = contact;
  if (!isRunning(match.state)) return refused("MATCH_NOT_ACTIVE");
  const checked = checkOccasion({ startTime, minutes, mode, place: typed });
  if (!checked.ok) return checked;
  const slot = occurrenceAt(on, startTime, minutes, timeZone);
  if (slot.startsAt <= now) return refused("DATE_IN_PAST", "on");
  if (!match.checkEnds || on > match.checkEnds) return refused("OFFENCE_CHECK_EXPIRED", "on");
  const where = whereAfter(contact, mode, wished);
  const room = await roomFor(work, match.schoolId, { ...where, mode });
  if (!room.ok) return room;
  const going = { mode, place: typed, from: contact.roomId, to: where.roomId, room: room.value };
  const place = await placeIn(work, going);
  const booking = { ...where, match, mode, minutes, leaving: [id] };
  const inputs = await bookingInputs(work, booking);
  const [check] = await checkTimes(work, booking, inputs, [slot]);
  if (check?.obstacle)
    return refusedBy(check.obstacle, slot, where, timesInstead(inputs, slot, { now, ...match }));
  const preferred = where.roomId === contact.roomId ? contact.seat : null;
  const [seat = null] = where.roomId
    ? await seatsFor(work, where.roomId, [{ ...slot, preferred }], [id])
    : [];
  const asPlanned =
    plan !== null &&
    slot.localStart === originalStart &&
    plan.minutes === minutes &&
    plan.mode === mode &&
    plan.place === place &&
    plan.roomId === where.roomId &&
    plan.supervisorId === where.supervisorId;
  const sameTime = slot.startsAt.getTime() === startsAt.getTime() && contact.state !== "CANCELLED";
  await tx.contact.update({
    where: { id },
    data: {
      ...slot,
      ...where,
      ...{ seat, mode, place, apart: !asPlanned, version: { increment: 1 } },
      state: sameTime ? contact.state : "PLANNED",
      missedSide: null,
      missedWhy: "",
    },
  });
  await audit(work, {
    action: "contact.moved",
    subject: "contact",
    subjectId: id,
    schoolId: match.schoolId,
    details: { matchId: match.id, from: contact.localStart, to: slot.localStart },
  });
  return passed();
}
