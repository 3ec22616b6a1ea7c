import type { Work } from "../work.server";

const PAGE = 25;

export async function schools({ tx }: Work, { q, page }: { q: string; page: number }) {
  const where = q
    ? {
        OR: [
          { nameZh: { contains: q } },
          { nameEn: { contains: q, mode: "insensitive" as const } },
          { sortKey: { contains: q.toLowerCase() } },
        ],
      }
    : {};
  const total = await tx.school.count({ where });
  const rows = await tx.school.findMany({
    where,
    orderBy: [{ place: { code: "asc" } }, { sortKey: "asc" }, { id: "asc" }],
    skip: (page - 1) * PAGE,
    take: PAGE,
    select: {
      id: true,
      nameZh: true,
      nameEn: true,
      kind: true,
      phone: true,
      contactName: true,
      recruiting: true,
      place: { select: { nameZh: true, nameEn: true } },
    },
  });
  return { rows, total, pages: Math.max(1, Math.ceil(total / PAGE)) };
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
