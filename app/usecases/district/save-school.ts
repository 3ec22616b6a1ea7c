import { placeSortKey } from "~/adapters/pinyin.server";
import type { Work } from "~/data/work.server";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import type { SchoolKind } from "~/generated/prisma/client";
import { audit } from "../record/audit";

export interface SchoolForm {
  placeId: number;
  kind: SchoolKind;
  nameZh: string;
  nameEn: string;
  phone: string;
  contactName: string;
  timeZone: string;
  recruiting: boolean;
}

export async function addSchool(work: Work, form: SchoolForm): Promise<Verdict<{ id: number }>> {
  const town = await townOf(work, form.placeId);
  if (!town) return refused("INVALID_TOWN", "placeId");
  const { id } = await work.tx.school.create({
    data: { ...form, sortKey: placeSortKey(form.nameZh), x: town.x, y: town.y },
    select: { id: true },
  });
  await audit(work, { action: "school.added", subject: "school", subjectId: id, schoolId: id });
  return passed({ id });
}

export async function changeSchool(
  work: Work,
  id: number,
  version: number,
  form: SchoolForm,
): Promise<Verdict> {
  if (!(await townOf(work, form.placeId))) return refused("INVALID_TOWN", "placeId");
  const { count } = await work.tx.school.updateMany({
    where: { id, version },
    data: { ...form, sortKey: placeSortKey(form.nameZh), version: { increment: 1 } },
  });
  if (count === 0) return refused("STALE");
  await audit(work, { action: "school.changed", subject: "school", subjectId: id, schoolId: id });
  return passed();
}

function townOf({ tx }: Work, id: number) {
  return tx.place.findFirst({ where: { id, kind: "TOWN" }, select: { x: true, y: true } });
}
