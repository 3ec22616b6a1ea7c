import type { Work } from "~/data/work.server";

/** Notes whose accounts rows made or changed, and as what they left a volunteer's file. */
export async function keepPeople(
  { tx }: Work,
  importId: string,
  rows: readonly { line: number; personId: string; before?: string }[],
) {
  const kept = rows.map(({ line, personId, before = null }) => ({ line, person_id: personId, before }));
  await tx.$executeRaw`
    UPDATE roster_rows r SET person_id = s.person_id, before = s.before,
      person_version = (SELECT v.version FROM volunteers v WHERE v.person_id = s.person_id)
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS s (line int, person_id uuid, before text)
    WHERE r.import_id = ${importId}::uuid AND r.line = s.line`;
}
