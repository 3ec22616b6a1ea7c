import type { FamilyViewer } from "~/domain/access/viewer";
import { givenName } from "~/domain/child/given-name";
import type { Work } from "../work.server";

const NOTICES = 10;

const NOTICE = {
  id: true,
  carerName: true,
  carerIs: true,
  carerPhone: true,
  fromOn: true,
  untilOn: true,
  words: true,
  givenAt: true,
} as const;

/** Who of the family may care for the child in the place of whoever writes, and what was written before. Two statements. */
export async function noticePage({ tx, viewer }: Work<FamilyViewer>) {
  const family = await tx.familyMember.findMany({
    where: { childId: viewer.childId, id: { not: viewer.memberId } },
    orderBy: [{ relation: "asc" }, { id: "asc" }],
    select: { id: true, name: true, relation: true },
  });
  const notices = await tx.careNotice.findMany({
    where: { memberId: viewer.memberId },
    orderBy: [{ givenAt: "desc" }, { id: "asc" }],
    take: NOTICES,
    select: NOTICE,
  });
  return { family, notices };
}

/**
 * One notice as it is printed, with whose it is: the child by its given name, as on every page behind a card, which may be
 * found by anybody. Two statements.
 */
export async function noticeSheet({ tx, viewer }: Work<FamilyViewer>, id: string) {
  const notice = await tx.careNotice.findFirst({ where: { id, memberId: viewer.memberId }, select: NOTICE });
  if (!notice) return null;
  const [about] = await tx.$queryRaw<
    [{ child: string; by: string; relation: number; nameZh: string; nameEn: string; timeZone: string }]
  >`
    SELECT c.name AS child, f.name AS by, f.relation, s.name_zh AS "nameZh", s.name_en AS "nameEn", s.time_zone AS "timeZone"
    FROM children c JOIN family_members f ON f.id = ${viewer.memberId}::uuid JOIN schools s ON s.id = c.school_id WHERE c.id = ${viewer.childId}::uuid`;
  return { notice, ...about, child: givenName(about.child) };
}
