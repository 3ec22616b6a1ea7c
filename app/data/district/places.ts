import type { Work } from "../work.server";

const PAGE = 50;

/** Towns and villages in the order of their division codes, with what stands in them. */
export async function places({ tx }: Work, page: number) {
  const total = await tx.place.count();
  const rows = await tx.place.findMany({
    orderBy: { code: "asc" },
    skip: (page - 1) * PAGE,
    take: PAGE,
    select: {
      id: true,
      kind: true,
      code: true,
      nameZh: true,
      nameEn: true,
      _count: { select: { schools: true } },
    },
  });
  return { rows, total, pages: Math.max(1, Math.ceil(total / PAGE)) };
}
