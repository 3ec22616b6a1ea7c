import type { StaffViewer } from "~/domain/access/viewer";
import type { Fate, NumberChange, RunningMatch, TransferState } from "~/domain/child/transfer";
import type { Work } from "../work.server";

export interface TransferRow {
  id: string;
  childId: string;
  state: TransferState;
  movesOn: Date;
  because: string;
  message: string;
  startedAt: Date;
  decidedAt: Date | null;
  reason: string;
  numberChange: NumberChange | null;
  flagged: boolean | null;
  fromZh: string;
  fromEn: string;
  toZh: string;
  toEn: string;
  timeZone: string;
  /** The viewer answers for the school where the child was, or for the one where it goes. */
  old: boolean;
  new: boolean;
  /** Null where the viewer's school does not get the child. */
  name: string | null;
  gender: "BOY" | "GIRL" | null;
  birthDate: Date | null;
  grade: number | null;
  startedBy: string | null;
  decidedBy: string | null;
  fates: Record<Fate, number>;
}

/** One hand-over as either school may see it; null where neither is the viewer's. One statement. */
export async function transferPage({ tx }: Work<StaffViewer>, id: string): Promise<TransferRow | null> {
  const [row] = await tx.$queryRaw<TransferRow[]>`
    SELECT t.id, t.child_id AS "childId", t.state::text AS state, t.moves_on AS "movesOn", t.because, t.message, t.started_at AS "startedAt",
      t.decided_at AS "decidedAt", t.reason, t.number_change::text AS "numberChange", t.flagged,
      f.name_zh AS "fromZh", f.name_en AS "fromEn", n.name_zh AS "toZh", n.name_en AS "toEn", n.time_zone AS "timeZone",
      coalesce(t.from_school_id = ANY ((SELECT app.schools())::int[]), false) AS old, coalesce(t.to_school_id = ANY ((SELECT app.schools())::int[]), false) AS new,
      k.name, k.gender::text AS gender, k.birth_date AS "birthDate", k.grade, k.started_by AS "startedBy", k.decided_by AS "decidedBy",
      (SELECT jsonb_build_object('CONTINUE', count(*) FILTER (WHERE x.fate = 'CONTINUE'), 'PAUSE', count(*) FILTER (WHERE x.fate = 'PAUSE'),
        'CLOSE', count(*) FILTER (WHERE x.fate = 'CLOSE')) FROM transfer_matches x WHERE x.transfer_id = t.id) AS fates
    FROM transfers t JOIN schools f ON f.id = t.from_school_id JOIN schools n ON n.id = t.to_school_id LEFT JOIN LATERAL app.transfer_card(t.id) k ON true
    WHERE t.id = ${id}::uuid`;
  return row ?? null;
}

export interface MovingChild {
  id: string;
  name: string;
  schoolId: number;
  left: boolean;
  timeZone: string;
  /** The hand-over that waits for its answer. */
  transferId: string | null;
  running: (RunningMatch & { mentor: string })[];
  /** Offers that end when the child goes, and matches that are ending already. */
  others: number;
}

/** The child that may be handed over, with the matches that need a word. Two statements. */
export async function movingChild({ tx }: Work<StaffViewer>, childId: string): Promise<MovingChild | null> {
  const child = await tx.$queryRaw<Omit<MovingChild, "running">[]>`
    SELECT c.id, c.name, c.school_id AS "schoolId", c.state = 'LEFT' AS left, s.time_zone AS "timeZone",
      (SELECT t.id FROM transfers t WHERE t.child_id = c.id AND t.state = 'STARTED') AS "transferId",
      (SELECT count(*)::int FROM matches m WHERE m.child_id = c.id AND m.state NOT IN ('ACTIVE', 'IN_REVIEW', 'CLOSED', 'DECLINED', 'EXPIRED')) AS others
    FROM children c JOIN schools s ON s.id = c.school_id WHERE c.id = ${childId}::uuid`;
  if (!child[0]) return null;
  const running = await tx.$queryRaw<MovingChild["running"]>`
    SELECT m.id, l.position, v.name AS mentor, app.may_go_along(m.volunteer_id, m.child_id) AS "mayGoAlong"
    FROM matches m JOIN slots l ON l.id = m.slot_id JOIN volunteers v ON v.id = m.volunteer_id
    WHERE m.child_id = ${childId}::uuid AND m.state IN ('ACTIVE', 'IN_REVIEW') ORDER BY l.position`;
  return { ...child[0], running };
}

/** Every school of the district a child can go to, in the order of the register. One statement. */
export const schoolsToGoTo = ({ tx }: Work<StaffViewer>, from: number) =>
  tx.school.findMany({
    where: { id: { not: from } },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
    select: { id: true, nameZh: true, nameEn: true },
  });
