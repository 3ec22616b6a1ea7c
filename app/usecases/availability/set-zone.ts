import type { PartyWithHours } from "~/data/schedule/availability";
import type { Work } from "~/data/work.server";
import type { StaffViewer, VolunteerViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { isZone } from "~/domain/shared/zones";
import { audit } from "../record/audit";

/** Where a mentor's clock is; the school's own zone is kept as none, so that it follows the school. */
export async function setZone(
  work: Work<StaffViewer | VolunteerViewer>,
  { kind, id, school }: PartyWithHours,
  timeZone: string,
): Promise<Verdict> {
  if (kind !== "volunteer") return refused("NOT_POSSIBLE_NOW");
  if (!isZone(timeZone)) return refused("INVALID", "timeZone");
  const data = { timeZone: timeZone === school.timeZone ? null : timeZone };
  const { count } = await work.tx.volunteer.updateMany({ where: { id }, data });
  if (count === 0) return refused("STALE");
  await audit(work, { action: "availability.zone-set", subject: kind, subjectId: id, schoolId: school.id });
  return passed();
}
