import type { Work } from "../work.server";

const PAGE = 25;

/** Everybody who holds a role or held one, by name. */
export async function staff({ tx }: Work, { q, page }: { q: string; page: number }) {
  const where = {
    grants: { some: {} },
    ...(q && {
      OR: [
        { sortKey: { contains: q.toLowerCase() } },
        { name: { contains: q } },
        { email: { contains: q.toLowerCase() } },
      ],
    }),
  };
  const total = q ? await tx.person.count({ where }) : await everyHolder(tx);
  const rows = await tx.person.findMany({
    where,
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
    skip: (page - 1) * PAGE,
    take: PAGE,
    select: {
      id: true,
      name: true,
      email: true,
      disabledAt: true,
      emailConfirmedAt: true,
      grants: { where: { revokedAt: null }, select: GRANT },
    },
  });
  return { rows, total, pages: Math.max(1, Math.ceil(total / PAGE)) };
}

/** Without looking at anybody's account. */
async function everyHolder(tx: Work["tx"]): Promise<number> {
  const [row] = await tx.$queryRaw<
    [{ total: number }]
  >`SELECT count(DISTINCT g.person_id)::int AS total FROM grants g`;
  return row.total;
}

const GRANT = {
  id: true,
  role: true,
  grantedAt: true,
  revokedAt: true,
  school: { select: { nameZh: true, nameEn: true } },
  place: { select: { nameZh: true, nameEn: true } },
} as const;

/** A person with a role, with every grant there ever was. */
export function staffMember({ tx }: Work, id: string) {
  return tx.person.findFirst({
    where: { id, grants: { some: {} } },
    select: {
      id: true,
      name: true,
      email: true,
      phone: true,
      disabledAt: true,
      emailConfirmedAt: true,
      createdAt: true,
      secondFactor: { select: { confirmedAt: true } },
      grants: { orderBy: [{ grantedAt: "desc" }, { id: "desc" }], select: GRANT },
    },
  });
}

/** Every place and school a role can be given for, in the order of the map. */
export async function scopes({ tx }: Work) {
  const places = await tx.place.findMany({
    orderBy: { code: "asc" },
    select: {
      id: true,
      kind: true,
      nameZh: true,
      nameEn: true,
      parent: { select: { nameZh: true, nameEn: true } },
    },
  });
  const schoolRows = await tx.school.findMany({
    orderBy: [{ place: { code: "asc" } }, { sortKey: "asc" }],
    select: { id: true, nameZh: true, nameEn: true, place: { select: { nameZh: true, nameEn: true } } },
  });
  return { places, schools: schoolRows };
}
