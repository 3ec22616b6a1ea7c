import { occurrenceAt } from "~/adapters/recurrence.server";
import { appointmentOf, counsellingRooms } from "~/data/counselling/appointments";
import type { Work } from "~/data/work.server";
import type { CounsellorViewer, StaffViewer } from "~/domain/access/viewer";
import { type AppointmentCommand, changeAppointment } from "~/domain/counselling/appointment";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** The school asks for an appointment for a child; its counsellors see it, and one of them books. */
export async function askAppointment(
  work: Work<StaffViewer>,
  { childId, because }: { childId: string; because: string },
): Promise<Verdict> {
  const { tx, viewer, now } = work;
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: { schoolId: true, state: true },
  });
  if (!child) return refused("STALE");
  if (child.state === "LEFT") return refused("CHILD_HAS_LEFT");
  const { schoolId } = child;
  if ((await tx.appointment.count({ where: { childId, state: "ASKED" } })) > 0)
    return refused("ASKED_ALREADY");
  const { id } = await tx.appointment.create({
    data: { childId, schoolId, askedById: viewer.personId, askedAt: now, askedBecause: because },
    select: { id: true },
  });
  await audit(work, {
    action: "appointment.asked",
    subject: "appointment",
    subjectId: id,
    schoolId,
    childId,
  });
  return passed();
}

interface Standing {
  appointmentId: string;
  version: number;
}

/** The school calls off what it asked for, or what a counsellor has booked. */
export async function callOff(
  work: Work<StaffViewer>,
  { appointmentId: id, version }: Standing,
): Promise<Verdict> {
  const { tx, now } = work;
  const standing = await tx.appointment.findUnique({
    where: { id },
    select: { state: true, startsAt: true, schoolId: true, childId: true },
  });
  if (!standing) return refused("STALE");
  const changed = changeAppointment(standing, "CANCEL", now);
  if (!changed.ok) return changed;
  const { count } = await tx.appointment.updateMany({
    where: { id, version },
    data: { state: changed.value, version: version + 1 },
  });
  if (count === 0) return refused("STALE");
  const { schoolId, childId } = standing;
  await audit(work, {
    action: "appointment.cancelled",
    subject: "appointment",
    subjectId: id,
    schoolId,
    childId,
  });
  return passed();
}

interface Booking extends Standing {
  roomId: string;
  /** Midnight UTC of a calendar day, and a time on the school's clock. */
  on: Date;
  time: string;
  minutes: number;
}

/** A counsellor takes what was asked for: child, counsellor and seat are taken once, by the database's own word. */
export async function bookAppointment(
  work: Work<CounsellorViewer>,
  { appointmentId, version, roomId, on, time, minutes }: Booking,
): Promise<Verdict> {
  const { tx, viewer, now } = work;
  const asked = await appointmentOf(work, appointmentId);
  if (!asked) return refused("STALE");
  const changed = changeAppointment(asked, "BOOK", now);
  if (!changed.ok) return changed;
  const rooms = await counsellingRooms(work, asked.schoolId);
  if (!rooms.some(({ id }) => id === roomId)) return refused("INVALID", "roomId");
  const { startsAt, endsAt } = occurrenceAt(on, time, minutes, asked.zone);
  if (startsAt <= now) return refused("TIME_PAST", "on");
  const { count } = await tx.appointment.updateMany({
    where: { id: appointmentId, version, state: "ASKED" },
    data: {
      state: changed.value,
      counsellorId: viewer.personId,
      roomId,
      startsAt,
      endsAt,
      version: version + 1,
    },
  });
  if (count === 0) return refused("STALE");
  await noted(work, "booked", asked);
  return passed();
}

const DONE = { HOLD: "held", MISS: "missed", CANCEL: "cancelled" } as const;

export async function recordAppointment(
  work: Work<CounsellorViewer>,
  { appointmentId, version, how }: Standing & { how: Exclude<AppointmentCommand, "BOOK"> },
): Promise<Verdict> {
  const { tx, now } = work;
  const standing = await appointmentOf(work, appointmentId);
  if (!standing?.mine) return refused("STALE");
  const changed = changeAppointment(standing, how, now);
  if (!changed.ok) return changed;
  const { count } = await tx.appointment.updateMany({
    where: { id: appointmentId, version, state: "BOOKED" },
    data: { state: changed.value, version: version + 1 },
  });
  if (count === 0) return refused("STALE");
  await noted(work, DONE[how], standing);
  return passed();
}

function noted(work: Work, what: string, one: { id: string; schoolId: number; childId: string }) {
  const { id, schoolId, childId } = one;
  return audit(work, {
    action: `appointment.${what}`,
    subject: "appointment",
    subjectId: id,
    schoolId,
    childId,
  });
}
