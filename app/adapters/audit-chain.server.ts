import type { Sql } from "./database.server";

/** Mirrors app.audit_chain() of the migrations, so that a changed function there is noticed: the hash of a row from its values and the hash before it. */
const RECOMPUTED = `encode(sha256(convert_to(concat_ws('|', coalesce(before, ''), id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), actor_kind,
  coalesce(actor_id::text, ''), action, subject, subject_id, coalesce(school_id::text, ''), details::text,
  CASE WHEN coalesce(role, request_id, child_id::text, reason_code, reason) IS NOT NULL
    THEN jsonb_build_array(role, request_id, child_id, reason_code, reason)::text END), 'UTF8')), 'hex')`;

/** Where the chain ended at some moment: how many rows, the number of the last one and its hash. */
export interface AuditHead {
  entries: number;
  lastId: string;
  hash: string;
}

export interface WitnessedHead extends AuditHead {
  /** When it was noted, ISO 8601. */
  at: string;
}

export interface AuditCheck {
  rows: number;
  /** The first row whose hash does not follow from its values and the row before it; null when all do. */
  brokenAt: string | null;
  /** Where the chain ends, as its head has it; null before the first row, and when somebody removed it. */
  head: AuditHead | null;
  /** Whether the last row is the one, and the number of rows the number, that the head names. */
  whole: boolean;
  /** The first noted head that is not in the chain: it was cut and written anew since then. */
  denied: WitnessedHead | null;
}

/**
 * Recomputes the chain from its first row and holds its end against the head, which moves with every insert, and against
 * heads that were noted elsewhere. An edited, removed or inserted row breaks the chain; rows cut off its end miss the head;
 * a chain that was computed anew with its head misses a noted one.
 */
export async function checkAudit(sql: Sql, witnessed: readonly WitnessedHead[] = []): Promise<AuditCheck> {
  const [row] = await sql.query<{
    rows: string;
    last: string | null;
    hash: string | null;
    broken: string | null;
  }>(`
    SELECT count(*)::text AS rows, max(id)::text AS last, (array_agg(hash ORDER BY id DESC))[1] AS hash,
      (min(id) FILTER (WHERE hash <> ${RECOMPUTED}))::text AS broken
    FROM (SELECT *, lag(hash) OVER (ORDER BY id) AS before FROM audit) chain`);
  const head = await headOf(sql);
  const rows = Number(row?.rows ?? 0);
  const whole = head
    ? head.entries === rows && head.lastId === row?.last && head.hash === row?.hash
    : rows === 0;
  return { rows, brokenAt: row?.broken ?? null, head, whole, denied: await firstDenied(sql, witnessed) };
}

export const isSound = ({ brokenAt, whole, denied }: AuditCheck) => brokenAt === null && whole && !denied;

/** The head as the database keeps it. */
export async function headOf(sql: Sql): Promise<AuditHead | null> {
  const [head] = await sql.query<{ entries: string; last_id: string; hash: string }>(
    "SELECT entries::text, last_id::text, hash FROM audit_head",
  );
  return head ? { entries: Number(head.entries), lastId: head.last_id, hash: head.hash } : null;
}

async function firstDenied(sql: Sql, witnessed: readonly WitnessedHead[]): Promise<WitnessedHead | null> {
  if (witnessed.length === 0) return null;
  const found = await sql.query<{ n: number }>(
    `WITH noted AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS w (n int, id bigint, hash text, entries bigint)),
      chain AS (SELECT id, hash, row_number() OVER (ORDER BY id) AS nth FROM audit)
     SELECT w.n FROM noted w JOIN chain c ON c.id = w.id AND c.hash = w.hash AND c.nth = w.entries`,
    [JSON.stringify(witnessed.map(({ lastId: id, hash, entries }, n) => ({ n, id, hash, entries })))],
  );
  const kept = new Set(found.map(({ n }) => n));
  return witnessed.find((_, n) => !kept.has(n)) ?? null;
}
