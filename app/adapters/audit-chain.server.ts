import type { Sql } from "./database.server";

/** Mirrors app.audit_chain() of the migrations: the hash of a row from its values and the hash before it. */
const RECOMPUTED = `encode(sha256(convert_to(concat_ws('|', coalesce(before, ''), id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), actor_kind,
  coalesce(actor_id::text, ''), action, subject, subject_id, coalesce(school_id::text, ''), details::text), 'UTF8')), 'hex')`;

export interface AuditCheck {
  rows: number;
  /** The first row whose hash does not follow from its values and the row before it; null when all do. */
  brokenAt: string | null;
}

/**
 * Recomputes the chain of the audit from its first row. An edited, removed or inserted row breaks it from there on;
 * rows cut off the end do not, so keep the last hash of each backup.
 */
export async function checkAudit(sql: Sql): Promise<AuditCheck> {
  const [row] = await sql.query<{ rows: string; broken: string | null }>(`
    SELECT count(*)::text AS rows, (min(id) FILTER (WHERE hash <> ${RECOMPUTED}))::text AS broken
    FROM (SELECT *, lag(hash) OVER (ORDER BY id) AS before FROM audit) chain`);
  return { rows: Number(row?.rows ?? 0), brokenAt: row?.broken ?? null };
}
