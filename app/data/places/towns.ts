import type { Work } from "../work.server";

/** The towns and streets of the district, in the order of their codes. */
export function towns({ tx }: Work) {
  return tx.place.findMany({
    where: { kind: "TOWN" },
    orderBy: { code: "asc" },
    select: { id: true, nameZh: true, nameEn: true },
  });
}

/** Where a town lies; null for any other place. */
export function townAt({ tx }: Work, id: number) {
  return tx.place.findFirst({ where: { id, kind: "TOWN" }, select: { x: true, y: true } });
}
