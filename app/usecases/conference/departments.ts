import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { audit } from "../record/audit";
import { ownDistrict } from "./own-district";

/** A department that joins the conference. */
export async function addDepartment(
  work: Work<StaffViewer>,
  { name }: { name: string },
): Promise<Verdict<string>> {
  const placeId = ownDistrict(work);
  if (placeId === null) return refused("NOT_YOUR_DISTRICT");
  const { id } = await work.tx.conferenceDepartment.create({ data: { placeId, name }, select: { id: true } });
  await audit(work, { action: "conference.department-added", subject: "conference", subjectId: id });
  return passed(id);
}

interface OfDepartment {
  departmentId: string;
  version: number;
}

/** Called otherwise from now on; what was written before follows. One of the six left empty has its own name again. */
export async function renameDepartment(
  work: Work<StaffViewer>,
  { departmentId, version, name }: OfDepartment & { name: string },
): Promise<Verdict> {
  const where = { id: departmentId };
  const found = await work.tx.conferenceDepartment.findUnique({ where, select: { code: true } });
  if (found?.code === null && name === "") return refused("REQUIRED", "name");
  return change(work, { departmentId, version }, { name }, "renamed");
}

/** Not invited any more, with everything that it did kept; or back again. */
export async function retireDepartment(
  work: Work<StaffViewer>,
  { departmentId, version, back }: OfDepartment & { back: boolean },
): Promise<Verdict> {
  const today = dayIn(work.now, DISTRICT_ZONE);
  const retiredOn = back ? null : today;
  return change(work, { departmentId, version }, { retiredOn }, back ? "returned" : "retired");
}

async function change(
  work: Work<StaffViewer>,
  { departmentId, version }: OfDepartment,
  data: { name?: string; retiredOn?: Date | null },
  verb: string,
): Promise<Verdict> {
  const { count } = await work.tx.conferenceDepartment.updateMany({
    where: { id: departmentId, version },
    data: { ...data, version: version + 1 },
  });
  if (count === 0) return refused("STALE");
  await audit(work, {
    action: `conference.department-${verb}`,
    subject: "conference",
    subjectId: departmentId,
  });
  return passed();
}
