import { cutoff, type Retention, type RetentionKind, retentionInForce } from "~/domain/privacy/retention";
import { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

/** How long what is kept now. */
export async function retention({ tx }: Work): Promise<Retention> {
  const set = await tx.$queryRaw<{ kind: RetentionKind; months: number }[]>`
    SELECT DISTINCT ON (kind) kind::text AS kind, months FROM retention_policies ORDER BY kind, set_at DESC, id DESC`;
  return retentionInForce(set);
}

export interface DueFile {
  kind: "CHILD_FILE" | "APPLICATION" | "VOLUNTEER";
  /** Of the child or the volunteer. */
  id: string;
  schoolId: number;
  name: string;
  schoolZh: string;
  schoolEn: string;
  /** Since when nothing has happened with it. */
  since: Date;
  /** Somebody asked for it, and it was granted. */
  asked: boolean;
  /** The next run purges it; else it waits until the district has set the period of its kind. */
  taken: boolean;
}

const last = (subject: Prisma.Sql) => Prisma.sql`
  LEFT JOIN LATERAL (SELECT max(a.at) AS at FROM audit a WHERE ${subject} AND a.action NOT LIKE '%.opened' AND a.action <> 'child.reason-given') last ON true`;
const granted = (column: Prisma.Sql) => Prisma.sql`
  EXISTS (SELECT FROM data_requests r WHERE ${column} AND r.kind = 'DELETE' AND r.state = 'GRANTED')`;

/** Files of people whose time is over, those that the next run takes first; a file that is held is not among them. */
export async function dueFiles(
  { tx, now }: Work,
  { months, started }: Retention,
  most: number,
): Promise<DueFile[]> {
  const before = (kind: RetentionKind) => Prisma.sql`${cutoff(now, months[kind])}::timestamptz`;
  return tx.$queryRaw<DueFile[]>`
    WITH due AS (
      SELECT 'CHILD_FILE' AS kind, c.id, c.school_id, c.name, greatest(c.created_at, last.at) AS since, ${granted(Prisma.sql`r.child_id = c.id`)} AS asked
      FROM children c ${last(Prisma.sql`a.child_id = c.id`)}
      WHERE c.state = 'LEFT' AND c.purged_at IS NULL AND NOT EXISTS (SELECT FROM holds h WHERE h.child_id = c.id AND h.lifted_at IS NULL)
      UNION ALL
      SELECT CASE WHEN a.state = 'EXITED' THEN 'VOLUNTEER' ELSE 'APPLICATION' END, v.id, v.school_id, v.name,
        greatest(v.created_at, a.decided_at, last.at), ${granted(Prisma.sql`r.volunteer_id = v.id`)}
      FROM volunteers v JOIN applications a ON a.volunteer_id = v.id
        ${last(Prisma.sql`a.subject = 'application' AND a.subject_id = (SELECT p.id::text FROM applications p WHERE p.volunteer_id = v.id)`)}
      WHERE a.state IN ('EXITED', 'REJECTED', 'WITHDRAWN') AND v.purged_at IS NULL
        AND NOT EXISTS (SELECT FROM holds h WHERE h.volunteer_id = v.id AND h.lifted_at IS NULL))
    SELECT d.kind, d.id, d.school_id AS "schoolId", d.name, s.name_zh AS "schoolZh", s.name_en AS "schoolEn", d.since, d.asked, d.asked OR d.kind = ANY (${started}::text[]) AS taken
    FROM due d JOIN schools s ON s.id = d.school_id
    WHERE d.asked OR d.since < CASE d.kind WHEN 'CHILD_FILE' THEN ${before("CHILD_FILE")} WHEN 'VOLUNTEER' THEN ${before("VOLUNTEER")} ELSE ${before("APPLICATION")} END
    ORDER BY taken DESC, d.asked DESC, d.since, d.id LIMIT ${most}`;
}

/** How many rows of the other kinds are due, as the next run will find them. */
export async function dueRows(
  { tx, now }: Work,
  { months }: Retention,
): Promise<Record<"NOMINATION" | "LETTER" | "FAMILY_LINK" | "SIGN_IN" | "REQUEST", number>> {
  const before = (kind: RetentionKind) => Prisma.sql`${cutoff(now, months[kind])}::timestamptz`;
  const [row] = await tx.$queryRaw<[Awaited<ReturnType<typeof dueRows>>]>`
    SELECT (SELECT count(*)::int FROM nominations WHERE handled_at < ${before("NOMINATION")}) AS "NOMINATION",
      (SELECT count(*)::int FROM family_links WHERE coalesce(revoked_at, expires_at) < ${before("FAMILY_LINK")}) AS "FAMILY_LINK",
      (SELECT count(*)::int FROM data_requests WHERE answered_at < ${before("REQUEST")} AND asked_by <> '—') AS "REQUEST",
      app.due_unseen('LETTER', ${before("LETTER")}) AS "LETTER", app.due_unseen('SIGN_IN', ${before("SIGN_IN")}) AS "SIGN_IN"`;
  return row;
}
