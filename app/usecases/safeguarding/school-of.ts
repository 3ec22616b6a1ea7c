import type { Work } from "~/data/work.server";
import type { Worry } from "~/domain/safeguarding/worry";
import { passed, type Refused, refused, type Verdict } from "~/domain/shared/verdict";
import { notTheirs, type Raiser } from "./raise";

/** The school of a worry, once everything chosen in it is found to be the viewer's to name. */
export async function schoolOf(work: Work<Raiser>, worry: Worry): Promise<Verdict<number>> {
  const school = await schoolNamed(work, worry);
  if (!school.ok) return school;
  return (await wronglyNamed(work, worry, school.value)) ?? school;
}

async function schoolNamed({ tx, viewer }: Work<Raiser>, worry: Worry): Promise<Verdict<number>> {
  if (viewer.kind === "family" && worry.childId !== viewer.childId) return notTheirs("childId");
  if (worry.childId) {
    const child = await tx.child.findUnique({ where: { id: worry.childId }, select: { schoolId: true } });
    return child ? passed(child.schoolId) : notTheirs("childId");
  }
  if (worry.schoolId !== null) {
    const reached = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM schools s WHERE s.id = ${worry.schoolId}::int
        AND (${viewer.kind} = 'volunteer' OR s.id = ANY ((SELECT app.schools())::int[]))`;
    return reached.length > 0 ? passed(worry.schoolId) : notTheirs("schoolId");
  }
  const [only, second] = await tx.$queryRaw<{ id: number }[]>`
    SELECT school_id AS id FROM volunteers WHERE id = (SELECT app.volunteer())
    UNION SELECT unnest((SELECT app.schools())::int[]) LIMIT 2`;
  return only && !second ? passed(only.id) : refused("CHOOSE", "schoolId");
}

async function wronglyNamed(
  { tx, viewer }: Work<Raiser>,
  { aboutVolunteerId, aboutPersonId }: Worry,
  schoolId: number,
): Promise<Refused | null> {
  if (aboutVolunteerId) {
    // A mentor knows no other mentor; a family knows those of its child, staff those of their school.
    const known =
      viewer.kind !== "volunteer" &&
      (await tx.volunteer.findFirst({ where: { id: aboutVolunteerId, schoolId }, select: { id: true } }));
    if (!known) return notTheirs("about");
  }
  if (aboutPersonId) {
    const known = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM app.staff_of_school(${schoolId}::int) s WHERE s.id = ${aboutPersonId}::uuid`;
    if (known.length === 0) return notTheirs("about");
  }
  return null;
}
