import { placeSortKey } from "~/adapters/pinyin.server";
import type { Work } from "~/data/work.server";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";

/** Digits of a division code and of the place above it: 9 for a town, 12 for a village (GB/T 10114). */
const ABOVE = { 9: { kind: "TOWN", digits: 6 }, 12: { kind: "VILLAGE", digits: 9 } } as const;

/** Adds a town or a village; its code says which, and where it belongs. */
export async function addPlace(
  work: Work,
  form: { code: string; nameZh: string; nameEn: string },
): Promise<Verdict> {
  const { tx } = work;
  const level = form.code.length === 9 ? ABOVE[9] : ABOVE[12];
  const above = await tx.place.findUnique({
    where: { code: form.code.slice(0, level.digits) },
    select: { id: true, x: true, y: true },
  });
  if (!above) return refused("PLACE_ABOVE_MISSING", "code");
  const taken = await tx.place.findUnique({ where: { code: form.code }, select: { id: true } });
  if (taken) return refused("PLACE_CODE_TAKEN", "code");
  const { id } = await tx.place.create({
    data: {
      ...form,
      kind: level.kind,
      parentId: above.id,
      sortKey: placeSortKey(form.nameZh),
      x: above.x,
      y: above.y,
    },
    select: { id: true },
  });
  await audit(work, { action: "place.added", subject: "place", subjectId: id, details: { code: form.code } });
  return passed();
}
