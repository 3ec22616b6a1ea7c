import type { Vault } from "~/adapters/vault.server";
import type { Work } from "~/data/work.server";
import { factorSecret, ID_NUMBERS, idNumberOf, type Place, rosterRow } from "~/domain/access/sealed";
import type { SystemViewer } from "~/domain/access/viewer";
import { audit } from "../record/audit";

type SystemWork = Work<SystemViewer>;

interface Stale {
  /** Of the row, by which they are taken in order; of a roster's row its import and line. */
  id: string;
  sealed: string;
  place: Place;
}

interface SealedColumn {
  name: string;
  count(work: SystemWork, fresh: string): Promise<number>;
  /** The next rows that another key sealed, locked. */
  next(work: SystemWork, fresh: string, after: string, most: number): Promise<Stale[]>;
  write(work: SystemWork, id: string, text: string, sealed: string, vault: Vault): Promise<unknown>;
}

const FIRST = "00000000-0000-0000-0000-000000000000";

const FACTORS: SealedColumn = {
  name: "second_factors.secret",
  count: ({ tx }, fresh) => tx.secondFactor.count({ where: { NOT: { secret: { startsWith: fresh } } } }),
  async next({ tx }, fresh, after, most) {
    const rows = await tx.$queryRaw<{ id: string; sealed: string }[]>`
      SELECT person_id AS id, secret AS sealed FROM second_factors
      WHERE NOT starts_with(secret, ${fresh}) AND person_id > ${after}::uuid ORDER BY person_id LIMIT ${most} FOR UPDATE`;
    return rows.map((row) => ({ ...row, place: factorSecret(row.id) }));
  },
  write: ({ tx }, personId, _text, secret) =>
    tx.secondFactor.updateMany({ where: { personId }, data: { secret } }),
};

const NUMBERS: SealedColumn = {
  name: ID_NUMBERS,
  count: ({ tx }, fresh) => tx.idNumber.count({ where: { NOT: { sealed: { startsWith: fresh } } } }),
  async next({ tx }, fresh, after, most) {
    const rows = await tx.$queryRaw<{ id: string; sealed: string; holder: string }[]>`
      SELECT id, sealed, coalesce(member_id, child_id, volunteer_id) AS holder FROM id_numbers
      WHERE NOT starts_with(sealed, ${fresh}) AND id > ${after}::uuid ORDER BY id LIMIT ${most} FOR UPDATE`;
    return rows.map(({ id, sealed, holder }) => ({ id, sealed, place: idNumberOf(holder) }));
  },
  write: ({ tx }, id, text, sealed, vault) =>
    tx.idNumber.updateMany({
      where: { id },
      data: { sealed, fingerprint: vault.fingerprints(text, ID_NUMBERS)[0] },
    }),
};

/**
 * What rosters said, and how files stood before: rows wait to be written for days, and are opened to take a writing back.
 * By whom two lines find each other stays under the old key; every writing finds it anew.
 */
const roster = (column: "sealed" | "before"): SealedColumn => ({
  name: `roster_rows.${column}`,
  count: ({ tx }, fresh) => tx.rosterRow.count({ where: { NOT: { [column]: { startsWith: fresh } } } }),
  async next({ tx }, fresh, after, most) {
    const [importId, line] = lineOf(after);
    const rows = await tx.$queryRaw<{ importId: string; line: number; sealed: string }[]>`
      SELECT r.import_id AS "importId", r.line, r.sealed FROM (
        SELECT import_id, line, CASE WHEN ${column} = 'before' THEN before ELSE sealed END AS sealed FROM roster_rows) r
      WHERE NOT starts_with(r.sealed, ${fresh}) AND (r.import_id, r.line) > (${importId}::uuid, ${line}::int)
      ORDER BY r.import_id, r.line LIMIT ${most} FOR UPDATE`;
    return rows.map((row) => ({
      ...{ id: `${row.importId}:${row.line}`, sealed: row.sealed },
      place: rosterRow(row.importId, row.line),
    }));
  },
  write({ tx }, id, _text, sealed) {
    const [importId, line] = lineOf(id);
    return tx.rosterRow.updateMany({ where: { importId, line }, data: { [column]: sealed } });
  },
});

function lineOf(id: string): [importId: string, line: number] {
  const [importId = FIRST, line = "0"] = id.split(":");
  return [importId, Number(line)];
}

/** Every column of the database that holds what was sealed. */
export const SEALED: readonly SealedColumn[] = [FACTORS, NUMBERS, roster("sealed"), roster("before")];

/** How many values another key than the newest sealed, by column. */
export async function staleValues(work: SystemWork, { fresh }: Vault): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const column of SEALED) counts[column.name] = await column.count(work, fresh);
  return counts;
}

interface Batch {
  done: number;
  /** Rows that no key here opens: they stay as they are. */
  shut: number;
  /** The last row of the batch; null when there was none. */
  last: string | null;
}

/** Seals the next values of one column anew; to be called until `last` is null, in a transaction each. */
export async function rotateBatch(
  work: SystemWork,
  vault: Vault,
  column: SealedColumn,
  { after = FIRST, most = 100 }: { after?: string; most?: number },
): Promise<Batch> {
  const rows = await column.next(work, vault.fresh, after, most);
  let done = 0;
  for (const { id, sealed, place } of rows) {
    const text = opened(vault, sealed, place);
    if (text === null) continue;
    await column.write(work, id, text, vault.seal(text, place), vault);
    done += 1;
  }
  return { done, shut: rows.length - done, last: rows.at(-1)?.id ?? null };
}

function opened(vault: Vault, sealed: string, place: Place): string | null {
  try {
    return vault.open(sealed, place);
  } catch {
    return null;
  }
}

/** Writes down that a rotation came to its end. */
export async function recordRotation(work: SystemWork, done: number, shut: number): Promise<void> {
  await audit(work, {
    action: "site.keys-rotated",
    subject: "site",
    subjectId: "keys",
    details: { done, shut },
  });
}
