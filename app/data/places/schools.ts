import type { Work } from "../work.server";

/** Schools that take new volunteers, with their town and how many they need, in the order of their names. */
export function recruitingSchools({ tx }: Work) {
  return tx.school.findMany({
    where: { recruiting: true },
    orderBy: [{ place: { code: "asc" } }, { sortKey: "asc" }],
    select: {
      id: true,
      nameZh: true,
      nameEn: true,
      kind: true,
      phone: true,
      place: { select: { id: true, nameZh: true, nameEn: true } },
      need: { select: { fathers: true, mothers: true } },
    },
  });
}
