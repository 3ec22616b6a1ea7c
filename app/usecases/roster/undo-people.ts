import type { Vault } from "~/adapters/vault.server";
import type { Work } from "~/data/work.server";
import { rosterRow } from "~/domain/access/sealed";
import type { StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { revoke } from "../district/grants";
import { putVolunteers } from "./write-volunteers";

/** Puts files back that are still as the import left them and that nobody has signed in for since. */
export async function volunteersBack(
  work: Work<StaffViewer>,
  vault: Vault,
  importId: string,
): Promise<Verdict<number>> {
  const changed = await work.tx.$queryRaw<
    { line: number; id: string; before: string; version: number; same: boolean }[]
  >`
    SELECT r.line, v.id, r.before, v.version, v.version = r.person_version AND p.email_confirmed_at IS NULL AS same
    FROM roster_rows r JOIN volunteers v ON v.person_id = r.person_id JOIN people p ON p.id = v.person_id
    WHERE r.import_id = ${importId}::uuid AND r.before IS NOT NULL ORDER BY r.line`;
  if (changed.some(({ same }) => !same)) return refused("ROSTER_IN_USE");
  const columns = changed.map(({ line, id, before, version }) => ({
    ...{ id, version },
    ...(JSON.parse(vault.open(before, rosterRow(importId, line))) as object),
  }));
  if (columns.length > 0 && (await putVolunteers(work, columns)) !== columns.length)
    return refused("ROSTER_IN_USE");
  return accountsBack(work, importId, changed.length);
}

/** Takes the roles away that the import gave to people who had an account, as the page of a person does it. */
export async function staffBack(
  work: Work<StaffViewer>,
  _vault: Vault,
  importId: string,
  appliedAt: Date,
): Promise<Verdict<number>> {
  const given = await work.tx.$queryRaw<{ id: string; personId: string }[]>`
    SELECT DISTINCT g.id, g.person_id AS "personId" FROM roster_rows r JOIN grants g ON g.person_id = r.person_id
    WHERE r.import_id = ${importId}::uuid AND r.verdict = 'CHANGED' AND g.granted_at = ${appliedAt}::timestamptz AND g.revoked_at IS NULL`;
  for (const { id, personId } of given) {
    const taken = await revoke(work, personId, id);
    if (!taken.ok) return taken;
  }
  return accountsBack(work, importId, given.length);
}

async function accountsBack({ tx }: Work, importId: string, changed: number): Promise<Verdict<number>> {
  const [{ kept } = { kept: -1 }] = await tx.$queryRaw<{ kept: number }[]>`
    SELECT app.undo_roster_people(${importId}::uuid) AS kept`;
  return kept === 0 ? passed(changed) : refused("ROSTER_IN_USE");
}
