import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { type ChildProfile, profileColumns, type WishedSlots } from "./profile";

interface CreateChild {
  schoolId: number;
  profile: ChildProfile;
  slots: WishedSlots;
  /** Code: why this priority. */
  priorityReason: string;
}

/** Opens a child's file: proposed, until the family has been asked. */
export async function createChild(
  work: Work<StaffViewer>,
  input: CreateChild,
): Promise<Verdict<{ childId: string }>> {
  const { tx, now, viewer } = work;
  const { schoolId, profile, slots } = input;
  const [school] = await tx.$queryRaw<{ timeZone: string }[]>`
    SELECT s.time_zone AS "timeZone" FROM schools s WHERE s.id = ${schoolId} AND s.id = ANY (app.schools())`;
  if (!school) return refused("INVALID", "schoolId");
  const today = dayIn(now, school.timeZone);
  const settledOn = profile.guardianshipSettledOn;
  if (settledOn && settledOn > today) return refused("DATE_IN_FUTURE", "guardianshipSettledOn");
  const checked = await profileColumns(work, profile, today);
  if (!checked.ok) return checked;
  const { columns, place } = checked.value;
  const { id } = await tx.child.create({
    data: { ...columns, x: place.x, y: place.y, schoolId, createdAt: now },
    select: { id: true },
  });
  await tx.slot.createMany({
    data: slots.flatMap((role, index) =>
      role ? [{ childId: id, schoolId, position: index + 1, role }] : [],
    ),
  });
  await tx.guardianship.createMany({
    data: [
      {
        ...{ childId: id, schoolId, rating: profile.guardianshipRating, settled: settledOn !== null },
        ...{ assessedOn: settledOn ?? today, recordedById: viewer.personId, recordedAt: now },
      },
    ],
  });
  await audit(work, {
    action: "child.created",
    subject: "child",
    subjectId: id,
    schoolId,
    details: { priority: profile.priority, reason: input.priorityReason },
  });
  return passed({ childId: id });
}
