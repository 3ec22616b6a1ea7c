import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { DayException } from "~/domain/schedule/school-days";
import { weekdayOf } from "~/domain/schedule/windows";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

export interface NewDay {
  /** Midnight UTC of the calendar day. */
  day: Date;
  kind: DayException;
  nameZh: string;
  nameEn: string;
}

const SATURDAY = 5;

/** Adds a day of one school, or of the whole district without one. */
export async function addDay(
  work: Work<StaffViewer>,
  schoolId: number | null,
  day: NewDay,
): Promise<Verdict> {
  const { tx } = work;
  if (day.kind === "MAKE_UP" && weekdayOf(day.day) < SATURDAY) return refused("NOT_A_WEEKEND", "day");
  const listed = await tx.calendarDay.findFirst({ where: { schoolId, day: day.day }, select: { id: true } });
  if (listed) return refused("DAY_LISTED", "day");
  const { id } = await tx.calendarDay.create({ data: { schoolId, ...day }, select: { id: true } });
  await audit(work, {
    action: "calendar.day-added",
    subject: "calendar",
    subjectId: id,
    schoolId,
    details: { day: day.day.toISOString().slice(0, 10), kind: day.kind },
  });
  return passed();
}

/** Takes a day out again; a school's page takes out only days of its own. */
export async function dropDay(
  work: Work<StaffViewer>,
  schoolId: number | null,
  id: number,
): Promise<Verdict> {
  const { tx } = work;
  const day = await tx.calendarDay.findFirst({ where: { id, schoolId } });
  if (!day) return refused("STALE");
  const { count } = await tx.calendarDay.deleteMany({ where: { id, schoolId } });
  if (count === 0) return refused("STALE");
  await audit(work, {
    action: "calendar.day-dropped",
    subject: "calendar",
    subjectId: id,
    schoolId,
    details: { day: day.day.toISOString().slice(0, 10), kind: day.kind },
  });
  return passed();
}
