import type { Work } from "../work.server";

/** Names of staff by id, as far as the viewer may see them: a colleague of the district may be nobody here. */
export async function namesOfPeople(
  { tx }: Work,
  ids: readonly (string | null)[],
): Promise<Record<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return {};
  const people = await tx.person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  return Object.fromEntries(people.map(({ id, name }) => [id, name]));
}
