import { Prisma, type SchoolKind } from "~/generated/prisma/client";
import { pageOf } from "../paging";
import type { Work } from "../work.server";

const PAGE_SIZE = 25;

interface SchoolLine {
  id: number;
  nameZh: string;
  nameEn: string;
  kind: SchoolKind;
  phone: string;
  contactName: string;
  recruiting: boolean;
  placeZh: string;
  placeEn: string;
}

/** The schools of the viewer's district by town; `q` is part of a name or of its pinyin. Two statements. */
export async function schools({ tx }: Work, { q, page: wished }: { q: string; page: number }) {
  const typed = q.toLowerCase();
  const found = Prisma.sql`FROM schools s JOIN places p ON p.id = s.place_id WHERE s.id = ANY ((SELECT app.schools())::int[])
    AND (position(${typed} in lower(s.name_zh)) > 0 OR position(${typed} in lower(s.name_en)) > 0 OR position(${typed} in s.sort_key) > 0)`;
  const [counted] = await tx.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${found}`;
  const shown = pageOf(counted?.total ?? 0, PAGE_SIZE, wished);
  const rows = await tx.$queryRaw<SchoolLine[]>`
    SELECT s.id, s.name_zh AS "nameZh", s.name_en AS "nameEn", s.kind::text, s.phone, s.contact_name AS "contactName", s.recruiting,
      p.name_zh AS "placeZh", p.name_en AS "placeEn"
    ${found} ORDER BY p.code, s.sort_key, s.id LIMIT ${PAGE_SIZE} OFFSET ${(shown.page - 1) * PAGE_SIZE}`;
  return { rows, ...shown };
}

export function school({ tx }: Work, id: number) {
  return tx.school.findUnique({ where: { id } });
}

export function towns({ tx }: Work) {
  return tx.place.findMany({
    where: { kind: "TOWN" },
    orderBy: { code: "asc" },
    select: { id: true, nameZh: true, nameEn: true },
  });
}
